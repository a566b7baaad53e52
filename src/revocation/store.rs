//! All SQL about hearings and revocations. Writing verbs hold the offering's lock.

use std::collections::HashSet;

use super::{Hearing, How, Standing};
use crate::clock::Moment;
use crate::registration::{Registration, State};
use crate::store::{Query, Store, StoreResult, Tx, Value, insert, sql, truth, with_list};

/// Hearings with what was written as it is, for who may read it.
macro_rules! hearing {
    ($which:literal) => {
        concat!(
            "SELECT h.id, h.offering_id, h.registration_id, h.state, h.answer_by, h.opened_by, h.opened_at, h.told_how, h.told_at, \
             h.stated_how, h.stated_at, h.stated_by, h.proposed_by, h.proposed_at, h.ended_by, h.ended_at, ",
            truth!("revocation", "id", "doubt", "h"),
            " AS doubt, ",
            truth!("revocation", "id", "statement", "h"),
            " AS statement, ",
            truth!("revocation", "id", "reason", "h"),
            " AS reason FROM revocation h WHERE ",
            $which
        )
    };
}

fn by_id(id: &str) -> Query {
    sql(hearing!("h.id = $1")).bind(id)
}

pub async fn find(store: &Store, id: &str) -> StoreResult<Option<Hearing>> {
    store.maybe(by_id(id)).await
}

pub async fn find_in(tx: &mut Tx, id: &str) -> StoreResult<Option<Hearing>> {
    tx.maybe(by_id(id)).await
}

/// Of one registration, the newest first.
pub async fn of_registration(store: &Store, registration: &str) -> StoreResult<Vec<Hearing>> {
    store.all(sql(hearing!("h.registration_id = $1 ORDER BY h.opened_at DESC, h.id DESC")).bind(registration)).await
}

/// Those of these registrations that have ended by a revocation.
pub async fn revoked(store: &Store, registrations: &[Registration]) -> StoreResult<HashSet<String>> {
    let ended = registrations.iter().filter(|r| r.state == State::Withdrawn);
    let ended: Vec<Value> = ended.map(|r| (&r.id).into()).collect();
    if ended.is_empty() {
        return Ok(HashSet::new());
    }
    let text = "SELECT registration_id FROM revocation WHERE state = 'revoked' AND registration_id IN {}";
    let rows: Vec<(String,)> = store.all(with_list(text, vec![], ended)).await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// Whether one is going on.
pub async fn goes_on(tx: &mut Tx, registration: &str) -> StoreResult<bool> {
    let query = sql("SELECT id FROM revocation WHERE registration_id = $1 AND state IN ('open', 'proposed')");
    Ok(tx.maybe::<(String,)>(query.bind(registration)).await?.is_some())
}

/// What waits for somebody of the city: id of the registration, receipt, offering, state, and until when it is answered.
pub async fn going_on(store: &Store) -> StoreResult<Vec<(String, String, String, String, Moment)>> {
    store
        .all(sql("SELECT h.registration_id, r.receipt, o.title, h.state, h.answer_by FROM revocation h \
             JOIN registration r ON r.id = h.registration_id JOIN offering o ON o.id = h.offering_id \
             WHERE h.state IN ('open', 'proposed') ORDER BY h.answer_by, h.id"))
        .await
}

pub async fn add(tx: &mut Tx, h: &Hearing) -> StoreResult<()> {
    let row = vec![
        (&h.id).into(),
        (&h.offering_id).into(),
        (&h.registration_id).into(),
        h.state.into(),
        (&h.doubt).into(),
        h.answer_by.into(),
        (&h.opened_by).into(),
        h.opened_at.into(),
        h.told_how.clone().into(),
        h.told_at.into(),
        "".into(),
        "".into(),
    ];
    let head = "INSERT INTO revocation (id, offering_id, registration_id, state, doubt, answer_by, opened_by, opened_at, told_how, \
                told_at, statement, reason) VALUES";
    insert(tx, head, vec![row], "").await
}

pub async fn told(tx: &mut Tx, id: &str, how: How, now: Moment) -> StoreResult<()> {
    let query =
        sql("UPDATE revocation SET told_how = $1, told_at = $2 WHERE id = $3 AND state = 'open' AND told_at IS NULL");
    tx.run_exactly(1, query.bind(how).bind(now).bind(id)).await
}

/// What they say to it, in place of what they said before.
pub async fn stated(
    tx: &mut Tx,
    id: &str,
    statement: &str,
    how: How,
    by: Option<&str>,
    now: Moment,
) -> StoreResult<()> {
    let query = sql("UPDATE revocation SET statement = $1, stated_how = $2, stated_at = $3, stated_by = $4 \
         WHERE id = $5 AND state = 'open'");
    tx.run_exactly(1, query.bind(statement).bind(how).bind(now).bind(by).bind(id)).await
}

pub async fn proposed(tx: &mut Tx, id: &str, reason: &str, by: &str, now: Moment) -> StoreResult<()> {
    let query = sql("UPDATE revocation SET state = 'proposed', reason = $1, proposed_by = $2, proposed_at = $3 \
         WHERE id = $4 AND state = 'open'");
    tx.run_exactly(1, query.bind(reason).bind(by).bind(now).bind(id)).await
}

/// Ends it: the decision is revoked, or stands. Where it stands, why.
pub async fn ended(tx: &mut Tx, id: &str, to: Standing, why: Option<&str>, by: &str, now: Moment) -> StoreResult<()> {
    let query = sql("UPDATE revocation SET state = $1, reason = COALESCE($2, reason), ended_by = $3, ended_at = $4 \
         WHERE id = $5 AND state IN ('open', 'proposed')");
    tx.run_exactly(1, query.bind(to).bind(why).bind(by).bind(now).bind(id)).await
}

/// An offer that was open is no longer.
pub async fn close_offer(tx: &mut Tx, registration: &str, now: Moment) -> StoreResult<()> {
    let query = sql(
        "UPDATE place_offer SET state = 'declined', answered_at = $1 WHERE registration_id = $2 AND state = 'open'",
    );
    tx.run(query.bind(now).bind(registration)).await.map(drop)
}
