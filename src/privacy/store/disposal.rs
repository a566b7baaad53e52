//! SQL. Disposals: proposed, approved, done, proved.

use crate::clock::Moment;
use crate::privacy::model::*;
use crate::store::{Query, Store, StoreResult, Tx, insert, sql};

/// Offerings whose data was to be kept until before a day, with something that may go: id and that day.
pub async fn offerings_due(store: &Store, today: &str, now: Moment) -> StoreResult<Vec<(String, String)>> {
    store
        .all(
            sql("SELECT o.id, o.retain_until FROM offering o WHERE o.retain_until < $1 \
                 AND (EXISTS (SELECT 1 FROM instructor i WHERE i.offering_id = o.id) \
                 OR EXISTS (SELECT 1 FROM registration r WHERE r.offering_id = o.id AND r.forgotten_at IS NULL \
                 AND NOT EXISTS (SELECT 1 FROM hold h WHERE h.registration_id = r.id AND h.lifted_at IS NULL)) \
                 OR EXISTS (SELECT 1 FROM incident n WHERE n.offering_id = o.id AND n.registration_id IS NULL) \
                 OR EXISTS (SELECT 1 FROM invitee i WHERE i.offering_id = o.id AND i.forgotten_at IS NULL \
                 AND NOT EXISTS (SELECT 1 FROM invited_registration v JOIN registration r ON r.id = v.registration_id \
                 WHERE v.invitee_id = i.id AND r.forgotten_at IS NULL))) \
                 AND NOT EXISTS (SELECT 1 FROM hold h WHERE h.offering_id = o.id AND h.registration_id IS NULL AND h.lifted_at IS NULL) \
                 AND NOT EXISTS (SELECT 1 FROM disposal d WHERE d.kind = 'offering' AND d.subject = o.id AND d.done_at IS NULL) \
                 AND (o.state = 'cancelled' OR NOT EXISTS (SELECT 1 FROM session s WHERE s.offering_id = o.id \
                 AND s.state = 'planned' AND s.ends_at > $2)) \
                 ORDER BY o.retain_until, o.id")
            .bind(today)
            .bind(now),
        )
        .await
}

/// Whether people are still to come: a session may have been moved behind the day until which data was to be kept.
pub async fn people_to_come(tx: &mut Tx, offering: &str, now: Moment) -> StoreResult<bool> {
    let query = sql("SELECT COUNT(*) FROM session s JOIN offering o ON o.id = s.offering_id WHERE o.id = $1 \
         AND o.state <> 'cancelled' AND s.state = 'planned' AND s.ends_at > $2");
    Ok(tx.one::<(i64,)>(query.bind(offering).bind(now)).await?.0 > 0)
}

/// Plans of whose years there are keys, with their last year, where no disposal of them is open.
pub async fn plans_with_keys(store: &Store) -> StoreResult<Vec<(String, i64)>> {
    store
        .all(sql("SELECT p.id, p.to_fiscal_year FROM plan p WHERE EXISTS (SELECT 1 FROM person_key k \
             JOIN participant t ON t.id = k.participant_id JOIN offering o ON o.id = t.offering_id \
             JOIN measure m ON m.id = o.measure_id JOIN policy y ON y.id = m.policy_id WHERE y.plan_id = p.id) \
             AND NOT EXISTS (SELECT 1 FROM disposal d WHERE d.kind = 'keys' AND d.subject = p.id AND d.done_at IS NULL)"))
        .await
}

/// False: there is an open one already.
pub async fn propose(
    tx: &mut Tx,
    id: &str,
    kind: Kind,
    subject: &str,
    through: &str,
    by: Option<&str>,
    now: Moment,
) -> StoreResult<bool> {
    let added = sql(
        "INSERT INTO disposal (id, kind, subject, through, proposed_at, proposed_by) VALUES ($1, $2, $3, $4, $5, $6) \
         ON CONFLICT (kind, subject) WHERE done_at IS NULL DO NOTHING",
    )
    .bind(id)
    .bind(kind)
    .bind(subject)
    .bind(through)
    .bind(now)
    .bind(by);
    Ok(tx.run(added).await? == 1)
}

fn disposal_query(id: &str) -> Query {
    sql("SELECT * FROM disposal WHERE id = $1").bind(id)
}

pub async fn disposal(store: &Store, id: &str) -> StoreResult<Option<Disposal>> {
    store.maybe(disposal_query(id)).await
}

pub async fn disposal_in(tx: &mut Tx, id: &str) -> StoreResult<Option<Disposal>> {
    tx.maybe(disposal_query(id)).await
}

/// The columns of a [`Named`].
macro_rules! named {
    ($which:literal) => {
        concat!(
            "SELECT d.*, COALESCE(o.title, p.title, '') AS title, a.name AS proposer, b.name AS approver FROM disposal d \
             LEFT JOIN offering o ON d.kind = 'offering' AND o.id = d.subject LEFT JOIN plan p ON d.kind = 'keys' AND p.id = d.subject \
             LEFT JOIN staff a ON a.id = d.proposed_by LEFT JOIN staff b ON b.id = d.approved_by WHERE ",
            $which
        )
    };
}

pub async fn named(store: &Store, id: &str) -> StoreResult<Option<Named>> {
    store.maybe(sql(named!("d.id = $1")).bind(id)).await
}

/// Open ones first, the oldest of them first; then the last that were done.
pub async fn all(store: &Store) -> StoreResult<Vec<Named>> {
    store
        .all(sql(named!(
            "d.id IS NOT NULL ORDER BY CASE WHEN d.done_at IS NULL THEN 0 ELSE 1 END, \
             CASE WHEN d.done_at IS NULL THEN d.proposed_at ELSE -d.done_at END, d.id LIMIT 300"
        )))
        .await
}

pub async fn approve(tx: &mut Tx, id: &str, staff: &str, due_on: &str, now: Moment) -> StoreResult<bool> {
    let query = sql(
        "UPDATE disposal SET approved_by = $1, approved_at = $2, due_on = $3 WHERE id = $4 AND approved_by IS NULL",
    );
    Ok(tx.run(query.bind(staff).bind(now).bind(due_on).bind(id)).await? == 1)
}

/// Approved ones whose day has come.
pub async fn due(store: &Store, today: &str) -> StoreResult<Vec<String>> {
    let query = sql("SELECT id FROM disposal WHERE done_at IS NULL AND due_on <= $1 ORDER BY due_on, id").bind(today);
    Ok(store.all::<(String,)>(query).await?.into_iter().map(|row| row.0).collect())
}

pub async fn begin(tx: &mut Tx, id: &str, now: Moment) -> StoreResult<()> {
    tx.run_exactly(1, sql("UPDATE disposal SET begun_at = $1 WHERE id = $2 AND begun_at IS NULL").bind(now).bind(id))
        .await
}

pub async fn done(tx: &mut Tx, id: &str, left: i64, held: i64, now: Moment) -> StoreResult<()> {
    let query = sql("UPDATE disposal SET done_at = $1, rows_left = $2, held = $3 WHERE id = $4 AND done_at IS NULL");
    tx.run_exactly(1, query.bind(now).bind(left).bind(held).bind(id)).await
}

/// Adds to what a disposal has taken.
pub async fn count(tx: &mut Tx, id: &str, taken: &[(&'static str, i64)]) -> StoreResult<()> {
    let rows = taken.iter().map(|(what, n)| vec![id.into(), (*what).into(), (*n).into()]).collect();
    let head = "INSERT INTO disposal_count (disposal_id, what, n) VALUES";
    insert(tx, head, rows, "ON CONFLICT (disposal_id, what) DO UPDATE SET n = disposal_count.n + excluded.n").await
}

pub async fn counts(store: &Store, id: &str) -> StoreResult<Vec<(String, i64)>> {
    store.all(sql("SELECT what, n FROM disposal_count WHERE disposal_id = $1 ORDER BY what").bind(id)).await
}

/// The next registrations of an offering that may be forgotten.
pub async fn to_forget(tx: &mut Tx, offering: &str, limit: i64) -> StoreResult<Vec<String>> {
    let query = sql("SELECT r.id FROM registration r WHERE r.offering_id = $1 AND r.forgotten_at IS NULL \
         AND NOT EXISTS (SELECT 1 FROM hold h WHERE h.registration_id = r.id AND h.lifted_at IS NULL) ORDER BY r.id LIMIT $2");
    Ok(tx.all::<(String,)>(query.bind(offering).bind(limit)).await?.into_iter().map(|row| row.0).collect())
}
