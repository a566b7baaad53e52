//! What this room holds about people: who may fetch whose child, and what was said when somebody else did.

use crate::store::{Aside, Store, StoreResult, Told, Tx, Value, aside, sql, truth, unveil_all, veil_all, with_list};

/// Where people are named, or write freely.
const FREE: [Aside; 8] = [
    aside!("pickup_person", "id", "name", "t.registration_id = $1"),
    aside!("pickup_person", "id", "relation", "t.registration_id = $1"),
    aside!(
        "pickup_handover",
        "fact_id",
        "other_name",
        "t.participant_id IN (SELECT p.id FROM participant p WHERE p.registration_id = $1)"
    ),
    aside!(
        "pickup_handover",
        "fact_id",
        "other_relation",
        "t.participant_id IN (SELECT p.id FROM participant p WHERE p.registration_id = $1)"
    ),
    aside!(
        "pickup_handover",
        "fact_id",
        "called_whom",
        "t.participant_id IN (SELECT p.id FROM participant p WHERE p.registration_id = $1)"
    ),
    aside!(
        "pickup_handover",
        "fact_id",
        "called_number",
        "t.participant_id IN (SELECT p.id FROM participant p WHERE p.registration_id = $1)"
    ),
    aside!(
        "pickup_handover",
        "fact_id",
        "said",
        "t.participant_id IN (SELECT p.id FROM participant p WHERE p.registration_id = $1)"
    ),
    aside!(
        "pickup_handover",
        "fact_id",
        "undone_why",
        "t.participant_id IN (SELECT p.id FROM participant p WHERE p.registration_id = $1)"
    ),
];

/// That somebody was handed over stays, as a fact of the day does; to whom goes.
pub async fn forget(tx: &mut Tx, registrations: &[String]) -> StoreResult<()> {
    for text in [
        "UPDATE pickup_person SET name = '', relation = '' WHERE registration_id IN {}",
        "UPDATE pickup_handover SET other_name = '', other_relation = '', second_name = '', called_whom = '', \
         called_number = '', said = '', undone_why = '' WHERE participant_id IN \
         (SELECT p.id FROM participant p WHERE p.registration_id IN {})",
        "DELETE FROM pickup_try WHERE registration_id IN {}",
    ] {
        tx.run(with_list(text, vec![], registrations.iter().map(Value::from).collect())).await?;
    }
    Ok(())
}

/// What forgotten registrations of an offering still tell: nothing, or something went wrong.
pub async fn left(tx: &mut Tx, offering: &str) -> StoreResult<i64> {
    let query = sql("SELECT (SELECT COUNT(*) FROM pickup_person f JOIN registration r ON r.id = f.registration_id \
         WHERE r.offering_id = $1 AND r.forgotten_at IS NOT NULL AND (f.name <> '' OR f.relation <> '')) + \
         (SELECT COUNT(*) FROM pickup_handover h JOIN participant p ON p.id = h.participant_id \
         JOIN registration r ON r.id = p.registration_id WHERE r.offering_id = $2 AND r.forgotten_at IS NOT NULL \
         AND (h.other_name <> '' OR h.other_relation <> '' OR h.second_name <> '' OR h.called_whom <> '' \
         OR h.called_number <> '' OR h.said <> '' OR h.undone_why <> ''))");
    Ok(tx.one::<(i64,)>(query.bind(offering).bind(offering)).await?.0)
}

/// Takes names and words out of the rows that everyone reads, if the registration is kept secret.
pub async fn veil(tx: &mut Tx, registration: &str) -> StoreResult<()> {
    veil_all(tx, &FREE, registration).await
}

/// Puts back what [`veil`] took.
pub async fn unveil(tx: &mut Tx, registration: &str) -> StoreResult<()> {
    unveil_all(tx, &FREE, registration).await
}

pub async fn disclose(store: &Store, registration: &str) -> StoreResult<Vec<Told>> {
    let named = sql(concat!(
        "SELECT ",
        truth!("pickup_person", "id", "name", "f"),
        " AS name, ",
        truth!("pickup_person", "id", "relation", "f"),
        " AS relation, f.named_at, f.ended_at FROM pickup_person f WHERE f.registration_id = $1 ORDER BY f.named_at, f.position"
    ));
    let given = sql(concat!(
        "SELECT h.at, h.how, ",
        truth!("pickup_handover", "fact_id", "other_name", "h"),
        " AS other_name, ",
        truth!("pickup_handover", "fact_id", "other_relation", "h"),
        " AS other_relation, ",
        truth!("pickup_handover", "fact_id", "called_whom", "h"),
        " AS called_whom, ",
        truth!("pickup_handover", "fact_id", "called_number", "h"),
        " AS called_number, h.called_at, ",
        truth!("pickup_handover", "fact_id", "said", "h"),
        " AS said, h.undone_at, ",
        truth!("pickup_handover", "fact_id", "undone_why", "h"),
        " AS undone_why FROM pickup_handover h JOIN participant p ON p.id = h.participant_id \
         WHERE p.registration_id = $1 ORDER BY h.at, h.fact_id"
    ));
    Ok(vec![
        Told { table: "pickup_person", rows: store.all(named.bind(registration)).await? },
        Told { table: "pickup_handover", rows: store.all(given.bind(registration)).await? },
    ])
}
