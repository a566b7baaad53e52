//! What this room holds about people: when they were there. The count needs that, and nothing in it tells who it was once the
//! participant has been forgotten.

use crate::store::{Store, StoreResult, Told, Value, with_list};

pub async fn disclose(store: &Store, participants: &[String]) -> StoreResult<Vec<Told>> {
    let facts = with_list(
        "SELECT s.date, s.starts, f.kind AS fact, f.at, COALESCE(w.name, '') AS staff FROM checkin_fact f \
         JOIN session s ON s.id = f.session_id LEFT JOIN staff w ON w.id = f.staff_id WHERE f.participant_id IN {} \
         ORDER BY f.at, f.id",
        vec![],
        participants.iter().map(Value::from).collect(),
    );
    Ok(vec![Told { table: "checkin_fact", rows: store.all(facts).await? }])
}
