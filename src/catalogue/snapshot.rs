use std::collections::HashMap;
use std::sync::Arc;

use super::store::Counters;
use crate::clock::Moment;
use crate::programme::Quota;
use crate::programme::{Announcement, OFFERS_END, OfferingState, Slot, Visibility};
use crate::text::search_key;

/// Everything published, as it was at one moment. Never changed: a newer one takes its place.
#[derive(Debug, Default)]
pub struct Snapshot {
    /// The store's version of the catalogue that was loaded.
    pub version: i64,
    /// Raised in this process with every new snapshot, counters included: what was drawn from an older one is stale.
    pub serial: u64,
    /// In order of their ids; internal ones too, which only the office may see.
    pub announcements: Vec<Arc<Announcement>>,
    /// Beside each announcement, what it is found by.
    keys: Arc<Vec<String>>,
    by_id: Arc<HashMap<String, usize>>,
    /// Instants at which a public page may change by itself, in order.
    turns: Arc<Vec<Moment>>,
}

/// Whether anyone may see it at this instant. What is not answers 404, everywhere.
pub fn is_public(announcement: &Announcement, now: Moment) -> bool {
    let offering = &announcement.offering;
    offering.visibility == Visibility::Public && offering.state != OfferingState::Draft && offering.publish_at <= now
}

impl Snapshot {
    pub(super) fn new(version: i64, serial: u64, announcements: Vec<Announcement>) -> Snapshot {
        let turns = turns(&announcements);
        let announcements: Vec<_> = announcements.into_iter().map(Arc::new).collect();
        Snapshot {
            version,
            serial,
            keys: Arc::new(announcements.iter().map(|a| key(a)).collect()),
            by_id: Arc::new(announcements.iter().enumerate().map(|(n, a)| (a.offering.id.clone(), n)).collect()),
            turns: Arc::new(turns),
            announcements,
        }
    }

    /// The same announcements with these counters; None if they are the same already.
    pub(super) fn with_counters(
        &self,
        serial: u64,
        counters: Vec<Counters>,
        minded: Vec<(String, i64)>,
        quotas: Vec<(String, i64, i64)>,
    ) -> Option<Snapshot> {
        let counters: HashMap<String, Counters> = counters.into_iter().map(|c| (c.id.clone(), c)).collect();
        let minded: HashMap<String, i64> = minded.into_iter().collect();
        let quotas: HashMap<String, (i64, i64)> = quotas.into_iter().map(|(id, n, extra)| (id, (n, extra))).collect();
        let mut any = false;
        let announcements = self
            .announcements
            .iter()
            .map(|announcement| {
                let counted = |slot: &Slot| counters.get(&slot.id).filter(|c| c.differ(slot));
                let taken = announcement.offering.childcare_taken;
                let taken_now = minded.get(&announcement.offering.id).copied().unwrap_or(taken);
                let parted = |q: &Quota| quotas.get(&q.id).filter(|now| **now != (q.taken, q.extra));
                let is_same = !announcement.slots.iter().any(|slot| counted(slot).is_some())
                    && !announcement.quotas.iter().any(|q| parted(q).is_some());
                if taken_now == taken && is_same {
                    return announcement.clone();
                }
                any = true;
                let mut changed = Announcement::clone(announcement);
                changed.offering.childcare_taken = taken_now;
                for slot in &mut changed.slots {
                    if let Some(c) = counters.get(&slot.id) {
                        c.move_into(slot);
                    }
                }
                for q in &mut changed.quotas {
                    if let Some(&(taken, extra)) = quotas.get(&q.id) {
                        (q.taken, q.extra) = (taken, extra);
                    }
                }
                Arc::new(changed)
            })
            .collect();
        any.then(|| Snapshot {
            version: self.version,
            serial,
            announcements,
            keys: self.keys.clone(),
            by_id: self.by_id.clone(),
            turns: self.turns.clone(),
        })
    }

    /// An offering whoever may see it, for staff and for those who hold a letter. Drafts are not in here.
    pub fn any(&self, id: &str) -> Option<&Arc<Announcement>> {
        self.announcements.get(*self.by_id.get(id)?)
    }

    /// An offering that anyone may see; None is a 404.
    pub fn public(&self, id: &str, now: Moment) -> Option<&Arc<Announcement>> {
        self.any(id).filter(|a| is_public(a, now))
    }

    /// All offerings that anyone may see.
    pub fn list(&self, now: Moment) -> impl Iterator<Item = &Arc<Announcement>> {
        self.announcements.iter().filter(move |a| is_public(a, now))
    }

    /// Those of [`Snapshot::list`] that hold every word of `q`, in any width, kana and form of kanji.
    pub fn search(&self, q: &str, now: Moment) -> impl Iterator<Item = &Arc<Announcement>> {
        let words: Vec<String> = q.split_whitespace().map(search_key).filter(|w| !w.is_empty()).collect();
        let pairs = self.announcements.iter().zip(self.keys.iter());
        pairs
            .filter(move |(a, key)| is_public(a, now) && words.iter().all(|w| key.contains(w.as_str())))
            .map(|(a, _)| a)
    }

    /// The next instant after `now` at which a public page changes though nobody did anything: something is published,
    /// opens, closes, begins, ends, or a new day begins.
    pub fn next_turn(&self, now: Moment) -> Moment {
        let midnight = now.date().succ_opt().and_then(|day| Moment::of(&day.to_string(), "00:00"));
        let turn = self.turns.get(self.turns.partition_point(|t| *t <= now)).copied();
        turn.into_iter().chain(midnight).min().unwrap_or(now.plus(60))
    }
}

/// A line for each text, so that nothing is found across two of them.
fn key(a: &Announcement) -> String {
    let o = &a.offering;
    let texts = [&o.title, &o.title_kana, &o.summary, &o.organiser, &o.eligibility];
    let hosts = a.hosts.iter().map(|h| &h.name);
    let venues = a.venues.iter().flat_map(|v| [&v.name, &v.name_kana, &v.facility]);
    let sessions = a.sessions.iter().map(|s| &s.title);
    let slots = a.slots.iter().map(|s| &s.title);
    let all = texts.into_iter().chain(hosts).chain(venues).chain(sessions).chain(slots);
    all.map(|text| search_key(text)).collect::<Vec<_>>().join("\n")
}

fn turns(announcements: &[Announcement]) -> Vec<Moment> {
    let mut turns: Vec<Moment> = announcements
        .iter()
        .filter(|a| a.offering.visibility == Visibility::Public)
        .flat_map(|a| {
            let o = &a.offering;
            let days = a.sessions.iter().flat_map(|s| [s.starts_at.plus(-OFFERS_END).plus(1), s.starts_at, s.ends_at]);
            [Some(o.publish_at), o.opens_at, o.closes_at].into_iter().flatten().chain(days)
        })
        .collect();
    turns.sort_unstable();
    turns.dedup();
    turns
}
