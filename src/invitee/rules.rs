//! How many may come by one invitation, and what is said of an answer. Pure.

use chrono::Timelike;

use super::{Answer, Coming, Invitee, Named};
use crate::clock::Moment;
use crate::programme::{Announcement, Selection};

/// The purpose under which the keys of the letters' links are derived.
pub const KEY: &str = "invitee";
/// Whom a department may name where the offering sets no bound.
const NOMINATED: i64 = 5;
/// Lines of a list.
pub const LINES: usize = 1000;

/// Persons of one organisation.
pub fn bound(a: &Announcement) -> i64 {
    let usual = if a.offering.selection == Selection::Nomination { NOMINATED } else { 1 };
    a.offering.per_organisation.unwrap_or(usual)
}

/// How many more an invitee may name, while so many of the same organisation come by other letters. An organisation without
/// a bound is counted letter by letter.
pub fn room(a: &Announcement, by_others: i64) -> i64 {
    match a.offering.per_organisation {
        Some(bound) => (bound - by_others).max(0),
        None => bound(a),
    }
}

/// Where an invitee stands, in the office's eyes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Not told yet.
    Unsent,
    Unanswered,
    Comes(usize),
    Absent,
    /// Answered that they come, and gave that up since on the registration's own page.
    GaveUp,
}

pub fn standing(invitee: &Invitee, coming: usize) -> Standing {
    match (invitee.answer, coming, invitee.sent_at) {
        (Answer::Attends, 0, _) => Standing::GaveUp,
        (Answer::Attends, n, _) => Standing::Comes(n),
        (Answer::Absent, ..) => Standing::Absent,
        (Answer::None, _, None) => Standing::Unsent,
        (Answer::None, ..) => Standing::Unanswered,
    }
}

/// So many days before the answers' deadline who has not answered is reminded.
pub const REMIND_DAYS: i64 = 3;
/// Who heard from the office so recently is not reminded yet.
const QUIET_SECONDS: i64 = 24 * 3600;
/// City time between which reminders leave.
const HOURS: std::ops::Range<u32> = 9..18;

/// Whether reminders leave now at all.
pub fn may_remind(now: Moment) -> bool {
    HOURS.contains(&now.local().hour())
}

/// Whether the deadline is near enough.
pub fn is_near(closes_at: Option<Moment>, now: Moment) -> bool {
    closes_at.is_some_and(|closes| now < closes && closes.since(now) <= REMIND_DAYS * 86_400)
}

/// Who is to be reminded: told, no answer yet, not reminded by the program before, and not written to just now.
pub fn is_to_remind(i: &Invitee, now: Moment) -> bool {
    let recent = |at: Option<Moment>| at.is_some_and(|at| now.since(at) < QUIET_SECONDS);
    standing(i, 0) == Standing::Unanswered && i.swept_at.is_none() && !recent(i.sent_at) && !recent(i.reminded_at)
}

/// Whether somebody named comes already, just so.
pub fn is_same(coming: &Coming, named: &Named) -> bool {
    let (mut had, mut asked) = (coming.slots(), named.slots.iter().map(String::as_str).collect::<Vec<_>>());
    had.sort_unstable();
    asked.sort_unstable();
    coming.name == named.name && coming.name_kana == named.name_kana && coming.proxy.0 == named.proxy && had == asked
}
