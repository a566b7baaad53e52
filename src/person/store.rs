//! All SQL about keys for counting.

use crate::clock::Moment;
use crate::store::{StoreResult, Tx, insert, sql};

/// Keeps the keys of participants just registered: pairs of participant and [`super::key()`].
pub async fn remember(tx: &mut Tx, keys: Vec<(String, String)>) -> StoreResult<()> {
    let rows = keys.into_iter().map(|(participant, key)| vec![participant.into(), key.into()]).collect();
    insert(tx, "INSERT INTO person_key (participant_id, key) VALUES", rows, "").await
}

/// The key of a participant; None once keys have ended.
pub async fn key_of(tx: &mut Tx, participant: &str) -> StoreResult<Option<String>> {
    let key: Option<(String,)> =
        tx.maybe(sql("SELECT key FROM person_key WHERE participant_id = $1").bind(participant)).await?;
    Ok(key.map(|row| row.0))
}

/// Takes the lock under which merges are added up. On SQLite the transaction itself is that lock.
pub async fn lock(tx: &mut Tx) -> StoreResult<()> {
    tx.run_exactly(1, sql("UPDATE version SET n = n + 1 WHERE name = 'persons'")).await
}

/// The merges that stand, in order.
pub async fn merges(tx: &mut Tx) -> StoreResult<Vec<(String, String)>> {
    tx.all(sql("SELECT key, other FROM person_merge WHERE undone_at IS NULL ORDER BY at, id")).await
}

pub async fn add_merge(tx: &mut Tx, id: &str, key: &str, other: &str, staff: &str, now: Moment) -> StoreResult<()> {
    let row = vec![id.into(), key.into(), other.into(), staff.into(), now.into()];
    insert(tx, "INSERT INTO person_merge (id, key, other, staff_id, at) VALUES", vec![row], "").await
}

/// False if it has been taken back.
pub async fn end_merge(tx: &mut Tx, id: &str, staff: &str, now: Moment) -> StoreResult<bool> {
    let query = sql("UPDATE person_merge SET undone_at = $1, undone_by = $2 WHERE id = $3 AND undone_at IS NULL");
    Ok(tx.run(query.bind(now).bind(staff).bind(id)).await? == 1)
}

pub async fn aliases(tx: &mut Tx) -> StoreResult<Vec<(String, String)>> {
    tx.all(sql("SELECT key, counted_as FROM person_alias")).await
}

pub async fn forget_alias(tx: &mut Tx, key: &str) -> StoreResult<()> {
    tx.run_exactly(1, sql("DELETE FROM person_alias WHERE key = $1").bind(key)).await
}

pub async fn add_aliases(tx: &mut Tx, aliases: Vec<(String, String)>) -> StoreResult<()> {
    let rows = aliases.into_iter().map(|(key, counted_as)| vec![key.into(), counted_as.into()]).collect();
    insert(tx, "INSERT INTO person_alias (key, counted_as) VALUES", rows, "").await
}
