//! Parts of a slot's places (内訳定員): who may have how many of them, and how many are left for whom.

use super::codes::{Channel, Codes};
use super::model::Slot;
use super::words::words;
use crate::clock::Moment;
use crate::store::coded;
use crate::text::{Language, date_long, fill, moment};

coded! {
    /// What a quota goes by. Welfare, health, disability and disaster are matters of places kept by staff: nobody is sorted
    /// by them in public.
    pub enum QuotaKind {
        Channel = "channel",
        /// Who answered so at one of the offering's questions.
        Answer = "answer",
        Born = "born",
        /// All persons, where places are parties or organisations.
        Persons = "persons",
        /// Kept from everybody else, given by staff.
        Reserved = "reserved",
    }
}

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Quota {
    pub id: String,
    pub offering_id: String,
    pub slot_id: String,
    pub position: i64,
    pub title: String,
    #[sqlx(try_from = "String")]
    pub kind: QuotaKind,
    #[sqlx(try_from = "String")]
    pub channels: Codes<Channel>,
    pub question_id: Option<String>,
    pub answer: Option<String>,
    pub born_from: Option<String>,
    pub born_until: Option<String>,
    /// Units: of the slot, or persons where it counts persons.
    pub at_most: Option<i64>,
    /// For those who choose: not fewer than these.
    pub at_least: Option<i64>,
    pub extra: i64,
    pub taken: i64,
    /// From then on its places are everybody's.
    pub merges_at: Option<Moment>,
    pub merged_at: Option<Moment>,
}

/// In which quotas a party counts, and with how many units.
pub type Counts = Vec<(String, i64)>;

impl Quota {
    /// What is left in it; None: no bound, or none any more.
    pub fn left(&self) -> Option<i64> {
        let most = self.at_most.filter(|_| self.merged_at.is_none())?;
        Some((most + self.extra - self.taken).max(0))
    }

    /// Whether its places are kept from everybody else.
    pub fn is_kept(&self) -> bool {
        self.kind == QuotaKind::Reserved && self.merged_at.is_none()
    }

    /// Of how many persons with these birth dates it counts.
    pub fn is_born_so(&self, birth_date: &str) -> bool {
        self.born_from.as_deref().is_none_or(|from| birth_date >= from)
            && self.born_until.as_deref().is_none_or(|until| birth_date <= until)
    }

    /// 「Web 20人（12月1日午前9時から、残りはどの方法でも）」.
    pub fn text(&self, slot: &Slot, language: Language) -> String {
        let w = words(language);
        let count = |n| match self.kind {
            QuotaKind::Persons | QuotaKind::Born => super::Unit::Person.count(n, language),
            _ => slot.unit.count(n, language),
        };
        // 「このサイト」 says nothing among other ways.
        let way = |c: &Channel| if *c == Channel::Web { w.quota_web } else { c.name(language) };
        let joined = || self.channels.0.iter().map(way).collect::<Vec<_>>().join("・");
        let name = match self.kind {
            _ if !self.title.is_empty() => self.title.clone(),
            QuotaKind::Channel => joined(),
            QuotaKind::Answer => self.answer.clone().unwrap_or_default(),
            QuotaKind::Born => self.born(language),
            QuotaKind::Persons => w.quota_persons.into(),
            QuotaKind::Reserved => w.quota_reserved.into(),
        };
        let number = match (self.at_most, self.at_least) {
            (Some(most), None) => count(most),
            (Some(most), Some(least)) => fill(w.quota_between, &[&count(least), &count(most)]),
            (None, least) => fill(w.quota_at_least, &[&count(least.unwrap_or_default())]),
        };
        match self.merges_at.filter(|_| self.merged_at.is_none()) {
            Some(at) => fill(w.quota_until, &[&name, &number, &moment(at, language)]),
            None => fill(w.quota, &[&name, &number]),
        }
    }

    fn born(&self, language: Language) -> String {
        let w = words(language);
        let day = |day: &Option<String>| Some(date_long(day.as_deref()?.parse().ok()?, language));
        match (day(&self.born_from), day(&self.born_until)) {
            (Some(from), Some(until)) => fill(w.first_born_between, &[&from, &until]),
            (Some(from), None) => fill(w.first_born_from, &[&from]),
            (None, Some(until)) => fill(w.first_born_until, &[&until]),
            (None, None) => String::new(),
        }
    }
}

/// Places of a slot that are kept from a party that counts so.
pub fn kept(slot: &str, quotas: &[Quota], counts: &[(String, i64)]) -> i64 {
    let own = |q: &Quota| counts.iter().any(|(id, _)| *id == q.id);
    quotas.iter().filter(|q| q.slot_id == slot && q.is_kept() && !own(q)).filter_map(Quota::left).sum()
}

/// Units that a party which counts so can have: what is left of the slot, and of its own quotas. None: no limit. Where a
/// quota counts otherwise than its slot does, only the slot is looked at: [`has_room`] decides.
pub fn left_for(slot: &Slot, quotas: &[Quota], counts: &[(String, i64)]) -> Option<i64> {
    let left = slot.left().map(|left| (left - kept(&slot.id, quotas, counts)).max(0));
    let alike = |q: &&Quota| !matches!(q.kind, QuotaKind::Persons | QuotaKind::Born);
    let own = |q: &&Quota| q.slot_id == slot.id && counts.iter().any(|(id, _)| *id == q.id);
    left.into_iter().chain(quotas.iter().filter(alike).filter(own).filter_map(Quota::left)).min()
}

/// Whether a party of `size` that counts so gets into the slot: into its places, and into every quota it counts in.
pub fn has_room(slot: &Slot, quotas: &[Quota], size: i64, counts: &[(String, i64)]) -> bool {
    let units = slot.units(size);
    slot.left().is_none_or(|left| left - kept(&slot.id, quotas, counts) >= units)
        && quotas.iter().filter(|q| q.slot_id == slot.id).all(|q| {
            let own = counts.iter().find(|(id, _)| *id == q.id);
            own.is_none_or(|(_, n)| q.left().is_none_or(|left| left >= *n))
        })
}

/// Whether such a party could not have it even if nobody else came.
pub fn never_has_room(slot: &Slot, quotas: &[Quota], size: i64, counts: &[(String, i64)]) -> bool {
    let of_slot = || quotas.iter().filter(|q| q.slot_id == slot.id && q.merges_at.is_none());
    let own = |q: &Quota| counts.iter().find(|(id, _)| *id == q.id).map(|(_, n)| *n);
    let all = |q: &Quota| q.at_most.map(|most| most + q.extra);
    let kept: i64 = of_slot().filter(|q| q.is_kept() && own(q).is_none()).filter_map(all).sum();
    slot.capacity.is_some_and(|capacity| slot.units(size) > capacity + slot.extra - kept)
        || of_slot().any(|q| own(q).zip(all(q)).is_some_and(|(n, all)| n > all))
}
