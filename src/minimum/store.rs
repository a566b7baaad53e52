//! SQL of the least number.

use super::Decision;
use crate::clock::Moment;
use crate::store::{Source, Store, StoreResult, Tx, insert, sql};

/// Offerings whose day has come and of which nothing is decided.
pub async fn due(store: &Store, today: &str) -> StoreResult<Vec<(String,)>> {
    let query = sql("SELECT id FROM offering WHERE minimum IS NOT NULL AND minimum_on <= $1 AND state = 'published' \
         AND NOT EXISTS (SELECT 1 FROM minimum_decision d WHERE d.offering_id = offering.id) ORDER BY id");
    store.all(query.bind(today)).await
}

/// Persons who have a place, or are offered one.
pub async fn persons(mut from: Source<'_>, offering: &str) -> StoreResult<i64> {
    let query = sql("SELECT CAST(COALESCE(SUM(size), 0) AS BIGINT) FROM registration \
         WHERE offering_id = $1 AND state IN ('confirmed', 'held', 'offered')");
    let rows: Vec<(i64,)> = from.all(query.bind(offering)).await?;
    Ok(rows.first().map_or(0, |row| row.0))
}

pub async fn decision(mut from: Source<'_>, offering: &str) -> StoreResult<Option<Decision>> {
    let found: Vec<Decision> =
        from.all(sql("SELECT * FROM minimum_decision WHERE offering_id = $1").bind(offering)).await?;
    Ok(found.into_iter().next())
}

/// Whether it is decided that an offering takes place.
pub async fn is_decided(store: &Store, offering: &str) -> StoreResult<bool> {
    Ok(decision(Source::Store(store), offering).await?.is_some())
}

pub async fn add(tx: &mut Tx, d: &Decision) -> StoreResult<()> {
    let row = vec![
        (&d.offering_id).into(),
        d.persons.into(),
        (&d.reason).into(),
        d.decided_at.into(),
        d.decided_by.clone().into(),
    ];
    insert(
        tx,
        "INSERT INTO minimum_decision (offering_id, persons, reason, decided_at, decided_by) VALUES",
        vec![row],
        "",
    )
    .await
}

/// Who is told that something is to be decided: members of the organisers; where these have no account, the city.
pub async fn who_decides(tx: &mut Tx, offering: &str, now: Moment) -> StoreResult<Vec<String>> {
    let today = now.date().to_string();
    let query = sql("SELECT DISTINCT s.id FROM staff s JOIN offering_host h ON h.partner_id = s.partner_id \
         WHERE h.offering_id = $1 AND s.role = 'partner' AND s.active = 1 AND (s.ends_on IS NULL OR s.ends_on >= $2) ORDER BY s.id");
    let members: Vec<(String,)> = tx.all(query.bind(offering).bind(&today)).await?;
    match members.is_empty() {
        true => crate::staff::store::of_the_city(tx, &today).await,
        false => Ok(members.into_iter().map(|m| m.0).collect()),
    }
}
