use super::store;
use crate::app::App;
use crate::audit;
use crate::error::{Error, Result};
use crate::registration::{By, Registration};
use crate::staff::Staff;

/// Somebody without e-mail was told the answer by telephone or on paper.
pub async fn tell(app: &App, staff: &Staff, registration: &Registration, id: &str) -> Result<()> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(&registration.offering_id).await?;
    let request = store::adjustment_in(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if request.registration_id != registration.id {
        return Err(Error::NotFound);
    }
    if !request.state.is_answered() || request.told_at.is_some() {
        return Ok(());
    }
    store::told(&mut tx, id, now).await?;
    let by = By { actor: &staff.id, reason: "" };
    audit::record(&mut tx, vec![by.entry(app, now, "tell_adjustment", &registration.id)]).await?;
    tx.commit().await?;
    Ok(())
}
