//! All SQL of this room.

use super::model::{Attended, Certificate, Line};
use crate::clock::Moment;
use crate::store::{Source, Store, StoreResult, Tx, insert, sql};

/// Sessions whose attendance is closed, with nothing that came in since.
macro_rules! closed {
    () => {
        "EXISTS (SELECT 1 FROM attendance_closing c WHERE c.session_id = s.id AND c.ended_at IS NULL \
         AND c.facts = (SELECT COUNT(*) FROM checkin_fact f WHERE f.session_id = s.id))"
    };
}

/// Who was at sessions of an offering that are closed; of one registration, where it is named. `all`: names of who is kept
/// secret, too, for who may read them.
pub async fn attended(
    from: Source<'_>,
    offering: &str,
    registration: Option<&str>,
    all: bool,
) -> StoreResult<Vec<Attended>> {
    were_there(from, offering, registration, all, false).await
}

/// Where those of one registration were by the facts of today, whether or not anybody has confirmed them.
pub async fn attended_so_far(store: &Store, offering: &str, registration: &str) -> StoreResult<Vec<Attended>> {
    were_there(Source::Store(store), offering, Some(registration), false, true).await
}

/// `open`: sessions that are not closed, too.
async fn were_there(
    mut from: Source<'_>,
    offering: &str,
    registration: Option<&str>,
    all: bool,
    open: bool,
) -> StoreResult<Vec<Attended>> {
    let query = sql(concat!(
        "SELECT p.id AS participant_id, p.registration_id, r.receipt, r.secret, \
         CASE WHEN $1 = 1 THEN COALESCE(x.name, p.name) ELSE p.name END AS name, s.id AS session_id, s.starts_at, s.ends_at, \
         a.at, a.left_at FROM session s JOIN attendance a ON a.session_id = s.id JOIN participant p ON p.id = a.participant_id \
         JOIN registration r ON r.id = p.registration_id LEFT JOIN secret_participant x ON x.participant_id = p.id \
         WHERE s.offering_id = $2 AND a.present = 1 AND (CAST($3 AS TEXT) IS NULL OR p.registration_id = $3) AND ($4 = 1 OR ",
        closed!(),
        ") ORDER BY p.kana_key, p.id, s.starts_at, s.id"
    ));
    from.all(query.bind(all).bind(offering).bind(registration).bind(open)).await
}

/// The sessions of an offering whose attendance is closed, with nothing that came in since.
pub async fn closed(store: &Store, offering: &str) -> StoreResult<Vec<String>> {
    let query = sql(concat!("SELECT s.id FROM session s WHERE s.offering_id = $1 AND ", closed!(), " ORDER BY s.id"));
    Ok(store.all::<(String,)>(query.bind(offering)).await?.into_iter().map(|row| row.0).collect())
}

/// Whether anything can be certified of a registration.
pub async fn has_attended(store: &Store, registration: &str) -> StoreResult<bool> {
    let query = sql(concat!(
        "SELECT COUNT(*) FROM attendance a JOIN session s ON s.id = a.session_id JOIN participant p ON p.id = a.participant_id \
         WHERE p.registration_id = $1 AND a.present = 1 AND ",
        closed!()
    ));
    Ok(store.one::<(i64,)>(query.bind(registration)).await?.0 > 0)
}

/// The certificates of an offering, or of one registration in it, each participant's newest last.
pub async fn certificates(
    mut from: Source<'_>,
    offering: &str,
    registration: Option<&str>,
) -> StoreResult<Vec<Certificate>> {
    let query = sql("SELECT * FROM certificate WHERE offering_id = $1 \
         AND (CAST($2 AS TEXT) IS NULL OR registration_id = $2) ORDER BY fiscal_year, serial");
    from.all(query.bind(offering).bind(registration)).await
}

/// Certificate and line, of the same.
pub async fn lines(
    mut from: Source<'_>,
    offering: &str,
    registration: Option<&str>,
) -> StoreResult<Vec<(String, String, i64, i64)>> {
    let query = sql("SELECT l.certificate_id, l.session_id, l.minutes, l.planned FROM certificate_line l \
         JOIN certificate c ON c.id = l.certificate_id JOIN session s ON s.id = l.session_id WHERE c.offering_id = $1 \
         AND (CAST($2 AS TEXT) IS NULL OR c.registration_id = $2) ORDER BY l.certificate_id, s.starts_at, s.id");
    from.all(query.bind(offering).bind(registration)).await
}

pub async fn by_number(store: &Store, fiscal_year: i64, serial: i64) -> StoreResult<Option<Certificate>> {
    let query = sql("SELECT * FROM certificate WHERE fiscal_year = $1 AND serial = $2");
    store.maybe(query.bind(fiscal_year).bind(serial)).await
}

pub async fn lines_of(store: &Store, certificate: &str) -> StoreResult<Vec<Line>> {
    let query =
        sql("SELECT l.session_id, l.minutes, l.planned FROM certificate_line l JOIN session s ON s.id = l.session_id \
         WHERE l.certificate_id = $1 ORDER BY s.starts_at, s.id");
    store.all(query.bind(certificate)).await
}

/// The name on a certificate as everyone reads it; none of who is kept secret, or was forgotten.
pub async fn name_of(store: &Store, participant: &str) -> StoreResult<String> {
    let query = sql("SELECT CASE WHEN r.secret = 1 THEN '' ELSE p.name END FROM participant p \
         JOIN registration r ON r.id = p.registration_id WHERE p.id = $1");
    Ok(store.maybe::<(String,)>(query.bind(participant)).await?.map_or_else(String::new, |row| row.0))
}

/// The next number of a fiscal year. What is given up with its transaction gives it back.
pub async fn next_serial(tx: &mut Tx, fiscal_year: i64) -> StoreResult<i64> {
    let query = sql("INSERT INTO certificate_number (fiscal_year, last) VALUES ($1, 1) \
         ON CONFLICT (fiscal_year) DO UPDATE SET last = certificate_number.last + 1 RETURNING last");
    Ok(tx.one::<(i64,)>(query.bind(fiscal_year)).await?.0)
}

pub async fn add(tx: &mut Tx, c: &Certificate, lines: &[Line], now: Moment) -> StoreResult<()> {
    let row = vec![
        (&c.id).into(),
        c.fiscal_year.into(),
        c.serial.into(),
        (&c.offering_id).into(),
        (&c.registration_id).into(),
        (&c.participant_id).into(),
        now.into(),
        (&c.issued_by).into(),
    ];
    insert(
        tx,
        "INSERT INTO certificate (id, fiscal_year, serial, offering_id, registration_id, participant_id, issued_at, issued_by) \
         VALUES",
        vec![row],
        "",
    )
    .await?;
    let rows = lines
        .iter()
        .map(|l| vec![(&c.id).into(), (&l.session_id).into(), l.minutes.into(), l.planned.0.into()])
        .collect();
    insert(tx, "INSERT INTO certificate_line (certificate_id, session_id, minutes, planned) VALUES", rows, "").await
}
