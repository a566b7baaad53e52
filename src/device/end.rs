//! Shut a device out.

use super::store;
use crate::app::App;
use crate::audit;
use crate::error::{Error, Result};
use crate::staff::Staff;

/// From now on it is given nothing, and what it sends waits for people to look at. It wipes its list when it next hears of
/// us; a device that is never online again keeps a list that nobody can open without the passes. Its browser is signed out
/// with it: whoever has a lost phone in hand would open the desk's page with it, and let it in again. False if it was shut
/// out already.
pub async fn end(app: &App, by: &Staff, session: &str, device: &str) -> Result<bool> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    store::find_in(&mut tx, device).await?.filter(|d| d.session_id == session).ok_or(Error::NotFound)?;
    if !store::end(&mut tx, device, &by.id, now).await? {
        return Ok(false);
    }
    store::close_sign_in(&mut tx, device, now).await?;
    let entry = audit::Entry::new(&app.chance, now, &by.id, "device_shut_out", format!("session:{session}"));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(true)
}
