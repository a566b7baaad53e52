use super::rules::{is_gathered, is_screened};
use super::{State, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::{Error, Result};
use crate::programme::store::announcement_in;
use crate::staff::Staff;
use crate::store::Source;

/// Points are closed: from now on nobody gives any, and all are seen by those who decide. False: applications still come
/// in, or it was done before.
pub async fn close(app: &App, by: &Staff, offering: &str) -> Result<bool> {
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    let now = app.clock.now();
    let a = announcement_in(&mut tx, offering).await?.ok_or(Error::NotFound)?;
    let screening = store::screening(Source::Tx(&mut tx), offering).await?;
    if !is_screened(&a) || !is_gathered(&a, now) || screening.is_some_and(|s| s.state != State::Assessing) {
        return Ok(false);
    }
    store::begin(&mut tx, offering, now).await?;
    store::step(&mut tx, offering, State::Assessing, State::Deciding).await?;
    let subject = format!("offering:{offering}");
    audit::record(&mut tx, vec![Entry::new(&app.chance, now, &by.id, "close_assessing", subject)]).await?;
    tx.commit().await?;
    Ok(true)
}
