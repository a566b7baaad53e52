//! All SQL about receivers, permits to take lists away, and who accepted the terms.

use super::model::{Line, ToTell};
use crate::clock::Moment;
use crate::programme::{Codes, Column};
use crate::store::{Store, StoreResult, Tx, insert, sql};

/// All receivers of an offering, those of today first, then the latest.
pub async fn lines(store: &Store, offering: &str) -> StoreResult<Vec<Line>> {
    store
        .all(
            sql("SELECT r.id, r.partner_id, COALESCE(p.name, '') AS name, r.columns, r.why, r.since, r.sees_from, r.ended_at, \
                 s.name AS staff, e.why AS permit_why, e.since AS permit_since FROM offering_receiver r \
                 LEFT JOIN partner p ON p.id = r.partner_id LEFT JOIN staff s ON s.id = r.staff_id \
                 LEFT JOIN export_permit e ON e.receiver_id = r.id AND e.ended_at IS NULL WHERE r.offering_id = $1 \
                 ORDER BY CASE WHEN r.ended_at IS NULL THEN 0 ELSE 1 END, r.since DESC, r.id")
            .bind(offering),
        )
        .await
}

/// What is written of a receiver.
#[derive(Clone, Debug)]
pub struct New<'a> {
    pub id: &'a str,
    pub offering: &'a str,
    /// None: the city's department.
    pub partner: Option<&'a str>,
    pub columns: &'a Codes<Column>,
    pub why: &'a str,
    pub now: Moment,
    /// Those who have applied are told first.
    pub sees_from: Option<Moment>,
    pub meanwhile: &'a Codes<Column>,
    /// None: it comes with the announcement.
    pub staff: Option<&'a str>,
}

pub async fn add(tx: &mut Tx, new: &New<'_>) -> StoreResult<()> {
    let row = vec![
        new.id.into(),
        new.offering.into(),
        new.partner.into(),
        new.columns.into(),
        new.why.into(),
        new.now.into(),
        new.staff.into(),
        new.sees_from.into(),
        new.meanwhile.into(),
    ];
    let head = "INSERT INTO offering_receiver (id, offering_id, partner_id, columns, why, since, staff_id, sees_from, \
        meanwhile) VALUES";
    insert(tx, head, vec![row], "").await
}

/// The receiver of today for a partner, or for the city.
pub async fn present_in(tx: &mut Tx, offering: &str, partner: Option<&str>) -> StoreResult<Option<String>> {
    let query = sql("SELECT id FROM offering_receiver WHERE offering_id = $1 AND COALESCE(partner_id, '') = $2 \
        AND ended_at IS NULL");
    Ok(tx.maybe::<(String,)>(query.bind(offering).bind(partner.unwrap_or_default())).await?.map(|r| r.0))
}

/// Whether a receiver is one of an offering's, and of today.
pub async fn is_present(tx: &mut Tx, offering: &str, receiver: &str) -> StoreResult<bool> {
    let query = sql("SELECT id FROM offering_receiver WHERE offering_id = $1 AND id = $2 AND ended_at IS NULL");
    Ok(tx.maybe::<(String,)>(query.bind(offering).bind(receiver)).await?.is_some())
}

/// The columns that a receiver of today received already at an instant, and from when it sees the rest.
pub async fn columns_in(tx: &mut Tx, receiver: &str) -> StoreResult<(Codes<Column>, Codes<Column>, Option<Moment>)> {
    let query = sql("SELECT columns, meanwhile, sees_from FROM offering_receiver WHERE id = $1");
    let (columns, meanwhile, from): (String, String, Option<Moment>) = tx.one(query.bind(receiver)).await?;
    Ok((columns.try_into()?, meanwhile.try_into()?, from))
}

/// Who has applied to an offering and is to be told of a receiver: id, and whether a letter reaches them. Who is kept secret
/// is shown to no receiver.
pub async fn applied_in(tx: &mut Tx, offering: &str) -> StoreResult<Vec<(String, bool)>> {
    let query = sql(
        "SELECT id, CAST(CASE WHEN email IS NULL THEN 0 ELSE 1 END AS BIGINT) FROM registration WHERE offering_id = $1 \
        AND forgotten_at IS NULL AND secret = 0 ORDER BY id",
    );
    let rows: Vec<(String, i64)> = tx.all(query.bind(offering)).await?;
    Ok(rows.into_iter().map(|(id, mail)| (id, mail == 1)).collect())
}

/// Those without an e-mail address who had applied before a receiver was named; who is to be told yet first.
pub async fn to_tell(store: &Store, receiver: &str) -> StoreResult<Vec<ToTell>> {
    let query = sql("SELECT g.id AS registration_id, g.receipt, g.name, g.name_kana, g.phone, t.at AS told_at \
        FROM offering_receiver r JOIN registration g ON g.offering_id = r.offering_id \
        LEFT JOIN receiver_told t ON t.receiver_id = r.id AND t.registration_id = g.id \
        WHERE r.id = $1 AND r.sees_from IS NOT NULL AND g.created_at <= r.since AND g.email IS NULL \
        AND g.forgotten_at IS NULL AND g.secret = 0 \
        ORDER BY CASE WHEN t.at IS NULL THEN 0 ELSE 1 END, g.kana_key, g.id LIMIT 500");
    store.all(query.bind(receiver)).await
}

/// A person told somebody; telling twice changes nothing. False: nobody is to be told so.
pub async fn tell(tx: &mut Tx, receiver: &str, registration: &str, staff: &str, now: Moment) -> StoreResult<bool> {
    let is_theirs = sql("SELECT g.id FROM offering_receiver r JOIN registration g ON g.offering_id = r.offering_id \
        WHERE r.id = $1 AND g.id = $2 AND r.ended_at IS NULL");
    if tx.maybe::<(String,)>(is_theirs.bind(receiver).bind(registration)).await?.is_none() {
        return Ok(false);
    }
    let row = vec![receiver.into(), registration.into(), staff.into(), now.into()];
    let head = "INSERT INTO receiver_told (receiver_id, registration_id, staff_id, at) VALUES";
    insert(tx, head, vec![row], "ON CONFLICT (receiver_id, registration_id) DO NOTHING").await?;
    Ok(true)
}

/// Ends a receiver, and what it was allowed.
pub async fn end(tx: &mut Tx, receiver: &str, now: Moment, staff: &str) -> StoreResult<()> {
    end_permit(tx, receiver, now, staff).await?;
    let query = sql("UPDATE offering_receiver SET ended_at = $1, ended_by = $2 WHERE id = $3 AND ended_at IS NULL");
    tx.run_exactly(1, query.bind(now).bind(staff).bind(receiver)).await
}

/// Lets a receiver take lists away, from now on.
pub async fn permit(
    tx: &mut Tx,
    id: &str,
    receiver: &str,
    why: &str,
    now: Moment,
    staff: Option<&str>,
) -> StoreResult<()> {
    let row = vec![id.into(), receiver.into(), why.into(), now.into(), staff.into()];
    insert(tx, "INSERT INTO export_permit (id, receiver_id, why, since, staff_id) VALUES", vec![row], "").await
}

/// Whether there was anything to take back.
pub async fn end_permit(tx: &mut Tx, receiver: &str, now: Moment, staff: &str) -> StoreResult<bool> {
    let query =
        sql("UPDATE export_permit SET ended_at = $1, ended_by = $2 WHERE receiver_id = $3 AND ended_at IS NULL");
    Ok(tx.run(query.bind(now).bind(staff).bind(receiver)).await? > 0)
}

/// When somebody accepted the terms of a fiscal year, in this version.
pub async fn accepted(store: &Store, staff: &str, fiscal_year: i64, version: i64) -> StoreResult<Option<Moment>> {
    let query = sql("SELECT at FROM data_terms_acceptance WHERE staff_id = $1 AND fiscal_year = $2 AND version = $3");
    let row: Option<(Moment,)> = store.maybe(query.bind(staff).bind(fiscal_year).bind(version)).await?;
    Ok(row.map(|r| r.0))
}

/// Keeps the first time; false if it was accepted before.
pub async fn accept(tx: &mut Tx, staff: &str, fiscal_year: i64, version: i64, now: Moment) -> StoreResult<bool> {
    let query = sql("INSERT INTO data_terms_acceptance (staff_id, fiscal_year, version, at) VALUES ($1, $2, $3, $4) \
        ON CONFLICT (staff_id, fiscal_year, version) DO NOTHING");
    Ok(tx.run(query.bind(staff).bind(fiscal_year).bind(version).bind(now)).await? == 1)
}
