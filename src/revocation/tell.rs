use super::{How, Standing, store};
use crate::app::App;
use crate::audit;
use crate::error::{Error, Result};
use crate::registration::By;
use crate::staff::Staff;

/// Staff have told somebody without a mailbox, in this way. False: they were told, or it is over.
pub async fn tell(app: &App, by: &Staff, hearing: &str, how: How) -> Result<bool> {
    let now = app.clock.now();
    let offering = store::find(&app.store, hearing).await?.ok_or(Error::NotFound)?.offering_id;
    let mut tx = app.store.write().await?;
    tx.lock_offering(&offering).await?;
    let found = store::find_in(&mut tx, hearing).await?.ok_or(Error::NotFound)?;
    if found.state != Standing::Open || found.told_at.is_some() {
        return Ok(false);
    }
    store::told(&mut tx, &found.id, how, now).await?;
    let by = By { actor: &by.id, reason: "" };
    audit::record(&mut tx, vec![by.entry(app, now, "tell_hearing", &found.registration_id)]).await?;
    tx.commit().await?;
    Ok(true)
}
