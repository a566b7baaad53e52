//! All SQL about childcare. The offering's lock must have been taken before anything is written.

use super::model::{Ask, Minded, Request, State};
use super::rules::Room;
use crate::clock::Moment;
use crate::store::{Store, StoreResult, Tx, Value, held, insert, sql, truth};

/// With the words themselves: for the applicant's own page, their letters, and who is named for secrets.
const COLUMNS: &str = concat!(
    "SELECT q.registration_id, q.offering_id, q.queue, q.children, q.ages, ",
    truth!("childcare_request", "registration_id", "note", "q"),
    " AS note, q.state, q.given_at FROM childcare_request q WHERE q.registration_id = $1"
);

pub async fn of_registration(store: &Store, registration: &str) -> StoreResult<Option<Request>> {
    store.maybe(sql(COLUMNS).bind(registration)).await
}

pub async fn of_registration_in(tx: &mut Tx, registration: &str) -> StoreResult<Option<Request>> {
    tx.maybe(sql(COLUMNS).bind(registration)).await
}

/// Those who wait, in order: registration, number of children, and whether their place is settled.
pub async fn waiting(tx: &mut Tx, offering: &str) -> StoreResult<Vec<(String, i64, i64)>> {
    let query =
        sql("SELECT q.registration_id, q.children, CAST(CASE WHEN r.state = 'confirmed' THEN 1 ELSE 0 END AS BIGINT) \
         FROM childcare_request q JOIN registration r ON r.id = q.registration_id \
         WHERE q.offering_id = $1 AND q.state = 'waiting' ORDER BY q.queue");
    tx.all(query.bind(offering)).await
}

/// The smallest number of children that waits.
pub async fn smallest_waiting(tx: &mut Tx, offering: &str) -> StoreResult<Option<i64>> {
    let query = sql("SELECT MIN(children) FROM childcare_request WHERE offering_id = $1 AND state = 'waiting'");
    Ok(tx.one::<(Option<i64>,)>(query.bind(offering)).await?.0)
}

/// How it stands. None: the offering has no childcare.
pub async fn room(tx: &mut Tx, offering: &str) -> StoreResult<Option<Room>> {
    let query = sql("SELECT childcare_places - childcare_taken FROM offering WHERE id = $1");
    let Some((Some(left),)) = tx.maybe::<(Option<i64>,)>(query.bind(offering)).await? else { return Ok(None) };
    Ok(Some(Room { left, smallest_waiting: smallest_waiting(tx, offering).await? }))
}

/// A request about to be written.
pub struct New<'a> {
    pub registration: String,
    pub queue: i64,
    pub ask: &'a Ask,
    pub state: State,
}

/// Writes requests, and counts those that are given.
pub async fn add(tx: &mut Tx, offering: &str, new: &[New<'_>], now: Moment) -> StoreResult<()> {
    let rows = new.iter().map(|n| {
        let ages = n.ask.ages.iter().map(i64::to_string).collect::<Vec<_>>().join(",");
        vec![
            (&n.registration).into(),
            offering.into(),
            n.queue.into(),
            n.ask.children().into(),
            ages.into(),
            (&n.ask.note).into(),
            n.state.into(),
            now.into(),
            Value::from((n.state == State::Given).then_some(now)),
        ]
    });
    let text = "INSERT INTO childcare_request (registration_id, offering_id, queue, children, ages, note, state, asked_at, \
        given_at) VALUES";
    insert(tx, text, rows.collect(), "").await?;
    let given = new.iter().filter(|n| n.state == State::Given).map(|n| n.ask.children()).sum();
    count(tx, offering, given).await
}

/// Moves the offering's counter. The database refuses more than there is.
async fn count(tx: &mut Tx, offering: &str, gain: i64) -> StoreResult<()> {
    if gain == 0 {
        return Ok(());
    }
    let query = sql("UPDATE offering SET childcare_taken = childcare_taken + $1 WHERE id = $2");
    tx.run_exactly(1, query.bind(gain).bind(offering)).await
}

/// Moves a request to another state, and the counter with it. What is taken back leaves no ages.
pub async fn move_to(tx: &mut Tx, request: &Request, to: State, now: Moment) -> StoreResult<()> {
    let of = |state| if state == State::Given { request.children } else { 0 };
    count(tx, &request.offering_id, of(to) - of(request.state)).await?;
    let gone = to == State::Withdrawn;
    if gone {
        keep_held(tx, &request.registration_id, now).await?;
    }
    let query =
        sql("UPDATE childcare_request SET state = $1, given_at = CASE WHEN $2 = 1 THEN CAST($3 AS BIGINT) END, \
         ages = CASE WHEN $4 = 1 THEN '' ELSE ages END, note = CASE WHEN $5 = 1 THEN '' ELSE note END \
         WHERE registration_id = $6 AND state = $7");
    let query = query.bind(to).bind(to == State::Given).bind(now).bind(gone).bind(gone);
    tx.run_exactly(1, query.bind(&request.registration_id).bind(request.state)).await?;
    if gone {
        let aside = sql("DELETE FROM secret_text WHERE what = 'childcare_request.note' AND row_id = $1");
        tx.run(aside.bind(&request.registration_id)).await?;
    }
    Ok(())
}

/// What is about to go is kept while a hold keeps the registration's data: ages and note, also of who is kept secret.
async fn keep_held(tx: &mut Tx, registration: &str, now: Moment) -> StoreResult<()> {
    for text in [
        held!("childcare_request.ages", "childcare_request", "registration_id", "ages", "t.registration_id = $2"),
        held!("childcare_request.note", "childcare_request", "registration_id", "note", "t.registration_id = $2"),
        held!(
            "childcare_request.note",
            "secret_text",
            "row_id",
            "text",
            "t.what = 'childcare_request.note' AND t.row_id = $2"
        ),
    ] {
        tx.run(sql(text).bind(now).bind(registration)).await?;
    }
    Ok(())
}

/// Makes the request of one registration that of another, as it stands; what the other had taken back before goes.
pub async fn hand_over(tx: &mut Tx, from: &str, to: &str) -> StoreResult<()> {
    let old = sql("DELETE FROM childcare_request WHERE registration_id = $1 AND state = 'withdrawn'");
    tx.run(old.bind(to)).await?;
    let query = sql(
        "UPDATE childcare_request SET registration_id = $1, queue = (SELECT g.queue FROM registration g WHERE g.id = $2) \
         WHERE registration_id = $3",
    );
    tx.run_exactly(1, query.bind(to).bind(to).bind(from)).await
}

/// Adds a line to what should be known of the children.
pub async fn write_beside(tx: &mut Tx, registration: &str, text: &str) -> StoreResult<()> {
    let query = sql("UPDATE childcare_request SET note = note || $1 WHERE registration_id = $2");
    tx.run_exactly(1, query.bind(text).bind(registration)).await
}

/// A registration has got its place, or lost it, or has ended: its childcare follows.
pub async fn follow(
    tx: &mut Tx,
    registration: &str,
    offering: &str,
    has_place: bool,
    is_live: bool,
    now: Moment,
) -> StoreResult<()> {
    let Some(request) = of_registration_in(tx, registration).await? else { return Ok(()) };
    let to = match request.state {
        State::Withdrawn => return Ok(()),
        _ if !is_live => State::Withdrawn,
        State::Asked if has_place => match room(tx, offering).await? {
            Some(mut room) => room.take(true, request.children),
            // There is none any more; who asked is told so by people.
            None => State::Waiting,
        },
        State::Given | State::Waiting if !has_place => State::Asked,
        _ => return Ok(()),
    };
    move_to(tx, &request, to, now).await
}

/// Who is minded at each session of an offering.
pub async fn minded(store: &Store, offering: &str) -> StoreResult<Vec<Minded>> {
    let query = sql(
        "SELECT DISTINCT c.session_id, r.id AS registration_id, r.receipt, r.name, r.queue, q.children, q.ages, q.note \
         FROM childcare_request q JOIN registration r ON r.id = q.registration_id \
         JOIN place l ON l.registration_id = r.id JOIN slot_session c ON c.slot_id = l.slot_id \
         WHERE q.offering_id = $1 AND q.state = 'given' AND r.state = 'confirmed' ORDER BY c.session_id, r.queue",
    );
    store.all(query.bind(offering)).await
}

/// How many children wait.
pub async fn children_waiting(store: &Store, offering: &str) -> StoreResult<i64> {
    let query = sql("SELECT CAST(COALESCE(SUM(children), 0) AS BIGINT) FROM childcare_request \
         WHERE offering_id = $1 AND state = 'waiting'");
    Ok(store.one::<(i64,)>(query.bind(offering)).await?.0)
}
