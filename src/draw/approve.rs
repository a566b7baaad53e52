use super::{Draw, State, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::Result;
use crate::staff::Staff;

/// An official decides that the result stands (決裁). It is released at the announced instant, or at once where that has
/// passed. Who decides can stop a release, never change a list. False: there is no proposal, or it was decided before.
pub async fn approve(app: &App, draw: &Draw, by: &Staff) -> Result<bool> {
    let mut tx = app.store.write().await?;
    let Some(draw) = store::in_state(&mut tx, draw, State::Drawn).await? else { return Ok(false) };
    let now = app.clock.now();
    store::approved(&mut tx, &draw.id, &by.id, now).await?;
    audit::record(&mut tx, vec![Entry::new(&app.chance, now, &by.id, "approve_draw", format!("draw:{}", draw.id))])
        .await?;
    tx.commit().await?;
    Ok(true)
}
