//! All SQL about who fetches children, and to whom they were handed over.

use std::collections::HashMap;

use super::code::code;
use super::model::{Child, Fetcher, Handover, How};
use crate::clock::Moment;
use crate::config::Secret;
use crate::store::{Query, Store, StoreResult, Tx, insert, sql, truth};

/// The columns of a [`Fetcher`] with the words themselves, for the guardian and letters to them.
macro_rules! truths {
    () => {
        concat!(
            "SELECT f.id, f.registration_id, f.position, ",
            truth!("pickup_person", "id", "name", "f"),
            " AS name, ",
            truth!("pickup_person", "id", "relation", "f"),
            " AS relation, f.named_at FROM pickup_person f "
        )
    };
}

fn named_query(registration: &str) -> Query {
    sql(concat!(truths!(), "WHERE f.registration_id = $1 AND f.ended_at IS NULL ORDER BY f.position"))
        .bind(registration)
}

/// Who is named for a registration now, as the guardian wrote it.
pub async fn named(store: &Store, registration: &str) -> StoreResult<Vec<Fetcher>> {
    store.all(named_query(registration)).await
}

pub async fn named_in(tx: &mut Tx, registration: &str) -> StoreResult<Vec<Fetcher>> {
    tx.all(named_query(registration)).await
}

/// Who is named now for each registration of an offering, as a desk may see it: of who is kept secret a stand-in.
pub async fn at_desk(store: &Store, offering: &str) -> StoreResult<Vec<Fetcher>> {
    let query = sql("SELECT f.id, f.registration_id, f.position, f.name, f.relation, f.named_at FROM pickup_person f \
         JOIN registration r ON r.id = f.registration_id WHERE r.offering_id = $1 AND f.ended_at IS NULL \
         ORDER BY f.registration_id, f.position");
    store.all(query.bind(offering)).await
}

/// How a device names somebody who may fetch.
pub fn label(name: &str, relation: &str) -> String {
    if relation.is_empty() { name.to_owned() } else { format!("{name}（{relation}）") }
}

/// Who may fetch the children of a registration, and the code for it: what a device carries in the registration's sealed row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pickup {
    /// Names and how they stand to the child; none of who is kept secret.
    pub people: Vec<(String, String)>,
    pub code: String,
}

/// The same for each registration of an offering for which somebody is named.
pub async fn of_offering(store: &Store, secret: &Secret, offering: &str) -> StoreResult<HashMap<String, Pickup>> {
    let versions: Vec<(String, i64, i64)> = store
        .all(
            sql("SELECT r.id, r.key_version, r.secret FROM registration r WHERE r.offering_id = $1 AND EXISTS \
                 (SELECT 1 FROM pickup_person f WHERE f.registration_id = r.id AND f.ended_at IS NULL)")
            .bind(offering),
        )
        .await?;
    let mut all: HashMap<String, Pickup> = HashMap::new();
    let mut hidden = Vec::new();
    for (id, version, is_secret) in versions {
        if is_secret == 1 {
            hidden.push(id.clone());
        }
        let code = code(secret, &id, version);
        all.insert(id, Pickup { people: Vec::new(), code });
    }
    for person in at_desk(store, offering).await? {
        if hidden.contains(&person.registration_id) {
            continue;
        }
        if let Some(pickup) = all.get_mut(&person.registration_id) {
            pickup.people.push((person.name, person.relation));
        }
    }
    Ok(all)
}

pub async fn end(tx: &mut Tx, id: &str, now: Moment) -> StoreResult<()> {
    let query = sql("UPDATE pickup_person SET ended_at = $1 WHERE id = $2 AND ended_at IS NULL");
    tx.run_exactly(1, query.bind(now).bind(id)).await
}

/// Somebody about to be named: `by` is a staff id, or nobody where the guardian does it.
pub struct New<'a> {
    pub id: String,
    pub registration: &'a str,
    pub position: i64,
    pub name: &'a str,
    pub relation: &'a str,
    pub by: Option<&'a str>,
    pub now: Moment,
}

pub async fn add(tx: &mut Tx, people: Vec<New<'_>>) -> StoreResult<()> {
    let row = |p: New<'_>| {
        vec![
            p.id.into(),
            p.registration.into(),
            p.position.into(),
            p.name.into(),
            p.relation.into(),
            p.now.into(),
            p.by.into(),
        ]
    };
    let head = "INSERT INTO pickup_person (id, registration_id, position, name, relation, named_at, named_by) VALUES";
    insert(tx, head, people.into_iter().map(row).collect(), "").await
}

/// From when to when the sessions take place for which a registration has a place.
pub async fn spans(tx: &mut Tx, registration: &str) -> StoreResult<Vec<(Moment, Moment)>> {
    let query = sql(
        "SELECT DISTINCT s.starts_at, s.ends_at FROM place l JOIN slot_session c ON c.slot_id = l.slot_id \
         JOIN session s ON s.id = c.session_id WHERE l.registration_id = $1 AND s.state = 'planned' ORDER BY s.starts_at",
    );
    tx.all(query.bind(registration)).await
}

/// Makes whom one registration named another's that has named nobody.
pub async fn hand_on(tx: &mut Tx, from: &str, to: &str) -> StoreResult<()> {
    let query = sql("UPDATE pickup_person SET registration_id = $1 WHERE registration_id = $2 AND NOT EXISTS \
         (SELECT 1 FROM pickup_person f WHERE f.registration_id = $3)");
    tx.run(query.bind(to).bind(from).bind(to)).await?;
    Ok(())
}

/// The columns of a [`Child`] who came to session `$1` and was not handed over.
macro_rules! children {
    ($which:literal) => {
        concat!(
            "SELECT p.id, p.registration_id, r.receipt, r.key_version, p.name, p.name_kana, p.position, r.secret, \
             a.at AS arrived, a.left_at FROM attendance a JOIN participant p ON p.id = a.participant_id \
             JOIN registration r ON r.id = p.registration_id WHERE a.session_id = $1 AND a.present = 1 \
             AND NOT EXISTS (SELECT 1 FROM pickup_handover h WHERE h.session_id = a.session_id \
             AND h.participant_id = a.participant_id AND h.undone_at IS NULL)",
            $which,
            " ORDER BY p.kana_key, p.name_key, p.id"
        )
    };
}

/// Children who came to a session and have been handed to nobody.
pub async fn waiting(store: &Store, session: &str) -> StoreResult<Vec<Child>> {
    store.all(sql(children!("")).bind(session)).await
}

/// The same of one registration.
pub async fn waiting_in(tx: &mut Tx, session: &str, registration: &str) -> StoreResult<Vec<Child>> {
    tx.all(sql(children!(" AND p.registration_id = $2")).bind(session).bind(registration)).await
}

/// When wrong codes of a registration were given, from some instant on.
pub async fn tries(tx: &mut Tx, registration: &str, since: Moment) -> StoreResult<Vec<Moment>> {
    let query = sql("SELECT at FROM pickup_try WHERE registration_id = $1 AND at > $2 ORDER BY at");
    let rows: Vec<(Moment,)> = tx.all(query.bind(registration).bind(since)).await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

pub async fn tried(tx: &mut Tx, id: &str, registration: &str, session: &str, now: Moment) -> StoreResult<()> {
    let query = sql("INSERT INTO pickup_try (id, registration_id, session_id, at) VALUES ($1, $2, $3, $4)");
    tx.run_exactly(1, query.bind(id).bind(registration).bind(session).bind(now)).await
}

/// A handover about to be written down.
#[derive(Clone, Debug)]
pub struct Given {
    pub fact: String,
    pub participant: String,
    pub how: How,
    pub person: Option<String>,
    pub other: Option<Other>,
}

/// Of somebody who was not named: who, the second of two, and the call.
#[derive(Clone, Debug, Default)]
pub struct Other {
    pub name: String,
    pub relation: String,
    pub second_staff: Option<String>,
    pub second_link: Option<String>,
    pub second_name: String,
    pub called_whom: String,
    pub called_number: String,
    pub called_at: Moment,
    pub said: String,
}

pub async fn give(tx: &mut Tx, session: &str, given: &[Given], now: Moment) -> StoreResult<()> {
    let row = |g: &Given| {
        let other = g.other.clone().unwrap_or_default();
        vec![
            (&g.fact).into(),
            session.into(),
            (&g.participant).into(),
            now.into(),
            g.how.into(),
            g.person.clone().into(),
            other.name.into(),
            other.relation.into(),
            other.second_staff.clone().into(),
            other.second_link.clone().into(),
            (g.other.is_some() && other.second_staff.is_none() && other.second_link.is_none()).into(),
            other.second_name.into(),
            other.called_whom.into(),
            other.called_number.into(),
            g.other.is_some().then_some(other.called_at).into(),
            other.said.into(),
            "".into(),
        ]
    };
    let head = "INSERT INTO pickup_handover (fact_id, session_id, participant_id, at, how, person_id, other_name, \
        other_relation, second_staff, second_link, by_device, second_name, called_whom, called_number, called_at, said, undone_why) VALUES";
    insert(tx, head, given.iter().map(row).collect(), "").await
}

/// The columns of a [`Handover`], as everyone at the desk reads them.
macro_rules! handovers {
    ($which:literal) => {
        concat!(
            "SELECT h.fact_id, h.participant_id, p.registration_id, r.receipt, p.name, p.name_kana, h.at, h.how, \
             CASE WHEN h.how = 'named' THEN COALESCE(f.name, '') ELSE h.other_name END AS to_name, \
             CASE WHEN h.how = 'named' THEN COALESCE(f.relation, '') ELSE h.other_relation END AS to_relation, \
             COALESCE(w.name, h.second_name) AS second, \
             COALESCE(b.name, k.label, '') AS given_by, h.called_whom, h.called_at, h.said, h.undone_at, \
             COALESCE(u.name, '') AS undone_by, h.undone_why FROM pickup_handover h \
             JOIN participant p ON p.id = h.participant_id JOIN registration r ON r.id = p.registration_id \
             JOIN checkin_fact c ON c.id = h.fact_id LEFT JOIN pickup_person f ON f.id = h.person_id \
             LEFT JOIN staff w ON w.id = h.second_staff LEFT JOIN staff b ON b.id = c.staff_id \
             LEFT JOIN desk_link k ON 'link:' || k.id = c.device LEFT JOIN staff u ON u.id = h.undone_by WHERE ",
            $which,
            " ORDER BY h.at, p.kana_key, h.fact_id"
        )
    };
}

/// All handovers of a session, those taken back among them.
pub async fn handovers(store: &Store, session: &str) -> StoreResult<Vec<Handover>> {
    store.all(sql(handovers!("h.session_id = $1")).bind(session)).await
}

/// Those in force of one registration.
pub async fn in_force(tx: &mut Tx, session: &str, registration: &str) -> StoreResult<Vec<Handover>> {
    let query = sql(handovers!("h.session_id = $1 AND p.registration_id = $2 AND h.undone_at IS NULL"));
    tx.all(query.bind(session).bind(registration)).await
}

pub async fn undo(tx: &mut Tx, fact: &str, by: &str, why: &str, now: Moment) -> StoreResult<()> {
    let query = sql("UPDATE pickup_handover SET undone_at = $1, undone_by = $2, undone_why = $3 \
         WHERE fact_id = $4 AND undone_at IS NULL");
    tx.run_exactly(1, query.bind(now).bind(by).bind(why).bind(fact)).await
}

/// Registrations with a place in an offering for which nobody is named yet.
pub async fn unnamed(store: &Store, offering: &str) -> StoreResult<i64> {
    let query =
        sql("SELECT COUNT(*) FROM registration r WHERE r.offering_id = $1 AND r.state = 'confirmed' AND NOT EXISTS \
         (SELECT 1 FROM pickup_person f WHERE f.registration_id = r.id AND f.ended_at IS NULL)");
    Ok(store.one::<(i64,)>(query.bind(offering)).await?.0)
}
