//! Choose another password: the present one is asked for, every other browser has to sign in again, and the holder is told
//! by mail.

use super::rules::{Admission, PASSWORD_LENGTH, admission};
use super::store::{self, session};
use super::{Staff, letters, password};
use crate::app::App;
use crate::audit;
use crate::error::{Error, Result};
use crate::notice::{self, LetterKind};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    Done,
    /// Counts as a wrong password at sign-in does.
    WrongPresent,
    BadLength,
}

pub async fn change_password(app: &App, staff: &Staff, present: &str, new: &str) -> Result<Changed> {
    if !PASSWORD_LENGTH.contains(&new.chars().count()) {
        return Ok(Changed::BadLength);
    }
    let kept = store::password_hash(&app.store, &staff.id).await?;
    // The longest password is hashed no longer than the rest.
    let present = if present.len() > *PASSWORD_LENGTH.end() * 4 { "" } else { present };
    let right = password::verify(kept, present).await?;
    let hash = password::hash(&app.chance, new).await?;

    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let account = store::by_id(&mut tx, &staff.id).await?.ok_or(Error::NotFound)?;
    let right = admission(&account, right, now) == Admission::Welcome;
    let verb = if right {
        store::put_password(&mut tx, &staff.id, &hash).await?;
        session::close_others(&mut tx, &staff.id, &staff.session).await?;
        let letter = letters::to(app, LetterKind::StaffPasswordChanged, &staff.id);
        notice::store::queue(&mut tx, vec![letter]).await?;
        "staff_password_changed"
    } else {
        store::count_failure(&mut tx, &staff.id, now).await?;
        "staff_password_refused"
    };
    let entry = audit::Entry::new(&app.chance, now, &staff.id, verb, format!("staff:{}", staff.id));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(if right { Changed::Done } else { Changed::WrongPresent })
}
