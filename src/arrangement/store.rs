//! All SQL of requests.

use super::{Asked, Call, Line, Plan, Request, State, Wish};
use crate::clock::Moment;
use crate::staff::Scope;
use crate::store::{Query, Store, StoreResult, Tx, insert, sql};

macro_rules! request {
    ($more:literal, $tail:literal) => {
        concat!(
            "SELECT a.registration_id, a.offering_id, a.group_name, a.place_name, a.place_address, a.persons, a.wish_note, a.state, \
             a.asked_at, a.answer_by, a.date, a.starts, a.ends, a.instructor, a.visit_id, a.reason, a.alternative, a.reported_at, \
             a.report, r.state AS registration_state, s.id AS session_id, s.ends_at AS session_ends, s.state AS session_state",
            $more,
            " FROM arrangement a JOIN registration r ON r.id = a.registration_id JOIN offering o ON o.id = a.offering_id \
             LEFT JOIN session s ON s.offering_id = a.visit_id ",
            $tail
        )
    };
}

fn by_registration(id: &str) -> Query {
    sql(request!("", "WHERE a.registration_id = $1")).bind(id)
}

pub async fn find(store: &Store, registration: &str) -> StoreResult<Option<Request>> {
    store.maybe(by_registration(registration)).await
}

pub async fn find_in(tx: &mut Tx, registration: &str) -> StoreResult<Option<Request>> {
    tx.maybe(by_registration(registration)).await
}

/// Those of the offerings that somebody answers for, of one of them or of all; what is due first stands first.
pub async fn lines(store: &Store, scope: &Scope, offering: Option<&str>) -> StoreResult<Vec<Line>> {
    let query = sql(request!(
        ", o.title, r.name, r.receipt",
        "WHERE r.forgotten_at IS NULL AND (CAST($1 AS TEXT) IS NULL OR a.offering_id = $1) \
         AND (CAST($2 AS TEXT) IS NULL OR EXISTS (SELECT 1 FROM offering_host h WHERE h.offering_id = a.offering_id AND h.partner_id = $2)) \
         ORDER BY a.answer_by, a.asked_at, a.registration_id"
    ));
    store.all(query.bind(offering).bind(scope.partner())).await
}

pub async fn wishes(store: &Store, registration: &str) -> StoreResult<Vec<Wish>> {
    let query = sql("SELECT rank, date, starts, ends FROM arrangement_wish WHERE registration_id = $1 ORDER BY rank");
    store.all(query.bind(registration)).await
}

pub async fn wishes_in(tx: &mut Tx, registration: &str) -> StoreResult<Vec<Wish>> {
    let query = sql("SELECT rank, date, starts, ends FROM arrangement_wish WHERE registration_id = $1 ORDER BY rank");
    tx.all(query.bind(registration)).await
}

/// What was noted of calls, the newest first.
pub async fn calls(store: &Store, registration: &str) -> StoreResult<Vec<Call>> {
    let query = sql("SELECT n.at, s.name AS staff, n.text FROM registration_note n JOIN staff s ON s.id = n.staff_id \
         WHERE n.registration_id = $1 ORDER BY n.at DESC, n.id DESC");
    store.all(query.bind(registration)).await
}

/// The registration that a form made; forms that are sent twice are known by their key.
pub async fn of_form(tx: &mut Tx, offering: &str, form_key: &str) -> StoreResult<Option<(String, String, i64)>> {
    let query = sql(
        "SELECT r.id, r.receipt, r.key_version FROM arrangement a JOIN registration r ON r.id = a.registration_id \
         WHERE a.offering_id = $1 AND a.form_key = $2",
    );
    tx.maybe(query.bind(offering).bind(form_key)).await
}

pub async fn add(
    tx: &mut Tx,
    registration: &str,
    offering: &str,
    asked: &Asked,
    answer_by: &str,
    now: Moment,
) -> StoreResult<()> {
    let row = vec![
        registration.into(),
        offering.into(),
        (&asked.form_key).into(),
        (&asked.group_name).into(),
        (&asked.place_name).into(),
        (&asked.place_address).into(),
        asked.persons.into(),
        (&asked.wish_note).into(),
        State::Asked.into(),
        now.into(),
        answer_by.into(),
    ];
    let head = "INSERT INTO arrangement (registration_id, offering_id, form_key, group_name, place_name, place_address, persons, \
        wish_note, state, asked_at, answer_by) VALUES";
    insert(tx, head, vec![row], "").await?;
    let rows = asked
        .wishes
        .iter()
        .map(|w| vec![registration.into(), w.rank.into(), (&w.date).into(), (&w.starts).into(), (&w.ends).into()]);
    let head = "INSERT INTO arrangement_wish (registration_id, rank, date, starts, ends) VALUES";
    insert(tx, head, rows.collect(), "").await
}

/// Keeps a day that is being agreed.
pub async fn propose(tx: &mut Tx, registration: &str, plan: &Plan) -> StoreResult<()> {
    let query = sql("UPDATE arrangement SET date = $1, starts = $2, ends = $3, instructor = $4, state = 'proposed' \
         WHERE registration_id = $5 AND state IN ('asked', 'proposed')");
    let query = query.bind(&plan.date).bind(&plan.starts).bind(&plan.ends).bind(&plan.instructor);
    tx.run_exactly(1, query.bind(registration)).await
}

pub async fn decline(
    tx: &mut Tx,
    registration: &str,
    (reason, alternative): (&str, &str),
    by: &str,
    now: Moment,
) -> StoreResult<()> {
    let query = sql(
        "UPDATE arrangement SET state = 'declined', reason = $1, alternative = $2, decided_at = $3, decided_by = $4 \
         WHERE registration_id = $5 AND state IN ('asked', 'proposed')",
    );
    tx.run_exactly(1, query.bind(reason).bind(alternative).bind(now).bind(by).bind(registration)).await
}

/// How many visits an offering has led to.
pub async fn visits(tx: &mut Tx, offering: &str) -> StoreResult<i64> {
    let query = sql("SELECT COUNT(*) FROM arrangement WHERE offering_id = $1 AND visit_id IS NOT NULL").bind(offering);
    Ok(tx.one::<(i64,)>(query).await?.0)
}

/// The registration goes over to the visit, which is there: first of it, waiting for its one slot.
pub async fn go_over(tx: &mut Tx, registration: &str, visit: &str, slot: &str) -> StoreResult<()> {
    let query = sql("UPDATE registration SET offering_id = $1, queue = 1 WHERE id = $2").bind(visit).bind(registration);
    tx.run_exactly(1, query).await?;
    let query = sql("UPDATE participant SET offering_id = $1 WHERE registration_id = $2");
    tx.run(query.bind(visit).bind(registration)).await?;
    let wish = vec![registration.into(), slot.into(), 1i64.into()];
    insert(tx, "INSERT INTO wish (registration_id, slot_id, rank) VALUES", vec![wish], "").await
}

/// A request is decided once.
pub async fn decide(
    tx: &mut Tx,
    registration: &str,
    plan: &Plan,
    visit: &str,
    by: &str,
    now: Moment,
) -> StoreResult<()> {
    let query = sql(
        "UPDATE arrangement SET date = $1, starts = $2, ends = $3, instructor = $4, state = 'decided', visit_id = $5, \
         decided_at = $6, decided_by = $7 WHERE registration_id = $8 AND state IN ('asked', 'proposed')",
    );
    let query = query.bind(&plan.date).bind(&plan.starts).bind(&plan.ends).bind(&plan.instructor);
    tx.run_exactly(1, query.bind(visit).bind(now).bind(by).bind(registration)).await
}

/// Whoever answers for the offering answers for its visits.
pub async fn in_charge(tx: &mut Tx, offering: &str, visit: &str, now: Moment) -> StoreResult<()> {
    let query = sql("INSERT INTO offering_charge (offering_id, staff_id, since) \
         SELECT CAST($1 AS TEXT), staff_id, CAST($2 AS BIGINT) FROM offering_charge WHERE offering_id = $3");
    tx.run(query.bind(visit).bind(now).bind(offering)).await?;
    Ok(())
}

/// Ends the session of a visit that nobody wants any more. False: there is none that is to come.
pub async fn call_off(tx: &mut Tx, visit: &str, why: &str, now: Moment) -> StoreResult<bool> {
    let query =
        sql("UPDATE session SET state = 'cancelled', cancel_reason = $1, sequence = sequence + 1, updated_at = $2 \
         WHERE offering_id = $3 AND state = 'planned' AND ends_at > $4 \
         AND EXISTS (SELECT 1 FROM arrangement a JOIN registration r ON r.id = a.registration_id \
         WHERE a.visit_id = session.offering_id AND r.state = 'withdrawn')");
    Ok(tx.run(query.bind(why).bind(now).bind(visit).bind(now)).await? > 0)
}

pub async fn report(
    tx: &mut Tx,
    registration: &str,
    text: &str,
    heads: &[(&'static str, i64)],
    by: &str,
    now: Moment,
) -> StoreResult<()> {
    let query =
        sql("UPDATE arrangement SET reported_at = $1, reported_by = $2, report = $3 WHERE registration_id = $4");
    tx.run_exactly(1, query.bind(now).bind(by).bind(text).bind(registration)).await?;
    tx.run(sql("DELETE FROM visit_heads WHERE registration_id = $1").bind(registration)).await?;
    let rows = heads.iter().map(|(band, n)| vec![registration.into(), (*band).into(), (*n).into()]).collect();
    insert(tx, "INSERT INTO visit_heads (registration_id, age_band, n) VALUES", rows, "").await
}

/// Heads by age, as reported.
pub async fn heads(store: &Store, registration: &str) -> StoreResult<Vec<(String, i64)>> {
    let query = sql("SELECT age_band, n FROM visit_heads WHERE registration_id = $1 ORDER BY age_band");
    store.all(query.bind(registration)).await
}
