//! Setting up an authenticator app for oneself.

use super::model::FactorKind;
use super::present::{self, Present, Proof};
use super::store::{factor, session};
use super::{Staff, letters, totp};
use crate::app::App;
use crate::audit;
use crate::error::Result;
use crate::notice::{self, LetterKind};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// Not a code of the new app, now.
    Wrong,
    /// Who has a factor shows it before it is replaced: not a code of it.
    WrongPresent,
    /// Of who has nothing but passkeys: signed in too long ago.
    SignInAgain,
    /// This set-up was used before.
    Used,
}

/// Puts an app into force once it has shown a right code. `id` is the set-up's own, from the page; `present` is a code of
/// the factor the account has already, if any. The browser counts as proved from now on, and no other does.
pub async fn set_up(app: &App, staff: &Staff, id: &str, present: &str, typed: &str) -> Result<Outcome> {
    let now = app.clock.now();
    let typed = super::card::tidy(typed);
    let secret = totp::secret(&app.config.secret, &staff.id, id);
    let step = totp::accepted(&secret, &typed, totp::step_of(app.clock.outside()), -1);
    let proof = Proof::of(app, staff, present).await?;
    let mut tx = app.store.write().await?;
    match present::shown(app, &mut tx, staff, proof).await? {
        Present::Shown => {}
        Present::Wrong => {
            tx.commit().await?;
            return Ok(Outcome::WrongPresent);
        }
        Present::TooLongAgo => return Ok(Outcome::SignInAgain),
    }
    // Nothing is kept of a mistake: the present factor's code stays good.
    let Some(step) = step else { return Ok(Outcome::Wrong) };
    let new =
        factor::NewFactor { id, staff: &staff.id, kind: FactorKind::Totp, number: "", last_step: step, by: &staff.id };
    match factor::put(&mut tx, new, now).await {
        Err(e) if e.is_unique() => return Ok(Outcome::Used),
        other => other?,
    }
    session::prove(&mut tx, &staff.session).await?;
    let entry = audit::Entry::new(&app.chance, now, &staff.id, "staff_app_set_up", format!("staff:{}", staff.id));
    audit::record(&mut tx, vec![entry]).await?;
    notice::store::queue(&mut tx, vec![letters::to(app, LetterKind::StaffFactorAdded, &staff.id)]).await?;
    tx.commit().await?;
    Ok(Outcome::Done)
}
