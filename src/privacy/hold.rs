//! What must not go yet is held, with a reason; the hold is lifted with one.

use super::model::HoldWhy;
use super::store;
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::Result;
use crate::staff::Staff;

fn named(offering: &str, registration: Option<&str>) -> String {
    registration.map_or_else(|| format!("offering:{offering}"), |id| format!("registration:{id}"))
}

/// Keeps an offering's data, or one registration's, from being disposed of. The reason's code stands in the record, the note
/// does not.
pub async fn hold(
    app: &App,
    staff: &Staff,
    offering: &str,
    registration: Option<&str>,
    why: HoldWhy,
    note: &str,
) -> Result<()> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    store::add_hold(&mut tx, &app.chance.id(now), (offering, registration), why, note, &staff.id, now).await?;
    let entry = Entry::new(&app.chance, now, &staff.id, "hold", named(offering, registration));
    audit::record(&mut tx, vec![Entry { reason: why.code().to_owned(), ..entry }]).await?;
    tx.commit().await?;
    Ok(())
}

/// Lifts a hold; what was taken back while it stood goes with it. False: it is lifted already, or is not one of these.
pub async fn lift(
    app: &App,
    staff: &Staff,
    offering: &str,
    registration: Option<&str>,
    id: &str,
    why: &str,
) -> Result<bool> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    if !store::lift_hold(&mut tx, id, (offering, registration), &staff.id, why, now).await? {
        return Ok(false);
    }
    store::let_held_go(&mut tx, offering).await?;
    let entry = Entry::new(&app.chance, now, &staff.id, "lift_hold", named(offering, registration));
    audit::record(&mut tx, vec![Entry { reason: why.to_owned(), ..entry }]).await?;
    tx.commit().await?;
    Ok(true)
}
