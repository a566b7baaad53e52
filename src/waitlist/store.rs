//! All SQL about place offers.

use crate::clock::Moment;
use crate::registration::Registration;
use crate::store::{Store, StoreResult, Tx, sql};

/// An offer of a freed place.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PlaceOffer {
    pub id: String,
    pub registration_id: String,
    pub offered_at: Moment,
    pub answer_by: Moment,
    pub state: String,
}

/// Offerings that have both somebody waiting and something free, and are not over. Without sessions, none is.
pub async fn fillable(store: &Store, now: Moment) -> StoreResult<Vec<String>> {
    let rows: Vec<(String,)> = store
        .all(
            sql("SELECT DISTINCT s.offering_id FROM slot s JOIN offering o ON o.id = s.offering_id \
                 WHERE s.waiting > 0 AND (s.capacity IS NULL OR s.taken < s.capacity + s.extra) AND o.state = 'published' \
                 AND (EXISTS (SELECT 1 FROM session t WHERE t.offering_id = o.id AND t.ends_at > $1) \
                 OR NOT EXISTS (SELECT 1 FROM session t WHERE t.offering_id = o.id))")
            .bind(now),
        )
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}

pub async fn add(
    tx: &mut Tx,
    id: &str,
    registration: &Registration,
    now: Moment,
    answer_by: Moment,
) -> StoreResult<()> {
    tx.run_exactly(
        1,
        sql("INSERT INTO place_offer (id, registration_id, offered_at, answer_by, state) VALUES ($1, $2, $3, $4, 'open')")
            .bind(id)
            .bind(&registration.id)
            .bind(now)
            .bind(answer_by),
    )
    .await
}

pub async fn offer(store: &Store, id: &str) -> StoreResult<Option<PlaceOffer>> {
    store.maybe(sql("SELECT * FROM place_offer WHERE id = $1").bind(id)).await
}

pub async fn open(store: &Store, registration: &str) -> StoreResult<Option<PlaceOffer>> {
    store.maybe(sql("SELECT * FROM place_offer WHERE registration_id = $1 AND state = 'open'").bind(registration)).await
}

pub async fn open_in(tx: &mut Tx, registration: &str) -> StoreResult<Option<PlaceOffer>> {
    tx.maybe(sql("SELECT * FROM place_offer WHERE registration_id = $1 AND state = 'open'").bind(registration)).await
}

pub async fn close(tx: &mut Tx, offer: &str, state: &str, now: Moment) -> StoreResult<()> {
    tx.run_exactly(
        1,
        sql("UPDATE place_offer SET state = $1, answered_at = $2 WHERE id = $3 AND state = 'open'")
            .bind(state)
            .bind(now)
            .bind(offer),
    )
    .await
}

/// Open offers whose time is over. Nothing of theirs expires by itself for people without e-mail.
pub async fn overdue(store: &Store, now: Moment) -> StoreResult<Vec<(String, String)>> {
    store
        .all(
            sql("SELECT r.id, r.offering_id FROM place_offer p JOIN registration r ON r.id = p.registration_id \
                 WHERE p.state = 'open' AND p.answer_by <= $1 AND r.email IS NOT NULL ORDER BY p.answer_by LIMIT 500")
            .bind(now),
        )
        .await
}
