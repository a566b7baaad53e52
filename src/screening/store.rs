//! All SQL of choosing. Writing verbs hold the offering's lock.

use std::collections::HashMap;

use super::{Applicant, Assessment, Own, Screening, State, Wanted};
use crate::clock::Moment;
use crate::programme::Counts;
use crate::store::{Source, Store, StoreResult, Tx, insert, sql};

pub async fn screening(mut from: Source<'_>, offering: &str) -> StoreResult<Option<Screening>> {
    Ok(from.all(sql("SELECT * FROM screening WHERE offering_id = $1").bind(offering)).await?.pop())
}

/// Choosing begins, if it has not: with the first points, or the first step without any.
pub async fn begin(tx: &mut Tx, offering: &str, now: Moment) -> StoreResult<()> {
    let row = vec![offering.into(), State::Assessing.into(), now.into()];
    let head = "INSERT INTO screening (offering_id, state, begun_at) VALUES";
    insert(tx, head, vec![row], "ON CONFLICT (offering_id) DO NOTHING").await
}

/// From one state to the next, if it is still there.
pub async fn step(tx: &mut Tx, offering: &str, from: State, to: State) -> StoreResult<()> {
    let query = sql("UPDATE screening SET state = $1 WHERE offering_id = $2 AND state = $3");
    tx.run_exactly(1, query.bind(to).bind(offering).bind(from)).await
}

pub async fn proposed(tx: &mut Tx, offering: &str, by: &str, note: &str, now: Moment) -> StoreResult<()> {
    let query = sql("UPDATE screening SET state = 'proposed', proposed_at = $1, proposed_by = $2, note = $3 \
         WHERE offering_id = $4 AND state = 'deciding'");
    tx.run_exactly(1, query.bind(now).bind(by).bind(note).bind(offering)).await
}

pub async fn approved(tx: &mut Tx, offering: &str, by: &str, now: Moment) -> StoreResult<()> {
    let query = sql("UPDATE screening SET state = 'approved', approved_at = $1, approved_by = $2 \
         WHERE offering_id = $3 AND state = 'proposed'");
    tx.run_exactly(1, query.bind(now).bind(by).bind(offering)).await
}

/// Back to those who decide, with the reason; nothing of it was told.
pub async fn stopped(tx: &mut Tx, offering: &str, by: &str, why: &str, now: Moment) -> StoreResult<()> {
    let query =
        sql("UPDATE screening SET state = 'deciding', proposed_at = NULL, proposed_by = NULL, approved_at = NULL, \
         approved_by = NULL, stopped_at = $1, stopped_by = $2, stopped_why = $3 \
         WHERE offering_id = $4 AND state IN ('proposed', 'approved')");
    tx.run_exactly(1, query.bind(now).bind(by).bind(why).bind(offering)).await
}

pub async fn released(tx: &mut Tx, offering: &str, now: Moment) -> StoreResult<()> {
    let query =
        sql("UPDATE screening SET state = 'released', released_at = $1 WHERE offering_id = $2 AND state = 'approved'");
    tx.run_exactly(1, query.bind(now).bind(offering)).await
}

/// Approved, and waiting for their instant.
pub async fn to_release(store: &Store) -> StoreResult<Vec<(String,)>> {
    store.all(sql("SELECT offering_id FROM screening WHERE state = 'approved' ORDER BY offering_id")).await
}

/// All applications that are chosen from, in order of arrival; once released, all that were decided about.
pub async fn applicants(mut from: Source<'_>, offering: &str) -> StoreResult<Vec<Applicant>> {
    let query = sql("SELECT r.id, r.receipt, r.name, r.name_kana, r.size, r.secret, \
         (SELECT string_agg(w.slot_id, $1 ORDER BY w.rank) FROM wish w WHERE w.registration_id = r.id) AS slots, \
         d.decision, d.turn, d.because, d.reason FROM registration r \
         LEFT JOIN screening_decision d ON d.registration_id = r.id LEFT JOIN screening s ON s.offering_id = r.offering_id \
         WHERE r.offering_id = $2 AND (r.state = 'in_draw' OR (s.state = 'released' AND d.registration_id IS NOT NULL)) \
         ORDER BY r.queue");
    let mut applicants: Vec<Applicant> = from.all(query.bind("\n").bind(offering)).await?;
    let query = sql(
        "SELECT c.registration_id, c.quota_id, c.units FROM registration_quota c JOIN quota q ON q.id = c.quota_id \
         WHERE q.offering_id = $1 ORDER BY q.position",
    );
    let mut counts: HashMap<String, Counts> = HashMap::new();
    for (id, quota, units) in from.all::<(String, String, i64)>(query.bind(offering)).await? {
        counts.entry(id).or_default().push((quota, units));
    }
    applicants.iter_mut().for_each(|x| x.counts = counts.remove(&x.id).unwrap_or_default());
    Ok(applicants)
}

/// Everybody's points, of all applications of an offering.
pub async fn assessments(store: &Store, offering: &str) -> StoreResult<Vec<Assessment>> {
    let query = sql("SELECT a.registration_id, a.staff_id, m.name AS assessor, a.points, a.remark FROM assessment a \
         JOIN registration r ON r.id = a.registration_id JOIN staff m ON m.id = a.staff_id \
         WHERE r.offering_id = $1 ORDER BY a.at, a.id");
    store.all(query.bind(offering)).await
}

/// Keeps what somebody gives; what they gave before is kept nowhere.
pub async fn assess(
    tx: &mut Tx,
    id: &str,
    registration: &str,
    staff: &str,
    points: &[i64],
    remark: &str,
    now: Moment,
) -> StoreResult<()> {
    let points: Vec<String> = points.iter().map(ToString::to_string).collect();
    let row = vec![id.into(), registration.into(), staff.into(), points.join(" ").into(), remark.into(), now.into()];
    insert(
        tx,
        "INSERT INTO assessment (id, registration_id, staff_id, points, remark, at) VALUES",
        vec![row],
        "ON CONFLICT (registration_id, staff_id) DO UPDATE SET points = excluded.points, remark = excluded.remark, at = excluded.at",
    )
    .await
}

pub async fn decide(
    tx: &mut Tx,
    offering: &str,
    registration: &str,
    wanted: &Wanted,
    by: &str,
    now: Moment,
) -> StoreResult<()> {
    let row = vec![
        registration.into(),
        offering.into(),
        wanted.decision.into(),
        wanted.turn.into(),
        wanted.because.code().into(),
        (&wanted.reason).into(),
        now.into(),
        by.into(),
    ];
    insert(
        tx,
        "INSERT INTO screening_decision (registration_id, offering_id, decision, turn, because, reason, decided_at, decided_by) \
         VALUES",
        vec![row],
        "ON CONFLICT (registration_id) DO UPDATE SET decision = excluded.decision, turn = excluded.turn, \
         because = excluded.because, reason = excluded.reason, decided_at = excluded.decided_at, decided_by = excluded.decided_by",
    )
    .await
}

/// What an applicant is told, once it is released.
pub async fn own(store: &Store, registration: &str) -> StoreResult<Option<Own>> {
    let query = sql("SELECT d.decision, d.turn, d.because FROM screening_decision d \
         JOIN screening s ON s.offering_id = d.offering_id WHERE d.registration_id = $1 AND s.state = 'released'");
    store.maybe(query.bind(registration)).await
}

/// The next turn on the waiting list that nobody has.
pub async fn next_turn(tx: &mut Tx, offering: &str) -> StoreResult<i64> {
    let query = sql("SELECT COALESCE(MAX(turn), 0) FROM screening_decision WHERE offering_id = $1");
    Ok(tx.one::<(i64,)>(query.bind(offering)).await?.0 + 1)
}

/// Gives who waits their number in the order of the offering, the childcare they asked for with it.
pub async fn set_queue(tx: &mut Tx, registration: &str, queue: i64) -> StoreResult<()> {
    tx.run_exactly(1, sql("UPDATE registration SET queue = $1 WHERE id = $2").bind(queue).bind(registration)).await?;
    tx.run(sql("UPDATE childcare_request SET queue = $1 WHERE registration_id = $2").bind(queue).bind(registration))
        .await?;
    Ok(())
}

/// Whether somebody has a mailbox, secret or not.
pub async fn has_mail(tx: &mut Tx, registration: &str) -> StoreResult<bool> {
    let query = sql(
        "SELECT CAST(CASE WHEN r.email IS NULL AND s.email IS NULL THEN 0 ELSE 1 END AS BIGINT) FROM registration r \
         LEFT JOIN secret_registration s ON s.registration_id = r.id WHERE r.id = $1",
    );
    Ok(tx.one::<(i64,)>(query.bind(registration)).await?.0 == 1)
}

/// The name of an account, for the paper.
pub async fn name_of(store: &Store, staff: Option<&str>) -> StoreResult<Option<String>> {
    let row: Option<(String,)> = store.maybe(sql("SELECT name FROM staff WHERE id = $1").bind(staff)).await?;
    Ok(row.map(|(name,)| name))
}
