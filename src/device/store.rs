//! All SQL about devices and what they send.

use super::model::{Device, Stray};
use crate::checkin::Fact;
use crate::clock::Moment;
use crate::helper;
use crate::programme::{Codes, DeskRule};
use crate::registration::State;
use crate::store::{Flag, Store, StoreResult, Tx, Value, insert, sql, with_list};

/// The columns of a [`Device`].
macro_rules! devices {
    ($which:literal) => {
        concat!(
            "SELECT d.id, d.session_id, s.offering_id, s.ends_at AS session_ends, d.label, d.staff_id, d.link_id, d.made_at, \
             d.seen_at, d.waiting, d.clock_offset, d.ended_at, d.sign_in_ends, w.role, w.takes_city_fees, w.partner_id, w.active, \
             w.ends_on AS account_ends, k.ended_at AS link_ended, d.registered_id, CAST(CASE WHEN d.staff_id IS NULL THEN \
             CASE WHEN EXISTS (SELECT 1 FROM desk_link_browser b WHERE b.token_hash = d.sign_in) THEN 1 ELSE 0 END \
             WHEN EXISTS (SELECT 1 FROM staff_session t WHERE t.token_hash = d.sign_in) THEN 1 ELSE 0 END AS BIGINT) AS signed_in \
             FROM desk_device d JOIN session s ON s.id = d.session_id LEFT JOIN desk_link k ON k.id = d.link_id \
             JOIN staff w ON w.id = COALESCE(d.staff_id, k.made_by) WHERE ",
            $which,
            " ORDER BY d.made_at, d.id"
        )
    };
}

pub async fn of_session(store: &Store, session: &str) -> StoreResult<Vec<Device>> {
    store.all(sql(devices!("d.session_id = $1")).bind(session)).await
}

pub async fn by_token(store: &Store, token_hash: &str) -> StoreResult<Option<Device>> {
    store.maybe(sql(devices!("d.token_hash = $1")).bind(token_hash)).await
}

pub async fn find_in(tx: &mut Tx, id: &str) -> StoreResult<Option<Device>> {
    tx.maybe(sql(devices!("d.id = $1")).bind(id)).await
}

/// A device about to be let in.
pub struct New<'a> {
    pub id: &'a str,
    pub session: &'a str,
    pub token_hash: &'a str,
    pub label: &'a str,
    pub staff: Option<&'a str>,
    pub link: Option<&'a str>,
    pub sign_in: &'a str,
    pub sign_in_ends: Moment,
    pub registered: Option<&'a str>,
    pub now: Moment,
}

pub async fn add(tx: &mut Tx, new: New<'_>) -> StoreResult<()> {
    let query = sql(
        "INSERT INTO desk_device (id, session_id, token_hash, label, staff_id, link_id, sign_in, sign_in_ends, \
         made_at, seen_at, waiting, clock_offset, registered_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, 0, $11)",
    );
    let query =
        query.bind(new.id).bind(new.session).bind(new.token_hash).bind(new.label).bind(new.staff).bind(new.link);
    tx.run_exactly(1, query.bind(new.sign_in).bind(new.sign_in_ends).bind(new.now).bind(new.now).bind(new.registered))
        .await
}

/// A device that was registered beforehand.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Registered {
    pub id: String,
    pub label: String,
    /// None: the city's.
    pub partner_id: Option<String>,
    pub names_key: String,
    pub made_at: Moment,
    /// Who registered it.
    pub made_by: String,
    pub ended_at: Option<Moment>,
}

macro_rules! registered {
    ($which:literal) => {
        concat!(
            "SELECT d.id, d.label, d.partner_id, d.names_key, d.made_at, s.name AS made_by, d.ended_at \
             FROM registered_device d JOIN staff s ON s.id = d.made_by WHERE ",
            $which,
            " ORDER BY d.made_at, d.id"
        )
    };
}

/// Those of a partner; of the city everybody's.
pub async fn all_registered(store: &Store, partner: Option<&str>) -> StoreResult<Vec<Registered>> {
    store.all(sql(registered!("(CAST($1 AS TEXT) IS NULL OR d.partner_id = $1)")).bind(partner)).await
}

pub async fn registered_by(store: &Store, secret_hash: &str) -> StoreResult<Option<Registered>> {
    store.maybe(sql(registered!("d.secret_hash = $1")).bind(secret_hash)).await
}

pub async fn registered(store: &Store, id: &str) -> StoreResult<Option<Registered>> {
    store.maybe(sql(registered!("d.id = $1")).bind(id)).await
}

pub async fn add_registered(tx: &mut Tx, device: &Registered, secret_hash: &str, by: &str) -> StoreResult<()> {
    let query = sql("INSERT INTO registered_device (id, label, partner_id, secret_hash, names_key, made_at, made_by) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)");
    let query = query.bind(&device.id).bind(&device.label).bind(device.partner_id.clone()).bind(secret_hash);
    tx.run_exactly(1, query.bind(&device.names_key).bind(device.made_at).bind(by)).await
}

/// False if it was ended already, or is another partner's.
pub async fn end_registered(tx: &mut Tx, id: &str, partner: Option<&str>, by: &str, now: Moment) -> StoreResult<bool> {
    let query = sql("UPDATE registered_device SET ended_at = $1, ended_by = $2 WHERE id = $3 AND ended_at IS NULL \
         AND (CAST($4 AS TEXT) IS NULL OR partner_id = $4)");
    Ok(tx.run(query.bind(now).bind(by).bind(id).bind(partner)).await? == 1)
}

/// Until when a member of staff's sign-in lasts.
pub async fn sign_in_ends(store: &Store, sign_in: &str) -> StoreResult<Option<Moment>> {
    let query = sql("SELECT ends_at FROM staff_session WHERE token_hash = $1").bind(sign_in);
    Ok(store.maybe::<(Moment,)>(query).await?.map(|row| row.0))
}

pub async fn heard(tx: &mut Tx, id: &str, waiting: i64, offset: i64, now: Moment) -> StoreResult<()> {
    let query = sql("UPDATE desk_device SET seen_at = $1, waiting = $2, clock_offset = $3 WHERE id = $4");
    tx.run(query.bind(now).bind(waiting).bind(offset).bind(id)).await?;
    Ok(())
}

/// False if it was shut out already.
pub async fn end(tx: &mut Tx, id: &str, by: &str, now: Moment) -> StoreResult<bool> {
    let query = sql("UPDATE desk_device SET ended_at = $1, ended_by = $2 WHERE id = $3 AND ended_at IS NULL");
    Ok(tx.run(query.bind(now).bind(by).bind(id)).await? == 1)
}

/// Somebody signs in again with the browser that let devices in: from now on they hang on the new sign-in, so that they hear
/// of it when that is signed out. A sign-in that was ended (and did not run out by itself) ended them with it.
pub async fn follow(tx: &mut Tx, staff: &str, before: &str, sign_in: &str, now: Moment) -> StoreResult<()> {
    let query = sql("UPDATE desk_device SET sign_in = $1, \
         sign_in_ends = (SELECT n.ends_at FROM staff_session n WHERE n.token_hash = $2) \
         WHERE sign_in = $3 AND staff_id = $4 AND ended_at IS NULL AND (sign_in_ends <= $5 OR EXISTS \
         (SELECT 1 FROM staff_session t WHERE t.token_hash = $6))");
    tx.run(query.bind(sign_in).bind(sign_in).bind(before).bind(staff).bind(now).bind(before)).await?;
    Ok(())
}

/// The browser that let a device in has to sign in, or give the link's digits, anew.
pub async fn close_sign_in(tx: &mut Tx, id: &str, now: Moment) -> StoreResult<()> {
    let (sign_in,) = tx.one::<(String,)>(sql("SELECT sign_in FROM desk_device WHERE id = $1").bind(id)).await?;
    tx.run(sql("DELETE FROM staff_session WHERE token_hash = $1").bind(&sign_in)).await?;
    helper::store::close_browser(tx, &sign_in, now).await
}

/// A registration that a fact names, with one of its participants.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Named {
    pub registration_id: String,
    pub receipt: String,
    pub offering_id: String,
    pub key_version: i64,
    pub participant_id: String,
    pub position: i64,
}

macro_rules! named {
    ($which:literal) => {
        concat!(
            "SELECT r.id AS registration_id, r.receipt, r.offering_id, r.key_version, p.id AS participant_id, p.position \
             FROM registration r JOIN participant p ON p.registration_id = r.id WHERE ",
            $which,
            " IN {}"
        )
    };
}

/// Whom these facts are about: the fact, and the participant.
pub async fn of_facts(store: &Store, facts: &[String]) -> StoreResult<Vec<(String, Named)>> {
    #[derive(sqlx::FromRow)]
    struct Row {
        fact: String,
        #[sqlx(flatten)]
        named: Named,
    }
    if facts.is_empty() {
        return Ok(Vec::new());
    }
    let rows: Vec<Row> = store
        .all(with_list(
            "SELECT f.id AS fact, r.id AS registration_id, r.receipt, r.offering_id, r.key_version, p.id AS participant_id, \
             p.position FROM checkin_fact f JOIN participant p ON p.id = f.participant_id \
             JOIN registration r ON r.id = p.registration_id WHERE f.id IN {}",
            vec![],
            facts.iter().map(Value::from).collect(),
        ))
        .await?;
    Ok(rows.into_iter().map(|row| (row.fact, row.named)).collect())
}

/// Everybody of the registrations with these ids, and of those with these receipt numbers.
pub async fn named(store: &Store, ids: &[String], receipts: &[String]) -> StoreResult<Vec<Named>> {
    let mut all: Vec<Named> = Vec::new();
    for (text, values) in [(named!("r.id"), ids), (named!("r.receipt"), receipts)] {
        if !values.is_empty() {
            all.extend(store.all(with_list(text, vec![], values.iter().map(Value::from).collect())).await?);
        }
    }
    Ok(all)
}

pub async fn add_strays(tx: &mut Tx, strays: &[Stray]) -> StoreResult<()> {
    let row = |s: &Stray| {
        vec![
            (&s.id).into(),
            (&s.session_id).into(),
            s.participant_id.clone().into(),
            (&s.device).into(),
            (&s.kind).into(),
            s.at.into(),
            s.recorded_at.into(),
            s.why.into(),
            (&s.said).into(),
        ]
    };
    insert(
        tx,
        "INSERT INTO checkin_stray (id, session_id, participant_id, device, kind, at, recorded_at, why, said) VALUES",
        strays.iter().map(row).collect(),
        "ON CONFLICT (id) DO NOTHING",
    )
    .await
}

/// The registrations kept secret of whom something is kept apart in a session.
pub async fn secret_strays(tx: &mut Tx, session: &str) -> StoreResult<Vec<String>> {
    let query = sql("SELECT DISTINCT r.id FROM checkin_stray c JOIN participant p ON p.id = c.participant_id \
         JOIN registration r ON r.id = p.registration_id WHERE c.session_id = $1 AND r.secret = 1 AND c.said <> ''");
    let rows: Vec<(String,)> = tx.all(query.bind(session)).await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// Whether children are fetched from a session.
pub async fn fetches(store: &Store, session: &str) -> StoreResult<bool> {
    let query =
        sql("SELECT o.desk FROM offering o JOIN session s ON s.offering_id = o.id WHERE s.id = $1").bind(session);
    let (rules,) = store.one::<(String,)>(query).await?;
    Ok(Codes::<DeskRule>::try_from(rules)?.has(&DeskRule::Pickup))
}

/// How one person stands, and by which desk.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Marked {
    pub registration_id: String,
    pub key_version: i64,
    pub position: i64,
    pub present: i64,
    pub at: Moment,
    pub left_at: Option<Moment>,
    pub fact_id: String,
    pub fact_at: Moment,
    pub desk: String,
}

/// Those whose standing changed by facts that came in since.
pub async fn marks(store: &Store, session: &str, since: Moment) -> StoreResult<Vec<Marked>> {
    let query = sql(
        "SELECT p.registration_id, r.key_version, p.position, a.present, a.at, a.left_at, a.fact_id, f.at AS fact_at, \
         COALESCE(d.label, k.label, w.name, CASE WHEN f.device LIKE 'door:%' THEN '入口' ELSE '' END) AS desk FROM attendance a JOIN participant p ON p.id = a.participant_id \
         JOIN registration r ON r.id = p.registration_id JOIN checkin_fact f ON f.id = a.fact_id \
         LEFT JOIN desk_device d ON d.id = f.device LEFT JOIN desk_link k ON 'link:' || k.id = f.device \
         LEFT JOIN staff w ON w.id = f.staff_id WHERE a.session_id = $1 AND a.participant_id IN \
         (SELECT c.participant_id FROM checkin_fact c WHERE c.session_id = $2 AND c.recorded_at >= $3)",
    );
    store.all(query.bind(session).bind(session).bind(since)).await
}

pub async fn present(store: &Store, session: &str) -> StoreResult<i64> {
    let query =
        sql("SELECT COUNT(*) FROM attendance WHERE session_id = $1 AND present = 1 AND left_at IS NULL").bind(session);
    Ok(store.one::<(i64,)>(query).await?.0)
}

/// A fact about somebody, and how their registration stands at the session now.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Told {
    #[sqlx(flatten)]
    pub fact: Fact,
    pub registration_id: String,
    pub receipt: String,
    pub name: String,
    pub name_kana: String,
    #[sqlx(try_from = "String")]
    pub state: State,
    /// When the registration ended, if it did.
    pub ended_at: Option<Moment>,
    #[sqlx(try_from = "i64")]
    pub expected: Flag,
    /// Takes part online: has a place there, and none on site.
    #[sqlx(try_from = "i64")]
    pub online: Flag,
    /// Which desk said so.
    pub desk: String,
}

pub async fn told(store: &Store, session: &str) -> StoreResult<Vec<Told>> {
    let query = sql(
        "SELECT f.id, f.session_id, f.participant_id, f.kind, f.amount, f.at, f.recorded_at, f.device, f.staff_id, \
         f.clock_offset, f.anyway, r.id AS registration_id, r.receipt, p.name, p.name_kana, r.state, r.ended_at, \
         CAST(CASE WHEN r.state = 'confirmed' AND EXISTS (SELECT 1 FROM place l JOIN slot_session c ON c.slot_id = l.slot_id \
         WHERE l.registration_id = r.id AND c.session_id = f.session_id) THEN 1 ELSE 0 END AS BIGINT) AS expected, \
         CAST(CASE WHEN EXISTS (SELECT 1 FROM place l JOIN slot_session c ON c.slot_id = l.slot_id JOIN slot s ON s.id = l.slot_id \
         WHERE l.registration_id = r.id AND c.session_id = f.session_id AND s.mode = 'online') AND NOT EXISTS \
         (SELECT 1 FROM place l JOIN slot_session c ON c.slot_id = l.slot_id JOIN slot s ON s.id = l.slot_id \
         WHERE l.registration_id = r.id AND c.session_id = f.session_id AND s.mode = 'on_site') THEN 1 ELSE 0 END AS BIGINT) AS online, \
         COALESCE(d.label, k.label, w.name, CASE WHEN f.device LIKE 'door:%' THEN '入口' ELSE '' END) AS desk \
         FROM checkin_fact f JOIN participant p ON p.id = f.participant_id JOIN registration r ON r.id = p.registration_id \
         LEFT JOIN desk_device d ON d.id = f.device LEFT JOIN desk_link k ON 'link:' || k.id = f.device \
         LEFT JOIN staff w ON w.id = f.staff_id WHERE f.session_id = $1 ORDER BY f.at, f.id",
    );
    store.all(query.bind(session)).await
}

pub async fn strays(store: &Store, session: &str) -> StoreResult<Vec<Stray>> {
    let query = sql("SELECT c.*, p.name AS person, r.receipt FROM checkin_stray c \
         LEFT JOIN participant p ON p.id = c.participant_id LEFT JOIN registration r ON r.id = p.registration_id \
         WHERE c.session_id = $1 ORDER BY c.at, c.id");
    store.all(query.bind(session)).await
}

/// What somebody has looked into: the matter, when, who, what they wrote.
pub async fn settled(store: &Store, session: &str) -> StoreResult<Vec<(String, Moment, String, String)>> {
    let query = sql("SELECT c.matter, c.at, s.name, c.note FROM checkin_settled c JOIN staff s ON s.id = c.staff_id \
         WHERE c.session_id = $1 ORDER BY c.at, c.matter");
    store.all(query.bind(session)).await
}

/// False if it was settled already.
pub async fn settle(tx: &mut Tx, session: &str, matter: &str, by: &str, note: &str, now: Moment) -> StoreResult<bool> {
    let query =
        sql("INSERT INTO checkin_settled (session_id, matter, staff_id, at, note) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (session_id, matter) DO NOTHING");
    Ok(tx.run(query.bind(session).bind(matter).bind(by).bind(now).bind(note)).await? == 1)
}
