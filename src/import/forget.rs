use super::store;
use crate::app::App;
use crate::error::Result;

/// A file that waited for an hour is deleted, whatever became of it. How many were.
pub async fn forget_files(app: &App) -> Result<usize> {
    let now = app.clock.now();
    if !store::is_over(&app.store, now).await? {
        return Ok(0);
    }
    let mut tx = app.store.write().await?;
    let forgotten = store::forget(&mut tx, now).await?;
    tx.commit().await?;
    Ok(usize::try_from(forgotten).unwrap_or(usize::MAX))
}
