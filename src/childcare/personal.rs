//! What this room holds about people: how old the children are, and what should be known of them.

use crate::store::{Store, StoreResult, Told, Tx, Value, sql, with_list};

/// How many were minded stays.
pub async fn forget(tx: &mut Tx, registrations: &[String]) -> StoreResult<()> {
    let ids = registrations.iter().map(Value::from).collect();
    let text = "UPDATE childcare_request SET ages = '', note = '' WHERE registration_id IN {}";
    tx.run(with_list(text, vec![], ids)).await?;
    Ok(())
}

/// What forgotten registrations of an offering still tell: nothing, or something went wrong.
pub async fn left(tx: &mut Tx, offering: &str) -> StoreResult<i64> {
    let query = sql("SELECT COUNT(*) FROM childcare_request q JOIN registration r ON r.id = q.registration_id \
         WHERE q.offering_id = $1 AND r.forgotten_at IS NOT NULL AND (q.ages <> '' OR q.note <> '')");
    Ok(tx.one::<(i64,)>(query.bind(offering)).await?.0)
}

pub async fn disclose(store: &Store, registration: &str) -> StoreResult<Vec<Told>> {
    let query = sql("SELECT q.children, q.ages, q.note, q.state, q.asked_at, q.given_at FROM childcare_request q \
         WHERE q.registration_id = $1");
    Ok(vec![Told { table: "childcare_request", rows: store.all(query.bind(registration)).await? }])
}
