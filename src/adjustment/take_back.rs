use super::{State, personal, store};
use crate::app::App;
use crate::audit;
use crate::error::{Error, Result};
use crate::registration::{By, Registration};

/// Takes a request of this registration back, answered or not; its words are erased. Doing it again changes nothing.
pub async fn take_back(app: &App, registration: &Registration, id: &str, by: By<'_>) -> Result<()> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(&registration.offering_id).await?;
    let request = store::adjustment_in(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if request.registration_id != registration.id {
        return Err(Error::NotFound);
    }
    if request.state == State::Withdrawn {
        return Ok(());
    }
    personal::unveil(&mut tx, &registration.id).await?;
    store::withdraw(&mut tx, id, now).await?;
    personal::veil(&mut tx, &registration.id).await?;
    audit::record(&mut tx, vec![by.entry(app, now, "take_back_adjustment", &registration.id)]).await?;
    tx.commit().await?;
    Ok(())
}
