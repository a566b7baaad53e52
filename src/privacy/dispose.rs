//! What was approved is done, batch by batch, each its own transaction: killed between two, it goes on where it stopped.

use super::model::{Disposal, Kind};
use super::propose::named;
use super::{forget, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::device;
use crate::error::{Error, Result};
use crate::incident;
use crate::invitee;
use crate::participation;
use crate::person;
use crate::proposal;
use crate::store::Tx;
use crate::text::fiscal_year_of;

/// Registrations forgotten by one transaction.
pub const BATCH: i64 = 200;
/// Keys, which are one row each.
const KEYS: i64 = 2000;

/// Does the disposals whose day has come; how many batches.
pub async fn dispose_due(app: &App) -> Result<usize> {
    let mut batches = 0;
    for disposal in store::due(&app.store, &app.clock.now().date().to_string()).await? {
        loop {
            let step = match batch(app, &disposal, BATCH).await {
                Ok(step) => step,
                // The others are not to wait for this one.
                Err(error) => {
                    tracing::error!(disposal, "a disposal stopped: {}", error.class());
                    break;
                }
            };
            batches += usize::from(step != Step::Nothing);
            if step != Step::More {
                break;
            }
        }
    }
    Ok(batches)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    More,
    Done,
    /// Held, not over yet, or done before.
    Nothing,
}

/// One batch of a disposal. The last one counts what is left, and only nothing is a proof.
pub async fn batch(app: &App, id: &str, size: i64) -> Result<Step> {
    // Counted before the keys go, and kept: 実人数 of those years stays what it was.
    let persons = match store::disposal(&app.store, id).await? {
        Some(disposal) if disposal.kind == Kind::Keys && disposal.begun_at.is_none() => {
            let until = disposal.through.parse().map(fiscal_year_of).unwrap_or_default();
            participation::kept::persons_until(&app.store, until, app.clock.now()).await?
        }
        _ => Vec::new(),
    };
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let disposal = store::disposal_in(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if disposal.approved_by.is_none() || disposal.done_at.is_some() {
        return Ok(Step::Nothing);
    }
    if disposal.begun_at.is_none() {
        participation::kept::keep_persons(&mut tx, persons).await?;
        store::begin(&mut tx, id, now).await?;
    }
    let step = match disposal.kind {
        Kind::Offering => offering(app, &mut tx, &disposal, size).await?,
        Kind::Keys => keys(app, &mut tx, &disposal).await?,
    };
    if step != Step::Nothing {
        tx.commit().await?;
    }
    Ok(step)
}

async fn offering(app: &App, tx: &mut Tx, disposal: &Disposal, size: i64) -> Result<Step> {
    let now = app.clock.now();
    tx.lock_offering(&disposal.subject).await?;
    if store::is_held_in(tx, &disposal.subject).await? || store::people_to_come(tx, &disposal.subject, now).await? {
        return Ok(Step::Nothing);
    }
    let next = store::to_forget(tx, &disposal.subject, size).await?;
    if next.is_empty() {
        proposal::personal::forget(tx, &disposal.subject).await?;
        // Whoever was invited and never came goes with the last of them.
        invitee::personal::forget_offering(tx, &disposal.subject, now).await?;
        incident::personal::forget_offering(tx, &disposal.subject).await?;
        device::personal::forget_offering(tx, &disposal.subject).await?;
        let left = forget::left(tx, &disposal.subject).await?;
        let held = store::held_of(tx, &disposal.subject).await?;
        return done(app, tx, disposal, left, held).await;
    }
    let taken = forget::forget(app, tx, "system", &next, now).await?;
    store::count(tx, &disposal.id, &taken.counts()).await?;
    Ok(Step::More)
}

async fn keys(app: &App, tx: &mut Tx, disposal: &Disposal) -> Result<Step> {
    let gone = person::personal::forget(tx, &disposal.subject, KEYS).await?;
    if gone == 0 {
        person::personal::forget_merges(tx).await?;
        let (left, held) = person::personal::left(tx, &disposal.subject).await?;
        return done(app, tx, disposal, left - held, held).await;
    }
    store::count(tx, &disposal.id, &[("keys", i64::try_from(gone).unwrap_or(i64::MAX))]).await?;
    Ok(Step::More)
}

async fn done(app: &App, tx: &mut Tx, disposal: &Disposal, left: i64, held: i64) -> Result<Step> {
    if left != 0 {
        return Err(Error::Broken(format!("{left} rows are left after disposal {}", disposal.id)));
    }
    let now = app.clock.now();
    store::done(tx, &disposal.id, left, held, now).await?;
    let subject = named(disposal.kind, &disposal.subject);
    audit::record(tx, vec![Entry::new(&app.chance, now, "system", "dispose", subject)]).await?;
    Ok(Step::Done)
}
