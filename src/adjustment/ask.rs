use super::form::Wish;
use super::{personal, rules, store};
use crate::app::App;
use crate::audit;
use crate::error::{Error, Result};
use crate::registration::{By, Registration, State, store as registrations};

/// Keeps what somebody with a place needs; a person will answer. False where there is no place, or too much was asked for
/// already: nobody tells more about themselves than taking part requires.
pub async fn ask(app: &App, registration: &Registration, wish: &Wish, by: By<'_>) -> Result<bool> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(&registration.offering_id).await?;
    let registration = registrations::registration_in(&mut tx, &registration.id).await?.ok_or(Error::NotFound)?;
    if registration.forgotten_at.is_some() {
        return Err(Error::Gone);
    }
    if registration.state != State::Confirmed || store::count_in(&mut tx, &registration.id).await? >= rules::MOST {
        return Ok(false);
    }
    store::add(&mut tx, &app.chance.id(now), &registration.id, wish, now).await?;
    // Of who is kept secret it stands apart at once.
    personal::veil(&mut tx, &registration.id).await?;
    audit::record(&mut tx, vec![by.entry(app, now, "ask_adjustment", &registration.id)]).await?;
    tx.commit().await?;
    Ok(true)
}
