use super::{Draw, rules, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::Result;

/// The lines leave when the time for enquiries is over; commitment, digest, seed and counts stay public.
pub async fn forget_lines(app: &App, draw: &Draw) -> Result<bool> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(&draw.offering_id).await?;
    store::forget_lines(&mut tx, &draw.id).await?;
    audit::record(&mut tx, vec![Entry::new(&app.chance, now, "system", "forget_lines", format!("draw:{}", draw.id))])
        .await?;
    tx.commit().await?;
    Ok(true)
}

/// Draws whose time for enquiries is over by now.
pub async fn due(app: &App) -> Result<Vec<Draw>> {
    Ok(store::lines_to_leave(&app.store, app.clock.now().plus(-rules::ENQUIRIES)).await?)
}
