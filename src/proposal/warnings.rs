//! What may be meant so and should be seen before: closed days, clashes of venue and instructor, a course that was crowded.
//! Pure.

use super::dates::{Against, against};
use super::rules::was_crowded;
use super::store::Other;
use crate::programme::{Announcement, NoteKind, Selection, Session, SessionState, Venue};

/// A sentence of the page, with the session's number from 0 where it is about one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    Day(usize, Against),
    Taken(usize, String),
    Teaches {
        row: usize,
        instructor: String,
        title: String,
    },
    /// Places and applications of the last run.
    Crowded(i64, i64),
    /// More places than the venue holds.
    TooSmall(i64),
    /// It is outdoors, and nothing says when and where a decision about the weather is published.
    NoWeather,
}

/// Venues that are no one place: nothing is taken there.
const NO_PLACE: [&str; 4] = ["online", "outdoor", "requester", "sites"];

/// Words by which the name of a place tells that it has no roof.
const OUTDOORS: [&str; 7] = ["屋外", "公園", "広場", "グラウンド", "運動場", "緑地", "河川"];

fn is_outdoors(venue: &Venue) -> bool {
    venue.id == "outdoor" || OUTDOORS.iter().any(|word| venue.name.contains(word))
}

/// `last`: applications and places of the last run.
pub fn warnings(a: &Announcement, others: &[Other], last: Option<(i64, i64)>) -> Vec<Warning> {
    let mut warnings = Vec::new();
    for (row, session) in a.sessions.iter().enumerate().filter(|(_, s)| s.state == SessionState::Planned) {
        let venue = a.venue(session.venue_id.as_deref());
        let closed = venue.map_or("", |v| &v.closed_weekdays);
        warnings.extend(against(session.starts_at.date(), closed).map(|against| Warning::Day(row, against)));
        let here = session.venue_id.as_ref().or(a.offering.venue_id.as_ref());
        for other in others.iter().filter(|o| o.starts_at < session.ends_at && session.starts_at < o.ends_at) {
            if is_a_place(here) && other.venue_id.as_ref() == here {
                warnings.push(Warning::Taken(row, other.title.clone()));
            }
            warnings.extend(teaches(row, session, other));
        }
        let same = |o: &&Session| o.venue_id.as_ref().or(a.offering.venue_id.as_ref()) == here;
        if is_a_place(here) && before(a, row, session).any(|o| same(&o)) {
            warnings.push(Warning::Taken(row, a.offering.title.clone()));
        }
        warnings.extend(twice_here(a, row, session));
    }
    let first_come = a.offering.selection == Selection::FirstCome;
    if let Some((applications, places)) = last.filter(|(n, places)| first_come && was_crowded(*n, *places)) {
        warnings.push(Warning::Crowded(places, applications));
    }
    let outdoors = a.venues.iter().any(is_outdoors);
    if outdoors && !a.notes.iter().any(|note| note.kind == NoteKind::Weather) {
        warnings.push(Warning::NoWeather);
    }
    let holds = a.venue(None).and_then(|v| v.max_persons);
    if let Some(holds) = holds.filter(|holds| a.slots.iter().any(|s| s.capacity.is_some_and(|n| s.units(n) > *holds))) {
        warnings.push(Warning::TooSmall(holds));
    }
    warnings
}

fn is_a_place(venue: Option<&String>) -> bool {
    venue.is_some_and(|id| !NO_PLACE.contains(&id.as_str()))
}

/// Its own sessions that stand before one, take place, and overlap it.
fn before<'a>(a: &'a Announcement, row: usize, session: &'a Session) -> impl Iterator<Item = &'a Session> {
    a.sessions[..row].iter().filter(move |o| {
        o.state == SessionState::Planned && o.starts_at < session.ends_at && session.starts_at < o.ends_at
    })
}

/// Those whom a session names as teaching.
pub fn names(instructor: &str) -> impl Iterator<Item = &str> {
    instructor.split(['、', '・', ',', '，']).map(str::trim).filter(|n| !n.is_empty())
}

fn teaches(row: usize, session: &Session, other: &Other) -> Option<Warning> {
    let both = names(&session.instructor).find(|name| names(&other.instructor).any(|o| o == *name))?;
    Some(Warning::Teaches { row, instructor: both.to_owned(), title: other.title.clone() })
}

/// One instructor at two sessions of its own at the same time.
fn twice_here(a: &Announcement, row: usize, session: &Session) -> Option<Warning> {
    let other = before(a, row, session)
        .find_map(|o| names(&session.instructor).find(|name| names(&o.instructor).any(|other| other == *name)))?;
    Some(Warning::Teaches { row, instructor: other.to_owned(), title: a.offering.title.clone() })
}
