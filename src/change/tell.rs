//! Tell those whom a change touches: by letters at once, or by a person.

use super::store;
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::{Error, Result};
use crate::staff::Staff;

/// Lets the letters leave now instead of when the five minutes are over. False if there is nothing to hurry.
pub async fn send_now(app: &App, staff: &Staff, change: &str) -> Result<bool> {
    let mut tx = app.store.write().await?;
    let offering = store::change_in(&mut tx, change).await?.ok_or(Error::NotFound)?.offering_id;
    tx.lock_offering(&offering).await?;
    let now = app.clock.now();
    let change = store::change_in(&mut tx, change).await?.ok_or(Error::NotFound)?;
    if !change.is_pending(now) {
        return Ok(false);
    }
    store::hurry(&mut tx, &change.id, now).await?;
    let entry = Entry::new(&app.chance, now, &staff.id, "send_change_now", format!("offering:{offering}"));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(true)
}

/// Keeps that somebody without a mailbox has been told, by whom and when.
pub async fn told(app: &App, staff: &Staff, change: &str, registration: &str) -> Result<()> {
    let now = app.clock.now();
    let change = store::change(&app.store, change).await?.ok_or(Error::NotFound)?;
    let touched = store::touched(&app.store, &change).await?;
    if !touched.iter().any(|t| t.who.registration_id == registration) {
        return Err(Error::NotFound);
    }
    let mut tx = app.store.write().await?;
    store::told(&mut tx, &change.id, registration, &staff.id, now).await?;
    let entry = Entry::new(&app.chance, now, &staff.id, "tell_change", format!("registration:{registration}"));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(())
}
