//! SQL. What applicants ask about their data.

use crate::clock::Moment;
use crate::privacy::model::*;
use crate::store::{Store, StoreResult, Tx, sql, truth};

/// False: the same is asked and not answered yet.
pub async fn add_request(
    tx: &mut Tx,
    id: &str,
    registration: &str,
    wish: Wish,
    text: &str,
    now: Moment,
) -> StoreResult<bool> {
    let query = sql("INSERT INTO data_request (id, registration_id, kind, text, asked_at, state, why) \
         VALUES ($1, $2, $3, $4, $5, 'open', '') ON CONFLICT (registration_id, kind) WHERE state = 'open' DO NOTHING");
    Ok(tx.run(query.bind(id).bind(registration).bind(wish).bind(text).bind(now)).await? == 1)
}

/// The columns of a [`DataRequest`].
macro_rules! requests {
    ($which:literal) => {
        requests!("q.text", $which)
    };
    ($text:expr, $which:literal) => {
        concat!(
            "SELECT q.id, q.registration_id, q.kind, ",
            $text,
            " AS text, q.asked_at, q.state, q.why, q.answered_at, r.receipt, o.title \
             FROM data_request q JOIN registration r ON r.id = q.registration_id JOIN offering o ON o.id = r.offering_id WHERE ",
            $which
        )
    };
}

pub async fn open_requests(store: &Store) -> StoreResult<Vec<DataRequest>> {
    store.all(sql(requests!("q.state = 'open' ORDER BY q.asked_at, q.id LIMIT 200"))).await
}

/// With the words themselves: for who may open the registration.
pub async fn requests_of(store: &Store, registration: &str) -> StoreResult<Vec<DataRequest>> {
    store
        .all(
            sql(requests!(
                truth!("data_request", "id", "text", "q"),
                "q.registration_id = $1 ORDER BY q.asked_at DESC, q.id"
            ))
            .bind(registration),
        )
        .await
}

/// False: there is no open one.
pub async fn answer_request(
    tx: &mut Tx,
    registration: &str,
    wish: Wish,
    state: &'static str,
    why: &str,
    staff: &str,
    now: Moment,
) -> StoreResult<bool> {
    let query = sql("UPDATE data_request SET state = $1, why = $2, answered_at = $3, answered_by = $4 \
         WHERE registration_id = $5 AND kind = $6 AND state = 'open'");
    let query = query.bind(state).bind(why).bind(now).bind(staff).bind(registration).bind(wish);
    Ok(tx.run(query).await? == 1)
}

/// Requests that were granted and whose letter waits no more: request and registration.
pub async fn granted(store: &Store) -> StoreResult<Vec<(String, String)>> {
    store
        .all(sql("SELECT q.id, q.registration_id FROM data_request q WHERE q.state = 'granted' AND NOT EXISTS \
             (SELECT 1 FROM notice n WHERE n.registration_id = q.registration_id AND n.kind = 'data_erased' AND n.state = 'waiting') \
             AND NOT EXISTS (SELECT 1 FROM hold h JOIN registration r ON r.offering_id = h.offering_id \
             WHERE r.id = q.registration_id AND h.lifted_at IS NULL AND (h.registration_id IS NULL OR h.registration_id = r.id)) \
             ORDER BY q.answered_at LIMIT 200"))
        .await
}

pub async fn request_done(tx: &mut Tx, id: &str) -> StoreResult<()> {
    tx.run_exactly(1, sql("UPDATE data_request SET state = 'done' WHERE id = $1").bind(id)).await
}

/// A correction answers what was asked for.
pub async fn corrected(tx: &mut Tx, registration: &str, staff: &str, now: Moment) -> StoreResult<()> {
    answer_request(tx, registration, Wish::Correct, "done", "", staff, now).await.map(drop)
}
