//! Where the desk stands with its seats, where the offering gives places of who has not come to walk-ins.

use std::collections::HashSet;

use super::model::Head;
use super::release::{Awaited, Seats, releasable, releases_at};
use super::store;
use crate::app::App;
use crate::clock::Moment;
use crate::error::Result;
use crate::programme::{Announcement, Unit};
use crate::store::Flag;

/// The seats of a session, in what they are counted, and who is awaited on them.
struct Counted {
    seats: Seats,
    unit: Unit,
    awaited: Vec<Awaited>,
}

/// None: the offering does not turn it on, or takes as many as come.
pub async fn seats(app: &App, a: &Announcement, head: &Head) -> Result<Option<Seats>> {
    Ok(counted(app, a, head).await?.map(|counted| counted.seats))
}

async fn counted(app: &App, a: &Announcement, head: &Head) -> Result<Option<Counted>> {
    let minutes = a.offering.no_show_minutes;
    let Some(from) = releases_at(minutes, head.starts_at) else { return Ok(None) };
    let slots: Vec<String> = a.on_site(&head.id).map(|s| s.id.clone()).collect();
    // As it stands, not as it was announced: places were given since.
    let Some(free) = store::free(&app.store, &slots).await? else { return Ok(None) };
    let awaited = store::awaited(&app.store, &head.id).await?;
    let released = releasable(minutes, head.starts_at, app.clock.now(), &awaited);
    let walk_ins = store::walk_ins(&app.store, &head.id).await?;
    let unit = a.on_site(&head.id).next().map_or(Unit::Person, |s| s.unit);
    let seats = Seats::count(unit, free, &released, &awaited, walk_ins, from);
    Ok(Some(Counted { seats, unit, awaited }))
}

/// What a device carries of it, to go on by itself: from when, the places given to nobody, and those whose places may be given
/// if none of their party has come by then: of no party of which somebody has a substitute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    pub from: Moment,
    pub free: i64,
    pub people: Vec<String>,
}

pub async fn carried(app: &App, a: &Announcement, head: &Head) -> Result<Option<Carried>> {
    let Some(Counted { seats, unit, awaited }) = counted(app, a, head).await? else { return Ok(None) };
    // A device sees by itself who has come, but not in whose place somebody came.
    let absent: Vec<Awaited> = awaited.into_iter().map(|p| Awaited { came: Flag(false), ..p }).collect();
    let mut people = releasable(a.offering.no_show_minutes, head.starts_at, seats.from, &absent);
    if unit != Unit::Person {
        // A party sits on one place.
        let mut parties = HashSet::new();
        let of = |id: &String| absent.iter().find(|p| p.id == *id).map(|p| p.registration_id.clone());
        people.retain(|id| of(id).is_some_and(|party| parties.insert(party)));
    }
    Ok(Some(Carried { from: seats.from, free: seats.free, people }))
}
