//! What may be changed, and what to warn of before. Pure.

use chrono::Datelike;

use super::model::{Step, Terms};
use crate::clock::Moment;
use crate::programme::{Announcement, OfferingState, Session, SessionState, Venue};

/// Letters wait so long, in seconds: time enough to see a mistake.
pub const UNDO_SECONDS: i64 = 300;

/// What is wrong with what was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is over or cancelled already.
    NotToCome,
    NothingNew,
    NoSuchTime,
    EndsBeforeStart,
    InThePast,
    NoSuchVenue,
}

/// Another day, time or venue for a session that is still to come.
pub fn moved(session: &Session, new: Terms, venues: &[Venue], now: Moment) -> Result<Step, Refusal> {
    let old = Terms::of(session);
    if session.state != SessionState::Planned || session.ends_at <= now {
        return Err(Refusal::NotToCome);
    }
    if new == old {
        return Err(Refusal::NothingNew);
    }
    let (starts, ends) = instants(&new).ok_or(Refusal::NoSuchTime)?;
    if ends <= starts {
        return Err(Refusal::EndsBeforeStart);
    }
    if starts <= now {
        return Err(Refusal::InThePast);
    }
    if new.venue_id.as_ref().is_some_and(|id| !venues.iter().any(|v| v.id == *id)) {
        return Err(Refusal::NoSuchVenue);
    }
    Ok(Step { session: session.id.clone(), old, new })
}

/// One session will not take place.
pub fn cancelled(session: &Session, now: Moment) -> Result<Step, Refusal> {
    if session.state != SessionState::Planned || session.ends_at <= now {
        return Err(Refusal::NotToCome);
    }
    let old = Terms::of(session);
    Ok(Step { session: session.id.clone(), new: old.cancelled(), old })
}

/// Nothing of an offering that is still to come will take place.
pub fn all_cancelled(a: &Announcement, now: Moment) -> Result<Vec<Step>, Refusal> {
    if !can_cancel_all(a, now) {
        return Err(Refusal::NotToCome);
    }
    Ok(a.sessions.iter().filter_map(|s| cancelled(s, now).ok()).collect())
}

/// Whether there is something of an offering to cancel: a date to come, or nothing but cancelled ones.
pub fn can_cancel_all(a: &Announcement, now: Moment) -> bool {
    a.offering.state == OfferingState::Published && (!a.nothing_to_come(now) || a.is_called_off())
}

/// Whether an offering ends with this session: no other takes place, and none has. Somebody who cancels the only date does
/// not think of the offering; it must not go on collecting, drawing and asking for money.
pub fn ends_it_all(a: &Announcement, session: &str) -> bool {
    a.offering.state == OfferingState::Published
        && a.sessions.iter().all(|s| s.id == session || s.state == SessionState::Cancelled)
}

/// Whether one of these steps would have a session take place at a time that has come: whoever was told that it is cancelled
/// would count as absent. While nobody has heard of the change it is only too late once the session is over.
pub fn has_begun(steps: &[Step], pending: bool, now: Moment) -> bool {
    steps
        .iter()
        .filter(|step| step.new.state == SessionState::Planned)
        .any(|step| instants(&step.new).is_none_or(|(starts, ends)| if pending { ends <= now } else { starts <= now }))
}

/// When terms begin and end.
pub fn instants(terms: &Terms) -> Option<(Moment, Moment)> {
    Some((Moment::of(&terms.date, &terms.starts)?, Moment::of(&terms.date, &terms.ends)?))
}

/// What may still be meant so, and should be seen before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// The venue is taken by another session then.
    Taken(String),
    /// The venue is closed on that day of the week.
    Closed,
}

/// A session elsewhere, as it is compared: offering title, venue, start and end.
pub struct Elsewhere {
    pub title: String,
    pub starts_at: Moment,
    pub ends_at: Moment,
}

/// As venues name the days they are closed, from Sunday.
const WEEKDAYS: [&str; 7] = ["日", "月", "火", "水", "木", "金", "土"];

/// What stands against these terms. `others`: what else is planned at the same venue.
pub fn warnings(terms: &Terms, venue: Option<&Venue>, others: &[Elsewhere]) -> Vec<Warning> {
    let (Some(venue), Some((starts, ends))) = (venue, instants(terms)) else { return Vec::new() };
    let day = WEEKDAYS[starts.date().weekday().num_days_from_sunday() as usize];
    let closed = venue.closed_weekdays.split(',').any(|d| d == day).then_some(Warning::Closed);
    let taken = others.iter().filter(|o| o.starts_at < ends && starts < o.ends_at);
    closed.into_iter().chain(taken.map(|o| Warning::Taken(o.title.clone()))).collect()
}
