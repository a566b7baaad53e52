//! Somebody has looked into a contradiction.

use super::store;
use crate::app::App;
use crate::audit;
use crate::error::Result;
use crate::staff::Staff;

/// Keeps who looked into it and what they found; the facts stay as they are, and are corrected at the desk by another fact.
/// False if a colleague was first.
pub async fn settle(app: &App, by: &Staff, session: &str, matter: &str, note: &str) -> Result<bool> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    if !store::settle(&mut tx, session, matter, &by.id, note, now).await? {
        return Ok(false);
    }
    let entry = audit::Entry::new(&app.chance, now, &by.id, "contradiction_settled", format!("session:{session}"));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(true)
}
