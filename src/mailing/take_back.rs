//! What can be done to a letter once it was sent off: undo it, let it leave at once, tell somebody what it says.

use super::store;
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::{Error, Result};
use crate::staff::Staff;

/// As if it had not been sent off: no copy leaves. False after the five minutes.
pub async fn undo(app: &App, staff: &Staff, letter: &str) -> Result<bool> {
    let mut tx = app.store.write().await?;
    let offering = store::letter_in(&mut tx, letter).await?.ok_or(Error::NotFound)?.offering_id;
    tx.lock_offering(&offering).await?;
    // Only now: the copies may have left while this waited.
    let now = app.clock.now();
    if !store::letter_in(&mut tx, letter).await?.is_some_and(|l| l.is_pending(now)) {
        return Ok(false);
    }
    store::undone(&mut tx, letter, now).await?;
    let entry = Entry::new(&app.chance, now, &staff.id, "undo_group_letter", format!("offering:{offering}"));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(true)
}

/// Its copies leave now. False if they have left, or it was undone.
pub async fn send_now(app: &App, staff: &Staff, letter: &str) -> Result<bool> {
    let mut tx = app.store.write().await?;
    let offering = store::letter_in(&mut tx, letter).await?.ok_or(Error::NotFound)?.offering_id;
    tx.lock_offering(&offering).await?;
    let now = app.clock.now();
    if !store::letter_in(&mut tx, letter).await?.is_some_and(|l| l.is_pending(now)) {
        return Ok(false);
    }
    store::hurry(&mut tx, letter, now).await?;
    let entry = Entry::new(&app.chance, now, &staff.id, "send_group_letter_now", format!("offering:{offering}"));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(true)
}

/// Keeps that somebody whom the letter does not reach has been told what it says.
pub async fn told(app: &App, staff: &Staff, letter: &str, registration: &str) -> Result<()> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    if !store::told(&mut tx, letter, registration, &staff.id, now).await? {
        return Err(Error::NotFound);
    }
    let entry = Entry::new(&app.chance, now, &staff.id, "tell_group_letter", format!("registration:{registration}"));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(())
}
