//! SQL. Finding all that is held about a person, and what was told them.

use crate::clock::Moment;
use crate::privacy::model::*;
use crate::store::{Store, StoreResult, Tx, Value, insert, sql, with_list};

/// Applicants and participants of some registrations, as they truly are.
pub async fn candidates(store: &Store, registrations: &[String]) -> StoreResult<Vec<Candidate>> {
    let ids = || registrations.iter().map(Value::from).collect();
    let mut found: Vec<Candidate> = store
        .all(with_list(
            "SELECT r.id AS registration_id, '' AS participant_id, COALESCE(s.name, r.name) AS name, \
             COALESCE(s.name_kana, r.name_kana) AS name_kana, o.title, r.created_at FROM registration r \
             JOIN offering o ON o.id = r.offering_id LEFT JOIN secret_registration s ON s.registration_id = r.id \
             WHERE r.forgotten_at IS NULL AND r.id IN {}",
            vec![],
            ids(),
        ))
        .await?;
    let people: Vec<Candidate> = store
        .all(with_list(
            "SELECT p.registration_id, p.id AS participant_id, COALESCE(s.name, p.name) AS name, \
             COALESCE(s.name_kana, p.name_kana) AS name_kana, o.title, r.created_at FROM participant p \
             JOIN registration r ON r.id = p.registration_id JOIN offering o ON o.id = r.offering_id \
             LEFT JOIN secret_participant s ON s.participant_id = p.id WHERE r.forgotten_at IS NULL AND r.id IN {} ORDER BY p.position",
            vec![],
            ids(),
        ))
        .await?;
    found.extend(people);
    found.sort_by(|a, b| b.created_at.cmp(&a.created_at).then_with(|| a.registration_id.cmp(&b.registration_id)));
    Ok(found)
}

pub async fn add_disclosure(
    tx: &mut Tx,
    id: &str,
    staff: &str,
    identified: Identified,
    parts: &[(String, String)],
    now: Moment,
) -> StoreResult<()> {
    let row = vec![id.into(), now.into(), staff.into(), identified.into()];
    insert(tx, "INSERT INTO disclosure (id, at, staff_id, identified) VALUES", vec![row], "").await?;
    let rows = parts.iter().map(|(registration, part)| vec![id.into(), registration.into(), part.into()]).collect();
    insert(tx, "INSERT INTO disclosure_part (disclosure_id, registration_id, participant_id) VALUES", rows, "").await
}

pub async fn disclosure(store: &Store, id: &str) -> StoreResult<Option<Disclosure>> {
    let query = sql(
        "SELECT d.id, d.at, s.name AS staff, d.identified FROM disclosure d JOIN staff s ON s.id = d.staff_id WHERE d.id = $1",
    );
    store.maybe(query.bind(id)).await
}

pub async fn disclosure_parts(store: &Store, id: &str) -> StoreResult<Vec<(String, String)>> {
    let query = sql(
        "SELECT p.registration_id, p.participant_id FROM disclosure_part p JOIN registration r ON r.id = p.registration_id \
         WHERE p.disclosure_id = $1 ORDER BY r.created_at, p.registration_id, p.participant_id",
    );
    store.all(query.bind(id)).await
}
