use super::store;
use crate::app::App;
use crate::audit;
use crate::error::{Error, Result};
use crate::registration::store::registration_in;
use crate::registration::{By, Registration, State};

/// An applicant says that the class shown is not theirs, before the list is fixed. A person answers; until then the class
/// stays as the rules say. False: they are in no draw any more, or its list is fixed.
pub async fn object(app: &App, registration: &Registration, text: &str, by: By<'_>) -> Result<bool> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(&registration.offering_id).await?;
    let registration = registration_in(&mut tx, &registration.id).await?.ok_or(Error::NotFound)?;
    let in_draw = matches!(registration.state, State::InDraw | State::HeldInDraw);
    if !in_draw || store::is_fixed(&mut tx, &registration.offering_id).await? {
        return Ok(false);
    }
    store::object(&mut tx, &registration.id, text, now).await?;
    audit::record(&mut tx, vec![by.entry(app, now, "object_to_class", &registration.id)]).await?;
    tx.commit().await?;
    Ok(true)
}
