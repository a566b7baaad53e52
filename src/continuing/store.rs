//! All SQL of what is carried over.

use std::collections::HashMap;

use super::{CarryOver, Member, OnPaper};
use crate::clock::Moment;
use crate::registration::application::Person;
use crate::registration::contact::Contact;
use crate::store::{Flag, Query, Source, Store, StoreResult, Tx, Value, insert, sql, truth, with_list};

/// So many are asked for by one statement.
const AT_ONCE: usize = 512;

/// Those with a place in the earlier class, in the order of their readings, and what was decided about them for the next.
pub async fn members(mut from: Source<'_>, earlier: &str, next: &str) -> StoreResult<Vec<Member>> {
    let query =
        sql("SELECT r.id, r.receipt, r.name, r.name_kana, r.secret, r.forgotten_at, c.reason, c.registration_id, \
         n.state AS next_state FROM registration r \
         LEFT JOIN carry_over c ON c.earlier_id = r.id AND c.offering_id = $1 \
         LEFT JOIN registration n ON n.id = c.registration_id \
         WHERE r.offering_id = $2 AND r.state = 'confirmed' ORDER BY r.kana_key, r.queue");
    let mut members: Vec<Member> = from.all(query.bind(next).bind(earlier)).await?;
    let query = sql("SELECT p.registration_id, COUNT(a.session_id) FROM participant p \
         LEFT JOIN attendance a ON a.participant_id = p.id AND a.present = 1 WHERE p.offering_id = $1 \
         GROUP BY p.registration_id, p.id");
    let mut visits: HashMap<String, i64> = HashMap::new();
    for (registration, n) in from.all::<(String, i64)>(query.bind(earlier)).await? {
        // A party goes on together: as often as the one of them who was there least.
        visits.entry(registration).and_modify(|least| *least = n.min(*least)).or_insert(n);
    }
    members.iter_mut().for_each(|m| m.visits = visits.get(&m.id).copied().unwrap_or(0));
    Ok(members)
}

/// What is taken over of somebody: the truth, also of who is kept secret.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Known {
    pub id: String,
    pub language: String,
    pub name: String,
    pub name_kana: String,
    pub email: Option<String>,
    pub phone: String,
    pub residency: Option<String>,
    pub district: Option<String>,
    #[sqlx(try_from = "i64")]
    pub on_behalf: Flag,
    #[sqlx(try_from = "i64")]
    pub secret: Flag,
}

#[derive(sqlx::FromRow)]
struct PersonRow {
    registration_id: String,
    name: String,
    name_kana: String,
    birth_date: Option<String>,
    age_band: Option<String>,
}

#[derive(sqlx::FromRow)]
struct ContactRow {
    registration_id: String,
    #[sqlx(flatten)]
    contact: Contact,
}

/// All that goes over with a registration: who applied, who comes, how they are reached.
pub struct Taken {
    pub known: Known,
    pub people: Vec<Person>,
    pub contact: Option<Contact>,
}

/// What is taken over of these registrations, by their ids.
pub async fn taken(tx: &mut Tx, ids: &[&str]) -> StoreResult<HashMap<String, Taken>> {
    let mut all: HashMap<String, Taken> = HashMap::new();
    for ids in ids.chunks(AT_ONCE) {
        let listed = || ids.iter().map(|&id| id.into()).collect::<Vec<Value>>();
        let known = "SELECT r.id, r.language, COALESCE(s.name, r.name) AS name, COALESCE(s.name_kana, r.name_kana) AS name_kana, \
            CASE WHEN s.registration_id IS NULL THEN r.email ELSE s.email END AS email, COALESCE(s.phone, r.phone) AS phone, \
            CASE WHEN s.registration_id IS NULL THEN r.residency ELSE s.residency END AS residency, \
            CASE WHEN s.registration_id IS NULL THEN r.district ELSE s.district END AS district, r.on_behalf, r.secret \
            FROM registration r LEFT JOIN secret_registration s ON s.registration_id = r.id \
            WHERE r.forgotten_at IS NULL AND r.id IN {}";
        for known in tx.all::<Known>(with_list(known, vec![], listed())).await? {
            all.insert(known.id.clone(), Taken { known, people: Vec::new(), contact: None });
        }
        let people = "SELECT p.registration_id, COALESCE(s.name, p.name) AS name, COALESCE(s.name_kana, p.name_kana) AS name_kana, \
            CASE WHEN s.participant_id IS NULL THEN p.birth_date ELSE s.birth_date END AS birth_date, \
            CASE WHEN s.participant_id IS NULL THEN p.age_band ELSE s.age_band END AS age_band FROM participant p \
            LEFT JOIN secret_participant s ON s.participant_id = p.id WHERE p.registration_id IN {} \
            ORDER BY p.registration_id, p.position";
        for row in tx.all::<PersonRow>(with_list(people, vec![], listed())).await? {
            let Some(taken) = all.get_mut(&row.registration_id) else { continue };
            taken.people.push(Person {
                name: row.name,
                name_kana: row.name_kana,
                birth_date: row.birth_date,
                age_band: row.age_band,
                ..Person::default()
            });
        }
        let contacts = concat!(
            "SELECT c.registration_id, c.way, ",
            truth!("contact", "registration_id", "fax", "c"),
            " AS fax, ",
            truth!("contact", "registration_id", "postcode", "c"),
            " AS postcode, ",
            truth!("contact", "registration_id", "address", "c"),
            " AS address FROM contact c WHERE c.registration_id IN {}"
        );
        for row in tx.all::<ContactRow>(with_list(contacts, vec![], listed())).await? {
            if let Some(taken) = all.get_mut(&row.registration_id) {
                taken.contact = Some(row.contact);
            }
        }
    }
    Ok(all)
}

/// What was decided about one member.
pub struct Decision<'a> {
    pub id: String,
    pub earlier: &'a str,
    /// Their registration in the next class, and the last day to say no; None: they are not carried over.
    pub next: Option<(String, String)>,
    pub visits: i64,
    pub needed: Option<i64>,
    pub reason: &'a str,
}

/// Keeps decisions; a newer one takes an older one's place.
pub async fn decide(tx: &mut Tx, offering: &str, decisions: &[Decision<'_>], by: &str, now: Moment) -> StoreResult<()> {
    let rows = decisions.iter().map(|d| {
        vec![
            (&d.id).into(),
            offering.into(),
            d.earlier.into(),
            d.next.as_ref().map(|next| next.0.clone()).into(),
            d.visits.into(),
            d.needed.into(),
            d.reason.into(),
            d.next.as_ref().map(|next| next.1.clone()).into(),
            now.into(),
            by.into(),
        ]
    });
    insert(
        tx,
        "INSERT INTO carry_over (id, offering_id, earlier_id, registration_id, visits, needed, reason, decline_until, decided_at, \
         decided_by) VALUES",
        rows.collect(),
        "ON CONFLICT (offering_id, earlier_id) DO UPDATE SET registration_id = excluded.registration_id, visits = excluded.visits, \
         needed = excluded.needed, reason = excluded.reason, decline_until = excluded.decline_until, \
         decided_at = excluded.decided_at, decided_by = excluded.decided_by",
    )
    .await
}

fn carried(registration: &str) -> Query {
    sql("SELECT c.offering_id, c.earlier_id, o.title AS earlier_title, c.decline_until FROM carry_over c \
         JOIN registration r ON r.id = c.earlier_id JOIN offering o ON o.id = r.offering_id WHERE c.registration_id = $1")
    .bind(registration)
}

/// How a registration came here, if it was carried over.
pub async fn of_registration(store: &Store, registration: &str) -> StoreResult<Option<CarryOver>> {
    store.maybe(carried(registration)).await
}

pub async fn of_registration_in(tx: &mut Tx, registration: &str) -> StoreResult<Option<CarryOver>> {
    tx.maybe(carried(registration)).await
}

/// Those with a place who were carried over and have no mailbox.
pub async fn on_paper(store: &Store, offering: &str) -> StoreResult<Vec<OnPaper>> {
    let query = sql("SELECT r.receipt, r.name, r.name_kana, c.postcode, c.address, d.decline_until FROM carry_over d \
         JOIN registration r ON r.id = d.registration_id LEFT JOIN contact c ON c.registration_id = r.id \
         WHERE d.offering_id = $1 AND r.state = 'confirmed' AND r.email IS NULL ORDER BY r.queue");
    store.all(query.bind(offering)).await
}
