//! SQL. What the register of files says.

use crate::privacy::model::*;
use crate::store::{Store, StoreResult, sql};

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
