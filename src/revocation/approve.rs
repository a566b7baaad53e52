use super::rules::{Refusal, may_approve};
use super::{Standing, store};
use crate::app::App;
use crate::audit;
use crate::error::{Error, Result};
use crate::notice::{self, Letter, LetterKind};
use crate::registration::store::registration_in;
use crate::registration::withdraw::freed;
use crate::registration::{By, State, claims};
use crate::staff::Staff;

/// Another official approves: in one transaction the place is freed, the applicant's letter with the reason queued, and
/// whoever waits next will be offered the place.
pub async fn approve(app: &App, by: &Staff, hearing: &str) -> Result<Result<(), Refusal>> {
    let now = app.clock.now();
    let offering = store::find(&app.store, hearing).await?.ok_or(Error::NotFound)?.offering_id;
    let mut tx = app.store.write().await?;
    tx.lock_offering(&offering).await?;
    let found = store::find_in(&mut tx, hearing).await?.ok_or(Error::NotFound)?;
    let registration = registration_in(&mut tx, &found.registration_id).await?.ok_or(Error::NotFound)?;
    if let Err(refusal) = may_approve(&found, registration.state, &by.id, now) {
        return Ok(Err(refusal));
    }
    claims::move_to(&mut tx, &registration, State::Withdrawn, now).await?;
    store::close_offer(&mut tx, &registration.id, now).await?;
    store::ended(&mut tx, &found.id, Standing::Revoked, None, &by.id, now).await?;
    if registration.email.is_some() {
        let letter = Letter::about(&app.chance, now, LetterKind::Revoked, &registration.id).subject(found.id);
        notice::store::queue(&mut tx, vec![letter]).await?;
    }
    let by = By { actor: &by.id, reason: "" };
    audit::record(&mut tx, vec![by.entry(app, now, "revoke", &registration.id)]).await?;
    freed(app, &mut tx, &registration.offering_id).await?;
    tx.commit().await?;
    Ok(Ok(()))
}
