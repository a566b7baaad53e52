//! Letters that did not arrive: who is not reached by mail is telephoned.

use super::{By, Registration};
use crate::app::App;
use crate::audit;
use crate::error::Result;
use crate::mail::report::Report;
use crate::notice;

/// What a report of a failed delivery led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bounced {
    Marked,
    /// The same was known before.
    Known,
    /// No letter of ours to an applicant.
    Unknown,
}

/// A mail server reports that a letter did not arrive: the letter is marked once, however often it is reported.
pub async fn bounced(app: &App, report: &Report) -> Result<Bounced> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let Some(registration) = notice::store::sent_to(&mut tx, &report.letter).await? else {
        return Ok(Bounced::Unknown);
    };
    if !notice::store::undelivered(&mut tx, &report.letter, &registration, "bounced", &report.status, now).await? {
        return Ok(Bounced::Known);
    }
    let by = By { actor: "system", reason: "" };
    audit::record(&mut tx, vec![by.entry(app, now, "letter_bounced", &registration)]).await?;
    tx.commit().await?;
    Ok(Bounced::Marked)
}

/// Staff have learnt that what was sent to somebody came back (返送): the newest letter is marked. False: none was sent, or
/// it is marked already.
pub async fn returned(app: &App, registration: &Registration, by: By<'_>) -> Result<bool> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let Some(letter) = notice::store::newest_sent(&mut tx, &registration.id).await? else { return Ok(false) };
    if !notice::store::undelivered(&mut tx, &letter, &registration.id, "returned", "", now).await? {
        return Ok(false);
    }
    audit::record(&mut tx, vec![by.entry(app, now, "letter_returned", &registration.id)]).await?;
    tx.commit().await?;
    Ok(true)
}

/// A person told them what the letters said. False: everything had arrived, or they have been told.
pub async fn told(app: &App, registration: &Registration, by: By<'_>) -> Result<bool> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    if !notice::store::told(&mut tx, &registration.id, by.actor, now).await? {
        return Ok(false);
    }
    audit::record(&mut tx, vec![by.entry(app, now, "told_by_phone", &registration.id)]).await?;
    tx.commit().await?;
    Ok(true)
}
