//! Taking a lost second factor away, after its holder has shown who they are: one colleague for most accounts, two for a
//! city account, whose proposal waits a day for the second.

use super::care::{Care, RESETS, removal};
use super::model::{Identified, Why, said};
use super::rules::{RECOVERY_SECONDS, START_SECONDS};
use super::store::{factor, session};
use super::{Staff, letters, store};
use crate::app::App;
use crate::audit;
use crate::error::Result;
use crate::notice::{self, LetterKind};
use crate::store::{StoreResult, Tx};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is taken away.
    Removed,
    /// It waits for a second colleague.
    Proposed,
    GivenUp,
    /// Not one's own, and not what one has proposed oneself.
    NeedsAnother,
    /// Who gave a start password for the account lately: nobody opens it alone.
    HasReset,
    /// There is no factor, or no proposal.
    Nothing,
    /// There is a proposal already.
    Waiting,
    NoSuch,
}

/// Takes the factor away, or proposes to where it takes two. The holder is told by mail either way.
pub async fn remove(app: &App, by: &Staff, staff: &str, (why, identified): (Why, Identified)) -> Result<Outcome> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let Some(account) = store::by_id(&mut tx, staff).await? else { return Ok(Outcome::NoSuch) };
    if factor::held(&mut tx, staff).await?.is_empty() {
        return Ok(Outcome::Nothing);
    }
    match removal(&by.id, staff, account.role) {
        Care::Refused => return Ok(Outcome::NeedsAnother),
        Care::Alone if store::did(&mut tx, &by.id, staff, &RESETS, now.plus(-START_SECONDS)).await? => {
            return Ok(Outcome::HasReset);
        }
        Care::Alone => {
            take_away(app, &mut tx, by, staff, &said(why, identified)).await?;
            tx.commit().await?;
            return Ok(Outcome::Removed);
        }
        Care::ByTwo => {}
    }
    if !factor::propose(&mut tx, staff, &by.id, why, now, now.plus(RECOVERY_SECONDS)).await? {
        return Ok(Outcome::Waiting);
    }
    record(app, &mut tx, by, "staff_recovery_proposed", staff, &said(why, identified)).await?;
    notice::store::queue(&mut tx, vec![letters::to(app, LetterKind::StaffRecoveryProposed, staff)]).await?;
    tx.commit().await?;
    Ok(Outcome::Proposed)
}

/// The second colleague confirms; only then is the factor gone.
pub async fn confirm(app: &App, by: &Staff, staff: &str) -> Result<Outcome> {
    let mut tx = app.store.write().await?;
    let Some(proposal) = factor::proposed(&mut tx, staff, app.clock.now()).await? else { return Ok(Outcome::Nothing) };
    if by.id == staff || by.id == proposal.proposed_by {
        return Ok(Outcome::NeedsAnother);
    }
    if !factor::settle(&mut tx, staff).await? {
        return Ok(Outcome::Nothing);
    }
    take_away(app, &mut tx, by, staff, &proposal.why).await?;
    tx.commit().await?;
    Ok(Outcome::Removed)
}

/// Any of the city may stop it, whose factor it is too.
pub async fn give_up(app: &App, by: &Staff, staff: &str) -> Result<Outcome> {
    let mut tx = app.store.write().await?;
    if factor::proposed(&mut tx, staff, app.clock.now()).await?.is_none() || !factor::settle(&mut tx, staff).await? {
        return Ok(Outcome::Nothing);
    }
    record(app, &mut tx, by, "staff_recovery_given_up", staff, "").await?;
    tx.commit().await?;
    Ok(Outcome::GivenUp)
}

/// Ends the factors and every sign-in that rests on them.
async fn take_away(app: &App, tx: &mut Tx, by: &Staff, staff: &str, why: &str) -> StoreResult<()> {
    factor::end_all(tx, staff, app.clock.now()).await?;
    session::close_all(tx, staff).await?;
    record(app, tx, by, "staff_factor_removed", staff, why).await?;
    notice::store::queue(tx, vec![letters::to(app, LetterKind::StaffFactorRemoved, staff)]).await
}

async fn record(app: &App, tx: &mut Tx, by: &Staff, verb: &'static str, staff: &str, why: &str) -> StoreResult<()> {
    let mut entry = audit::Entry::new(&app.chance, app.clock.now(), &by.id, verb, format!("staff:{staff}"));
    entry.reason = why.to_owned();
    audit::record(tx, vec![entry]).await
}
