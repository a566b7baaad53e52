use super::form::Reply;
use super::{State, personal, store};
use crate::app::App;
use crate::audit;
use crate::error::{Error, Result};
use crate::notice::{self, Letter, LetterKind};
use crate::registration::{By, Registration, store as registrations};
use crate::staff::Staff;

/// A person answers a request; the answer goes to the applicant by letter, or by telephone where there is no mailbox.
/// False if it is not as it was when they looked: somebody else has answered, or it was taken back.
pub async fn answer(
    app: &App,
    staff: &Staff,
    registration: &Registration,
    id: &str,
    seen: &str,
    reply: &Reply,
) -> Result<bool> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(&registration.offering_id).await?;
    let held = registrations::registration_in(&mut tx, &registration.id).await?.ok_or(Error::NotFound)?;
    if held.forgotten_at.is_some() {
        return Err(Error::Gone);
    }
    let request = store::adjustment_in(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if request.registration_id != registration.id {
        return Err(Error::NotFound);
    }
    if request.seen() != seen || request.state == State::Withdrawn {
        return Ok(false);
    }
    personal::unveil(&mut tx, &registration.id).await?;
    store::answer(&mut tx, id, reply, &staff.id, now).await?;
    personal::veil(&mut tx, &registration.id).await?;
    if registration.email.is_some() {
        let letter = Letter::about(&app.chance, now, LetterKind::AdjustmentAnswered, &registration.id);
        notice::store::queue(&mut tx, vec![letter.subject(format!("{id}/{}", now.0))]).await?;
    }
    let by = By { actor: &staff.id, reason: "" };
    audit::record(&mut tx, vec![by.entry(app, now, "answer_adjustment", &registration.id)]).await?;
    tx.commit().await?;
    Ok(true)
}
