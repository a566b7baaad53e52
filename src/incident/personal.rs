//! What this room holds about people: what happened to them, in words that may tell anything. It goes whole, once no hold
//! keeps it any more.

use crate::store::{Aside, Store, StoreResult, Told, Tx, Value, aside, sql, truth, unveil_all, veil_all, with_list};

/// Where people write freely.
const FREE: [Aside; 6] = [
    aside!("incident", "id", "concerned", "t.registration_id = $1"),
    aside!("incident", "id", "place", "t.registration_id = $1"),
    aside!("incident", "id", "what", "t.registration_id = $1"),
    aside!("incident", "id", "first_response", "t.registration_id = $1"),
    aside!("incident", "id", "called_others", "t.registration_id = $1"),
    aside!(
        "incident_addition",
        "id",
        "text",
        "t.incident_id IN (SELECT i.id FROM incident i WHERE i.registration_id = $1)"
    ),
];

pub async fn forget(tx: &mut Tx, registrations: &[String]) -> StoreResult<()> {
    for text in [
        "DELETE FROM incident_addition WHERE incident_id IN (SELECT i.id FROM incident i WHERE i.registration_id IN {})",
        "DELETE FROM incident WHERE registration_id IN {}",
    ] {
        tx.run(with_list(text, vec![], registrations.iter().map(Value::from).collect())).await?;
    }
    Ok(())
}

/// Takes away an offering's incidents in which nobody of its lists is named: they go with the last of its people.
pub async fn forget_offering(tx: &mut Tx, offering: &str) -> StoreResult<()> {
    for text in [
        "DELETE FROM incident_addition WHERE incident_id IN \
         (SELECT i.id FROM incident i WHERE i.offering_id = $1 AND i.registration_id IS NULL)",
        "DELETE FROM incident WHERE offering_id = $1 AND registration_id IS NULL",
    ] {
        tx.run(sql(text).bind(offering)).await?;
    }
    Ok(())
}

/// What is left of an offering's forgotten people, and of nobody in particular: nothing, or something went wrong.
pub async fn left(tx: &mut Tx, offering: &str) -> StoreResult<i64> {
    let query = sql("SELECT COUNT(*) FROM incident i LEFT JOIN registration r ON r.id = i.registration_id \
         WHERE i.offering_id = $1 AND (i.registration_id IS NULL OR r.forgotten_at IS NOT NULL)");
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

pub async fn disclose(store: &Store, participants: &[String]) -> StoreResult<Vec<Told>> {
    let ids = || participants.iter().map(Value::from).collect();
    let incidents = with_list(
        concat!(
            "SELECT i.day, i.time, ",
            truth!("incident", "id", "place", "i"),
            " AS place, ",
            truth!("incident", "id", "what", "i"),
            " AS what, ",
            truth!("incident", "id", "first_response", "i"),
            " AS first_response, i.called_ambulance, i.called_family, i.called_office, ",
            truth!("incident", "id", "called_others", "i"),
            " AS called_others, i.reporter, i.recorded_at FROM incident i WHERE i.participant_id IN {} ORDER BY i.recorded_at, i.id"
        ),
        vec![],
        ids(),
    );
    let additions = with_list(
        concat!(
            "SELECT n.at, ",
            truth!("incident_addition", "id", "text", "n"),
            " AS note, w.name AS staff FROM incident_addition n JOIN incident i ON i.id = n.incident_id \
             JOIN staff w ON w.id = n.staff_id WHERE i.participant_id IN {} ORDER BY n.at, n.id"
        ),
        vec![],
        ids(),
    );
    Ok(vec![
        Told { table: "incident", rows: store.all(incidents).await? },
        Told { table: "incident_addition", rows: store.all(additions).await? },
    ])
}
