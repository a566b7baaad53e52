use super::fill::freed;
use super::model::State;
use super::store;
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::{Error, Result};

/// Takes a request for childcare back; the registration keeps its place. Doing it again changes nothing. What it had goes
/// to who waits next.
pub async fn take_back(app: &App, registration: &str, offering: &str) -> Result<()> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    let request = store::of_registration_in(&mut tx, registration).await?.ok_or(Error::NotFound)?;
    if request.state == State::Withdrawn {
        return Ok(());
    }
    store::move_to(&mut tx, &request, State::Withdrawn, now).await?;
    let subject = format!("registration:{registration}");
    audit::record(&mut tx, vec![Entry::new(&app.chance, now, "applicant", "take_back_childcare", subject)]).await?;
    freed(app, &mut tx, offering).await?;
    tx.commit().await?;
    Ok(())
}
