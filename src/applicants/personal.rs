//! What this room holds about people: the notes of staff.

use crate::store::{Store, StoreResult, Told, Tx, Value, sql, with_list};

/// Takes the notes about these registrations away; how many.
pub async fn forget(tx: &mut Tx, registrations: &[String]) -> StoreResult<i64> {
    let ids = registrations.iter().map(Value::from).collect();
    let gone = tx.run(with_list("DELETE FROM registration_note WHERE registration_id IN {}", vec![], ids)).await?;
    Ok(i64::try_from(gone).unwrap_or(i64::MAX))
}

/// Notes about forgotten registrations of an offering: none, or something went wrong.
pub async fn left(tx: &mut Tx, offering: &str) -> StoreResult<i64> {
    let query = sql("SELECT COUNT(*) FROM registration_note n JOIN registration r ON r.id = n.registration_id \
         WHERE r.offering_id = $1 AND r.forgotten_at IS NOT NULL");
    Ok(tx.one::<(i64,)>(query.bind(offering)).await?.0)
}

pub async fn disclose(store: &Store, registration: &str) -> StoreResult<Vec<Told>> {
    let notes =
        sql("SELECT n.at, n.text AS note, s.name AS staff FROM registration_note n JOIN staff s ON s.id = n.staff_id \
         WHERE n.registration_id = $1 ORDER BY n.at");
    Ok(vec![Told { table: "registration_note", rows: store.all(notes.bind(registration)).await? }])
}
