//! All SQL of this room: disposals and holds here; see also the rooms' own `personal.rs`.

use super::correct::Correction;
use super::model::*;
use crate::clock::Moment;
use crate::store::{Query, Store, StoreResult, Told, Tx, Value, insert, sql, with_list};
use crate::text;

/// Offerings whose data was to be kept until before a day, with something that may go: id and that day.
pub async fn offerings_due(store: &Store, today: &str, now: Moment) -> StoreResult<Vec<(String, String)>> {
    store
        .all(
            sql("SELECT o.id, o.retain_until FROM offering o WHERE o.retain_until < $1 \
                 AND EXISTS (SELECT 1 FROM registration r WHERE r.offering_id = o.id AND r.forgotten_at IS NULL \
                 AND NOT EXISTS (SELECT 1 FROM hold h WHERE h.registration_id = r.id AND h.lifted_at IS NULL)) \
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

/// Registrations of an offering that a hold of their own keeps.
pub async fn held_of(tx: &mut Tx, offering: &str) -> StoreResult<i64> {
    let query = sql("SELECT COUNT(*) FROM registration r WHERE r.offering_id = $1 AND r.forgotten_at IS NULL \
         AND EXISTS (SELECT 1 FROM hold h WHERE h.registration_id = r.id AND h.lifted_at IS NULL)");
    Ok(tx.one::<(i64,)>(query.bind(offering)).await?.0)
}

fn held_query(offering: &str) -> Query {
    sql("SELECT COUNT(*) FROM hold WHERE offering_id = $1 AND registration_id IS NULL AND lifted_at IS NULL")
        .bind(offering)
}

/// Whether all of an offering is held.
pub async fn is_held(store: &Store, offering: &str) -> StoreResult<bool> {
    Ok(store.one::<(i64,)>(held_query(offering)).await?.0 > 0)
}

pub async fn is_held_in(tx: &mut Tx, offering: &str) -> StoreResult<bool> {
    Ok(tx.one::<(i64,)>(held_query(offering)).await?.0 > 0)
}

/// Whether a registration is held, itself or by its offering.
pub async fn is_registration_held(tx: &mut Tx, registration: &str) -> StoreResult<bool> {
    let query =
        sql("SELECT COUNT(*) FROM hold h JOIN registration r ON r.offering_id = h.offering_id WHERE r.id = $1 \
         AND h.lifted_at IS NULL AND (h.registration_id IS NULL OR h.registration_id = r.id)");
    Ok(tx.one::<(i64,)>(query.bind(registration)).await?.0 > 0)
}

pub async fn add_hold(
    tx: &mut Tx,
    id: &str,
    (offering, registration): (&str, Option<&str>),
    why: HoldWhy,
    note: &str,
    staff: &str,
    now: Moment,
) -> StoreResult<()> {
    let row = vec![id.into(), offering.into(), registration.into(), why.into(), note.into(), staff.into(), now.into()];
    insert(tx, "INSERT INTO hold (id, offering_id, registration_id, why, note, staff_id, at) VALUES", vec![row], "")
        .await
}

pub async fn lift_hold(
    tx: &mut Tx,
    id: &str,
    (offering, registration): (&str, Option<&str>),
    staff: &str,
    why: &str,
    now: Moment,
) -> StoreResult<bool> {
    let query =
        sql("UPDATE hold SET lifted_at = $1, lifted_by = $2, lifted_why = $3 WHERE id = $4 AND offering_id = $5 \
         AND COALESCE(registration_id, '') = $6 AND lifted_at IS NULL");
    let query = query.bind(now).bind(staff).bind(why).bind(id).bind(offering).bind(registration.unwrap_or_default());
    Ok(tx.run(query).await? == 1)
}

/// Holds of an offering as a whole, or of one registration; open ones first.
pub async fn holds(store: &Store, offering: &str, registration: Option<&str>) -> StoreResult<Vec<Hold>> {
    let query = sql(
        "SELECT h.id, h.offering_id, h.registration_id, h.why, h.note, h.at, s.name AS staff, h.lifted_at, h.lifted_why \
         FROM hold h JOIN staff s ON s.id = h.staff_id WHERE h.offering_id = $1 AND COALESCE(h.registration_id, '') = $2 \
         ORDER BY CASE WHEN h.lifted_at IS NULL THEN 0 ELSE 1 END, h.at DESC",
    );
    store.all(query.bind(offering).bind(registration.unwrap_or_default())).await
}

pub async fn keeping(store: &Store, offering: &str) -> StoreResult<Option<Keeping>> {
    let query = sql("SELECT o.id, o.title, o.data_holder, o.purpose, o.retain_until, \
         CAST(CASE WHEN o.state = 'cancelled' THEN 1 ELSE 0 END AS BIGINT) AS cancelled, \
         (SELECT MAX(s.ends_at) FROM session s WHERE s.offering_id = o.id AND s.state = 'planned') AS last_end \
         FROM offering o WHERE o.id = $1 AND o.state <> 'draft'");
    store.maybe(query.bind(offering)).await
}

pub async fn holdings(store: &Store, offering: &str) -> StoreResult<Holdings> {
    store
        .one(
            sql("SELECT (SELECT COUNT(*) FROM registration r WHERE r.offering_id = $1 AND r.forgotten_at IS NULL) AS registrations, \
                 (SELECT COUNT(*) FROM participant p JOIN registration r ON r.id = p.registration_id WHERE r.offering_id = $1 \
                 AND r.forgotten_at IS NULL) AS participants, \
                 (SELECT COUNT(*) FROM answer a JOIN registration r ON r.id = a.registration_id WHERE r.offering_id = $1 \
                 AND r.forgotten_at IS NULL) AS answers, \
                 (SELECT COUNT(*) FROM registration_note n JOIN registration r ON r.id = n.registration_id WHERE r.offering_id = $1 \
                 AND r.forgotten_at IS NULL) AS notes, \
                 (SELECT COUNT(*) FROM notice n JOIN registration r ON r.id = n.registration_id WHERE r.offering_id = $1 \
                 AND r.forgotten_at IS NULL) AS letters, \
                 (SELECT COUNT(*) FROM registration r WHERE r.offering_id = $1 AND r.forgotten_at IS NULL AND EXISTS \
                 (SELECT 1 FROM hold h WHERE h.registration_id = r.id AND h.lifted_at IS NULL)) AS held")
            .bind(offering),
        )
        .await
}

/// What this room itself holds about forgotten registrations of an offering: nothing, or something went wrong.
pub async fn left(tx: &mut Tx, offering: &str) -> StoreResult<i64> {
    let query = sql("SELECT (SELECT COUNT(*) FROM data_request q JOIN registration r ON r.id = q.registration_id \
         WHERE r.offering_id = $1 AND r.forgotten_at IS NOT NULL AND q.text <> '') + (SELECT COUNT(*) FROM hold h \
         JOIN registration r ON r.id = h.registration_id WHERE r.offering_id = $1 AND r.forgotten_at IS NOT NULL AND h.note <> '')");
    Ok(tx.one::<(i64,)>(query.bind(offering)).await?.0)
}

/// What this room tells a person: what they asked, and that their data is held.
pub async fn disclose(store: &Store, registration: &str) -> StoreResult<Vec<Told>> {
    let asked =
        sql("SELECT asked_at, kind AS wish, text AS wished, state AS request_state, why AS answer, answered_at \
         FROM data_request WHERE registration_id = $1 ORDER BY asked_at");
    let holds = sql("SELECT at, why AS hold_why, note, lifted_at FROM hold WHERE registration_id = $1 ORDER BY at");
    Ok(vec![
        Told { table: "data_request", rows: store.all(asked.bind(registration)).await? },
        Told { table: "hold", rows: store.all(holds.bind(registration)).await? },
    ])
}

/// City accounts in force that are named for secrets.
pub async fn named_for_secrets(tx: &mut Tx, today: &str) -> StoreResult<i64> {
    let query = sql("SELECT COUNT(*) FROM staff WHERE role = 'city' AND active = 1 AND sees_secret = 1 \
         AND (ends_on IS NULL OR ends_on >= $1)");
    Ok(tx.one::<(i64,)>(query.bind(today)).await?.0)
}

/// False: the same is asked and not answered yet.
pub async fn add_request(
    tx: &mut Tx,
    id: &str,
    registration: &str,
    wish: Wish,
    text: &str,
    now: Moment,
) -> StoreResult<bool> {
    let query = sql("INSERT INTO data_request (id, registration_id, kind, text, asked_at, state, why) \
         VALUES ($1, $2, $3, $4, $5, 'open', '') ON CONFLICT (registration_id, kind) WHERE state = 'open' DO NOTHING");
    Ok(tx.run(query.bind(id).bind(registration).bind(wish).bind(text).bind(now)).await? == 1)
}

/// The columns of a [`DataRequest`].
macro_rules! requests {
    ($which:literal) => {
        concat!(
            "SELECT q.id, q.registration_id, q.kind, q.text, q.asked_at, q.state, q.why, q.answered_at, r.receipt, o.title \
             FROM data_request q JOIN registration r ON r.id = q.registration_id JOIN offering o ON o.id = r.offering_id WHERE ",
            $which
        )
    };
}

pub async fn open_requests(store: &Store) -> StoreResult<Vec<DataRequest>> {
    store.all(sql(requests!("q.state = 'open' ORDER BY q.asked_at, q.id LIMIT 200"))).await
}

pub async fn requests_of(store: &Store, registration: &str) -> StoreResult<Vec<DataRequest>> {
    store.all(sql(requests!("q.registration_id = $1 ORDER BY q.asked_at DESC, q.id")).bind(registration)).await
}

/// False: there is no open one.
pub async fn answer_request(
    tx: &mut Tx,
    registration: &str,
    wish: Wish,
    state: &'static str,
    why: &str,
    staff: &str,
    now: Moment,
) -> StoreResult<bool> {
    let query = sql("UPDATE data_request SET state = $1, why = $2, answered_at = $3, answered_by = $4 \
         WHERE registration_id = $5 AND kind = $6 AND state = 'open'");
    let query = query.bind(state).bind(why).bind(now).bind(staff).bind(registration).bind(wish);
    Ok(tx.run(query).await? == 1)
}

/// Requests that were granted and whose letter waits no more: request and registration.
pub async fn granted(store: &Store) -> StoreResult<Vec<(String, String)>> {
    store
        .all(sql("SELECT q.id, q.registration_id FROM data_request q WHERE q.state = 'granted' AND NOT EXISTS \
             (SELECT 1 FROM notice n WHERE n.registration_id = q.registration_id AND n.kind = 'data_erased' AND n.state = 'waiting') \
             AND NOT EXISTS (SELECT 1 FROM hold h JOIN registration r ON r.offering_id = h.offering_id \
             WHERE r.id = q.registration_id AND h.lifted_at IS NULL AND (h.registration_id IS NULL OR h.registration_id = r.id)) \
             ORDER BY q.answered_at LIMIT 200"))
        .await
}

pub async fn request_done(tx: &mut Tx, id: &str) -> StoreResult<()> {
    tx.run_exactly(1, sql("UPDATE data_request SET state = 'done' WHERE id = $1").bind(id)).await
}

/// A correction answers what was asked for.
pub async fn corrected(tx: &mut Tx, registration: &str, staff: &str, now: Moment) -> StoreResult<()> {
    answer_request(tx, registration, Wish::Correct, "done", "", staff, now).await.map(drop)
}

/// The party as it truly is.
pub async fn participants(store: &Store, registration: &str) -> StoreResult<Vec<Participant>> {
    let query = sql("SELECT p.id, COALESCE(s.name, p.name) AS name, COALESCE(s.name_kana, p.name_kana) AS name_kana, \
         COALESCE(s.birth_date, p.birth_date) AS birth_date, COALESCE(s.age_band, p.age_band) AS age_band FROM participant p \
         LEFT JOIN secret_participant s ON s.participant_id = p.id WHERE p.registration_id = $1 ORDER BY p.position");
    store.all(query.bind(registration)).await
}

pub async fn participants_in(tx: &mut Tx, registration: &str) -> StoreResult<Vec<Participant>> {
    let query = sql(
        "SELECT id, name, name_kana, birth_date, age_band FROM participant WHERE registration_id = $1 ORDER BY position",
    );
    tx.all(query.bind(registration)).await
}

/// `another_mailbox`: letters went to somebody else's, whose links and codes open nothing from now on.
pub async fn put_right(tx: &mut Tx, registration: &str, to: &Correction, another_mailbox: bool) -> StoreResult<()> {
    if another_mailbox {
        tx.run(sql("DELETE FROM mail_code WHERE registration_id = $1").bind(registration)).await?;
    }
    let query = sql(
        "UPDATE registration SET name = $1, name_kana = $2, name_key = $3, kana_key = $4, email = $5, phone = $6, \
         phone_key = $7, key_version = key_version + $8 WHERE id = $9",
    )
    .bind(&to.name)
    .bind(&to.name_kana)
    .bind(text::search_key(&to.name))
    .bind(text::search_key(&to.name_kana))
    .bind(to.email.clone())
    .bind(&to.phone)
    .bind(text::phone_digits(&to.phone))
    .bind(i64::from(another_mailbox))
    .bind(registration);
    tx.run_exactly(1, query).await
}

/// A key for counting that has gone stays gone.
pub async fn put_participant_right(tx: &mut Tx, registration: &str, p: &Participant, key: &str) -> StoreResult<()> {
    let query = sql("UPDATE participant SET name = $1, name_kana = $2, name_key = $3, kana_key = $4, birth_date = $5 \
         WHERE id = $6 AND registration_id = $7")
    .bind(&p.name)
    .bind(&p.name_kana)
    .bind(text::search_key(&p.name))
    .bind(text::search_key(&p.name_kana))
    .bind(p.birth_date.clone())
    .bind(&p.id)
    .bind(registration);
    tx.run_exactly(1, query).await?;
    tx.run(sql("UPDATE person_key SET key = $1 WHERE participant_id = $2").bind(key).bind(&p.id)).await?;
    Ok(())
}

/// Applicants and participants of some registrations, as they truly are.
pub async fn candidates(store: &Store, registrations: &[String]) -> StoreResult<Vec<Candidate>> {
    let ids = || registrations.iter().map(Value::from).collect();
    let mut found: Vec<Candidate> = store
        .all(with_list(
            "SELECT r.id AS registration_id, '' AS participant_id, COALESCE(s.name, r.name) AS name, \
             COALESCE(s.name_kana, r.name_kana) AS name_kana, o.title, r.created_at FROM registration r \
             JOIN offering o ON o.id = r.offering_id LEFT JOIN secret_registration s ON s.registration_id = r.id \
             WHERE r.forgotten_at IS NULL AND r.id IN {}",
            vec![],
            ids(),
        ))
        .await?;
    let people: Vec<Candidate> = store
        .all(with_list(
            "SELECT p.registration_id, p.id AS participant_id, COALESCE(s.name, p.name) AS name, \
             COALESCE(s.name_kana, p.name_kana) AS name_kana, o.title, r.created_at FROM participant p \
             JOIN registration r ON r.id = p.registration_id JOIN offering o ON o.id = r.offering_id \
             LEFT JOIN secret_participant s ON s.participant_id = p.id WHERE r.forgotten_at IS NULL AND r.id IN {} ORDER BY p.position",
            vec![],
            ids(),
        ))
        .await?;
    found.extend(people);
    found.sort_by(|a, b| b.created_at.cmp(&a.created_at).then_with(|| a.registration_id.cmp(&b.registration_id)));
    Ok(found)
}

pub async fn add_disclosure(
    tx: &mut Tx,
    id: &str,
    staff: &str,
    identified: Identified,
    parts: &[(String, String)],
    now: Moment,
) -> StoreResult<()> {
    let row = vec![id.into(), now.into(), staff.into(), identified.into()];
    insert(tx, "INSERT INTO disclosure (id, at, staff_id, identified) VALUES", vec![row], "").await?;
    let rows = parts.iter().map(|(registration, part)| vec![id.into(), registration.into(), part.into()]).collect();
    insert(tx, "INSERT INTO disclosure_part (disclosure_id, registration_id, participant_id) VALUES", rows, "").await
}

pub async fn disclosure(store: &Store, id: &str) -> StoreResult<Option<Disclosure>> {
    let query = sql(
        "SELECT d.id, d.at, s.name AS staff, d.identified FROM disclosure d JOIN staff s ON s.id = d.staff_id WHERE d.id = $1",
    );
    store.maybe(query.bind(id)).await
}

pub async fn disclosure_parts(store: &Store, id: &str) -> StoreResult<Vec<(String, String)>> {
    let query = sql(
        "SELECT p.registration_id, p.participant_id FROM disclosure_part p JOIN registration r ON r.id = p.registration_id \
         WHERE p.disclosure_id = $1 ORDER BY r.created_at, p.registration_id, p.participant_id",
    );
    store.all(query.bind(id)).await
}

/// What offerings declare about the data they take: of a fiscal year, or all there are.
pub async fn declared(store: &Store, fiscal_year: Option<i64>) -> StoreResult<Vec<Declared>> {
    let query = sql(
        "SELECT o.id, o.fiscal_year, o.asks, o.purpose, o.retain_until, o.data_holder, o.eligibility, o.channels, \
         o.contact_name, o.contact_phone, o.fee, o.sensitive, o.photos FROM offering o WHERE o.state <> 'draft' \
         AND EXISTS (SELECT 1 FROM registration r WHERE r.offering_id = o.id) \
         AND (CAST($1 AS BIGINT) IS NULL OR o.fiscal_year = $1) ORDER BY o.id",
    );
    store.all(query.bind(fiscal_year)).await
}

/// Labels of questions of offerings that somebody applied to.
pub async fn question_labels(store: &Store, fiscal_year: Option<i64>) -> StoreResult<Vec<String>> {
    let query = sql(
        "SELECT DISTINCT q.label FROM question q JOIN offering o ON o.id = q.offering_id WHERE o.state <> 'draft' \
         AND EXISTS (SELECT 1 FROM registration r WHERE r.offering_id = o.id) \
         AND (CAST($1 AS BIGINT) IS NULL OR o.fiscal_year = $1) ORDER BY q.label",
    );
    Ok(store.all::<(String,)>(query.bind(fiscal_year)).await?.into_iter().map(|row| row.0).collect())
}

/// Who receives the data of those who apply to such offerings.
pub async fn receivers(store: &Store, fiscal_year: Option<i64>) -> StoreResult<Vec<String>> {
    let query = sql("SELECT DISTINCT p.name FROM offering_receiver h JOIN partner p ON p.id = h.partner_id \
         JOIN offering o ON o.id = h.offering_id WHERE o.state <> 'draft' AND h.ended_at IS NULL \
         AND EXISTS (SELECT 1 FROM registration r WHERE r.offering_id = o.id) \
         AND (CAST($1 AS BIGINT) IS NULL OR o.fiscal_year = $1) ORDER BY p.name");
    Ok(store.all::<(String,)>(query.bind(fiscal_year)).await?.into_iter().map(|row| row.0).collect())
}

/// How applications came in.
pub async fn ways(store: &Store, fiscal_year: Option<i64>) -> StoreResult<Vec<String>> {
    let query = sql("SELECT DISTINCT r.channel FROM registration r JOIN offering o ON o.id = r.offering_id \
         WHERE CAST($1 AS BIGINT) IS NULL OR o.fiscal_year = $1 ORDER BY r.channel");
    Ok(store.all::<(String,)>(query.bind(fiscal_year)).await?.into_iter().map(|row| row.0).collect())
}

/// Applicants and participants whose data is held: registrations that are not forgotten, and the persons in them.
pub async fn held(store: &Store, fiscal_year: Option<i64>) -> StoreResult<(i64, i64)> {
    let query = sql("SELECT COUNT(*), CAST(COALESCE(SUM(r.size), 0) AS BIGINT) FROM registration r \
         JOIN offering o ON o.id = r.offering_id WHERE r.forgotten_at IS NULL \
         AND (CAST($1 AS BIGINT) IS NULL OR o.fiscal_year = $1)");
    store.one(query.bind(fiscal_year)).await
}

pub async fn city(store: &Store) -> StoreResult<String> {
    let row: Option<(String,)> = store.maybe(sql("SELECT text FROM setting WHERE name = 'city'")).await?;
    Ok(row.map(|r| r.0).unwrap_or_default())
}
