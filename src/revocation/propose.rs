use super::rules::{Refusal, may_propose};
use super::{personal, store};
use crate::app::App;
use crate::audit;
use crate::error::{Error, Result};
use crate::registration::By;
use crate::registration::store::registration_in;
use crate::staff::Staff;

/// Proposes that the decision is revoked, once the applicant was heard: with a reason, which they are told.
pub async fn propose(app: &App, by: &Staff, hearing: &str, reason: &str) -> Result<Result<(), Refusal>> {
    let now = app.clock.now();
    let offering = store::find(&app.store, hearing).await?.ok_or(Error::NotFound)?.offering_id;
    let mut tx = app.store.write().await?;
    tx.lock_offering(&offering).await?;
    let found = store::find_in(&mut tx, hearing).await?.ok_or(Error::NotFound)?;
    let registration = registration_in(&mut tx, &found.registration_id).await?.ok_or(Error::NotFound)?;
    if let Err(refusal) = may_propose(&found, registration.state, now) {
        return Ok(Err(refusal));
    }
    personal::unveil(&mut tx, &registration.id).await?;
    store::proposed(&mut tx, &found.id, reason, &by.id, now).await?;
    personal::veil(&mut tx, &registration.id).await?;
    let by = By { actor: &by.id, reason: "" };
    audit::record(&mut tx, vec![by.entry(app, now, "propose_revocation", &registration.id)]).await?;
    tx.commit().await?;
    Ok(Ok(()))
}
