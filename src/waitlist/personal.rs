//! What this room holds about people: that they were offered a place. Nothing in it tells whose it was once the registration
//! has been forgotten.

use crate::store::{Store, StoreResult, Told, sql};

pub async fn disclose(store: &Store, registration: &str) -> StoreResult<Vec<Told>> {
    let offers = sql(
        "SELECT offered_at, answer_by, state AS offer_state, answered_at FROM place_offer WHERE registration_id = $1 \
         ORDER BY offered_at",
    );
    Ok(vec![Told { table: "place_offer", rows: store.all(offers.bind(registration)).await? }])
}
