//! SQL that only the demo city needs.

use crate::clock::Moment;
use crate::notice::LetterKind;
use crate::store::{Store, StoreResult, Tx, insert, sql};

pub async fn next_queue(tx: &mut Tx, offering: &str) -> StoreResult<i64> {
    let last: (Option<i64>,) =
        tx.one(sql("SELECT MAX(queue) FROM registration WHERE offering_id = $1").bind(offering)).await?;
    Ok(last.0.unwrap_or(0) + 1)
}

/// Letters that went out at once: id, kind, registration, when.
pub async fn letters_sent(tx: &mut Tx, letters: Vec<(String, LetterKind, String, Moment)>) -> StoreResult<()> {
    let rows = letters.into_iter().map(|(id, kind, registration, at)| {
        vec![
            id.into(),
            kind.into(),
            registration.into(),
            "sent".into(),
            at.into(),
            at.into(),
            at.into(),
            1i64.into(),
            "".into(),
        ]
    });
    insert(
        tx,
        "INSERT INTO notice (id, kind, registration_id, state, created_at, send_at, sent_at, attempts, error) VALUES",
        rows.collect(),
        "",
    )
    .await
}

/// Gives a registration one of its ranked wishes.
pub async fn grant(tx: &mut Tx, registration: &str, slot: &str, units: i64, at: Moment) -> StoreResult<()> {
    let row = vec![registration.into(), slot.into(), units.into()];
    insert(tx, "INSERT INTO place (registration_id, slot_id, units) VALUES", vec![row], "").await?;
    tx.run_exactly(
        1,
        sql("UPDATE registration SET state = 'confirmed', confirmed_at = $1 WHERE id = $2").bind(at).bind(registration),
    )
    .await
}

/// Ends what was called off by the organiser.
pub async fn called_off(tx: &mut Tx, offering: &str, at: Moment) -> StoreResult<u64> {
    tx.run(
        sql("UPDATE registration SET confirmed_at = created_at, ended_at = $1 WHERE offering_id = $2 AND state = 'withdrawn'")
            .bind(at)
            .bind(offering),
    )
    .await
}

/// Dates the answers that were given after the place, to the day after the application.
pub async fn date_details(tx: &mut Tx, offering: &str) -> StoreResult<u64> {
    tx.run(
        sql("UPDATE registration SET details_at = created_at + 7200 WHERE offering_id = $1 AND details_at IS NULL AND id IN \
             (SELECT a.registration_id FROM answer a JOIN question q ON q.id = a.question_id WHERE q.step = 'after')")
        .bind(offering),
    )
    .await
}

/// Counts an offering's slots from its places and wishes.
pub async fn count_slots(tx: &mut Tx, offering: &str) -> StoreResult<u64> {
    tx.run(
        sql("UPDATE slot SET \
             taken = COALESCE((SELECT CAST(SUM(p.units) AS BIGINT) FROM place p WHERE p.slot_id = slot.id), 0), \
             waiting = (SELECT COUNT(*) FROM wish w JOIN registration r ON r.id = w.registration_id \
               WHERE w.slot_id = slot.id AND r.state IN ('waiting', 'held_waiting')), \
             entered = COALESCE((SELECT CAST(SUM(CASE WHEN slot.unit = 'person' THEN r.size ELSE 1 END) AS BIGINT) \
               FROM wish w JOIN registration r ON r.id = w.registration_id \
               WHERE w.slot_id = slot.id AND r.state IN ('in_draw', 'held_in_draw')), 0) \
             WHERE offering_id = $1")
        .bind(offering),
    )
    .await
}

/// The participant who came first to an offering.
pub async fn first_participant(store: &Store, offering: &str) -> StoreResult<Option<String>> {
    let first = sql("SELECT p.id FROM participant p JOIN registration r ON r.id = p.registration_id \
         WHERE r.offering_id = $1 ORDER BY r.queue, p.position LIMIT 1");
    Ok(store.maybe::<(String,)>(first.bind(offering)).await?.map(|p| p.0))
}

/// Check-ins: fact, session, participant, when.
pub async fn check_in(tx: &mut Tx, facts: Vec<(String, String, String, Moment)>) -> StoreResult<()> {
    let rows = facts.iter().map(|(id, session, participant, at)| {
        vec![
            id.into(),
            session.into(),
            participant.into(),
            "check_in".into(),
            1i64.into(),
            (*at).into(),
            (*at).into(),
            "demo".into(),
        ]
    });
    insert(
        tx,
        "INSERT INTO checkin_fact (id, session_id, participant_id, kind, amount, at, recorded_at, device) VALUES",
        rows.collect(),
        "",
    )
    .await?;
    let rows = facts.into_iter().map(|(id, session, participant, at)| {
        vec![session.into(), participant.into(), 1i64.into(), at.into(), id.into()]
    });
    insert(tx, "INSERT INTO attendance (session_id, participant_id, present, at, fact_id) VALUES", rows.collect(), "")
        .await
}
