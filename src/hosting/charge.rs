//! Somebody else answers for an offering.

use super::store;
use crate::app::App;
use crate::audit;
use crate::error::Result;
use crate::staff::Staff;

/// Names who answers for an offering: an account of the city or of those who organise it. False: this one cannot.
pub async fn give(app: &App, by: &Staff, offering: &str, to: &str) -> Result<bool> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    if !store::can_answer(&mut tx, offering, &now.date().to_string(), to).await? {
        return Ok(false);
    }
    store::give(&mut tx, offering, to, now).await?;
    let entry = audit::Entry::new(&app.chance, now, &by.id, "charge_given", format!("offering:{offering}"));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(true)
}
