//! What applicants ask about their own data, and what becomes of it.

use super::model::Wish;
use super::{forget, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::{Error, Result};
use crate::notice::{self, Letter, LetterKind};
use crate::registration::{self, By, Registration};
use crate::staff::Staff;
use crate::store::Tx;

/// Keeps what an applicant asks; asked again before it is answered, it stays one request.
pub async fn ask(app: &App, registration: &Registration, wish: Wish, text: &str) -> Result<()> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    if store::add_request(&mut tx, &app.chance.id(now), &registration.id, wish, text, now).await? {
        store::veil(&mut tx, &registration.id).await?;
        let verb = match wish {
            Wish::Erase => "ask_erase",
            Wish::Correct => "ask_correct",
        };
        let entry = Entry::new(&app.chance, now, "applicant", verb, format!("registration:{}", registration.id));
        audit::record(&mut tx, vec![entry]).await?;
        tx.commit().await?;
    }
    Ok(())
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// A hold keeps it.
    Held,
    /// There is no open request.
    Nothing,
}

/// Lets a registration's data go, as the applicant asked. They are told first: it goes once the letter has left.
pub async fn grant(app: &App, staff: &Staff, registration: &Registration) -> Result<Outcome> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(&registration.offering_id).await?;
    if store::is_registration_held(&mut tx, &registration.id).await? {
        return Ok(Outcome::Held);
    }
    if !store::answer_request(&mut tx, &registration.id, Wish::Erase, "granted", "", &staff.id, now).await? {
        return Ok(Outcome::Nothing);
    }
    if registration.email.is_some() {
        let letter = Letter::about(&app.chance, now, LetterKind::DataErased, &registration.id);
        notice::store::queue(&mut tx, vec![letter]).await?;
    }
    record(app, &mut tx, staff, registration, "grant_erase", "").await?;
    tx.commit().await?;
    Ok(Outcome::Done)
}

/// Answers that it is kept for a while yet, and why; the page shows the reason, the letter does not.
pub async fn refuse(app: &App, staff: &Staff, registration: &Registration, wish: Wish, why: &str) -> Result<Outcome> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    if !store::answer_request(&mut tx, &registration.id, wish, "refused", why, &staff.id, now).await? {
        return Ok(Outcome::Nothing);
    }
    if registration.email.is_some() && wish == Wish::Erase {
        let letter = Letter::about(&app.chance, now, LetterKind::DataKept, &registration.id);
        notice::store::queue(&mut tx, vec![letter]).await?;
    }
    record(app, &mut tx, staff, registration, "refuse_request", why).await?;
    tx.commit().await?;
    Ok(Outcome::Done)
}

async fn record(app: &App, tx: &mut Tx, staff: &Staff, of: &Registration, verb: &'static str, why: &str) -> Result<()> {
    let by = By { actor: &staff.id, reason: why };
    Ok(audit::record(tx, vec![by.entry(app, app.clock.now(), verb, &of.id)]).await?)
}

/// Forgets the registrations that were let go and whose letter has left; how many.
pub async fn erase_granted(app: &App) -> Result<usize> {
    let mut erased = 0;
    for (request, id) in store::granted(&app.store).await? {
        match erase(app, &request, &id).await {
            Ok(done) => erased += usize::from(done),
            // The others are not to wait for this one.
            Err(error) => tracing::error!(request, "an erasure stopped: {}", error.class()),
        }
    }
    Ok(erased)
}

/// False while it is held.
async fn erase(app: &App, request: &str, id: &str) -> Result<bool> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let found = registration::store::registration_in(&mut tx, id).await?.ok_or(Error::NotFound)?;
    tx.lock_offering(&found.offering_id).await?;
    if store::is_registration_held(&mut tx, id).await? {
        return Ok(false);
    }
    forget::forget(app, &mut tx, "system", &[id.to_owned()], now).await?;
    store::request_done(&mut tx, request).await?;
    tx.commit().await?;
    Ok(true)
}
