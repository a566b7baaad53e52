//! What this room holds about people: what devices said that could not stand, with who walked in and to whom children were
//! given.

use crate::store::{Aside, Store, StoreResult, Told, Tx, Value, aside, sql, truth, unveil_all, veil_all, with_list};

const FREE: [Aside; 1] = [aside!(
    "checkin_stray",
    "id",
    "said",
    "t.participant_id IN (SELECT p.id FROM participant p WHERE p.registration_id = $1)"
)];

/// That something was kept apart stays, as a fact of the day does; what was said goes.
pub async fn forget(tx: &mut Tx, registrations: &[String]) -> StoreResult<()> {
    let text = "UPDATE checkin_stray SET said = '' WHERE participant_id IN \
        (SELECT p.id FROM participant p WHERE p.registration_id IN {})";
    tx.run(with_list(text, vec![], registrations.iter().map(Value::from).collect())).await?;
    Ok(())
}

/// What was said about nobody of an offering's lists goes with the last of its people.
pub async fn forget_offering(tx: &mut Tx, offering: &str) -> StoreResult<()> {
    let query = sql("UPDATE checkin_stray SET said = '' WHERE participant_id IS NULL AND session_id IN \
         (SELECT s.id FROM session s WHERE s.offering_id = $1)");
    tx.run(query.bind(offering)).await?;
    Ok(())
}

/// What is left of an offering's forgotten people, and of nobody in particular: nothing, or something went wrong.
pub async fn left(tx: &mut Tx, offering: &str) -> StoreResult<i64> {
    let query = sql("SELECT COUNT(*) FROM checkin_stray c JOIN session s ON s.id = c.session_id \
         LEFT JOIN participant p ON p.id = c.participant_id LEFT JOIN registration r ON r.id = p.registration_id \
         WHERE s.offering_id = $1 AND c.said <> '' AND (c.participant_id IS NULL OR r.forgotten_at IS NOT NULL)");
    Ok(tx.one::<(i64,)>(query.bind(offering)).await?.0)
}

/// Takes the words out of the rows that everyone reads, if the registration is kept secret.
pub async fn veil(tx: &mut Tx, registration: &str) -> StoreResult<()> {
    veil_all(tx, &FREE, registration).await
}

/// Puts back what [`veil`] took.
pub async fn unveil(tx: &mut Tx, registration: &str) -> StoreResult<()> {
    unveil_all(tx, &FREE, registration).await
}

pub async fn disclose(store: &Store, registration: &str) -> StoreResult<Vec<Told>> {
    let apart = sql(concat!(
        "SELECT c.at, c.kind AS fact, c.why, ",
        truth!("checkin_stray", "id", "said", "c"),
        " AS said FROM checkin_stray c JOIN participant p ON p.id = c.participant_id WHERE p.registration_id = $1 \
         ORDER BY c.at, c.id"
    ));
    Ok(vec![Told { table: "checkin_stray", rows: store.all(apart.bind(registration)).await? }])
}
