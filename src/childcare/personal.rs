//! What this room holds about people: how old the children are, and what should be known of them.

use crate::store::{Aside, Store, StoreResult, Told, Tx, Value, aside, sql, truth, unveil_all, veil_all, with_list};

/// Where people write freely.
const FREE: [Aside; 1] = [aside!("childcare_request", "registration_id", "note", "t.registration_id = $1")];

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
        "SELECT q.children, q.ages, ",
        truth!("childcare_request", "registration_id", "note", "q"),
        " AS note, q.state, q.asked_at, q.given_at FROM childcare_request q WHERE q.registration_id = $1"
    ));
    Ok(vec![Told { table: "childcare_request", rows: store.all(query.bind(registration)).await? }])
}
