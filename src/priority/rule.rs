use super::store;
use crate::app::App;
use crate::audit;
use crate::error::{Error, Result};
use crate::notice::{self, Letter, LetterKind};
use crate::registration::By;
use crate::registration::store::registration_in;

/// A person answers an objection: the class it has, or none, and why. It is told by letter. False: somebody else was
/// faster, or the list is fixed.
pub async fn rule(app: &App, registration: &str, class: Option<i64>, by: By<'_>) -> Result<bool> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let known = registration_in(&mut tx, registration).await?.ok_or(Error::NotFound)?;
    tx.lock_offering(&known.offering_id).await?;
    if store::is_fixed(&mut tx, &known.offering_id).await? {
        return Ok(false);
    }
    if !store::rule(&mut tx, registration, class, by.reason, by.actor, now).await? {
        return Ok(false);
    }
    audit::record(&mut tx, vec![by.entry(app, now, "rule_on_class", registration)]).await?;
    if known.email.is_some() {
        let letter = Letter::about(&app.chance, now, LetterKind::ClassRuled, registration);
        notice::store::queue(&mut tx, vec![letter]).await?;
    }
    tx.commit().await?;
    Ok(true)
}
