//! Before a second factor is set up beside or in place of another, its holder shows the one there is: whoever finds a
//! browser open is not to make the account theirs.

use super::model::FactorKind;
use super::rules::{Admission, admission, is_fresh};
use super::second::is_right;
use super::store::{factor, session};
use super::{Staff, store};
use crate::app::App;
use crate::audit;
use crate::error::{Error, Result};
use crate::store::Tx;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Present {
    /// Or there is none to show.
    Shown,
    /// Not a code that they have. The try is counted and recorded: the caller commits.
    Wrong,
    /// They have passkeys alone, which give no codes, and have not shown one a short while ago.
    TooLongAgo,
}

/// Whether the factor that an account has is shown, by a code of it or by having just signed in with it.
pub async fn shown(app: &App, tx: &mut Tx, staff: &Staff, code: &str) -> Result<Present> {
    let now = app.clock.now();
    let held = factor::held(tx, &staff.id).await?;
    if held.is_empty() {
        return Ok(Present::Shown);
    }
    let gives_codes = held.iter().any(|f| f.kind == FactorKind::Totp || f.lowest.is_some());
    if !gives_codes && held.iter().any(|f| f.kind == FactorKind::Passkey) {
        let begun = session::begun(tx, &staff.session).await?;
        return Ok(if is_fresh(begun, now) { Present::Shown } else { Present::TooLongAgo });
    }
    let account = store::by_id(tx, &staff.id).await?.ok_or(Error::NotFound)?;
    let open = admission(&account, true, now) == Admission::Welcome;
    if open && is_right(app, tx, &staff.id, code).await? {
        return Ok(Present::Shown);
    }
    // Guessing here is guessing at the door.
    if open {
        store::count_failure(tx, &staff.id, now).await?;
    }
    let entry = audit::Entry::new(&app.chance, now, &staff.id, "staff_code_refused", format!("staff:{}", staff.id));
    audit::record(tx, vec![entry]).await?;
    Ok(Present::Wrong)
}
