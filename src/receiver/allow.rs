use super::store;
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::{Error, Result};
use crate::programme::store as programmes;
use crate::staff::Staff;

/// Lets a receiver take lists away, for a reason that stays. Allowing twice changes nothing.
pub async fn allow(app: &App, staff: &Staff, offering: &str, receiver: &str, why: &str) -> Result<()> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    if !store::is_present(&mut tx, offering, receiver).await? {
        return Err(Error::NotFound);
    }
    match store::permit(&mut tx, &app.chance.id(now), receiver, why, now, Some(&staff.id)).await {
        Err(e) if e.is_unique() => return Ok(()),
        other => other?,
    }
    programmes::changed(&mut tx).await?;
    let entry = Entry::new(&app.chance, now, &staff.id, "allow_lists", format!("offering:{offering}"));
    audit::record(&mut tx, vec![Entry { reason: why.to_owned(), ..entry }]).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes it back; from now on no list is given out.
pub async fn take_back(app: &App, staff: &Staff, offering: &str, receiver: &str) -> Result<()> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    if !store::is_present(&mut tx, offering, receiver).await? {
        return Err(Error::NotFound);
    }
    if store::end_permit(&mut tx, receiver, now, &staff.id).await? {
        programmes::changed(&mut tx).await?;
        let entry = Entry::new(&app.chance, now, &staff.id, "disallow_lists", format!("offering:{offering}"));
        audit::record(&mut tx, vec![entry]).await?;
        tx.commit().await?;
    }
    Ok(())
}
