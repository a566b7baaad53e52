//! A forgotten password, at the counter: somebody who has shown who they are is given a start password on paper. One
//! colleague gives it for most accounts; for a city account it takes two, and the first one's proposal waits a day.

use super::care::{Care, FACTORS, removal};
use super::model::Identified;
use super::rules::{RECOVERY_SECONDS, START_SECONDS};
use super::store::{reset, session};
use super::{Staff, card, letters, password, store};
use crate::app::App;
use crate::audit;
use crate::clock::Moment;
use crate::error::Result;
use crate::notice::{self, LetterKind};
use crate::store::{StoreResult, Tx};

/// Letters of a start password: sixty bits, tried five times.
const LETTERS: usize = 12;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Issued(Start),
    /// It waits for a second colleague.
    Proposed,
    GivenUp,
    /// Not one's own, and not what one has proposed oneself.
    NeedsAnother,
    /// Who gave a card for the account lately, or took its factor away: nobody opens it alone.
    TouchedFactor,
    /// There is no proposal.
    Nothing,
    /// There is a proposal already.
    Waiting,
    NoSuch,
}

/// A start password to be printed now. It stands nowhere else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    pub name: String,
    pub email: String,
    pub password: String,
    pub until: Moment,
}

/// Gives a start password, or proposes to where it takes two. The holder is told by mail either way.
pub async fn reset(app: &App, by: &Staff, staff: &str, identified: Identified) -> Result<Outcome> {
    let (typed, hash) = drawn(app).await?;
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let Some(account) = store::by_id(&mut tx, staff).await? else { return Ok(Outcome::NoSuch) };
    match removal(&by.id, staff, account.role) {
        Care::Refused => return Ok(Outcome::NeedsAnother),
        Care::Alone if store::did(&mut tx, &by.id, staff, &FACTORS, now.plus(-START_SECONDS)).await? => {
            return Ok(Outcome::TouchedFactor);
        }
        Care::Alone => {
            let start = give(app, &mut tx, by, staff, (typed, &hash), identified.code()).await?;
            tx.commit().await?;
            return Ok(start);
        }
        Care::ByTwo => {}
    }
    if !reset::propose(&mut tx, staff, &by.id, identified, now, now.plus(RECOVERY_SECONDS)).await? {
        return Ok(Outcome::Waiting);
    }
    record(app, &mut tx, by, "staff_reset_proposed", staff, identified.code()).await?;
    notice::store::queue(&mut tx, vec![letters::to(app, LetterKind::StaffResetProposed, staff)]).await?;
    tx.commit().await?;
    Ok(Outcome::Proposed)
}

/// The second colleague confirms, and is the one who prints it.
pub async fn confirm(app: &App, by: &Staff, staff: &str) -> Result<Outcome> {
    let (typed, hash) = drawn(app).await?;
    let mut tx = app.store.write().await?;
    let Some(proposal) = reset::proposed(&mut tx, staff, app.clock.now()).await? else { return Ok(Outcome::Nothing) };
    if by.id == staff || by.id == proposal.proposed_by {
        return Ok(Outcome::NeedsAnother);
    }
    // Who prints it has not given the card, too.
    if store::did(&mut tx, &by.id, staff, &FACTORS, app.clock.now().plus(-START_SECONDS)).await? {
        return Ok(Outcome::TouchedFactor);
    }
    if !reset::settle(&mut tx, staff).await? {
        return Ok(Outcome::Nothing);
    }
    let start = give(app, &mut tx, by, staff, (typed, &hash), &proposal.identified).await?;
    tx.commit().await?;
    Ok(start)
}

/// Any of the city may stop it, whose password it is too.
pub async fn give_up(app: &App, by: &Staff, staff: &str) -> Result<Outcome> {
    let mut tx = app.store.write().await?;
    if reset::proposed(&mut tx, staff, app.clock.now()).await?.is_none() || !reset::settle(&mut tx, staff).await? {
        return Ok(Outcome::Nothing);
    }
    record(app, &mut tx, by, "staff_reset_given_up", staff, "").await?;
    tx.commit().await?;
    Ok(Outcome::GivenUp)
}

/// A password and its hash, which takes too long for a transaction.
async fn drawn(app: &App) -> Result<(String, String)> {
    let typed = app.chance.letters(LETTERS);
    let hash = password::hash(&app.chance, &typed).await?;
    Ok((typed, hash))
}

/// The old password ends here, and every sign-in by it.
async fn give(
    app: &App,
    tx: &mut Tx,
    by: &Staff,
    staff: &str,
    (typed, hash): (String, &str),
    identified: &str,
) -> StoreResult<Outcome> {
    let Some(account) = store::by_id(tx, staff).await? else { return Ok(Outcome::NoSuch) };
    let until = app.clock.now().plus(START_SECONDS);
    store::put_start_password(tx, staff, hash, until).await?;
    session::close_all(tx, staff).await?;
    record(app, tx, by, "staff_password_reset", staff, identified).await?;
    notice::store::queue(tx, vec![letters::to(app, LetterKind::StaffPasswordReset, staff)]).await?;
    Ok(Outcome::Issued(Start { name: account.name, email: account.email, password: card::grouped(&typed), until }))
}

async fn record(app: &App, tx: &mut Tx, by: &Staff, verb: &'static str, staff: &str, why: &str) -> StoreResult<()> {
    let mut entry = audit::Entry::new(&app.chance, app.clock.now(), &by.id, verb, format!("staff:{staff}"));
    entry.reason = why.to_owned();
    audit::record(tx, vec![entry]).await
}
