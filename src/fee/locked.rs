use super::store;
use crate::app::App;
use crate::error::{Error, Result};
use crate::programme::store::announcement_in;
use crate::programme::{Announcement, Column};
use crate::receiver::sight;
use crate::staff::Staff;
use crate::store::Tx;

/// Locks an offering and loads it as it stands now: fee, hosts and receivers may have changed since the page was drawn. Who
/// does not receive its fees any more is refused.
pub async fn locked(app: &App, tx: &mut Tx, staff: &Staff, offering: &str) -> Result<Announcement> {
    tx.lock_offering(offering).await?;
    let a = announcement_in(tx, offering).await?.ok_or(Error::NotFound)?;
    if !sight(staff, &a, app.clock.now()).sees(Column::Fee) {
        return Err(Error::Forbidden);
    }
    Ok(a)
}

/// What was forgotten takes no words any more, and nothing is written about money without them.
pub async fn refuse_forgotten(tx: &mut Tx, participant: &str) -> Result<()> {
    if store::is_forgotten(tx, participant).await? { Err(Error::Gone) } else { Ok(()) }
}
