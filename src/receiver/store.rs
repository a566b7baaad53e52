//! All SQL about receivers, permits to take lists away, and who accepted the terms.

use super::model::Line;
use crate::clock::Moment;
use crate::programme::{Codes, Column};
use crate::store::{Store, StoreResult, Tx, insert, sql};

/// All receivers of an offering, those of today first, then the latest.
pub async fn lines(store: &Store, offering: &str) -> StoreResult<Vec<Line>> {
    store
        .all(
            sql("SELECT r.id, r.partner_id, COALESCE(p.name, '') AS name, r.columns, r.why, r.since, r.ended_at, \
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
    ];
    let head = "INSERT INTO offering_receiver (id, offering_id, partner_id, columns, why, since, staff_id) VALUES";
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
