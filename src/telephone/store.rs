//! All SQL about questions by telephone.

use super::Known;
use crate::clock::Moment;
use crate::registration::Registration;
use crate::store::{StoreResult, Tx, sql};

/// A registration by its number, with what a caller may know of it. Who is kept secret has a stand-in here, which fits
/// nothing.
pub async fn known(tx: &mut Tx, receipt: &str) -> StoreResult<Option<(Registration, Known)>> {
    let query = sql("SELECT * FROM registration WHERE receipt = $1").bind(receipt);
    let Some(registration) = tx.maybe::<Registration>(query).await? else { return Ok(None) };
    let query = sql("SELECT kana_key, phone_key FROM registration WHERE id = $1").bind(&registration.id);
    let (kana, phone): (String, String) = tx.one(query).await?;
    let query = sql("SELECT kana_key, birth_date FROM participant WHERE registration_id = $1 ORDER BY position");
    let people: Vec<(String, Option<String>)> = tx.all(query.bind(&registration.id)).await?;
    let mut known = Known { kana: vec![kana], phone, born: Vec::new() };
    for (kana, born) in people {
        known.kana.push(kana);
        known.born.extend(born);
    }
    known.kana.retain(|kana| !kana.is_empty());
    Ok(Some((registration, known)))
}

/// How many tries did not fit since then: about this number, and by this account.
pub async fn failures(tx: &mut Tx, asked: &str, staff: &str, since: Moment) -> StoreResult<(i64, i64)> {
    let query = sql("SELECT CAST(COALESCE(SUM(CASE WHEN asked = $1 THEN 1 ELSE 0 END), 0) AS BIGINT), \
         CAST(COALESCE(SUM(CASE WHEN staff_id = $2 THEN 1 ELSE 0 END), 0) AS BIGINT) FROM telephone_try \
         WHERE at > $3 AND is_right = 0");
    tx.one(query.bind(asked).bind(staff).bind(since)).await
}

pub async fn tried(tx: &mut Tx, id: &str, asked: &str, staff: &str, right: bool, now: Moment) -> StoreResult<()> {
    let query = sql("INSERT INTO telephone_try (id, at, staff_id, asked, is_right) VALUES ($1, $2, $3, $4, $5)");
    tx.run_exactly(1, query.bind(id).bind(now).bind(staff).bind(asked).bind(right)).await
}

pub async fn forget(tx: &mut Tx, before: Moment) -> StoreResult<u64> {
    tx.run(sql("DELETE FROM telephone_try WHERE at < $1").bind(before)).await
}
