//! What this room holds about people: that they were offered a place, and how they were told. Nothing in it tells whose it was once the registration
//! has been forgotten.

use crate::store::{Store, StoreResult, Told, sql};

pub async fn disclose(store: &Store, registration: &str) -> StoreResult<Vec<Told>> {
    let offers = sql(
        "SELECT offered_at, CASE WHEN told <> 'not_yet' THEN answer_by END AS answer_by, state AS offer_state, answered_at FROM place_offer WHERE registration_id = $1 \
         ORDER BY offered_at",
    );
    let calls =
        sql("SELECT c.at, c.outcome, s.name AS staff FROM place_offer_call c JOIN place_offer p ON p.id = c.offer_id \
         JOIN staff s ON s.id = c.staff_id WHERE p.registration_id = $1 ORDER BY c.at, c.id");
    Ok(vec![
        Told { table: "place_offer", rows: store.all(offers.bind(registration)).await? },
        Told { table: "place_offer_call", rows: store.all(calls.bind(registration)).await? },
    ])
}
