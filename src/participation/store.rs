//! All SQL of the count. What each figure means stands in `model.rs`, and for readers at the foot of the pages.
//!
//! Every statement takes the days from and until which sessions count (the fiscal year, or the part of it that is
//! published), and a partner, to whose offerings it keeps, or NULL.

use std::collections::HashMap;

use super::model::*;
use super::rules;
use crate::checkin::store::head_count;
use crate::clock::Moment;
use crate::store::{Store, StoreResult, sql};
use crate::text::fiscal_year_days;

/// What is to be counted.
#[derive(Clone, Debug)]
pub struct Asked<'a> {
    pub fiscal_year: i64,
    /// Sessions after this day are left out (`2026-10-31`). None: the whole year.
    pub until: Option<String>,
    /// Only this partner's offerings.
    pub partner: Option<&'a str>,
    /// For everyone: without offerings on sensitive matters.
    pub public: bool,
    pub now: Moment,
}

impl Asked<'_> {
    fn days(&self) -> (String, String) {
        let (from, until) = fiscal_year_days(self.fiscal_year);
        (from.to_string(), self.until.clone().unwrap_or_else(|| until.to_string()))
    }
}

/// Counts a fiscal year: every scope of the plan at once.
pub async fn year(store: &Store, asked: &Asked<'_>) -> StoreResult<Year> {
    Ok(Year {
        fiscal_year: asked.fiscal_year,
        offerings: offerings(store, asked).await?,
        buckets: buckets(store, asked, None).await?,
        persons: persons(store, asked).await?,
        volunteers: match asked.public {
            true => distinct(store, asked, true).await?,
            false => HashMap::new(),
        },
    })
}

/// Offerings of the year with their applications. Applications, capacities and places belong to the fiscal year that the
/// offering was announced for; an offering that is only held in this one brings none.
async fn offerings(store: &Store, asked: &Asked<'_>) -> StoreResult<Vec<Counted>> {
    let (from, until) = asked.days();
    store
        .all(
            sql("WITH these AS ( \
                   SELECT o.id, o.title, m.policy_id, o.measure_id, o.action_id, o.citizen_tally, o.sensitive, o.state, o.fiscal_year, \
                     CASE WHEN o.state = 'published' AND o.opens_at <= $5 THEN 1 ELSE 0 END AS opened \
                   FROM offering o JOIN measure m ON m.id = o.measure_id \
                   WHERE o.state <> 'draft' \
                     AND (o.fiscal_year = $1 OR EXISTS (SELECT 1 FROM session s WHERE s.offering_id = o.id AND s.date >= $2 AND s.date <= $3)) \
                     AND (CAST($4 AS TEXT) IS NULL OR EXISTS (SELECT 1 FROM offering_host p WHERE p.offering_id = o.id AND p.partner_id = $4)) \
                     AND (o.sensitive = 0 OR $6 = 0) \
                 ), applied AS ( \
                   SELECT r.offering_id, \
                     SUM(CASE WHEN r.state = 'walk_in' THEN 0 ELSE 1 END) AS registrations, \
                     SUM(CASE WHEN r.state = 'walk_in' THEN 0 ELSE r.size END) AS applicants, \
                     SUM(CASE WHEN r.state = 'walk_in' THEN r.size ELSE 0 END) AS walk_ins \
                   FROM these t JOIN registration r ON r.offering_id = t.id \
                   WHERE t.fiscal_year = $1 AND (r.state IN ('confirmed', 'waiting', 'in_draw', 'offered', 'walk_in') \
                      OR r.state = 'withdrawn' AND r.confirmed_at IS NOT NULL) \
                   GROUP BY r.offering_id \
                 ), wanted AS ( \
                   SELECT s.offering_id, SUM(CASE WHEN s.unit = 'person' THEN r.size ELSE 1 END) AS units \
                   FROM these t JOIN slot s ON s.offering_id = t.id JOIN wish w ON w.slot_id = s.id \
                     JOIN registration r ON r.id = w.registration_id LEFT JOIN choice_group g ON g.id = s.choice_group_id \
                   WHERE t.fiscal_year = $1 AND t.opened = 1 AND s.capacity IS NOT NULL \
                     AND (g.id IS NULL OR g.rule <> 'ranked' OR w.rank = 1) \
                     AND (r.state IN ('confirmed', 'waiting', 'in_draw', 'offered') OR r.state = 'withdrawn' AND r.confirmed_at IS NOT NULL) \
                   GROUP BY s.offering_id \
                 ), offered AS ( \
                   SELECT b.offering_id, SUM(b.opened * b.capacity) AS capacity, SUM(b.begun * b.capacity) AS places, \
                     SUM(b.begun * (SELECT COALESCE(SUM(p.units), 0) FROM place p JOIN registration r ON r.id = p.registration_id \
                                    WHERE p.slot_id = b.id AND r.state = 'confirmed')) AS filled \
                   FROM (SELECT s.id, s.offering_id, s.capacity, t.opened, CASE WHEN EXISTS (SELECT 1 FROM slot_session l JOIN session x ON x.id = l.session_id \
                           WHERE l.slot_id = s.id AND x.state = 'planned' AND x.starts_at <= $5) THEN 1 ELSE 0 END AS begun \
                         FROM these t JOIN slot s ON s.offering_id = t.id \
                         WHERE t.fiscal_year = $1 AND t.state = 'published' AND s.capacity IS NOT NULL) b \
                   GROUP BY b.offering_id \
                 ) \
                 SELECT t.id, t.title, t.policy_id, t.measure_id, t.action_id, t.citizen_tally, t.sensitive, \
                   CAST(COALESCE(a.registrations, 0) AS BIGINT) AS registrations, CAST(COALESCE(a.applicants, 0) AS BIGINT) AS applicants, \
                   CAST(COALESCE(a.walk_ins, 0) AS BIGINT) AS walk_ins, CAST(COALESCE(w.units, 0) AS BIGINT) AS demand, \
                   CAST(COALESCE(f.capacity, 0) AS BIGINT) AS capacity, CAST(COALESCE(f.filled, 0) AS BIGINT) AS filled, \
                   CAST(COALESCE(f.places, 0) AS BIGINT) AS places \
                 FROM these t LEFT JOIN applied a ON a.offering_id = t.id LEFT JOIN wanted w ON w.offering_id = t.id \
                   LEFT JOIN offered f ON f.offering_id = t.id \
                 ORDER BY t.id")
            .bind(asked.fiscal_year)
            .bind(from)
            .bind(until)
            .bind(asked.partner)
            .bind(asked.now)
            .bind(asked.public),
        )
        .await
}

/// Sessions of the year by offering and month; of one offering, by session (the bucket is then the session's id).
///
/// Those expected at a session had a place when it began: registrations confirmed by then and not ended. A place that was
/// given back later leaves no row, so the wishes of withdrawn registrations stand for it, save ranked ones, of which
/// nobody can tell which was granted.
///
/// Minutes are those of `checkin::hours`, said in SQL; a story compares the two.
pub async fn buckets(store: &Store, asked: &Asked<'_>, offering: Option<&str>) -> StoreResult<Vec<Bucket>> {
    let (from, until) = asked.days();
    store
        .all(
            sql(concat!(
                "WITH held AS ( \
                   SELECT s.id, s.offering_id, s.starts_at, s.ends_at, CASE WHEN s.ends_at <= $1 THEN 1 ELSE 0 END AS ended, \
                     CASE WHEN s.ends_at <= $1 AND o.kind IN ('volunteer_shift', 'volunteer_placement') THEN 1 ELSE 0 END AS worked, \
                     CASE WHEN CAST($2 AS TEXT) IS NULL THEN SUBSTR(s.date, 1, 7) ELSE s.id END AS bucket \
                   FROM session s JOIN offering o ON o.id = s.offering_id \
                   WHERE s.date >= $3 AND s.date <= $4 AND s.state = 'planned' AND o.state = 'published' \
                     AND (CAST($2 AS TEXT) IS NULL OR s.offering_id = $2) \
                     AND (CAST($5 AS TEXT) IS NULL OR EXISTS (SELECT 1 FROM offering_host p WHERE p.offering_id = o.id AND p.partner_id = $5)) \
                 ), counted AS ( \
                   SELECT h.offering_id, h.bucket, h.ended, h.worked, \
                     (SELECT COALESCE(SUM(CASE WHEN a.left_at IS NULL THEN 0 WHEN a.left_at < a.at THEN 0 \
                       WHEN a.left_at - a.at > h.ends_at - h.starts_at + 1800 THEN (h.ends_at - h.starts_at + 1800) / 60 \
                       ELSE (a.left_at - a.at) / 60 END), 0) \
                      FROM attendance a WHERE h.worked = 1 AND a.session_id = h.id AND a.present = 1) AS minutes, \
                     (SELECT COALESCE(SUM(CASE WHEN a.left_at IS NOT NULL THEN 0 WHEN a.at > h.ends_at THEN 0 \
                       WHEN a.at > h.starts_at THEN (h.ends_at - a.at) / 60 ELSE (h.ends_at - h.starts_at) / 60 END), 0) \
                      FROM attendance a WHERE h.worked = 1 AND a.session_id = h.id AND a.present = 1) AS planned, \
                     CASE WHEN h.worked = 1 AND EXISTS (SELECT 1 FROM attendance_closing c WHERE c.session_id = h.id AND c.ended_at IS NULL \
                       AND c.facts = (SELECT COUNT(*) FROM checkin_fact f WHERE f.session_id = h.id)) THEN 1 ELSE 0 END AS closed, \
                     (SELECT COUNT(*) FROM attendance a WHERE a.session_id = h.id AND a.present = 1) AS visits, \
                     ",
                head_count!("h.id"),
                " AS head_count, \
                     (SELECT COALESCE(SUM(r.size), 0) FROM registration r \
                      WHERE r.confirmed_at <= h.starts_at AND (r.ended_at IS NULL OR r.ended_at > h.starts_at) AND r.id IN ( \
                        SELECT p.registration_id FROM slot_session l JOIN place p ON p.slot_id = l.slot_id \
                        WHERE l.session_id = h.id AND l.attendance = 'required' \
                        UNION ALL \
                        SELECT w.registration_id FROM slot_session l JOIN slot t ON t.id = l.slot_id LEFT JOIN choice_group g ON g.id = t.choice_group_id \
                          JOIN wish w ON w.slot_id = l.slot_id JOIN registration x ON x.id = w.registration_id \
                        WHERE l.session_id = h.id AND l.attendance = 'required' AND x.state = 'withdrawn' AND (g.id IS NULL OR g.rule <> 'ranked') \
                      )) AS expected, \
                     (SELECT COUNT(*) FROM attendance a JOIN participant c ON c.id = a.participant_id JOIN registration r ON r.id = c.registration_id \
                      WHERE a.session_id = h.id AND a.present = 1 \
                        AND r.confirmed_at <= h.starts_at AND (r.ended_at IS NULL OR r.ended_at > h.starts_at) \
                        AND EXISTS ( \
                          SELECT 1 FROM slot_session l JOIN place p ON p.slot_id = l.slot_id \
                          WHERE l.session_id = h.id AND l.attendance = 'required' AND p.registration_id = r.id \
                          UNION ALL \
                          SELECT 1 FROM slot_session l JOIN slot t ON t.id = l.slot_id LEFT JOIN choice_group g ON g.id = t.choice_group_id \
                            JOIN wish w ON w.slot_id = l.slot_id \
                          WHERE l.session_id = h.id AND l.attendance = 'required' AND r.state = 'withdrawn' AND w.registration_id = r.id \
                            AND (g.id IS NULL OR g.rule <> 'ranked') \
                        )) AS came \
                   FROM held h \
                 ) \
                 SELECT offering_id, bucket, CAST(SUM(ended) AS BIGINT) AS sessions, CAST(SUM(visits) AS BIGINT) AS visits, \
                   CAST(SUM(head_count) AS BIGINT) AS head_count, CAST(SUM(ended * expected) AS BIGINT) AS expected, \
                   CAST(SUM(ended * came) AS BIGINT) AS came, CAST(SUM(minutes) AS BIGINT) AS minutes, \
                   CAST(SUM(planned) AS BIGINT) AS planned_minutes, CAST(SUM(worked * visits) AS BIGINT) AS volunteered, \
                   CAST(SUM(worked) AS BIGINT) AS volunteer_sessions, CAST(SUM(closed) AS BIGINT) AS volunteer_closed \
                 FROM counted GROUP BY offering_id, bucket ORDER BY offering_id, bucket"
            ))
            .bind(asked.now)
            .bind(offering)
            .bind(from)
            .bind(until)
            .bind(asked.partner),
        )
        .await
}

/// The sessions of an offering in the year, in their order, those not cancelled.
pub async fn sessions(store: &Store, asked: &Asked<'_>, offering: &str) -> StoreResult<Vec<Held>> {
    let mut counted: HashMap<String, Bucket> =
        buckets(store, asked, Some(offering)).await?.into_iter().map(|b| (b.bucket.clone(), b)).collect();
    let rows: Vec<(String, String, String)> = store
        .all(
            sql("SELECT id, date, title FROM session WHERE offering_id = $1 ORDER BY starts_at, position")
                .bind(offering),
        )
        .await?;
    let held = rows
        .into_iter()
        .filter_map(|(id, date, title)| Some(Held { date, title, tally: rules::of_bucket(&counted.remove(&id)?) }));
    Ok(held.collect())
}

/// Distinct persons of every scope. Who comes to two offerings is one person of their measure.
pub(super) async fn persons(store: &Store, asked: &Asked<'_>) -> StoreResult<HashMap<(Scope, i64), i64>> {
    let kept = super::kept::kept(store, asked).await?;
    if !kept.is_empty() {
        return Ok(kept);
    }
    distinct(store, asked, false).await
}

/// The same, from the keys that are there; of volunteers at sessions that have ended, where only they are asked for.
async fn distinct(store: &Store, asked: &Asked<'_>, volunteers: bool) -> StoreResult<HashMap<(Scope, i64), i64>> {
    let (from, until) = asked.days();
    let rows: Vec<(String, String, i64, i64)> = store
        .all(
            sql("WITH who AS ( \
                   SELECT DISTINCT o.id AS offering_id, o.action_id, o.measure_id, m.policy_id, o.citizen_tally, COALESCE(x.counted_as, k.key) AS key \
                   FROM session s JOIN offering o ON o.id = s.offering_id JOIN measure m ON m.id = o.measure_id \
                     JOIN attendance a ON a.session_id = s.id JOIN person_key k ON k.participant_id = a.participant_id \
                     LEFT JOIN person_alias x ON x.key = k.key \
                   WHERE s.date >= $1 AND s.date <= $2 AND s.state = 'planned' AND o.state = 'published' AND a.present = 1 \
                     AND (CAST($3 AS TEXT) IS NULL OR EXISTS (SELECT 1 FROM offering_host p WHERE p.offering_id = o.id AND p.partner_id = $3)) \
                     AND (o.sensitive = 0 OR $4 = 0) \
                     AND ($5 = 0 OR o.kind IN ('volunteer_shift', 'volunteer_placement') AND s.ends_at <= $6) \
                 ) \
                 SELECT 'plan' AS level, '' AS id, citizen_tally, COUNT(DISTINCT key) AS n FROM who GROUP BY citizen_tally \
                 UNION ALL SELECT 'policy', policy_id, citizen_tally, COUNT(DISTINCT key) FROM who GROUP BY policy_id, citizen_tally \
                 UNION ALL SELECT 'measure', measure_id, citizen_tally, COUNT(DISTINCT key) FROM who GROUP BY measure_id, citizen_tally \
                 UNION ALL SELECT 'action', action_id, citizen_tally, COUNT(DISTINCT key) FROM who WHERE action_id IS NOT NULL GROUP BY action_id, citizen_tally \
                 UNION ALL SELECT 'offering', offering_id, citizen_tally, COUNT(*) FROM who GROUP BY offering_id, citizen_tally")
            .bind(from)
            .bind(until)
            .bind(asked.partner)
            .bind(asked.public)
            .bind(volunteers)
            .bind(asked.now),
        )
        .await?;
    let scoped = rows.into_iter().filter_map(|(level, id, citizen, n)| Some(((Scope::new(&level, &id)?, citizen), n)));
    Ok(scoped.collect())
}

/// Distinct citizens seen until two days, the later first: their difference were seen for the first time in between.
pub async fn ever(store: &Store, until: &str, before: &str) -> StoreResult<(i64, i64)> {
    store
        .one(
            sql("SELECT COUNT(*), CAST(COALESCE(SUM(CASE WHEN first <= $1 THEN 1 ELSE 0 END), 0) AS BIGINT) FROM ( \
                   SELECT COALESCE(x.counted_as, k.key) AS who, MIN(s.date) AS first \
                   FROM session s JOIN offering o ON o.id = s.offering_id JOIN attendance a ON a.session_id = s.id \
                     JOIN person_key k ON k.participant_id = a.participant_id \
                     LEFT JOIN person_alias x ON x.key = k.key \
                   WHERE s.date <= $2 AND s.state = 'planned' AND o.state = 'published' AND o.citizen_tally = 1 \
                     AND o.sensitive = 0 AND a.present = 1 GROUP BY COALESCE(x.counted_as, k.key)) seen")
            .bind(before)
            .bind(until),
        )
        .await
}

/// The first and the last day of sessions not cancelled. None: nothing has been planned yet.
pub async fn span(store: &Store) -> StoreResult<Option<(String, String)>> {
    let row: (Option<String>, Option<String>) = store
        .one(sql("SELECT MIN(s.date), MAX(s.date) FROM session s JOIN offering o ON o.id = s.offering_id \
                  WHERE s.state = 'planned' AND o.state = 'published'"))
        .await?;
    Ok(row.0.zip(row.1))
}
