use super::rules::is_due;
use super::{Decision, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::{Error, Result};
use crate::programme::store::announcement_in;
use crate::staff::Staff;
use crate::store::Source;

/// It takes place with fewer than the least number, for a reason. False: it is not to be decided, or was.
pub async fn decide(app: &App, offering: &str, reason: &str, by: &Staff) -> Result<bool> {
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    let now = app.clock.now();
    let a = announcement_in(&mut tx, offering).await?.ok_or(Error::NotFound)?;
    if !is_due(&a, now) || store::decision(Source::Tx(&mut tx), offering).await?.is_some() {
        return Ok(false);
    }
    let held = Decision {
        offering_id: offering.into(),
        persons: store::persons(Source::Tx(&mut tx), offering).await?,
        reason: reason.into(),
        decided_at: now,
        decided_by: Some(by.id.clone()),
    };
    store::add(&mut tx, &held).await?;
    let entry = Entry::new(&app.chance, now, &by.id, "hold_below_minimum", format!("offering:{offering}"));
    audit::record(&mut tx, vec![Entry { reason: reason.to_owned(), ..entry }]).await?;
    tx.commit().await?;
    Ok(true)
}
