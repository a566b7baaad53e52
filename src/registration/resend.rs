use super::{Registration, codes, store};
use crate::app::App;
use crate::error::{Error, Result};
use crate::notice::{self, Letter, LetterKind};

/// Codes a mailbox is sent in an hour: what an application causes counts against its target only.
const AN_HOUR: i64 = 5;

/// Sends another code while the place is held. False if nothing is held any more.
pub async fn resend(app: &App, registration: &Registration) -> Result<bool> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(&registration.offering_id).await?;
    let registration = store::registration_in(&mut tx, &registration.id).await?.ok_or(Error::NotFound)?;
    let (Some(email), Some(until)) = (&registration.email, registration.hold_until) else { return Ok(false) };
    if !registration.state.is_held() || until <= now {
        return Ok(false);
    }
    if codes::sent_since(&mut tx, "confirm", email, now.plus(-3600)).await? >= AN_HOUR {
        return Err(Error::TooMany(600));
    }
    let code = app.chance.id(now);
    codes::add(&mut tx, vec![codes::row(&code, &registration.id, email, now, until)]).await?;
    let letter = Letter::about(&app.chance, now, LetterKind::ConfirmCode, &registration.id).subject(code);
    notice::store::queue(&mut tx, vec![letter]).await?;
    tx.commit().await?;
    Ok(true)
}
