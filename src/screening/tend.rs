use super::release::release;
use super::store;
use crate::app::App;
use crate::error::Result;

/// What the clock does: releases what was approved, each at its instant. One that fails keeps no other back.
pub async fn tend(app: &App) -> Result<usize> {
    let mut done = 0;
    for (offering,) in store::to_release(&app.store).await? {
        match release(app, &offering).await {
            Ok(did) => done += usize::from(did),
            Err(error) => tracing::error!(offering, "a screening could not be released: {}", error.class()),
        }
    }
    Ok(done)
}
