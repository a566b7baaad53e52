//! What this room holds about people: that somebody told them of a change. Nothing in it tells whose it was once the
//! registration has been forgotten.

use crate::store::{Store, StoreResult, Told, sql};

pub async fn disclose(store: &Store, registration: &str) -> StoreResult<Vec<Told>> {
    let told = sql("SELECT t.at, c.reason, s.name AS staff FROM change_told t JOIN change c ON c.id = t.change_id \
         JOIN staff s ON s.id = t.staff_id WHERE t.registration_id = $1 ORDER BY t.at");
    Ok(vec![Told { table: "change_told", rows: store.all(told.bind(registration)).await? }])
}
