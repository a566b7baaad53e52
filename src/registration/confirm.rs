use super::{BY_APPLICANT, By, Registration, claims, codes, store};
use crate::app::App;
use crate::audit;
use crate::error::{Error, Result};
use crate::notice::{self, Letter, LetterKind};
use crate::store::Tx;

/// What the code did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confirmed {
    /// The mailbox is proved; the held place (or its turn) is now its own. Also when it was so already.
    Yes,
    WrongCode,
    /// The half hour is over and the place went back.
    TooLate,
}

/// The code from the letter turns what was held into what it was held for. A right code in time never loses the place.
pub async fn confirm(app: &App, registration: &Registration, code: &str) -> Result<Confirmed> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(&registration.offering_id).await?;
    let registration = store::registration_in(&mut tx, &registration.id).await?.ok_or(Error::NotFound)?;
    if !registration.state.is_held() {
        return Ok(if registration.state.is_live() { Confirmed::Yes } else { Confirmed::TooLate });
    }
    if registration.hold_until.is_some_and(|until| until <= now) {
        return Ok(Confirmed::TooLate);
    }
    if !codes::proves(app, &mut tx, "confirm", &registration.id, code).await? {
        // The try is counted.
        tx.commit().await?;
        return Ok(Confirmed::WrongCode);
    }
    settle(app, &mut tx, &registration, BY_APPLICANT).await?;
    tx.commit().await?;
    Ok(Confirmed::Yes)
}

/// Staff have spoken to the applicant, whose code did not arrive: the same as the right code. False if nothing is held.
pub async fn confirm_by_phone(app: &App, registration: &Registration, by: By<'_>) -> Result<bool> {
    let mut tx = app.store.write().await?;
    tx.lock_offering(&registration.offering_id).await?;
    let registration = store::registration_in(&mut tx, &registration.id).await?.ok_or(Error::NotFound)?;
    // What was taken with a name only wants the rest, not a code.
    if !registration.state.is_held() || registration.provisional.0 {
        return Ok(false);
    }
    settle(app, &mut tx, &registration, by).await?;
    tx.commit().await?;
    Ok(true)
}

/// What was held becomes what it was held for.
async fn settle(app: &App, tx: &mut Tx, registration: &Registration, by: By<'_>) -> Result<()> {
    let now = app.clock.now();
    let state = registration.state.proved();
    claims::move_to(tx, registration, state, now).await?;
    let kind = if state == super::State::Confirmed { LetterKind::Confirmed } else { LetterKind::Received };
    notice::store::queue(tx, vec![Letter::about(&app.chance, now, kind, &registration.id)]).await?;
    audit::record(tx, vec![by.entry(app, now, "confirm", &registration.id)]).await?;
    Ok(())
}
