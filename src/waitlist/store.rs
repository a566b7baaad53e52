//! All SQL about place offers.

use crate::clock::Moment;
use crate::registration::Registration;
use crate::store::{Query, Store, StoreResult, Tx, sql};

/// An offer of a freed place.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PlaceOffer {
    pub id: String,
    pub registration_id: String,
    pub offered_at: Moment,
    pub answer_by: Moment,
    pub state: String,
    /// Of ranked wishes, which one; None: all it waits for.
    pub slot_id: Option<String>,
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
    slot: Option<&str>,
    now: Moment,
    answer_by: Moment,
) -> StoreResult<()> {
    let query = sql("INSERT INTO place_offer (id, registration_id, slot_id, offered_at, answer_by, state) \
         VALUES ($1, $2, $3, $4, $5, 'open')");
    tx.run_exactly(1, query.bind(id).bind(&registration.id).bind(slot).bind(now).bind(answer_by)).await
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

fn declined_of(registration: &str) -> Query {
    sql("SELECT * FROM place_offer WHERE registration_id = $1 AND state = 'declined' ORDER BY answered_at DESC, id DESC LIMIT 1")
        .bind(registration)
}

/// The offer that was declined last.
pub async fn declined(store: &Store, registration: &str) -> StoreResult<Option<PlaceOffer>> {
    store.maybe(declined_of(registration)).await
}

pub async fn declined_in(tx: &mut Tx, registration: &str) -> StoreResult<Option<PlaceOffer>> {
    tx.maybe(declined_of(registration)).await
}

pub async fn reopen(tx: &mut Tx, offer: &str) -> StoreResult<()> {
    let query = sql("UPDATE place_offer SET state = 'open', answered_at = NULL WHERE id = $1 AND state = 'declined'");
    tx.run_exactly(1, query.bind(offer)).await
}

/// How many wait before this one, slot by slot of those it waits for.
pub async fn before(store: &Store, registration: &Registration) -> StoreResult<Vec<(String, i64)>> {
    let query = sql(
        "SELECT mine.slot_id, CAST(COUNT(r.id) AS BIGINT) FROM wish mine LEFT JOIN wish w ON w.slot_id = mine.slot_id \
         LEFT JOIN registration r ON r.id = w.registration_id AND r.state IN ('waiting', 'held_waiting') AND r.queue < $1 \
         WHERE mine.registration_id = $2 GROUP BY mine.slot_id, mine.rank ORDER BY mine.rank",
    );
    store.all(query.bind(registration.queue).bind(&registration.id)).await
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
