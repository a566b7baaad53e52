//! Seal what has been recorded: the next number and hash for each entry that has none, in order of (at, id).

use super::model::Kept;
use super::{chain, rules, store};
use crate::app::App;
use crate::clock::Moment;
use crate::error::Result;

/// Entries sealed in one transaction: on SQLite others wait for it, for some milliseconds.
const BATCH: i64 = 2_000;

/// Seals the entries of late. Any number of servers may do it at once: each entry gets one number.
pub async fn seal(app: &App) -> Result<usize> {
    let head = store::head(&app.store).await?;
    seal_from(app, rules::look_from(&head, app.clock.now())).await
}

/// The same for all entries, however old: those that were committed long after their date, or by a program of before.
pub async fn seal_all(app: &App) -> Result<usize> {
    seal_from(app, Moment(i64::MIN)).await
}

async fn seal_from(app: &App, from: Moment) -> Result<usize> {
    let mut sealed = 0;
    loop {
        // The head first: if it is still the same when it is moved on, nobody has sealed any of these in between.
        let head = store::head(&app.store).await?;
        let entries: Vec<Kept> = store::unsealed(&app.store, from, BATCH).await?;
        if entries.is_empty() {
            return Ok(sealed);
        }
        let (seals, end) = chain::hang(&head, &entries);
        let mut tx = app.store.write().await?;
        if store::move_head(&mut tx, &head, &end).await? {
            store::add_seals(&mut tx, seals).await?;
            tx.commit().await?;
            sealed += entries.len();
        }
    }
}
