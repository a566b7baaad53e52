//! All SQL about requests.

use super::form::{Reply, Wish};
use super::model::{Adjustment, Agreed, Line};
use crate::clock::Moment;
use crate::staff::Scope;
use crate::store::{Query, Store, StoreResult, Tx, held, insert, sql, truth};

macro_rules! columns {
    () => {
        "j.id, j.registration_id, j.kinds, j.text, j.asked_at, j.state, j.agreed, j.reason, j.answered_at, j.told_at"
    };
}

/// The same with the words themselves, for the applicant, letters to them, and who is named for secrets.
macro_rules! truths {
    () => {
        concat!(
            "j.id, j.registration_id, j.kinds, j.asked_at, j.state, j.answered_at, j.told_at, ",
            truth!("adjustment", "id", "text", "j"),
            " AS text, ",
            truth!("adjustment", "id", "agreed", "j"),
            " AS agreed, ",
            truth!("adjustment", "id", "reason", "j"),
            " AS reason"
        )
    };
}

/// All of a registration, the first asked first.
pub async fn of_registration(store: &Store, registration: &str) -> StoreResult<Vec<Adjustment>> {
    let text =
        concat!("SELECT ", truths!(), " FROM adjustment j WHERE j.registration_id = $1 ORDER BY j.asked_at, j.id");
    store.all(sql(text).bind(registration)).await
}

fn by_id(id: &str) -> Query {
    sql(concat!("SELECT ", truths!(), " FROM adjustment j WHERE j.id = $1")).bind(id)
}

pub async fn adjustment(store: &Store, id: &str) -> StoreResult<Option<Adjustment>> {
    store.maybe(by_id(id)).await
}

pub async fn adjustment_in(tx: &mut Tx, id: &str) -> StoreResult<Option<Adjustment>> {
    tx.maybe(by_id(id)).await
}

/// Requests of offerings that are not over, within a scope, those of what begins soonest first; of one offering, or of all.
pub async fn lines(store: &Store, scope: &Scope, offering: Option<&str>, now: Moment) -> StoreResult<Vec<Line>> {
    let text = concat!(
        "SELECT ",
        columns!(),
        ", r.offering_id, o.title AS offering_title, r.name, r.name_kana, r.phone, \
         CAST(CASE WHEN r.email IS NULL THEN 0 ELSE 1 END AS BIGINT) AS has_email, \
         CAST(CASE WHEN r.state = 'confirmed' THEN 1 ELSE 0 END AS BIGINT) AS has_place, \
         (SELECT MIN(s.starts_at) FROM place l JOIN slot_session c ON c.slot_id = l.slot_id \
          JOIN session s ON s.id = c.session_id WHERE l.registration_id = r.id AND s.state = 'planned') AS first \
         FROM adjustment j JOIN registration r ON r.id = j.registration_id JOIN offering o ON o.id = r.offering_id \
         WHERE (CAST($1 AS TEXT) IS NULL OR EXISTS \
          (SELECT 1 FROM offering_host h WHERE h.offering_id = o.id AND h.partner_id = $1)) \
         AND (CAST($2 AS TEXT) IS NULL OR o.id = $2) \
         AND NOT (EXISTS (SELECT 1 FROM session s WHERE s.offering_id = o.id) \
          AND NOT EXISTS (SELECT 1 FROM session s WHERE s.offering_id = o.id AND s.ends_at > $3)) \
         ORDER BY COALESCE((SELECT MIN(s.starts_at) FROM session s WHERE s.offering_id = o.id AND s.ends_at > $3), 0), \
         j.asked_at, j.id"
    );
    store.all(sql(text).bind(scope.partner()).bind(offering).bind(now)).await
}

/// What was agreed with whoever has a place at a session: name, reading, and what.
pub async fn agreed_at(store: &Store, session: &str) -> StoreResult<Vec<Agreed>> {
    let query = sql(
        "SELECT r.receipt, r.name, r.name_kana, j.agreed FROM adjustment j JOIN registration r ON r.id = j.registration_id \
         WHERE j.state IN ('accepted', 'alternative') AND r.state = 'confirmed' AND EXISTS (SELECT 1 FROM place l \
         JOIN slot_session c ON c.slot_id = l.slot_id WHERE l.registration_id = r.id AND c.session_id = $1) \
         ORDER BY r.kana_key, r.id, j.asked_at",
    );
    store.all(query.bind(session)).await
}

/// Makes what one registration asked for, and what was answered, another's.
pub async fn hand_over(tx: &mut Tx, from: &str, to: &str) -> StoreResult<()> {
    tx.run(sql("UPDATE adjustment SET registration_id = $1 WHERE registration_id = $2").bind(to).bind(from)).await?;
    Ok(())
}

/// How many of a registration are not taken back.
pub async fn count_in(tx: &mut Tx, registration: &str) -> StoreResult<i64> {
    let query = sql("SELECT COUNT(*) FROM adjustment WHERE registration_id = $1 AND state <> 'withdrawn'");
    Ok(tx.one::<(i64,)>(query.bind(registration)).await?.0)
}

pub async fn add(tx: &mut Tx, id: &str, registration: &str, wish: &Wish, now: Moment) -> StoreResult<()> {
    let kinds = wish.needs.iter().map(|n| n.code()).collect::<Vec<_>>().join(",");
    let row = vec![
        id.into(),
        registration.into(),
        kinds.into(),
        (&wish.text).into(),
        now.into(),
        "open".into(),
        "".into(),
        "".into(),
    ];
    let text = "INSERT INTO adjustment (id, registration_id, kinds, text, asked_at, state, agreed, reason) VALUES";
    insert(tx, text, vec![row], "").await
}

/// Its words go, or stand apart while a hold keeps them; what was arranged stays until the day, so that it can be called
/// off. Of who is kept secret the words must have been put back.
pub async fn withdraw(tx: &mut Tx, id: &str, now: Moment) -> StoreResult<()> {
    for text in [
        held!("adjustment.text", "adjustment", "id", "text", "t.id = $2"),
        held!("adjustment.reason", "adjustment", "id", "reason", "t.id = $2"),
    ] {
        tx.run(sql(text).bind(now).bind(id)).await?;
    }
    let query = sql("UPDATE adjustment SET state = 'withdrawn', text = '', reason = '' WHERE id = $1");
    tx.run_exactly(1, query.bind(id)).await
}

pub async fn answer(tx: &mut Tx, id: &str, reply: &Reply, staff: &str, now: Moment) -> StoreResult<()> {
    let query = sql("UPDATE adjustment SET state = $1, agreed = $2, reason = $3, staff_id = $4, answered_at = $5, \
         told_at = NULL WHERE id = $6");
    let query = query.bind(reply.state).bind(&reply.agreed).bind(&reply.reason).bind(staff).bind(now).bind(id);
    tx.run_exactly(1, query).await
}

pub async fn told(tx: &mut Tx, id: &str, now: Moment) -> StoreResult<()> {
    tx.run_exactly(1, sql("UPDATE adjustment SET told_at = $1 WHERE id = $2").bind(now).bind(id)).await
}
