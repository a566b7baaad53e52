//! What this room holds about people: what they need, and what was answered.

use crate::store::{Aside, Store, StoreResult, Told, Tx, Value, aside, sql, truth, unveil_all, veil_all, with_list};

/// Where people write freely.
const FREE: [Aside; 3] = [
    aside!("adjustment", "id", "text", "t.registration_id = $1"),
    aside!("adjustment", "id", "agreed", "t.registration_id = $1"),
    aside!("adjustment", "id", "reason", "t.registration_id = $1"),
];

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

/// Takes what was written freely out of the rows that everyone reads, if the registration is kept secret.
pub async fn veil(tx: &mut Tx, registration: &str) -> StoreResult<()> {
    veil_all(tx, &FREE, registration).await
}

/// Puts back what [`veil`] took.
pub async fn unveil(tx: &mut Tx, registration: &str) -> StoreResult<()> {
    unveil_all(tx, &FREE, registration).await
}

pub async fn disclose(store: &Store, registration: &str) -> StoreResult<Vec<Told>> {
    let query = sql(concat!(
        "SELECT j.kinds, ",
        truth!("adjustment", "id", "text", "j"),
        " AS text, j.asked_at, j.state, ",
        truth!("adjustment", "id", "agreed", "j"),
        " AS agreed, ",
        truth!("adjustment", "id", "reason", "j"),
        " AS reason, j.answered_at FROM adjustment j WHERE j.registration_id = $1 ORDER BY j.asked_at, j.id"
    ));
    Ok(vec![Told { table: "adjustment", rows: store.all(query.bind(registration)).await? }])
}
