//! After a start password: a password of one's own, before anything else opens.

use super::rules::PASSWORD_LENGTH;
use super::store::{self, session};
use super::{Staff, card, letters, password};
use crate::app::App;
use crate::audit;
use crate::error::{Error, Result};
use crate::notice::{self, LetterKind};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    Done,
    BadLength,
    /// The start password again.
    Same,
    /// There is no start password any more.
    Nothing,
}

pub async fn choose_password(app: &App, staff: &Staff, new: &str) -> Result<Chosen> {
    if !PASSWORD_LENGTH.contains(&new.chars().count()) {
        return Ok(Chosen::BadLength);
    }
    let kept = store::password_hash(&app.store, &staff.id).await?;
    if password::verify(kept, &card::tidy(new)).await? {
        return Ok(Chosen::Same);
    }
    let hash = password::hash(&app.chance, new).await?;
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let account = store::by_id(&mut tx, &staff.id).await?.ok_or(Error::NotFound)?;
    if account.start_until.is_none() {
        return Ok(Chosen::Nothing);
    }
    store::put_password(&mut tx, &staff.id, &hash).await?;
    session::close_others(&mut tx, &staff.id, &staff.session).await?;
    let entry = audit::Entry::new(&app.chance, now, &staff.id, "staff_password_changed", format!("staff:{}", staff.id));
    audit::record(&mut tx, vec![entry]).await?;
    notice::store::queue(&mut tx, vec![letters::to(app, LetterKind::StaffPasswordChanged, &staff.id)]).await?;
    tx.commit().await?;
    Ok(Chosen::Done)
}
