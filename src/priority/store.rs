//! All SQL about classes: the facts they go by, what was objected, what was ruled.

use std::collections::HashMap;

use super::model::{Objection, Open};
use crate::clock::Moment;
use crate::programme::TICKED;
use crate::store::{Source, Store, StoreResult, Tx, sql};

/// What stands in a registration's rows, kept secret or not.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Applied {
    pub id: String,
    pub residency: Option<String>,
    pub kana_key: String,
    pub phone_key: String,
}

/// Everybody of an offering who is in the draw or may still be, in order of arrival; of one household only, where its
/// telephone number is given.
pub async fn applied(source: &mut Source<'_>, offering: &str, household: Option<&str>) -> StoreResult<Vec<Applied>> {
    let query = sql(
        "SELECT r.id, COALESCE(s.residency, r.residency) AS residency, COALESCE(s.kana_key, r.kana_key) AS kana_key, \
         COALESCE(s.phone_key, r.phone_key) AS phone_key FROM registration r \
         LEFT JOIN secret_registration s ON s.registration_id = r.id \
         WHERE r.offering_id = $1 AND r.state IN ('in_draw', 'held_in_draw') \
         AND (CAST($2 AS TEXT) IS NULL OR COALESCE(s.phone_key, r.phone_key) = $3) ORDER BY r.queue",
    );
    source.all(query.bind(offering).bind(household).bind(household)).await
}

/// The telephone number of a registration's household, by which people of one house are known.
pub async fn household(store: &Store, registration: &str) -> StoreResult<Option<String>> {
    let query = sql("SELECT COALESCE(s.phone_key, r.phone_key) FROM registration r \
         LEFT JOIN secret_registration s ON s.registration_id = r.id WHERE r.id = $1");
    Ok(store.maybe::<(String,)>(query.bind(registration)).await?.map(|row| row.0))
}

/// Which of the questions that classes go by each registration ticked; of all of an offering, or of one.
pub async fn ticked(
    source: &mut Source<'_>,
    offering: &str,
    one: Option<&str>,
) -> StoreResult<HashMap<String, Vec<String>>> {
    let query =
        sql("SELECT a.registration_id, a.question_id FROM priority p JOIN answer a ON a.question_id = p.question_id \
         WHERE p.offering_id = $1 AND a.text = $2 AND (CAST($3 AS TEXT) IS NULL OR a.registration_id = $4) UNION ALL \
         SELECT a.registration_id, a.question_id FROM priority p JOIN secret_answer a ON a.question_id = p.question_id \
         WHERE p.offering_id = $5 AND a.text = $6 AND (CAST($7 AS TEXT) IS NULL OR a.registration_id = $8)");
    let query = query.bind(offering).bind(TICKED).bind(one).bind(one).bind(offering).bind(TICKED).bind(one).bind(one);
    let rows: Vec<(String, String)> = source.all(query).await?;
    let mut ticked: HashMap<String, Vec<String>> = HashMap::new();
    for (registration, question) in rows {
        ticked.entry(registration).or_default().push(question);
    }
    Ok(ticked)
}

/// The birth dates of each registration's participants, None where one is missing; of all of an offering, or of one.
pub async fn born(
    source: &mut Source<'_>,
    offering: &str,
    one: Option<&str>,
) -> StoreResult<HashMap<String, Option<Vec<String>>>> {
    let query = sql("SELECT p.registration_id, COALESCE(s.birth_date, p.birth_date) FROM participant p \
         LEFT JOIN secret_participant s ON s.participant_id = p.id \
         WHERE p.offering_id = $1 AND (CAST($2 AS TEXT) IS NULL OR p.registration_id = $3)");
    let rows: Vec<(String, Option<String>)> = source.all(query.bind(offering).bind(one).bind(one)).await?;
    let mut born: HashMap<String, Option<Vec<String>>> = HashMap::new();
    for (registration, date) in rows {
        match (born.entry(registration).or_insert_with(|| Some(Vec::new())), date) {
            (Some(dates), Some(date)) => dates.push(date),
            (dates, _) => *dates = None,
        }
    }
    Ok(born)
}

/// What people ruled, by registration; of all of an offering, or of one.
pub async fn rulings(
    source: &mut Source<'_>,
    offering: &str,
    one: Option<&str>,
) -> StoreResult<HashMap<String, Option<i64>>> {
    let query = sql(
        "SELECT o.registration_id, o.class FROM class_objection o JOIN registration r ON r.id = o.registration_id \
         WHERE r.offering_id = $1 AND o.ruled_at IS NOT NULL AND (CAST($2 AS TEXT) IS NULL OR r.id = $3)",
    );
    let rows: Vec<(String, Option<i64>)> = source.all(query.bind(offering).bind(one).bind(one)).await?;
    Ok(rows.into_iter().collect())
}

pub async fn objection(store: &Store, registration: &str) -> StoreResult<Option<Objection>> {
    store.maybe(sql("SELECT * FROM class_objection WHERE registration_id = $1").bind(registration)).await
}

/// Objections of an offering that nobody has ruled on, the oldest first.
pub async fn open(store: &Store, offering: &str) -> StoreResult<Vec<Open>> {
    let query = sql(
        "SELECT o.registration_id, r.receipt, r.draw_number, o.objection, o.objected_at FROM class_objection o \
         JOIN registration r ON r.id = o.registration_id \
         WHERE r.offering_id = $1 AND o.ruled_at IS NULL AND r.state IN ('in_draw', 'held_in_draw') ORDER BY o.objected_at",
    );
    store.all(query.bind(offering)).await
}

/// Says it, or says it anew: what was ruled before is open again.
pub async fn object(tx: &mut Tx, registration: &str, text: &str, now: Moment) -> StoreResult<()> {
    let query = sql(
        "INSERT INTO class_objection (registration_id, objected_at, objection, reason) VALUES ($1, $2, $3, '') \
         ON CONFLICT (registration_id) DO UPDATE SET objected_at = excluded.objected_at, objection = excluded.objection, \
         class = NULL, reason = '', ruled_at = NULL, ruled_by = NULL",
    );
    tx.run_exactly(1, query.bind(registration).bind(now).bind(text)).await
}

/// False: there is nothing to rule on any more.
pub async fn rule(
    tx: &mut Tx,
    registration: &str,
    class: Option<i64>,
    reason: &str,
    by: &str,
    now: Moment,
) -> StoreResult<bool> {
    let query = sql("UPDATE class_objection SET class = $1, reason = $2, ruled_at = $3, ruled_by = $4 \
         WHERE registration_id = $5 AND ruled_at IS NULL");
    let query = query.bind(class).bind(reason).bind(now).bind(by).bind(registration);
    Ok(tx.run(query).await? == 1)
}

/// Whether the list of the offering's draw is fixed: nobody's class changes any more.
pub async fn is_fixed(tx: &mut Tx, offering: &str) -> StoreResult<bool> {
    let query = sql("SELECT COUNT(*) FROM draw WHERE offering_id = $1 AND fixed_at IS NOT NULL");
    Ok(tx.one::<(i64,)>(query.bind(offering)).await?.0 > 0)
}
