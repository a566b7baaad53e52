//! Before a second factor is set up beside or in place of another, or taken away, its holder proves that it is they who ask:
//! whoever finds a browser open is not to make the account theirs, nor to strip it.

use super::model::FactorKind;
use super::rules::{Admission, PASSWORD_LENGTH, admission, is_fresh};
use super::second::is_right;
use super::store::{factor, session};
use super::{Staff, password, store};
use crate::app::App;
use crate::audit;
use crate::error::{Error, Result};
use crate::store::Tx;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Present {
    /// Or there is none to show.
    Shown,
    /// Not a code that they have, or not their password. The try is counted and recorded: the caller commits.
    Wrong,
    /// They have passkeys alone, which give no codes, and have not shown one a short while ago.
    TooLongAgo,
}

/// What was typed as a proof, held against the password already: that takes long, and no transaction waits for it.
#[derive(Clone, Copy, Debug)]
pub struct Proof<'a> {
    typed: &'a str,
    is_password: bool,
}

impl<'a> Proof<'a> {
    pub async fn of(app: &App, staff: &Staff, typed: &'a str) -> Result<Proof<'a>> {
        let kept = store::password_hash(&app.store, &staff.id).await?;
        // The longest password is hashed no longer than the rest.
        let typed = if typed.len() > *PASSWORD_LENGTH.end() * 4 { "" } else { typed };
        Ok(Proof { typed, is_password: password::verify(kept, typed).await? })
    }
}

/// Whether it is the holder who asks: by the password, or by a code, which it uses up. A wrong one counts and is recorded as
/// at the door: the caller commits. To an account that rests, nothing is right.
pub async fn proved(app: &App, tx: &mut Tx, staff: &Staff, proof: Proof<'_>) -> Result<bool> {
    let now = app.clock.now();
    let account = store::by_id(tx, &staff.id).await?.ok_or(Error::NotFound)?;
    let open = admission(&account, true, now) == Admission::Welcome;
    if open && (proof.is_password || is_right(app, tx, &staff.id, proof.typed).await?) {
        return Ok(true);
    }
    refuse(app, tx, staff, open).await?;
    Ok(false)
}

/// Guessing here is guessing at the door.
async fn refuse(app: &App, tx: &mut Tx, staff: &Staff, open: bool) -> Result<()> {
    let now = app.clock.now();
    if open {
        store::count_failure(tx, &staff.id, now).await?;
    }
    let entry = audit::Entry::new(&app.chance, now, &staff.id, "staff_code_refused", format!("staff:{}", staff.id));
    audit::record(tx, vec![entry]).await?;
    Ok(())
}

/// Whether the factor that an account has is shown, by a code of it; of who has passkeys alone, by having just signed in with
/// one, and by the password.
pub async fn shown(app: &App, tx: &mut Tx, staff: &Staff, proof: Proof<'_>) -> Result<Present> {
    let now = app.clock.now();
    let held = factor::held(tx, &staff.id).await?;
    if held.is_empty() {
        return Ok(Present::Shown);
    }
    let gives_codes = held.iter().any(|f| f.kind == FactorKind::Totp || f.lowest.is_some());
    if !gives_codes && held.iter().any(|f| f.kind == FactorKind::Passkey) {
        let begun = session::begun(tx, &staff.session).await?;
        if !is_fresh(begun, now) {
            return Ok(Present::TooLongAgo);
        }
        return Ok(if proved(app, tx, staff, proof).await? { Present::Shown } else { Present::Wrong });
    }
    let account = store::by_id(tx, &staff.id).await?.ok_or(Error::NotFound)?;
    let open = admission(&account, true, now) == Admission::Welcome;
    if open && is_right(app, tx, &staff.id, proof.typed).await? {
        return Ok(Present::Shown);
    }
    refuse(app, tx, staff, open).await?;
    Ok(Present::Wrong)
}
