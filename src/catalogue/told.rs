//! Where an offering stands, as people are told: a badge, a line about places. The same words on cards, lists, its own
//! page, in the office.

use leptos::prelude::AnyView;

use super::words::words;
use crate::clock::Moment;
use crate::programme::{Announcement, Channel, Selection, Session, SessionState, Slot, Standing, Unit, standing};
use crate::text::{Language, date_short, fill, moment_short, time_range};
use crate::ui::{self, Badge};

/// Few places are left: at most this many, or a tenth of them.
const FEW: i64 = 3;

/// Whether an application made now is taken, by whatever way it is then decided.
pub fn can_apply(a: &Announcement, now: Moment) -> bool {
    let standing = standing(a, now);
    standing.takes_applications() || matches!(standing, Standing::Collecting { .. } | Standing::ByArrangement)
}

/// Whether our form takes it: first come, waiting lists, draws, and requests.
pub fn form_is_open(a: &Announcement, now: Moment) -> bool {
    let standing = standing(a, now);
    let draw = matches!(standing, Standing::Collecting { .. }) && a.offering.selection.is_gathered();
    let arranged = standing == Standing::ByArrangement;
    a.offering.channels.has(&Channel::Web) && (standing.takes_applications() || draw || arranged)
}

/// Where it stands, in a word.
pub fn standing_badge(a: &Announcement, now: Moment, language: Language) -> AnyView {
    let w = words(language);
    let (kind, text) = match standing(a, now) {
        Standing::Cancelled => (Badge::Cancelled, w.badge_cancelled.into()),
        Standing::Over => (Badge::Closed, w.badge_over.into()),
        Standing::NoRegistration => (Badge::Info, w.badge_free_entry.into()),
        Standing::NotByApplication => (Badge::Info, w.badge_not_public.into()),
        Standing::ByArrangement => (Badge::Open, w.badge_arrangement.into()),
        Standing::OpensAt(at) => (Badge::Soon, fill(w.badge_opens, &[&date_short(at.date(), language)])),
        Standing::Open { left } if is_few(a, left) => (Badge::FewLeft, w.badge_few.into()),
        Standing::Open { .. } => (Badge::Open, w.badge_open.into()),
        Standing::Waitlist { .. } => (Badge::Waiting, w.badge_waiting.into()),
        Standing::Full => (Badge::Full, w.badge_full.into()),
        Standing::Collecting { .. } => {
            let how = match a.offering.selection {
                Selection::Lottery => w.one_draw,
                Selection::RankedPreference => w.one_wishes,
                _ => w.one_screening,
            };
            (Badge::Open, fill(w.badge_collecting, &[&how]))
        }
        Standing::Closed => (Badge::Closed, w.badge_closed.into()),
    };
    ui::badge(kind, &text)
}

fn is_few(a: &Announcement, left: Option<i64>) -> bool {
    let all: Option<i64> = a.open_slots().map(|s| s.capacity).sum();
    matches!((left, all), (Some(left), Some(all)) if left <= FEW.max(all / 10) && left < all)
}

/// The unit in which all places are counted; None if they differ.
fn one_unit(a: &Announcement) -> Option<Unit> {
    let mut units = a.open_slots().map(|s| s.unit);
    let first = units.next()?;
    units.all(|u| u == first).then_some(first)
}

/// 残り12人, 申込み35人／定員20人, 定員20人 … over all slots; None where there is nothing true to say in a line.
pub fn places_line(a: &Announcement, now: Moment, language: Language) -> Option<String> {
    let w = words(language);
    let unit = one_unit(a)?;
    let all: Option<i64> = a.open_slots().map(|s| s.capacity).sum();
    let of = |n: Option<i64>| n.map(|n| fill(w.places_of, &[&unit.count(n, language)]));
    match standing(a, now) {
        Standing::Open { left: Some(left) } => Some(unit.left(left, language)),
        Standing::Open { left: None } => all.is_none().then(|| w.no_limit.into()),
        Standing::Waitlist { waiting } => Some(fill(w.full_waiting, &[&waiting])),
        Standing::Collecting { applicants, .. } if a.offering.selection == Selection::Lottery => {
            Some(applied(unit, applicants, all, language))
        }
        Standing::Collecting { .. } | Standing::OpensAt(_) | Standing::Closed => of(all),
        _ => None,
    }
}

/// 20人 over all slots; None where there is no limit, nothing to apply for, or different units.
pub fn all_places(a: &Announcement, language: Language) -> Option<String> {
    let all: Option<i64> = a.open_slots().map(|s| s.capacity).sum();
    Some(one_unit(a)?.count(all?, language))
}

fn applied(unit: Unit, applicants: i64, places: Option<i64>, language: Language) -> String {
    let w = words(language);
    let count = |n| unit.count(n, language);
    match places {
        Some(places) if language == Language::En => fill(w.applicants_of, &[&count(applicants), &places]),
        Some(places) => fill(w.applicants_of, &[&count(applicants), &count(places)]),
        None => fill(w.applicants_only, &[&count(applicants)]),
    }
}

/// How it is with one slot's places.
pub fn slot_line(a: &Announcement, slot: &Slot, now: Moment, language: Language) -> String {
    let w = words(language);
    let count = |n| slot.unit.count(n, language);
    let of = || slot.capacity.map_or_else(|| w.no_limit.into(), |n| fill(w.places_of, &[&count(n)]));
    match standing(a, now) {
        _ if a.is_cancelled(slot) => w.session_cancelled.into(),
        _ if a.is_over(slot, now) => w.session_over.into(),
        Standing::Open { .. } | Standing::Waitlist { .. } | Standing::Full => match a.left_by(slot, Channel::Web) {
            None => w.some_left.into(),
            Some(left) if a.is_free(slot, Channel::Web, now) => slot.unit.left(left, language),
            Some(_) if slot.waiting > 0 => fill(w.full_waiting, &[&slot.waiting]),
            Some(_) => w.full.into(),
        },
        Standing::Collecting { .. } | Standing::Closed if a.offering.selection == Selection::Lottery => {
            applied(slot.unit, slot.entered, slot.capacity, language)
        }
        Standing::Collecting { .. } if a.offering.selection == Selection::RankedPreference => match slot.capacity {
            Some(places) => fill(w.wished_of, &[&slot.entered, &count(places)]),
            None => of(),
        },
        _ => of(),
    }
}

/// 1月16日（土）午前10時～正午.
pub fn session_time_short(s: &Session, language: Language) -> String {
    let date = s.date.parse().map_or_else(|_| s.date.clone(), |date| date_short(date, language));
    let between = if language == Language::Ja { "" } else { " " };
    format!("{date}{between}{}", time_range(&s.starts, &s.ends, language))
}

/// The next date, and how many there are: 1月16日（土）午前10時～正午（全3回）.
pub fn when_line(a: &Announcement, now: Moment, language: Language) -> String {
    let w = words(language);
    let planned = || a.sessions.iter().filter(|s| s.state == SessionState::Planned || a.sessions.len() == 1);
    let next = planned().filter(|s| s.ends_at > now).min_by_key(|s| s.starts_at);
    let Some(shown) = next.or_else(|| planned().min_by_key(|s| s.starts_at)) else {
        return w.by_arrangement.into();
    };
    let time = session_time_short(shown, language);
    let (count, begun) = (a.sessions.len(), a.first_start().is_some_and(|start| start < shown.starts_at));
    match (count, begun) {
        (1, _) => time,
        (n, false) => fill(w.and_more, &[&time, &n]),
        (n, true) => fill(w.next_of, &[&time, &n]),
    }
}

/// 締切り 12月2日（水）午後5時, or when it opens; None once it is closed.
pub fn deadline_line(a: &Announcement, now: Moment, language: Language) -> Option<String> {
    let w = words(language);
    match standing(a, now) {
        Standing::OpensAt(at) => Some(fill(w.opens, &[&moment_short(at, language)])),
        _ if can_apply(a, now) => Some(fill(w.until, &[&moment_short(a.offering.closes_at?, language)])),
        _ => None,
    }
}

/// The venue's name, of the first session where they differ.
pub fn venue_line(a: &Announcement, language: Language) -> Option<String> {
    let first = a.venue(a.sessions.first().and_then(|s| s.venue_id.as_deref()))?;
    let several = a.sessions.iter().any(|s| a.venue(s.venue_id.as_deref()).is_some_and(|v| v.id != first.id));
    if several { Some(fill(words(language).several_venues, &[&first.name])) } else { Some(first.name.clone()) }
}
