//! SQL. What keeps data from being disposed of.

use crate::clock::Moment;
use crate::privacy::model::*;
use crate::store::{Query, Store, StoreResult, Tx, insert, sql, truth};

/// Registrations of an offering that a hold of their own keeps.
pub async fn held_of(tx: &mut Tx, offering: &str) -> StoreResult<i64> {
    let query = sql("SELECT COUNT(*) FROM registration r WHERE r.offering_id = $1 AND r.forgotten_at IS NULL \
         AND EXISTS (SELECT 1 FROM hold h WHERE h.registration_id = r.id AND h.lifted_at IS NULL)");
    Ok(tx.one::<(i64,)>(query.bind(offering)).await?.0)
}

fn held_query(offering: &str) -> Query {
    sql("SELECT COUNT(*) FROM hold WHERE offering_id = $1 AND registration_id IS NULL AND lifted_at IS NULL")
        .bind(offering)
}

/// Whether all of an offering is held.
pub async fn is_held(store: &Store, offering: &str) -> StoreResult<bool> {
    Ok(store.one::<(i64,)>(held_query(offering)).await?.0 > 0)
}

pub async fn is_held_in(tx: &mut Tx, offering: &str) -> StoreResult<bool> {
    Ok(tx.one::<(i64,)>(held_query(offering)).await?.0 > 0)
}

/// Whether a registration is held, itself or by its offering.
pub async fn is_registration_held(tx: &mut Tx, registration: &str) -> StoreResult<bool> {
    let query =
        sql("SELECT COUNT(*) FROM hold h JOIN registration r ON r.offering_id = h.offering_id WHERE r.id = $1 \
         AND h.lifted_at IS NULL AND (h.registration_id IS NULL OR h.registration_id = r.id)");
    Ok(tx.one::<(i64,)>(query.bind(registration)).await?.0 > 0)
}

pub async fn add_hold(
    tx: &mut Tx,
    id: &str,
    (offering, registration): (&str, Option<&str>),
    why: HoldWhy,
    note: &str,
    staff: &str,
    now: Moment,
) -> StoreResult<()> {
    let row = vec![id.into(), offering.into(), registration.into(), why.into(), note.into(), staff.into(), now.into()];
    insert(tx, "INSERT INTO hold (id, offering_id, registration_id, why, note, staff_id, at) VALUES", vec![row], "")
        .await
}

pub async fn lift_hold(
    tx: &mut Tx,
    id: &str,
    (offering, registration): (&str, Option<&str>),
    staff: &str,
    why: &str,
    now: Moment,
) -> StoreResult<bool> {
    let query =
        sql("UPDATE hold SET lifted_at = $1, lifted_by = $2, lifted_why = $3 WHERE id = $4 AND offering_id = $5 \
         AND COALESCE(registration_id, '') = $6 AND lifted_at IS NULL");
    let query = query.bind(now).bind(staff).bind(why).bind(id).bind(offering).bind(registration.unwrap_or_default());
    Ok(tx.run(query).await? == 1)
}

/// Lets go what was taken back in an offering, where no hold keeps it any more.
pub async fn let_held_go(tx: &mut Tx, offering: &str) -> StoreResult<()> {
    let query = sql(
        "DELETE FROM held_text WHERE registration_id IN (SELECT r.id FROM registration r WHERE r.offering_id = $1 \
         AND NOT EXISTS (SELECT 1 FROM hold h WHERE h.offering_id = r.offering_id AND h.lifted_at IS NULL \
         AND (h.registration_id IS NULL OR h.registration_id = r.id)))",
    );
    tx.run(query.bind(offering)).await?;
    Ok(())
}

/// What a registration took back while a hold keeps it, the first first.
pub async fn held_texts(store: &Store, registration: &str) -> StoreResult<Vec<HeldText>> {
    let query = sql("SELECT x.what, q.label AS question, x.text, x.taken_at FROM held_text x \
         LEFT JOIN question q ON x.what = 'answer.text' AND q.id = x.row_id WHERE x.registration_id = $1 \
         ORDER BY x.taken_at, x.what, x.row_id");
    store.all(query.bind(registration)).await
}

/// Holds of an offering as a whole, or of one registration, for who may open it; open ones first.
pub async fn holds(store: &Store, offering: &str, registration: Option<&str>) -> StoreResult<Vec<Hold>> {
    let query = sql(concat!(
        "SELECT h.id, h.offering_id, h.registration_id, h.why, ",
        truth!("hold", "id", "note", "h"),
        " AS note, h.at, s.name AS staff, h.lifted_at, h.lifted_why \
         FROM hold h JOIN staff s ON s.id = h.staff_id WHERE h.offering_id = $1 AND COALESCE(h.registration_id, '') = $2 \
         ORDER BY CASE WHEN h.lifted_at IS NULL THEN 0 ELSE 1 END, h.at DESC",
    ));
    store.all(query.bind(offering).bind(registration.unwrap_or_default())).await
}
