//! What this room holds about people: what was doubted, what they said, what was decided and why.

use crate::store::{Aside, Store, StoreResult, Told, Tx, Value, aside, sql, truth, unveil_all, veil_all, with_list};

/// Where people write freely.
const FREE: [Aside; 3] = [
    aside!("revocation", "id", "doubt", "t.registration_id = $1"),
    aside!("revocation", "id", "statement", "t.registration_id = $1"),
    aside!("revocation", "id", "reason", "t.registration_id = $1"),
];

/// Nothing of it is counted anywhere: it goes whole. The record keeps that it was.
pub async fn forget(tx: &mut Tx, registrations: &[String]) -> StoreResult<()> {
    let ids = registrations.iter().map(Value::from).collect();
    tx.run(with_list("DELETE FROM revocation WHERE registration_id IN {}", vec![], ids)).await?;
    Ok(())
}

/// What forgotten registrations of an offering still tell: nothing, or something went wrong.
pub async fn left(tx: &mut Tx, offering: &str) -> StoreResult<i64> {
    let query = sql("SELECT COUNT(*) FROM revocation h JOIN registration r ON r.id = h.registration_id \
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
        "SELECT h.state, ",
        truth!("revocation", "id", "doubt", "h"),
        " AS doubt, h.opened_at, h.answer_by, h.told_how, h.told_at, ",
        truth!("revocation", "id", "statement", "h"),
        " AS statement, h.stated_how, h.stated_at, ",
        truth!("revocation", "id", "reason", "h"),
        " AS reason, h.proposed_at, h.ended_at FROM revocation h WHERE h.registration_id = $1 ORDER BY h.opened_at, h.id"
    ));
    Ok(vec![Told { table: "revocation", rows: store.all(query.bind(registration)).await? }])
}
