//! Two keys are of one person, or were not after all.

use super::{rules, store};
use crate::app::App;
use crate::error::Result;
use crate::store::Tx;

/// Keeps that two keys are of one person, who is counted once from then on, whatever comes under either key. The id of the
/// merge; None if they were counted as one already.
pub async fn merge(app: &App, tx: &mut Tx, staff: &str, a: &str, b: &str) -> Result<Option<String>> {
    store::lock(tx).await?;
    let before = rules::aliases(&store::merges(tx).await?);
    let counted = |key: &str| before.get(key).map_or_else(|| key.to_owned(), Clone::clone);
    if counted(a) == counted(b) {
        return Ok(None);
    }
    let now = app.clock.now();
    let id = app.chance.id(now);
    store::add_merge(tx, &id, a.min(b), a.max(b), staff, now).await?;
    add_up(tx).await?;
    Ok(Some(id))
}

/// Takes a merge back: the two are counted as two again, unless other merges make them one. False if it was taken back
/// already.
pub async fn take_back(app: &App, tx: &mut Tx, staff: &str, merge: &str) -> Result<bool> {
    store::lock(tx).await?;
    if !store::end_merge(tx, merge, staff, app.clock.now()).await? {
        return Ok(false);
    }
    add_up(tx).await?;
    Ok(true)
}

/// A participant's key became another because what it is made of was put right: who was said to be the same person stays so.
pub async fn follow(app: &App, tx: &mut Tx, staff: &str, old: &str, new: &str) -> Result<()> {
    store::lock(tx).await?;
    if store::merges(tx).await?.iter().any(|(a, b)| a == old || b == old) {
        merge(app, tx, staff, old, new).await?;
    }
    Ok(())
}

/// Writes down what the merges add up to, where it differs from what is written.
async fn add_up(tx: &mut Tx) -> Result<()> {
    let mut wanted = rules::aliases(&store::merges(tx).await?);
    for (key, counted_as) in store::aliases(tx).await? {
        if wanted.get(&key) == Some(&counted_as) {
            wanted.remove(&key);
        } else {
            store::forget_alias(tx, &key).await?;
        }
    }
    Ok(store::add_aliases(tx, wanted.into_iter().collect()).await?)
}
