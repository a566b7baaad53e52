//! All SQL about place offers.

use std::collections::HashMap;

use super::model::{Call, Outcome, PlaceOffer, Told};
use crate::clock::Moment;
use crate::registration::Registration;
use crate::store::{Query, Store, StoreResult, Tx, Value, insert, sql, with_list};

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
    let told = if registration.email.is_some() { Told::Mail } else { Told::NotYet };
    let query = sql("INSERT INTO place_offer (id, registration_id, slot_id, offered_at, answer_by, state, told) \
         VALUES ($1, $2, $3, $4, $5, 'open', $6)");
    let query = query.bind(id).bind(&registration.id).bind(slot).bind(now).bind(answer_by);
    tx.run_exactly(1, query.bind(told.code())).await
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

/// How many hours an offer is held, and when the first session of what is offered begins.
#[derive(Clone, Copy, Debug, sqlx::FromRow)]
pub struct Terms {
    pub hours: i64,
    pub first_start: Option<Moment>,
}

fn terms_of(registration: &str) -> Query {
    sql(
        "SELECT o.offer_hours AS hours, (SELECT MIN(t.starts_at) FROM registration_slot w JOIN slot_session l ON l.slot_id = w.slot_id \
         JOIN session t ON t.id = l.session_id WHERE w.registration_id = r.id AND t.state = 'planned') AS first_start \
         FROM registration r JOIN offering o ON o.id = r.offering_id WHERE r.id = $1",
    )
    .bind(registration)
}

pub async fn terms(store: &Store, registration: &str) -> StoreResult<Terms> {
    store.one(terms_of(registration)).await
}

pub async fn terms_in(tx: &mut Tx, registration: &str) -> StoreResult<Terms> {
    tx.one(terms_of(registration)).await
}

/// The open offers of these registrations, by registration.
pub async fn open_of(store: &Store, registrations: &[&str]) -> StoreResult<HashMap<String, PlaceOffer>> {
    if registrations.is_empty() {
        return Ok(HashMap::new());
    }
    let text = "SELECT * FROM place_offer WHERE state = 'open' AND registration_id IN {}";
    let ids = registrations.iter().map(|&id| Value::from(id)).collect();
    let found: Vec<PlaceOffer> = store.all(with_list(text, vec![], ids)).await?;
    Ok(found.into_iter().map(|offer| (offer.registration_id.clone(), offer)).collect())
}

fn calls_of(offers: Vec<Value>) -> Query {
    let text = "SELECT c.offer_id, c.at, c.on_day, s.name AS staff, c.outcome FROM place_offer_call c \
                JOIN staff s ON s.id = c.staff_id WHERE c.offer_id IN {} ORDER BY c.at, c.id";
    with_list(text, vec![], offers)
}

/// Who tried to tell these offers, in the order of time.
pub async fn calls(store: &Store, offers: &[&str]) -> StoreResult<Vec<Call>> {
    if offers.is_empty() {
        return Ok(Vec::new());
    }
    store.all(calls_of(offers.iter().map(|&id| Value::from(id)).collect())).await
}

pub async fn calls_in(tx: &mut Tx, offer: &str) -> StoreResult<Vec<Call>> {
    tx.all(calls_of(vec![offer.into()])).await
}

pub async fn add_call(
    tx: &mut Tx,
    id: &str,
    offer: &str,
    staff: &str,
    outcome: Outcome,
    now: Moment,
) -> StoreResult<()> {
    let row = vec![id.into(), offer.into(), now.into(), now.date().to_string().into(), staff.into(), outcome.into()];
    let head = "INSERT INTO place_offer_call (id, offer_id, at, on_day, staff_id, outcome) VALUES";
    insert(tx, head, vec![row], "").await
}

/// From now on its reader knows, and until when it is held.
pub async fn tell(tx: &mut Tx, offer: &str, told: Told, answer_by: Moment) -> StoreResult<()> {
    let query =
        sql("UPDATE place_offer SET told = $1, answer_by = $2 WHERE id = $3 AND state = 'open' AND told = 'not_yet'");
    tx.run_exactly(1, query.bind(told.code()).bind(answer_by).bind(offer)).await
}

/// Open offers whose time is over. Nothing of theirs expires by itself for people without e-mail.
pub async fn overdue(store: &Store, now: Moment) -> StoreResult<Vec<(String, String)>> {
    store
        .all(
            sql("SELECT r.id, r.offering_id FROM place_offer p JOIN registration r ON r.id = p.registration_id \
                 WHERE p.state = 'open' AND p.answer_by <= $1 AND p.told = 'mail' ORDER BY p.answer_by LIMIT 500")
            .bind(now),
        )
        .await
}
