//! All SQL of this room.

use super::model::{Attendee, Closing, Later, Made};
use crate::checkin::store::{head_count, stands_in};
use crate::clock::Moment;
use crate::store::{Query, Source, Store, StoreResult, Tx, insert, sql};

/// Who was awaited at a session, or of whom a fact speaks, by reading. An address is the answer to a question that asks for
/// one.
///
/// Awaited is by the rule of the count ([`crate::participation::store::buckets`]): whoever had a place when the session
/// began. Whoever gives it back afterwards was awaited all the same. Their place leaves no row then, so their wishes stand
/// for it, save ranked ones, of which nobody can tell which was granted.
pub async fn attendees(mut from: Source<'_>, session: &str) -> StoreResult<Vec<Attendee>> {
    let query = sql(concat!(
        "WITH awaited AS ( \
           SELECT r.id FROM session s JOIN registration r ON r.offering_id = s.offering_id \
           WHERE s.id = $1 AND r.confirmed_at <= s.starts_at AND (r.ended_at IS NULL OR r.ended_at > s.starts_at) AND r.id IN ( \
             SELECT l.registration_id FROM slot_session c JOIN place l ON l.slot_id = c.slot_id \
             WHERE c.session_id = $1 AND c.attendance = 'required' \
             UNION ALL \
             SELECT w.registration_id FROM slot_session c JOIN slot t ON t.id = c.slot_id \
               LEFT JOIN choice_group g ON g.id = t.choice_group_id JOIN wish w ON w.slot_id = c.slot_id \
               JOIN registration x ON x.id = w.registration_id \
             WHERE c.session_id = $1 AND c.attendance = 'required' AND x.state = 'withdrawn' AND (g.id IS NULL OR g.rule <> 'ranked') \
           ) \
         ) \
         SELECT p.id, p.registration_id, r.receipt, r.state, p.name, p.name_kana, p.birth_date, p.age_band, r.phone, \
         COALESCE((SELECT MIN(n.text) FROM answer n JOIN question q ON q.id = n.question_id WHERE n.registration_id = r.id \
         AND q.label LIKE '%住所%'), '') AS address, \
         CAST(CASE WHEN r.forgotten_at IS NULL THEN 0 ELSE 1 END AS BIGINT) AS forgotten, \
         CAST(CASE WHEN EXISTS (SELECT 1 FROM awaited w WHERE w.id = r.id) THEN 1 ELSE 0 END AS BIGINT) AS expected, \
         CAST(CASE WHEN EXISTS (",
        stands_in!("s.id", "u.absent_id = p.id"),
        ") THEN 1 ELSE 0 END AS BIGINT) AS substituted, CAST(CASE WHEN EXISTS (",
        stands_in!("s.id", "u.participant_id = p.id"),
        ") THEN 1 ELSE 0 END AS BIGINT) AS substitute, \
         a.present, a.at, a.left_at FROM session s JOIN registration r ON r.offering_id = s.offering_id \
         JOIN participant p ON p.registration_id = r.id \
         LEFT JOIN attendance a ON a.session_id = s.id AND a.participant_id = p.id \
         WHERE s.id = $1 AND (a.present IS NOT NULL OR EXISTS (SELECT 1 FROM awaited w WHERE w.id = r.id)) \
         ORDER BY p.kana_key, p.id"
    ));
    from.all(query.bind(session)).await
}

/// How many facts a session has, and the heads that were counted in it.
pub async fn facts(mut from: Source<'_>, session: &str) -> StoreResult<(i64, i64)> {
    let query = sql(concat!("SELECT COUNT(*), ", head_count!("$1"), " FROM checkin_fact WHERE session_id = $1"));
    Ok(from.all::<(i64, i64)>(query.bind(session)).await?.into_iter().next().unwrap_or_default())
}

/// The facts that came in last, the newest first.
pub async fn newest_facts(store: &Store, session: &str, n: i64) -> StoreResult<Vec<Later>> {
    let query = sql("SELECT f.kind, f.amount, f.at, f.recorded_at, COALESCE(r.id, '') AS registration_id, \
         COALESCE(r.receipt, '') AS receipt, COALESCE(p.name, '') AS name, COALESCE(p.name_kana, '') AS name_kana \
         FROM checkin_fact f LEFT JOIN participant p ON p.id = f.participant_id \
         LEFT JOIN registration r ON r.id = p.registration_id WHERE f.session_id = $1 \
         ORDER BY f.recorded_at DESC, f.id DESC LIMIT $2");
    store.all(query.bind(session).bind(n)).await
}

/// All closings of a session, the newest first.
pub async fn closings(store: &Store, session: &str) -> StoreResult<Vec<Made>> {
    let query = sql("SELECT c.*, w.name AS staff FROM attendance_closing c JOIN staff w ON w.id = c.staff_id \
         WHERE c.session_id = $1 ORDER BY c.number DESC");
    store.all(query.bind(session)).await
}

/// The newest one, whether or not it is in force.
pub async fn last_in(tx: &mut Tx, session: &str) -> StoreResult<Option<Closing>> {
    tx.maybe(sql("SELECT * FROM attendance_closing WHERE session_id = $1 ORDER BY number DESC LIMIT 1").bind(session))
        .await
}

pub async fn find_in(tx: &mut Tx, id: &str) -> StoreResult<Option<Closing>> {
    tx.maybe(sql("SELECT * FROM attendance_closing WHERE id = $1").bind(id)).await
}

fn in_force_query(offering: &str) -> Query {
    sql("SELECT c.* FROM attendance_closing c JOIN session s ON s.id = c.session_id \
         WHERE s.offering_id = $1 AND c.ended_at IS NULL ORDER BY s.starts_at, s.id")
    .bind(offering)
}

/// The closings in force of an offering's sessions.
pub async fn in_force(mut from: Source<'_>, offering: &str) -> StoreResult<Vec<Closing>> {
    from.all(in_force_query(offering)).await
}

pub async fn add(tx: &mut Tx, c: &Closing) -> StoreResult<()> {
    let f = &c.figures;
    let row = vec![
        (&c.id).into(),
        (&c.session_id).into(),
        c.number.into(),
        c.at.into(),
        (&c.staff_id).into(),
        f.expected.into(),
        f.present.into(),
        f.absent.into(),
        f.late.into(),
        f.early.into(),
        f.walk_ins.into(),
        f.substitutes.into(),
        f.heads.into(),
        f.minutes.into(),
        f.planned_minutes.into(),
        f.planned.into(),
        c.matters.into(),
        c.devices.into(),
        c.facts.into(),
        (&c.digest).into(),
        (&c.times_digest).into(),
    ];
    insert(
        tx,
        "INSERT INTO attendance_closing (id, session_id, number, at, staff_id, expected, present, absent, late, early, \
         walk_ins, substitutes, heads, minutes, planned_minutes, planned, matters, devices, facts, digest, times_digest) VALUES",
        vec![row],
        "",
    )
    .await
}

/// False: it is in force no more.
pub async fn end(tx: &mut Tx, id: &str, by: &str, why: &str, now: Moment) -> StoreResult<bool> {
    let query = sql("UPDATE attendance_closing SET ended_at = $1, ended_by = $2, ended_why = $3 \
         WHERE id = $4 AND ended_at IS NULL");
    Ok(tx.run(query.bind(now).bind(by).bind(why).bind(id)).await? == 1)
}
