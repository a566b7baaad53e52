//! Verify the whole chain: read page by page, so that it needs no more memory for a long record than for a short one.

use super::chain::{Fault, Walk};
use super::model::Head;
use super::{rules, store};
use crate::clock::Moment;
use crate::store::{Store, StoreError, StoreResult};

const PAGE: i64 = 2_000;

/// Where the chain ends. Whoever keeps this elsewhere can tell later whether all of it was made anew. None: its row is gone.
pub async fn head(store: &Store) -> StoreResult<Option<Head>> {
    match store::head(store).await {
        Ok(head) => Ok(Some(head)),
        Err(StoreError::Missing) => Ok(None),
        Err(error) => Err(error),
    }
}

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct Found {
    pub faults: Vec<Fault>,
    /// How many entries have waited too long for their seal, and the oldest of them.
    pub overdue: (i64, Option<String>),
}

/// Goes along the chain from its beginning to its head. Entries may be sealed meanwhile.
pub async fn verify(store: &Store, now: Moment) -> StoreResult<Found> {
    // Before the head: one that is behind its seals has been put back.
    let last = store::last_number(store).await?;
    let head = head(store).await?;
    let until = head.as_ref().map_or(last, |head| head.number.max(last));
    let mut walk = Walk::default();
    let mut faults = Vec::new();
    loop {
        let page = store::sealed(store, walk.number(), until, PAGE).await?;
        for pair in &page {
            faults.extend(walk.step(&pair.seal, pair.entry().as_ref()));
        }
        if (page.len() as i64) < PAGE {
            break;
        }
    }
    faults.extend(walk.end(head.as_ref()));
    let overdue = store::overdue(store, now.plus(-rules::UNSEALED_SECONDS)).await?;
    Ok(Found { faults, overdue })
}
