use super::{How, Standing, personal, store};
use crate::app::App;
use crate::audit;
use crate::error::{Error, Result};
use crate::registration::By;

/// What the applicant says, on their page or through staff, in place of what was said before. It is taken until a
/// revocation is proposed, also after the day. False: it is over, or proposed.
pub async fn state(app: &App, hearing: &str, statement: &str, how: How, by: By<'_>) -> Result<bool> {
    let now = app.clock.now();
    let offering = store::find(&app.store, hearing).await?.ok_or(Error::NotFound)?.offering_id;
    let mut tx = app.store.write().await?;
    tx.lock_offering(&offering).await?;
    let found = store::find_in(&mut tx, hearing).await?.ok_or(Error::NotFound)?;
    if found.state != Standing::Open {
        return Ok(false);
    }
    personal::unveil(&mut tx, &found.registration_id).await?;
    let typist = (how != How::Web).then_some(by.actor);
    store::stated(&mut tx, &found.id, statement, how, typist, now).await?;
    personal::veil(&mut tx, &found.registration_id).await?;
    audit::record(&mut tx, vec![by.entry(app, now, "state_in_hearing", &found.registration_id)]).await?;
    tx.commit().await?;
    Ok(true)
}
