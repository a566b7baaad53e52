//! What this room holds about people: which certificates they were given. Nothing in it tells who it was once the participant
//! has been forgotten.

use crate::store::{Store, StoreResult, Told, Value, with_list};

pub async fn disclose(store: &Store, participants: &[String]) -> StoreResult<Vec<Told>> {
    let given = with_list(
        "SELECT c.issued_at, CAST(c.fiscal_year AS TEXT) || '-' || CAST(c.serial AS TEXT) AS certificate_number, s.date, l.minutes FROM certificate c \
         JOIN certificate_line l ON l.certificate_id = c.id JOIN session s ON s.id = l.session_id \
         WHERE c.participant_id IN {} ORDER BY c.fiscal_year, c.serial, s.starts_at",
        vec![],
        participants.iter().map(Value::from).collect(),
    );
    Ok(vec![Told { table: "certificate", rows: store.all(given).await? }])
}
