//! All SQL about wrong tries at the door.

use crate::clock::Moment;
use crate::store::{StoreResult, Tx, sql};

/// How many tries were wrong since then at a session's door: from this address, and about this number.
pub async fn wrong(tx: &mut Tx, session: &str, address: &str, asked: &str, since: Moment) -> StoreResult<(i64, i64)> {
    let query = sql("SELECT CAST(COALESCE(SUM(CASE WHEN address = $1 THEN 1 ELSE 0 END), 0) AS BIGINT), \
         CAST(COALESCE(SUM(CASE WHEN asked = $2 THEN 1 ELSE 0 END), 0) AS BIGINT) FROM arrival_try \
         WHERE session_id = $3 AND at > $4");
    tx.one(query.bind(address).bind(asked).bind(session).bind(since)).await
}

pub async fn tried(tx: &mut Tx, id: &str, session: &str, address: &str, asked: &str, now: Moment) -> StoreResult<()> {
    let query = sql("INSERT INTO arrival_try (id, session_id, address, asked, at) VALUES ($1, $2, $3, $4, $5)");
    tx.run_exactly(1, query.bind(id).bind(session).bind(address).bind(asked).bind(now)).await
}

pub async fn forget(tx: &mut Tx, before: Moment) -> StoreResult<u64> {
    tx.run(sql("DELETE FROM arrival_try WHERE at < $1").bind(before)).await
}
