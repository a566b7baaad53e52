use super::store;
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::{Error, Result};
use crate::programme::store as programmes;
use crate::staff::Staff;

/// Ends that somebody receives anything, at once; the lists they were allowed to take away end with it. That they did
/// receive it stays written.
pub async fn end(app: &App, staff: &Staff, offering: &str, receiver: &str) -> Result<()> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    if !store::is_present(&mut tx, offering, receiver).await? {
        return Err(Error::NotFound);
    }
    store::end(&mut tx, receiver, now, &staff.id).await?;
    programmes::changed(&mut tx).await?;
    let entry = Entry::new(&app.chance, now, &staff.id, "end_receiver", format!("offering:{offering}"));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(())
}
