use super::store;
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::Result;

/// A group that was to be visited has withdrawn, whoever did it for them: nobody goes there. True if the visit was called off
/// by this.
pub async fn follow(app: &App, visit: &str) -> Result<bool> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(visit).await?;
    if !store::call_off(&mut tx, visit, "申込団体の取下げ", now).await? {
        return Ok(false);
    }
    tx.catalogue_changed().await?;
    let entry = Entry::new(&app.chance, now, "system", "call_visit_off", format!("offering:{visit}"));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(true)
}
