use super::store;
use crate::app::App;
use crate::audit;
use crate::error::{Error, Result};
use crate::registration::{self, By, secrecy as veils};
use crate::staff::Staff;
use crate::{
    adjustment, applicants, childcare, continuing, device, fee, incident, mailing, pickup, revocation, screening,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// Nobody is named for secrets: nobody could open it again.
    NobodyNamed,
    /// It is so already.
    Already,
}

/// Keeps a registration secret: from now on every list, desk, export and letter to others shows a stand-in.
pub async fn keep_secret(app: &App, staff: &Staff, id: &str, reason: &str) -> Result<Outcome> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let found = registration::store::registration_in(&mut tx, id).await?.ok_or(Error::NotFound)?;
    tx.lock_offering(&found.offering_id).await?;
    let found = registration::store::registration_in(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if found.secret.0 || found.forgotten_at.is_some() {
        return Ok(Outcome::Already);
    }
    if store::named_for_secrets(&mut tx, &now.date().to_string()).await? == 0 {
        return Ok(Outcome::NobodyNamed);
    }
    veils::veil(&mut tx, id, &found.receipt).await?;
    fee::personal::veil(&mut tx, id, &veils::stand_in(&found.receipt)).await?;
    registration::personal::veil(&mut tx, id).await?;
    childcare::personal::veil(&mut tx, id).await?;
    continuing::personal::veil(&mut tx, id).await?;
    screening::personal::veil(&mut tx, id).await?;
    adjustment::personal::veil(&mut tx, id).await?;
    pickup::personal::veil(&mut tx, id).await?;
    applicants::personal::veil(&mut tx, id).await?;
    mailing::personal::veil(&mut tx, id).await?;
    revocation::personal::veil(&mut tx, id).await?;
    incident::personal::veil(&mut tx, id).await?;
    device::personal::veil(&mut tx, id).await?;
    store::veil(&mut tx, id).await?;
    let by = By { actor: &staff.id, reason };
    audit::record(&mut tx, vec![by.entry(app, now, "keep_secret", id)]).await?;
    tx.commit().await?;
    Ok(Outcome::Done)
}

/// Shows it again as it is. Only who is named for secrets lifts one.
pub async fn lift(app: &App, staff: &Staff, id: &str, reason: &str) -> Result<Outcome> {
    if !staff.sees_secret {
        return Err(Error::Secret);
    }
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let found = registration::store::registration_in(&mut tx, id).await?.ok_or(Error::NotFound)?;
    tx.lock_offering(&found.offering_id).await?;
    let found = registration::store::registration_in(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if !found.secret.0 {
        return Ok(Outcome::Already);
    }
    veils::unveil(&mut tx, id).await?;
    fee::personal::unveil(&mut tx, id).await?;
    registration::personal::unveil(&mut tx, id).await?;
    childcare::personal::unveil(&mut tx, id).await?;
    continuing::personal::unveil(&mut tx, id).await?;
    screening::personal::unveil(&mut tx, id).await?;
    adjustment::personal::unveil(&mut tx, id).await?;
    pickup::personal::unveil(&mut tx, id).await?;
    applicants::personal::unveil(&mut tx, id).await?;
    mailing::personal::unveil(&mut tx, id).await?;
    revocation::personal::unveil(&mut tx, id).await?;
    incident::personal::unveil(&mut tx, id).await?;
    device::personal::unveil(&mut tx, id).await?;
    store::unveil(&mut tx, id).await?;
    let by = By { actor: &staff.id, reason };
    audit::record(&mut tx, vec![by.entry(app, now, "lift_secret", id)]).await?;
    tx.commit().await?;
    Ok(Outcome::Done)
}
