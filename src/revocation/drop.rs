use super::{Standing, personal, store};
use crate::app::App;
use crate::audit;
use crate::error::{Error, Result};
use crate::notice::{self, Letter, LetterKind};
use crate::registration::By;
use crate::registration::store::registration_in;
use crate::staff::Staff;

/// The doubt is settled, or a proposal is not approved: the decision stands. Who was told of it is told that, too. False: it
/// is over.
pub async fn drop_it(app: &App, by: &Staff, hearing: &str, why: &str) -> Result<bool> {
    let now = app.clock.now();
    let offering = store::find(&app.store, hearing).await?.ok_or(Error::NotFound)?.offering_id;
    let mut tx = app.store.write().await?;
    tx.lock_offering(&offering).await?;
    let found = store::find_in(&mut tx, hearing).await?.ok_or(Error::NotFound)?;
    if !found.is_going_on() {
        return Ok(false);
    }
    let registration = registration_in(&mut tx, &found.registration_id).await?.ok_or(Error::NotFound)?;
    personal::unveil(&mut tx, &registration.id).await?;
    store::ended(&mut tx, &found.id, Standing::Dropped, Some(why), &by.id, now).await?;
    personal::veil(&mut tx, &registration.id).await?;
    if registration.email.is_some() && registration.state.is_live() {
        let letter = Letter::about(&app.chance, now, LetterKind::HearingDropped, &registration.id).subject(found.id);
        notice::store::queue(&mut tx, vec![letter]).await?;
    }
    let by = By { actor: &by.id, reason: "" };
    audit::record(&mut tx, vec![by.entry(app, now, "drop_hearing", &registration.id)]).await?;
    tx.commit().await?;
    Ok(true)
}
