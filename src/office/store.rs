//! All SQL of the office.

use crate::clock::Moment;
use crate::registration::{Registration, State};
use crate::staff::Scope;
use crate::store::{Query, Store, StoreResult, sql};

/// An offering in the office's list.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Line {
    pub id: String,
    pub title: String,
    pub first: Option<Moment>,
    pub confirmed: i64,
    pub waiting: i64,
}

/// The offerings within somebody's scope, the next to take place first; all, or those that one person answers for.
pub async fn offerings(store: &Store, scope: &Scope, mine: Option<&str>, now: Moment) -> StoreResult<Vec<Line>> {
    store
        .all(
            sql("SELECT o.id, o.title, \
                 (SELECT MIN(s.starts_at) FROM session s WHERE s.offering_id = o.id AND s.ends_at > $1) AS first, \
                 (SELECT COUNT(*) FROM registration r WHERE r.offering_id = o.id AND r.state = 'confirmed') AS confirmed, \
                 (SELECT COUNT(*) FROM registration r WHERE r.offering_id = o.id AND r.state = 'waiting') AS waiting \
                 FROM offering o WHERE o.state <> 'draft' AND (CAST($2 AS TEXT) IS NULL OR EXISTS \
                 (SELECT 1 FROM offering_host h WHERE h.offering_id = o.id AND h.partner_id = $2)) \
                 AND (CAST($3 AS TEXT) IS NULL OR EXISTS (SELECT 1 FROM offering_charge c WHERE c.offering_id = o.id AND c.staff_id = $3)) \
                 ORDER BY first, o.id")
            .bind(now)
            .bind(scope.partner())
            .bind(mine),
        )
        .await
}

/// The offering's latest registrations; the room `applicants` lists all of them.
pub async fn registrations(store: &Store, offering: &str) -> StoreResult<Vec<Registration>> {
    store
        .all(sql("SELECT * FROM registration WHERE offering_id = $1 ORDER BY queue DESC LIMIT 10").bind(offering))
        .await
}

/// How many registrations stand in each state.
pub async fn by_state(store: &Store, offering: &str) -> StoreResult<Vec<(State, i64)>> {
    let query = sql("SELECT state, COUNT(*) FROM registration WHERE offering_id = $1 GROUP BY state ORDER BY state");
    let rows: Vec<(String, i64)> = store.all(query.bind(offering)).await?;
    rows.into_iter().map(|(state, n)| Ok((State::try_from(state)?, n))).collect()
}

/// Somebody on the attendance list.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Attendee {
    pub id: String,
    pub registration_id: String,
    pub receipt: String,
    pub name: String,
    pub name_kana: String,
    pub kana_key: String,
    pub birth_date: Option<String>,
    pub age_band: Option<String>,
    pub phone: String,
    pub email: Option<String>,
    pub photo_consent: i64,
    /// Ages of the children who are minded meanwhile, at the party's first person.
    pub childcare: Option<String>,
}

/// How many attendees are read at once: lists of any length need little memory.
pub const PAGE: i64 = 1000;

/// A page of attendees: those of an offering after one `(kana_key, id)` and up to another.
#[derive(Clone, Debug)]
pub struct Span<'a> {
    pub offering: &'a str,
    pub after: (&'a str, &'a str),
    pub last: (&'a str, &'a str),
}

/// The attendees after `(kana_key, id)`, by reading: who has a place, came without one, or was there before giving it up.
pub async fn attendees(store: &Store, offering: &str, after: (&str, &str)) -> StoreResult<Vec<Attendee>> {
    store
        .all(
            sql(
                "SELECT p.id, p.registration_id, r.receipt, p.name, p.name_kana, p.kana_key, p.birth_date, p.age_band, \
                 r.phone, r.email, p.photo_consent, CASE WHEN p.position = 0 THEN (SELECT q.ages FROM childcare_request q \
                 WHERE q.registration_id = r.id AND q.state = 'given') END AS childcare FROM participant p JOIN registration r ON r.id = p.registration_id \
                 WHERE p.offering_id = $1 AND (p.kana_key, p.id) > ($2, $3) AND (r.state IN ('confirmed', 'walk_in') \
                 OR EXISTS (SELECT 1 FROM attendance a WHERE a.participant_id = p.id AND a.present = 1)) \
                 ORDER BY p.kana_key, p.id LIMIT $4",
            )
            .bind(offering)
            .bind(after.0)
            .bind(after.1)
            .bind(PAGE),
        )
        .await
}

/// Participant, session, and whether they were there, of a page.
pub async fn attendance(store: &Store, of: &Span<'_>) -> StoreResult<Vec<(String, String, i64)>> {
    let query = "SELECT a.participant_id, a.session_id, a.present FROM participant p \
        JOIN attendance a ON a.participant_id = p.id \
        WHERE p.offering_id = $1 AND (p.kana_key, p.id) > ($2, $3) AND (p.kana_key, p.id) <= ($4, $5)";
    store.all(of.bind(query)).await
}

/// Registration and the slots it has a place in, of a page.
pub async fn places(store: &Store, of: &Span<'_>) -> StoreResult<Vec<(String, String)>> {
    let query = "SELECT l.registration_id, l.slot_id FROM participant p \
        JOIN place l ON l.registration_id = p.registration_id \
        WHERE p.offering_id = $1 AND (p.kana_key, p.id) > ($2, $3) AND (p.kana_key, p.id) <= ($4, $5)";
    store.all(of.bind(query)).await
}

impl Span<'_> {
    fn bind(&self, query: &'static str) -> Query {
        let Span { offering, after, last } = *self;
        sql(query).bind(offering).bind(after.0).bind(after.1).bind(last.0).bind(last.1)
    }
}
