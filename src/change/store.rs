//! All SQL about changes.

use super::model::{Change, Step, Terms, Touched};
use super::rules::{Elsewhere, instants};
use crate::clock::Moment;
use crate::programme::{OfferingState, SessionState};
use crate::registration::telling::to_tell;
use crate::store::{Query, Store, StoreError, StoreResult, Tx, insert, sql};

pub async fn add(tx: &mut Tx, change: &Change, steps: &[Step]) -> StoreResult<()> {
    let row = vec![
        (&change.id).into(),
        (&change.offering_id).into(),
        change.kind.into(),
        (&change.reason).into(),
        (&change.staff_id).into(),
        change.at.into(),
        change.send_at.into(),
        change.corrects.clone().into(),
        change.whole.into(),
    ];
    let head = "INSERT INTO change (id, offering_id, kind, reason, staff_id, at, send_at, corrects, whole) VALUES";
    insert(tx, head, vec![row], "").await?;
    let rows = steps.iter().map(|step| {
        let mut row = vec![(&change.id).into(), (&step.session).into()];
        for terms in [&step.old, &step.new] {
            row.extend([(&terms.date).into(), (&terms.starts).into(), (&terms.ends).into()]);
            row.extend([terms.venue_id.clone().into(), terms.state.into()]);
        }
        row
    });
    let head = "INSERT INTO change_session (change_id, session_id, old_date, old_starts, old_ends, old_venue_id, old_state, \
        new_date, new_starts, new_ends, new_venue_id, new_state) VALUES";
    insert(tx, head, rows.collect(), "").await
}

fn by_id(id: &str) -> Query {
    sql("SELECT * FROM change WHERE id = $1").bind(id)
}

pub async fn change(store: &Store, id: &str) -> StoreResult<Option<Change>> {
    store.maybe(by_id(id)).await
}

pub async fn change_in(tx: &mut Tx, id: &str) -> StoreResult<Option<Change>> {
    tx.maybe(by_id(id)).await
}

/// The change that takes another back, if there is one.
pub async fn correction(store: &Store, of: &str) -> StoreResult<Option<Change>> {
    store.maybe(sql("SELECT * FROM change WHERE corrects = $1 AND undone_at IS NULL").bind(of)).await
}

/// An offering's changes, the newest first.
pub async fn of_offering(store: &Store, offering: &str) -> StoreResult<Vec<Change>> {
    store
        .all(sql("SELECT * FROM change WHERE offering_id = $1 ORDER BY at DESC, id DESC LIMIT 50").bind(offering))
        .await
}

#[derive(sqlx::FromRow)]
struct StepRow {
    session_id: String,
    old_date: String,
    old_starts: String,
    old_ends: String,
    old_venue_id: Option<String>,
    old_state: String,
    new_date: String,
    new_starts: String,
    new_ends: String,
    new_venue_id: Option<String>,
    new_state: String,
}

impl TryFrom<StepRow> for Step {
    type Error = StoreError;

    fn try_from(r: StepRow) -> StoreResult<Step> {
        let terms = |date, starts, ends, venue_id, state: String| {
            Ok::<_, StoreError>(Terms { date, starts, ends, venue_id, state: SessionState::try_from(state)? })
        };
        Ok(Step {
            session: r.session_id,
            old: terms(r.old_date, r.old_starts, r.old_ends, r.old_venue_id, r.old_state)?,
            new: terms(r.new_date, r.new_starts, r.new_ends, r.new_venue_id, r.new_state)?,
        })
    }
}

fn steps_of(change: &str) -> Query {
    sql("SELECT * FROM change_session WHERE change_id = $1 ORDER BY old_date, old_starts, session_id").bind(change)
}

pub async fn steps(store: &Store, change: &str) -> StoreResult<Vec<Step>> {
    store.all::<StepRow>(steps_of(change)).await?.into_iter().map(TryInto::try_into).collect()
}

pub async fn steps_in(tx: &mut Tx, change: &str) -> StoreResult<Vec<Step>> {
    tx.all::<StepRow>(steps_of(change)).await?.into_iter().map(TryInto::try_into).collect()
}

/// Puts a session on its new terms, if it is on the old ones: false if somebody was quicker. Calendars learn of it by the
/// next sequence number.
pub async fn take_step(tx: &mut Tx, step: &Step, reason: &str, now: Moment) -> StoreResult<bool> {
    let (old, new) = (&step.old, &step.new);
    let Some((starts_at, ends_at)) = instants(new) else {
        return Err(StoreError::Inconsistent("no such time".into()));
    };
    let cancelled = new.state == SessionState::Cancelled;
    let query = sql("UPDATE session SET date = $1, starts = $2, ends = $3, starts_at = $4, ends_at = $5, venue_id = $6, state = $7, \
         cancel_reason = $8, sequence = sequence + 1, updated_at = $9 \
         WHERE id = $10 AND date = $11 AND starts = $12 AND ends = $13 AND COALESCE(venue_id, '') = $14 AND state = $15")
    .bind(&new.date)
    .bind(&new.starts)
    .bind(&new.ends)
    .bind(starts_at)
    .bind(ends_at)
    .bind(new.venue_id.clone())
    .bind(new.state)
    .bind(if cancelled { reason } else { "" })
    .bind(now)
    .bind(&step.session)
    .bind(&old.date)
    .bind(&old.starts)
    .bind(&old.ends)
    .bind(old.venue_id.as_deref().unwrap_or_default())
    .bind(old.state);
    Ok(tx.run(query).await? == 1)
}

/// Moves an offering between taking place and not; false if it was not as expected.
pub async fn put_offering(
    tx: &mut Tx,
    offering: &str,
    from: OfferingState,
    to: OfferingState,
    now: Moment,
) -> StoreResult<bool> {
    let query = sql("UPDATE offering SET state = $1, updated_at = $2 WHERE id = $3 AND state = $4");
    Ok(tx.run(query.bind(to).bind(now).bind(offering).bind(from)).await? == 1)
}

/// Whether an offering takes place.
pub async fn is_on(tx: &mut Tx, offering: &str) -> StoreResult<bool> {
    let query = sql("SELECT id FROM offering WHERE id = $1 AND state = $2");
    Ok(tx.maybe::<(String,)>(query.bind(offering).bind(OfferingState::Published)).await?.is_some())
}

pub async fn undone(tx: &mut Tx, change: &str, now: Moment) -> StoreResult<()> {
    let query = sql("UPDATE change SET undone_at = $1 WHERE id = $2 AND undone_at IS NULL AND send_at > $3");
    tx.run_exactly(1, query.bind(now).bind(change).bind(now)).await
}

/// Lets the letters of a change leave at once: to whom it touches, and to the city, whose subject is `{change}/{account}`.
pub async fn hurry(tx: &mut Tx, change: &str, now: Moment) -> StoreResult<()> {
    tx.run_exactly(1, sql("UPDATE change SET send_at = $1 WHERE id = $2").bind(now).bind(change)).await?;
    let query = sql("UPDATE notice SET send_at = $1 WHERE state = 'waiting' \
         AND (subject_id = $2 OR subject_id >= $3 AND subject_id < $4)");
    // '0' follows '/'.
    tx.run(query.bind(now).bind(change).bind(format!("{change}/")).bind(format!("{change}0"))).await?;
    Ok(())
}

/// Whoever has, wishes or is offered a place in a session that the change is about; of a whole offering, everyone.
const TOUCHED: &str = concat!(
    "SELECT ",
    to_tell!(),
    ", r.email, t.at AS told_at FROM registration r LEFT JOIN contact k ON k.registration_id = r.id LEFT JOIN change_told t ON t.registration_id = r.id AND t.change_id = $1 \
    WHERE r.offering_id = $2 AND r.state IN ('held', 'held_waiting', 'held_in_draw', 'confirmed', 'waiting', 'in_draw', 'offered') \
    AND ($3 = 1 OR EXISTS (SELECT 1 FROM wish w JOIN slot_session l ON l.slot_id = w.slot_id \
    JOIN change_session c ON c.session_id = l.session_id WHERE w.registration_id = r.id AND c.change_id = $4)) \
    ORDER BY r.kana_key, r.id"
);

fn touched_by(change: &Change) -> Query {
    sql(TOUCHED).bind(&change.id).bind(&change.offering_id).bind(change.whole).bind(&change.id)
}

pub async fn touched(store: &Store, change: &Change) -> StoreResult<Vec<Touched>> {
    store.all(touched_by(change)).await
}

pub async fn touched_in(tx: &mut Tx, change: &Change) -> StoreResult<Vec<Touched>> {
    tx.all(touched_by(change)).await
}

/// How many it would touch: with a mailbox, and without. `session` None: the whole offering.
pub async fn would_touch(store: &Store, offering: &str, session: Option<&str>) -> StoreResult<(i64, i64)> {
    store
        .one(
            sql("SELECT COUNT(r.email), COUNT(*) - COUNT(r.email) FROM registration r WHERE r.offering_id = $1 \
                 AND r.state IN ('held', 'held_waiting', 'held_in_draw', 'confirmed', 'waiting', 'in_draw', 'offered') \
                 AND (CAST($2 AS TEXT) IS NULL OR EXISTS (SELECT 1 FROM wish w JOIN slot_session l ON l.slot_id = w.slot_id \
                 WHERE w.registration_id = r.id AND l.session_id = $2))")
            .bind(offering)
            .bind(session),
        )
        .await
}

/// What became of the letters of a change: registration and state.
pub async fn letters(store: &Store, change: &str) -> StoreResult<Vec<(String, String)>> {
    let query =
        sql("SELECT n.registration_id, CASE WHEN u.notice_id IS NULL THEN n.state ELSE 'failed' END FROM notice n \
         LEFT JOIN undelivered u ON u.notice_id = n.id WHERE n.subject_id = $1 AND n.registration_id IS NOT NULL");
    store.all(query.bind(change)).await
}

/// The offering of a session.
pub async fn offering_of(store: &Store, session: &str) -> StoreResult<Option<String>> {
    let row: Option<(String,)> =
        store.maybe(sql("SELECT offering_id FROM session WHERE id = $1").bind(session)).await?;
    Ok(row.map(|r| r.0))
}

/// A person told somebody; telling twice changes nothing.
pub async fn told(tx: &mut Tx, change: &str, registration: &str, staff: &str, now: Moment) -> StoreResult<()> {
    let row = vec![change.into(), registration.into(), staff.into(), now.into()];
    let head = "INSERT INTO change_told (change_id, registration_id, staff_id, at) VALUES";
    insert(tx, head, vec![row], "ON CONFLICT (change_id, registration_id) DO NOTHING").await
}

/// What else is planned at a venue on a day.
pub async fn elsewhere(store: &Store, venue: &str, date: &str, but: &str) -> StoreResult<Vec<Elsewhere>> {
    let rows: Vec<(String, Moment, Moment)> = store
        .all(
            sql("SELECT o.title, s.starts_at, s.ends_at FROM session s JOIN offering o ON o.id = s.offering_id \
                 WHERE COALESCE(s.venue_id, o.venue_id) = $1 AND s.date = $2 AND s.id <> $3 AND s.state = 'planned' \
                 AND o.state = 'published' ORDER BY s.starts_at")
            .bind(venue)
            .bind(date)
            .bind(but),
        )
        .await?;
    Ok(rows.into_iter().map(|(title, starts_at, ends_at)| Elsewhere { title, starts_at, ends_at }).collect())
}
