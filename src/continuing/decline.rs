use super::store;
use crate::app::App;
use crate::audit;
use crate::error::{Error, Result};
use crate::registration::withdraw::freed;
use crate::registration::{By, Registration, State, claims, store as registrations};

/// Whoever was carried over says that they do not go on: until the named day, and their place is free. Saying it again
/// changes nothing. False: it is too late, or there is no place to give back.
pub async fn decline(app: &App, registration: &Registration, by: By<'_>) -> Result<bool> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(&registration.offering_id).await?;
    let registration = registrations::registration_in(&mut tx, &registration.id).await?.ok_or(Error::NotFound)?;
    let Some(carried) = store::of_registration_in(&mut tx, &registration.id).await? else { return Ok(false) };
    if registration.state == State::Declined {
        return Ok(true);
    }
    if registration.state != State::Confirmed || now.date().to_string() > carried.decline_until {
        return Ok(false);
    }
    claims::move_to(&mut tx, &registration, State::Declined, now).await?;
    freed(app, &mut tx, &registration.offering_id).await?;
    audit::record(&mut tx, vec![by.entry(app, now, "decline_carry_over", &registration.id)]).await?;
    tx.commit().await?;
    Ok(true)
}
