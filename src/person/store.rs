//! All SQL about keys for counting.

use crate::store::{StoreResult, Tx, insert};

/// Keeps the keys of participants just registered: pairs of participant and [`super::key()`].
pub async fn remember(tx: &mut Tx, keys: Vec<(String, String)>) -> StoreResult<()> {
    let rows = keys.into_iter().map(|(participant, key)| vec![participant.into(), key.into()]).collect();
    insert(tx, "INSERT INTO person_key (participant_id, key) VALUES", rows, "").await
}
