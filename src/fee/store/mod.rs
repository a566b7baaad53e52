//! All SQL about money: facts and who pays here, receipts and closings in [`papers`].

pub mod papers;

use super::model::{Fact, Payer, Written};
use crate::programme::Offering;
use crate::store::{Query, Store, StoreResult, Tx, insert, sql};

/// How many payers are read at once: lists of any length need little memory.
pub const PAGE: i64 = 500;

/// The columns of a [`Payer`]; `f` are the sums of the facts about them.
macro_rules! payer {
    ($sums:literal, $which:literal) => {
        concat!(
            "SELECT p.id, p.registration_id, r.receipt, r.state, CAST(CASE WHEN r.state = 'withdrawn' \
             AND EXISTS (SELECT 1 FROM revocation v WHERE v.registration_id = r.id AND v.state = 'revoked') THEN 1 ELSE 0 END AS BIGINT) AS revoked, r.name AS applicant, p.name, p.name_kana, p.kana_key, r.size, \
             CAST(CASE WHEN EXISTS (SELECT 1 FROM participant q WHERE q.registration_id = p.registration_id \
             AND q.position < p.position) THEN 0 ELSE 1 END AS BIGINT) AS first, \
             COALESCE(f.received, 0) AS received, COALESCE(f.waived, 0) AS waived, COALESCE(f.refunded, 0) AS refunded \
             FROM participant p JOIN registration r ON r.id = p.registration_id LEFT JOIN (SELECT participant_id, \
             CAST(SUM(CASE WHEN kind = 'receive' THEN amount ELSE 0 END) AS BIGINT) AS received, \
             CAST(SUM(CASE WHEN kind = 'waive' THEN amount ELSE 0 END) AS BIGINT) AS waived, \
             CAST(SUM(CASE WHEN kind = 'refund' THEN amount ELSE 0 END) AS BIGINT) AS refunded \
             FROM fee_fact WHERE ",
            $sums,
            " GROUP BY participant_id) f ON f.participant_id = p.id WHERE ",
            $which
        )
    };
}

/// The columns of a [`Fact`].
macro_rules! facts {
    ($which:literal) => {
        concat!(
            "SELECT f.id, f.offering_id, f.number, f.participant_id, f.kind, f.amount, f.method, f.corrects, f.day, f.at, \
             f.staff_id, f.reason, f.note FROM fee_fact f WHERE ",
            $which
        )
    };
}

/// Those of an offering after one `(kana_key, id)`, by reading: who has a place, came without one, or has money recorded.
/// Where the fee is for a party, the first of each stands for it.
pub async fn payers(store: &Store, offering: &Offering, after: (&str, &str)) -> StoreResult<Vec<Payer>> {
    store
        .all(
            sql(payer!(
                "offering_id = $1",
                "p.offering_id = $1 AND (p.kana_key, p.id) > ($2, $3) AND ((r.state IN ('confirmed', 'walk_in') \
                 AND ($5 = 'person' OR NOT EXISTS (SELECT 1 FROM participant q WHERE q.registration_id = p.registration_id \
                 AND q.position < p.position))) OR f.received <> 0 OR f.waived <> 0 OR f.refunded <> 0) ORDER BY p.kana_key, p.id LIMIT $4"
            ))
            .bind(&offering.id)
            .bind(after.0)
            .bind(after.1)
            .bind(PAGE)
            .bind(offering.fee_unit),
        )
        .await
}

fn payer_query(offering: &str, participant: &str) -> Query {
    sql(payer!("participant_id = $1", "p.id = $1 AND p.offering_id = $2")).bind(participant).bind(offering)
}

/// One participant of an offering, whatever became of the registration.
pub async fn payer(store: &Store, offering: &str, participant: &str) -> StoreResult<Option<Payer>> {
    store.maybe(payer_query(offering, participant)).await
}

/// The same, inside a transaction: what a verb decides upon.
pub async fn payer_in(tx: &mut Tx, offering: &str, participant: &str) -> StoreResult<Option<Payer>> {
    tx.maybe(payer_query(offering, participant)).await
}

/// Whether what told whose this participant's registration is was taken away.
pub async fn is_forgotten(tx: &mut Tx, participant: &str) -> StoreResult<bool> {
    let query = sql("SELECT COUNT(*) FROM registration r JOIN participant p ON p.registration_id = r.id \
         WHERE p.id = $1 AND r.forgotten_at IS NOT NULL");
    Ok(tx.one::<(i64,)>(query.bind(participant)).await?.0 > 0)
}

fn written_query(offering: &str, participant: Option<&str>, fact: Option<&str>) -> Query {
    sql("SELECT f.id, f.offering_id, f.number, f.participant_id, f.kind, f.amount, f.method, f.corrects, f.day, f.at, \
         f.staff_id, f.reason, f.note, s.name AS staff, s.partner_id AS staff_partner, c.id AS corrected_by, r.fiscal_year AS receipt_year, \
         r.number AS receipt_number FROM fee_fact f JOIN staff s ON s.id = f.staff_id \
         LEFT JOIN fee_fact c ON c.corrects = f.id LEFT JOIN fee_receipt r ON r.fact_id = f.id \
         WHERE f.offering_id = $1 AND (f.participant_id = $2 OR f.id = $3) ORDER BY f.number")
    .bind(offering)
    .bind(participant)
    .bind(fact)
}

/// All that is written about a participant, in order.
pub async fn history(store: &Store, offering: &str, participant: &str) -> StoreResult<Vec<Written>> {
    store.all(written_query(offering, Some(participant), None)).await
}

/// One fact of an offering.
pub async fn written(store: &Store, offering: &str, fact: &str) -> StoreResult<Option<Written>> {
    store.maybe(written_query(offering, None, Some(fact))).await
}

pub async fn written_in(tx: &mut Tx, offering: &str, fact: &str) -> StoreResult<Option<Written>> {
    tx.maybe(written_query(offering, None, Some(fact))).await
}

/// A fact by its id, in whatever offering.
pub async fn fact_in(tx: &mut Tx, id: &str) -> StoreResult<Option<Fact>> {
    tx.maybe(sql(facts!("f.id = $1")).bind(id)).await
}

/// The facts of an offering after one number and up to another.
pub async fn between(store: &Store, offering: &str, after: i64, until: i64) -> StoreResult<Vec<Fact>> {
    store.all(between_query(offering, after, until)).await
}

pub async fn between_in(tx: &mut Tx, offering: &str, after: i64, until: i64) -> StoreResult<Vec<Fact>> {
    tx.all(between_query(offering, after, until)).await
}

fn between_query(offering: &str, after: i64, until: i64) -> Query {
    sql(facts!("f.offering_id = $1 AND f.number > $2 AND f.number <= $3 ORDER BY f.number"))
        .bind(offering)
        .bind(after)
        .bind(until)
}

/// The number of the newest fact of an offering; 0 without any.
pub async fn newest(store: &Store, offering: &str) -> StoreResult<i64> {
    Ok(store.one::<(i64,)>(newest_query(offering)).await?.0)
}

pub async fn newest_in(tx: &mut Tx, offering: &str) -> StoreResult<i64> {
    Ok(tx.one::<(i64,)>(newest_query(offering)).await?.0)
}

fn newest_query(offering: &str) -> Query {
    sql("SELECT COALESCE(MAX(number), 0) FROM fee_fact WHERE offering_id = $1").bind(offering)
}

/// Appends a fact. Its number must have been given under the offering's lock.
pub async fn add(tx: &mut Tx, f: &Fact) -> StoreResult<()> {
    let row = vec![
        (&f.id).into(),
        (&f.offering_id).into(),
        f.number.into(),
        (&f.participant_id).into(),
        f.kind.into(),
        f.amount.into(),
        f.method.into(),
        f.corrects.clone().into(),
        (&f.day).into(),
        f.at.into(),
        (&f.staff_id).into(),
        (&f.reason).into(),
        (&f.note).into(),
    ];
    insert(
        tx,
        "INSERT INTO fee_fact (id, offering_id, number, participant_id, kind, amount, method, corrects, day, at, staff_id, \
         reason, note) VALUES",
        vec![row],
        "",
    )
    .await
}

/// Names of those who wrote anything down in an offering: id and name.
pub async fn staff_names(store: &Store, offering: &str) -> StoreResult<Vec<(String, String)>> {
    store
        .all(
            sql("SELECT s.id, s.name FROM staff s WHERE s.id IN (SELECT f.staff_id FROM fee_fact f WHERE f.offering_id = $1) \
                 OR s.id IN (SELECT c.staff_id FROM fee_closing c WHERE c.offering_id = $1)")
            .bind(offering),
        )
        .await
}
