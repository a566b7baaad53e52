//! 確定を解く: with a reason, which stands in the record.

use super::store;
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::{Error, Result};
use crate::programme::store::announcement_in;
use crate::receiver::sight;
use crate::staff::Staff;

/// Ends the closing in force. False: another has reopened it, or closed it again, in the meantime.
pub async fn reopen(
    app: &App,
    staff: &Staff,
    (offering, session): (&str, &str),
    closing: &str,
    why: &str,
) -> Result<bool> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_session(session).await?;
    let a = announcement_in(&mut tx, offering).await?.ok_or(Error::NotFound)?;
    if !a.is_within(&staff.scope()) || !sight(staff, &a, now).opens_desk() {
        return Err(Error::Forbidden);
    }
    let known = store::find_in(&mut tx, closing).await?.filter(|c| c.session_id == session);
    if known.is_none() || !store::end(&mut tx, closing, &staff.id, why, now).await? {
        return Ok(false);
    }
    let entry = Entry::new(&app.chance, now, &staff.id, "reopen_attendance", format!("session:{session}"));
    audit::record(&mut tx, vec![Entry { reason: why.to_owned(), ..entry }]).await?;
    tx.commit().await?;
    Ok(true)
}
