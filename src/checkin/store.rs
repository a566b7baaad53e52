//! All SQL about the day: sessions at the desk, who is awaited, facts, and what they add up to.

use super::model::{Entry, Fact, FactKind, Head, Line, Substitute};
use super::release::Awaited;
use super::rules::Standing;
use crate::clock::Moment;
use crate::staff::Scope;
use crate::store::{Query, Store, StoreResult, Tx, Value, insert, sql, with_list};

/// The persons counted without names at a session, in SQL: what [`super::rules::heads`] says of its facts. The one place
/// where they are added up; `$session` is the session's id.
macro_rules! head_count {
    ($session:literal) => {
        concat!(
            "(SELECT CAST(CASE WHEN SUM(f.amount) > 0 THEN SUM(f.amount) ELSE 0 END AS BIGINT) FROM checkin_fact f \
             WHERE f.session_id = ",
            $session,
            " AND f.kind IN ('head_count', 'head_count_set') AND NOT EXISTS (SELECT 1 FROM checkin_fact g \
             WHERE g.session_id = f.session_id AND g.kind = 'head_count_set' \
             AND (g.at > f.at OR g.at = f.at AND g.id > f.id)))"
        )
    };
}
pub(crate) use head_count;

/// Sessions of published offerings that start in a span, with their figures, in order of time.
pub async fn sessions(store: &Store, scope: &Scope, from: Moment, until: Moment) -> StoreResult<Vec<Line>> {
    store
        .all(
            sql(concat!(
                "SELECT s.id, s.offering_id, o.title AS offering_title, s.title, s.date, s.starts, s.ends, s.starts_at, \
                 v.name AS venue, CAST(CASE WHEN s.state = 'cancelled' OR o.state = 'cancelled' THEN 1 ELSE 0 END AS BIGINT) AS cancelled, \
                 CAST(CASE WHEN s.head_count = 1 OR o.head_count = 1 THEN 1 ELSE 0 END AS BIGINT) AS head_count, o.proxies, \
                 (SELECT COUNT(*) FROM registration r JOIN participant p ON p.registration_id = r.id \
                   WHERE r.offering_id = s.offering_id AND r.state = 'confirmed' AND EXISTS \
                   (SELECT 1 FROM place l JOIN slot_session c ON c.slot_id = l.slot_id \
                     WHERE l.registration_id = r.id AND c.session_id = s.id)) AS expected, \
                 (SELECT COUNT(*) FROM attendance a WHERE a.session_id = s.id AND a.present = 1) AS present, \
                 ",
                head_count!("s.id"),
                " AS counted \
                 FROM session s JOIN offering o ON o.id = s.offering_id LEFT JOIN venue v ON v.id = COALESCE(s.venue_id, o.venue_id) \
                 WHERE s.starts_at >= $1 AND s.starts_at < $2 AND o.state <> 'draft' AND (CAST($3 AS TEXT) IS NULL OR EXISTS \
                 (SELECT 1 FROM offering_host h WHERE h.offering_id = o.id AND h.partner_id = $3)) \
                 ORDER BY s.starts_at, o.title, s.id"
            ))
            .bind(from)
            .bind(until)
            .bind(scope.partner()),
        )
        .await
}

/// One session, if it is within somebody's scope.
pub async fn head(store: &Store, scope: &Scope, session: &str) -> StoreResult<Option<Head>> {
    store
        .maybe(
            sql("SELECT s.id, s.offering_id, o.title AS offering_title, s.title, s.date, s.starts, s.ends, s.starts_at, \
                 v.name AS venue, CAST(CASE WHEN s.state = 'cancelled' OR o.state = 'cancelled' THEN 1 ELSE 0 END AS BIGINT) AS cancelled, \
                 CAST(CASE WHEN s.head_count = 1 OR o.head_count = 1 THEN 1 ELSE 0 END AS BIGINT) AS head_count, o.proxies \
                 FROM session s JOIN offering o ON o.id = s.offering_id LEFT JOIN venue v ON v.id = COALESCE(s.venue_id, o.venue_id) \
                 WHERE s.id = $1 AND o.state <> 'draft' AND (CAST($2 AS TEXT) IS NULL OR EXISTS \
                 (SELECT 1 FROM offering_host h WHERE h.offering_id = o.id AND h.partner_id = $2))")
            .bind(session)
            .bind(scope.partner()),
        )
        .await
}

/// Those who stand in for somebody at a session: of all who came in the same person's place and are there, or were, the
/// first by the facts' own time and id, so that no order of arrival decides it. Whoever was undone was never there.
macro_rules! stands_in {
    ($session:literal, $which:literal) => {
        concat!(
            "SELECT 1 FROM substitute u JOIN attendance h ON h.session_id = u.session_id AND h.participant_id = u.participant_id \
             WHERE u.session_id = ",
            $session,
            " AND h.present = 1 AND ",
            $which,
            " AND NOT EXISTS (SELECT 1 FROM substitute v JOIN attendance e ON e.session_id = v.session_id \
             AND e.participant_id = v.participant_id WHERE v.session_id = u.session_id AND v.absent_id = u.absent_id \
             AND e.present = 1 AND (e.at < h.at OR e.at = h.at AND v.fact_id < u.fact_id))"
        )
    };
}
pub(crate) use stands_in;

/// The columns of an [`Entry`]; `$1` is the session.
macro_rules! entries {
    ($which:literal) => {
        entries!($which, "")
    };
    ($which:literal, $more:literal) => {
        concat!(
            "SELECT p.id, p.registration_id, r.receipt, r.state, r.key_version, p.name, p.name_kana, p.name_key, p.kana_key, \
             r.size, p.position, CAST(CASE WHEN r.state = 'confirmed' AND EXISTS (SELECT 1 FROM place l JOIN slot_session c \
             ON c.slot_id = l.slot_id WHERE l.registration_id = r.id AND c.session_id = $1) THEN 1 ELSE 0 END AS BIGINT) AS expected, \
             a.present, a.at, a.left_at, CAST(CASE WHEN p.photo_consent = 0 AND (SELECT o.photos FROM offering o WHERE o.id = r.offering_id) = 1 \
             THEN 1 ELSE 0 END AS BIGINT) AS no_photos",
            $more,
            " FROM registration r JOIN participant p ON p.registration_id = r.id \
             LEFT JOIN attendance a ON a.session_id = $1 AND a.participant_id = p.id WHERE ",
            $which,
            " ORDER BY p.kana_key, p.name_key, p.id"
        )
    };
}

/// The desk's list: who is awaited at the session, and of whom a fact speaks.
pub async fn list(store: &Store, head: &Head) -> StoreResult<Vec<Entry>> {
    store
        .all(
            sql(entries!(
                "r.offering_id = $2 AND (a.present IS NOT NULL OR r.state = 'confirmed' AND EXISTS (SELECT 1 FROM place l \
                 JOIN slot_session c ON c.slot_id = l.slot_id WHERE l.registration_id = r.id AND c.session_id = $1))",
                ", CAST(CASE WHEN EXISTS (SELECT 1 FROM adjustment j WHERE j.registration_id = r.id \
                 AND j.state IN ('accepted', 'alternative')) THEN 1 ELSE 0 END AS BIGINT) AS agreed"
            ))
            .bind(&head.id)
            .bind(&head.offering_id),
        )
        .await
}

/// Whom a device carries: who is awaited or of whom a fact speaks, whoever has a place elsewhere in the offering or waits for
/// one, and whoever had one.
pub async fn carried(store: &Store, head: &Head) -> StoreResult<Vec<Entry>> {
    store
        .all(
            sql(entries!(
                "r.offering_id = $2 AND r.forgotten_at IS NULL AND (r.state IN ('confirmed', 'walk_in', 'waiting', 'offered') \
                 OR r.confirmed_at IS NOT NULL)",
                ", r.secret AS secret"
            ))
            .bind(&head.id)
            .bind(&head.offering_id),
        )
        .await
}

/// Every registration of an offering, whatever became of it, with its key's version: each may show a pass that is true.
pub async fn keys(store: &Store, offering: &str) -> StoreResult<Vec<(String, i64)>> {
    store.all(sql("SELECT id, key_version FROM registration WHERE offering_id = $1 ORDER BY id").bind(offering)).await
}

/// When those take part who have a place in the offering and none at this session: registration, date and start, in order.
pub async fn elsewhere(store: &Store, head: &Head) -> StoreResult<Vec<(String, String, String)>> {
    let query = sql("SELECT DISTINCT l.registration_id, t.date, t.starts FROM place l \
         JOIN registration r ON r.id = l.registration_id JOIN slot_session c ON c.slot_id = l.slot_id \
         JOIN session t ON t.id = c.session_id WHERE r.offering_id = $1 AND NOT EXISTS (SELECT 1 FROM place m \
         JOIN slot_session d ON d.slot_id = m.slot_id WHERE m.registration_id = l.registration_id AND d.session_id = $2) \
         ORDER BY l.registration_id, t.date, t.starts");
    store.all(query.bind(&head.offering_id).bind(&head.id)).await
}

/// How many of each party are children: of a school year up to the ninth, or under ten.
pub async fn children(store: &Store, offering: &str) -> StoreResult<Vec<(String, i64)>> {
    let query = sql("SELECT r.id, COUNT(*) FROM registration r JOIN participant p ON p.registration_id = r.id \
         WHERE r.offering_id = $1 AND r.size > 1 AND (p.grade LIKE '小%' OR p.grade LIKE '中%' OR p.age_band = 'under_10') GROUP BY r.id");
    store.all(query.bind(offering)).await
}

/// Everyone of a registration, as this session's desk sees them. Empty if it is of another offering.
pub async fn of_registration(store: &Store, head: &Head, registration: &str) -> StoreResult<Vec<Entry>> {
    store
        .all(
            sql(entries!("r.offering_id = $2 AND r.id = $3")).bind(&head.id).bind(&head.offering_id).bind(registration),
        )
        .await
}

/// One participant of the offering, whatever became of the registration.
pub async fn entry(store: &Store, head: &Head, participant: &str) -> StoreResult<Option<Entry>> {
    store
        .maybe(
            sql(entries!("r.offering_id = $2 AND p.id = $3")).bind(&head.id).bind(&head.offering_id).bind(participant),
        )
        .await
}

/// Those of these participants who belong to the session's offering, in whatever state.
///
/// The offering is concatenated with nothing, so that its index is of no use: SQLite would rather walk all of a large
/// offering than look up a long list of participants.
pub async fn entries(tx: &mut Tx, session: &str, participants: &[String]) -> StoreResult<Vec<Entry>> {
    tx.all(with_list(
        entries!("p.offering_id || '' = (SELECT s.offering_id FROM session s WHERE s.id = $1) AND p.id IN {}"),
        vec![session.into()],
        participants.iter().map(Value::from).collect(),
    ))
    .await
}

/// Participants of the offering whose folded name or reading holds `key`, whatever became of the registration.
pub async fn by_name(store: &Store, head: &Head, key: &str) -> StoreResult<Vec<Entry>> {
    // Keys hold letters and digits only: nothing in them is a wildcard.
    store
        .all(
            sql(entries!("r.offering_id = $2 AND (p.kana_key LIKE $3 OR p.name_key LIKE $3)"))
                .bind(&head.id)
                .bind(&head.offering_id)
                .bind(format!("%{key}%")),
        )
        .await
}

/// The registration of a receipt number, in any offering: its id and offering.
pub async fn receipt(store: &Store, receipt: &str) -> StoreResult<Option<(String, String)>> {
    store.maybe(sql("SELECT id, offering_id FROM registration WHERE receipt = $1").bind(receipt)).await
}

/// Where a registration belongs: offering, key version, and the offering's title if it is within the scope.
pub async fn belongs(
    store: &Store,
    scope: &Scope,
    registration: &str,
) -> StoreResult<Option<(String, i64, Option<String>)>> {
    store
        .maybe(
            sql("SELECT r.offering_id, r.key_version, CASE WHEN CAST($2 AS TEXT) IS NULL OR EXISTS \
                 (SELECT 1 FROM offering_host h WHERE h.offering_id = o.id AND h.partner_id = $2) THEN o.title ELSE NULL END \
                 FROM registration r JOIN offering o ON o.id = r.offering_id WHERE r.id = $1")
            .bind(registration)
            .bind(scope.partner()),
        )
        .await
}

/// The sessions that a registration's places cover: date and start, in order.
pub async fn covered(store: &Store, registration: &str) -> StoreResult<Vec<(String, String)>> {
    store
        .all(
            sql("SELECT DISTINCT s.date, s.starts FROM place l JOIN slot_session c ON c.slot_id = l.slot_id \
                 JOIN session s ON s.id = c.session_id WHERE l.registration_id = $1 ORDER BY s.date, s.starts")
            .bind(registration),
        )
        .await
}

/// All facts of a session about some participants.
pub async fn facts(tx: &mut Tx, session: &str, participants: &[String]) -> StoreResult<Vec<Fact>> {
    tx.all(with_list(
        "SELECT id, session_id, participant_id, kind, amount, at, recorded_at, device, staff_id, clock_offset, anyway FROM checkin_fact \
         WHERE session_id = $1 AND participant_id IN {}",
        vec![session.into()],
        participants.iter().map(Value::from).collect(),
    ))
    .await
}

/// Who hosts a session's offering. None: no such session, or a draft's.
pub async fn hosts(tx: &mut Tx, session: &str) -> StoreResult<Option<Vec<String>>> {
    let rows: Vec<(Option<String>,)> = tx
        .all(
            sql("SELECT h.partner_id FROM session s JOIN offering o ON o.id = s.offering_id \
                 LEFT JOIN offering_host h ON h.offering_id = o.id WHERE s.id = $1 AND o.state <> 'draft'")
            .bind(session),
        )
        .await?;
    Ok((!rows.is_empty()).then(|| rows.into_iter().filter_map(|r| r.0).collect()))
}

pub async fn fact(store: &Store, id: &str) -> StoreResult<Option<Fact>> {
    store
        .maybe(
            sql("SELECT id, session_id, participant_id, kind, amount, at, recorded_at, device, staff_id, clock_offset, anyway FROM checkin_fact \
                 WHERE id = $1")
            .bind(id),
        )
        .await
}

pub async fn add_facts(tx: &mut Tx, facts: &[Fact]) -> StoreResult<()> {
    let rows = facts
        .iter()
        .map(|f| {
            vec![
                (&f.id).into(),
                (&f.session_id).into(),
                f.participant_id.clone().into(),
                f.kind.into(),
                f.amount.into(),
                f.at.into(),
                f.recorded_at.into(),
                (&f.device).into(),
                f.staff_id.clone().into(),
                f.clock_offset.into(),
                f.anyway.0.into(),
            ]
        })
        .collect();
    insert(
        tx,
        "INSERT INTO checkin_fact (id, session_id, participant_id, kind, amount, at, recorded_at, device, staff_id, \
         clock_offset, anyway) VALUES",
        rows,
        "",
    )
    .await
}

/// Keeps what the facts of a session add up to, by participant. The session's lock must have been taken.
pub async fn keep(
    tx: &mut Tx,
    session: &str,
    standings: impl IntoIterator<Item = (String, Standing)>,
) -> StoreResult<()> {
    let row = |(participant, s): (String, Standing)| {
        vec![session.into(), participant.into(), s.present.into(), s.at.into(), s.left.into(), s.fact.into()]
    };
    insert(
        tx,
        "INSERT INTO attendance (session_id, participant_id, present, at, left_at, fact_id) VALUES",
        standings.into_iter().map(row).collect(),
        "ON CONFLICT (session_id, participant_id) DO UPDATE SET present = excluded.present, at = excluded.at, \
         left_at = excluded.left_at, fact_id = excluded.fact_id",
    )
    .await
}

/// A participant's id, if they are of the offering.
pub async fn of_offering(tx: &mut Tx, offering: &str, participant: &str) -> StoreResult<Option<String>> {
    let query = sql("SELECT p.id FROM participant p JOIN registration r ON r.id = p.registration_id \
         WHERE r.offering_id = $1 AND p.id = $2");
    Ok(tx.maybe::<(String,)>(query.bind(offering).bind(participant)).await?.map(|row| row.0))
}

/// Somebody who walked in by this fact comes in the place of another. Kept of all who do: the facts say who stands in.
pub async fn stand_in(tx: &mut Tx, session: &str, participant: &str, absent: &str, fact: &str) -> StoreResult<()> {
    let query = sql("INSERT INTO substitute (session_id, participant_id, absent_id, fact_id) VALUES ($1, $2, $3, $4)");
    tx.run_exactly(1, query.bind(session).bind(participant).bind(absent).bind(fact)).await
}

/// Everybody who is there, or was, in the place of another, whether or not they stand in.
pub async fn substitutes(store: &Store, session: &str) -> StoreResult<Vec<Substitute>> {
    let query = sql("SELECT u.fact_id, h.at, p.id, p.registration_id, r.receipt, p.name, p.name_kana, \
         q.id AS absent_id, q.registration_id AS absent_registration, o.receipt AS absent_receipt, q.name AS absent_name, \
         q.name_kana AS absent_kana, a.at AS absent_at FROM substitute u \
         JOIN attendance h ON h.session_id = u.session_id AND h.participant_id = u.participant_id \
         JOIN participant p ON p.id = u.participant_id JOIN registration r ON r.id = p.registration_id \
         JOIN participant q ON q.id = u.absent_id JOIN registration o ON o.id = q.registration_id \
         LEFT JOIN attendance a ON a.session_id = u.session_id AND a.participant_id = u.absent_id AND a.present = 1 \
         WHERE u.session_id = $1 AND h.present = 1 ORDER BY h.at, u.fact_id");
    store.all(query.bind(session)).await
}

/// People without a registration who are here, save those who stand in for somebody.
pub async fn walk_ins(store: &Store, session: &str) -> StoreResult<i64> {
    let query = sql(concat!(
        "SELECT COUNT(*) FROM attendance a JOIN participant p ON p.id = a.participant_id \
         JOIN registration r ON r.id = p.registration_id WHERE a.session_id = $1 AND a.present = 1 AND a.left_at IS NULL \
         AND r.state = 'walk_in' AND NOT EXISTS (",
        stands_in!("$1", "u.participant_id = p.id"),
        ")"
    ));
    Ok(store.one::<(i64,)>(query.bind(session)).await?.0)
}

/// Who has a confirmed place at a session on site, and what decides whether the place may be given on. Of who is kept secret
/// nothing is known here.
pub async fn awaited(store: &Store, session: &str) -> StoreResult<Vec<Awaited>> {
    let query = sql(concat!(
        "SELECT p.id, p.registration_id, p.birth_date, p.age_band, p.grade, \
         CAST(CASE WHEN EXISTS (SELECT 1 FROM adjustment j WHERE j.registration_id = r.id AND j.state <> 'withdrawn') \
         OR EXISTS (SELECT 1 FROM childcare_request c WHERE c.registration_id = r.id AND c.state <> 'withdrawn') \
         THEN 1 ELSE 0 END AS BIGINT) AS supported, \
         CAST(CASE WHEN a.present = 1 THEN 1 ELSE 0 END AS BIGINT) AS came, CAST(CASE WHEN EXISTS (",
        stands_in!("$1", "u.absent_id = p.id"),
        ") THEN 1 ELSE 0 END AS BIGINT) AS substituted FROM registration r JOIN participant p ON p.registration_id = r.id \
         LEFT JOIN attendance a ON a.session_id = $1 AND a.participant_id = p.id \
         WHERE r.state = 'confirmed' AND EXISTS (SELECT 1 FROM place l JOIN slot_session c ON c.slot_id = l.slot_id \
         JOIN slot s ON s.id = l.slot_id WHERE l.registration_id = r.id AND c.session_id = $1 AND s.mode = 'on_site') \
         ORDER BY r.queue, p.position"
    ));
    store.all(query.bind(session)).await
}

/// Places of these slots that are given to nobody. None: there is one without a limit, or none.
pub async fn free(store: &Store, slots: &[String]) -> StoreResult<Option<i64>> {
    let rows: Vec<(Option<i64>,)> = store
        .all(with_list(
            "SELECT capacity + extra - taken FROM slot WHERE id IN {}",
            vec![],
            slots.iter().map(Value::from).collect(),
        ))
        .await?;
    Ok(if rows.is_empty() { None } else { rows.into_iter().map(|row| Some(row.0?.max(0))).sum() })
}

/// Persons counted without names.
pub async fn counted(store: &Store, session: &str) -> StoreResult<i64> {
    Ok(store.one::<(i64,)>(counted_query(session)).await?.0)
}

pub async fn counted_in(tx: &mut Tx, session: &str) -> StoreResult<i64> {
    Ok(tx.one::<(i64,)>(counted_query(session)).await?.0)
}

fn counted_query(session: &str) -> Query {
    sql(concat!("SELECT ", head_count!("$1"))).bind(session)
}

/// The last fact of a kind at a session: when, and its id.
pub async fn last(tx: &mut Tx, session: &str, kind: FactKind) -> StoreResult<Option<(Moment, String)>> {
    let query =
        sql("SELECT at, id FROM checkin_fact WHERE session_id = $1 AND kind = $2 ORDER BY at DESC, id DESC LIMIT 1");
    tx.maybe(query.bind(session).bind(kind)).await
}

/// What changes whenever somebody is added to the list, taken off it, or kept secret: the registrations of the offering by
/// state.
pub async fn states(store: &Store, offering: &str) -> StoreResult<Vec<(String, i64)>> {
    store
        .all(
            sql("SELECT CASE WHEN secret = 1 THEN state || '-secret' ELSE state END, COUNT(*) FROM registration \
                 WHERE offering_id = $1 GROUP BY 1 ORDER BY 1")
            .bind(offering),
        )
        .await
}

/// How many facts a session has, and when the newest came in.
pub async fn pulse(store: &Store, session: &str) -> StoreResult<(i64, Moment)> {
    store
        .one(
            sql("SELECT COUNT(*), COALESCE(MAX(recorded_at), 0) FROM checkin_fact WHERE session_id = $1").bind(session),
        )
        .await
}

/// Participants whose standing changed by facts that came in since, with how they stand.
pub async fn changed_since(
    store: &Store,
    session: &str,
    since: Moment,
) -> StoreResult<Vec<(String, i64, Moment, Option<Moment>)>> {
    store
        .all(
            sql("SELECT a.participant_id, a.present, a.at, a.left_at FROM attendance a WHERE a.session_id = $1 AND a.participant_id IN \
                 (SELECT f.participant_id FROM checkin_fact f WHERE f.session_id = $1 AND f.recorded_at >= $2)")
            .bind(session)
            .bind(since),
        )
        .await
}
