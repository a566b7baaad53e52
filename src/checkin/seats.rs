//! Where the desk stands with its seats, where the offering gives places of who has not come to walk-ins.

use super::model::Head;
use super::release::{Seats, releasable, releases_at};
use super::store;
use crate::app::App;
use crate::error::Result;
use crate::programme::{Announcement, Mode, Slot, Unit};

/// None: the offering does not turn it on, or takes as many as come.
pub async fn seats(app: &App, a: &Announcement, head: &Head) -> Result<Option<Seats>> {
    let minutes = a.offering.no_show_minutes;
    let Some(from) = releases_at(minutes, head.starts_at) else { return Ok(None) };
    let here = |s: &&Slot| s.mode == Mode::OnSite && a.sessions_of(&s.id).any(|t| t.id == head.id);
    let slots: Vec<String> = a.slots.iter().filter(here).map(|s| s.id.clone()).collect();
    // As it stands, not as it was announced: places were given since.
    let Some(free) = store::free(&app.store, &slots).await? else { return Ok(None) };
    let awaited = store::awaited(&app.store, &head.id).await?;
    let released = releasable(minutes, head.starts_at, app.clock.now(), &awaited);
    let walk_ins = store::walk_ins(&app.store, &head.id).await?;
    let unit = a.slots.iter().find(here).map_or(Unit::Person, |s| s.unit);
    Ok(Some(Seats::count(unit, free, &released, &awaited, walk_ins, from)))
}
