use super::store;
use crate::app::App;
use crate::audit;
use crate::error::{Error, Result};
use crate::notice::{self, Letter, LetterKind};
use crate::registration::withdraw::freed;
use crate::registration::{By, Registration, State, claims, store as registrations};

/// What became of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answered {
    Done,
    /// The deadline has passed, or there is no offer to answer.
    TooLate,
}

/// Takes the offered place. Until the deadline it cannot be lost to anyone else.
pub async fn accept(app: &App, registration: &Registration, by: By<'_>) -> Result<Answered> {
    answer(app, registration, State::Confirmed, by).await
}

/// Gives the offered place to whoever comes next.
pub async fn decline(app: &App, registration: &Registration, by: By<'_>) -> Result<Answered> {
    answer(app, registration, State::Declined, by).await
}

async fn answer(app: &App, registration: &Registration, to: State, by: By<'_>) -> Result<Answered> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(&registration.offering_id).await?;
    let registration = registrations::registration_in(&mut tx, &registration.id).await?.ok_or(Error::NotFound)?;
    if registration.state == to {
        return Ok(Answered::Done);
    }
    let Some(offer) = store::open_in(&mut tx, &registration.id).await? else { return Ok(Answered::TooLate) };
    // What people end and not the clock can be taken until they do.
    if registration.state != State::Offered || (offer.answer_by <= now && offer.expires_by_itself()) {
        return Ok(Answered::TooLate);
    }
    let accepted = to == State::Confirmed;
    store::close(&mut tx, &offer.id, if accepted { "accepted" } else { "declined" }, now).await?;
    claims::move_to(&mut tx, &registration, to, now).await?;
    if accepted {
        let letter = Letter::about(&app.chance, now, LetterKind::Confirmed, &registration.id);
        notice::store::queue(&mut tx, vec![letter]).await?;
    } else {
        freed(app, &mut tx, &registration.offering_id).await?;
    }
    let verb = if accepted { "accept_offer" } else { "decline_offer" };
    audit::record(&mut tx, vec![by.entry(app, now, verb, &registration.id)]).await?;
    tx.commit().await?;
    Ok(Answered::Done)
}
