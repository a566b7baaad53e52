//! What this room holds about people: what they need, and what was answered.

use crate::store::{Store, StoreResult, Told, Tx, Value, sql, with_list};

/// Nothing of it is counted anywhere: it goes whole.
pub async fn forget(tx: &mut Tx, registrations: &[String]) -> StoreResult<()> {
    let ids = registrations.iter().map(Value::from).collect();
    tx.run(with_list("DELETE FROM adjustment WHERE registration_id IN {}", vec![], ids)).await?;
    Ok(())
}

/// What forgotten registrations of an offering still tell: nothing, or something went wrong.
pub async fn left(tx: &mut Tx, offering: &str) -> StoreResult<i64> {
    let query = sql("SELECT COUNT(*) FROM adjustment j JOIN registration r ON r.id = j.registration_id \
         WHERE r.offering_id = $1 AND r.forgotten_at IS NOT NULL");
    Ok(tx.one::<(i64,)>(query.bind(offering)).await?.0)
}

pub async fn disclose(store: &Store, registration: &str) -> StoreResult<Vec<Told>> {
    let query =
        sql("SELECT j.kinds, j.text, j.asked_at, j.state, j.agreed, j.reason, j.answered_at FROM adjustment j \
         WHERE j.registration_id = $1 ORDER BY j.asked_at, j.id");
    Ok(vec![Told { table: "adjustment", rows: store.all(query.bind(registration)).await? }])
}
