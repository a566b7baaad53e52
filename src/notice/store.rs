//! All SQL about letters.

use super::{Letter, LetterKind, Skip};
use crate::clock::Moment;
use crate::store::{Query, Store, StoreResult, Tx, insert, sql, with_list};

/// Queues letters in the verb's transaction. One whose `dedup` is queued already is left out.
pub async fn queue(tx: &mut Tx, letters: Vec<Letter>) -> StoreResult<()> {
    let rows = letters
        .into_iter()
        .map(|l| {
            vec![
                l.id.into(),
                l.kind.into(),
                l.registration_id.into(),
                l.subject_id.into(),
                "waiting".into(),
                l.created_at.into(),
                l.send_at.into(),
                0i64.into(),
                "".into(),
                l.dedup.into(),
            ]
        })
        .collect();
    insert(
        tx,
        "INSERT INTO notice (id, kind, registration_id, subject_id, state, created_at, send_at, attempts, error, dedup) VALUES",
        rows,
        "ON CONFLICT (dedup) DO NOTHING",
    )
    .await
}

/// Letters of these kinds that wait are about another registration from now on: what they tell went over to it.
pub async fn hand_over(tx: &mut Tx, kinds: &[LetterKind], from: &str, to: &str) -> StoreResult<()> {
    let text = "UPDATE notice SET registration_id = $1 WHERE registration_id = $2 AND state = 'waiting' AND kind IN {}";
    let kinds = kinds.iter().map(|kind| (*kind).into()).collect();
    tx.run(with_list(text, vec![to.into(), from.into()], kinds)).await?;
    Ok(())
}

/// Letters of these kinds that wait and are for `from`: their subjects, which end in the account. One account's id is no part of
/// another's.
pub async fn waiting_for(tx: &mut Tx, kinds: &[LetterKind], from: &str) -> StoreResult<Vec<String>> {
    let text = "SELECT DISTINCT subject_id FROM notice WHERE subject_id LIKE '%/' || CAST($1 AS TEXT) AND state = 'waiting' \
        AND kind IN {} ORDER BY subject_id";
    let kinds = kinds.iter().map(|kind| (*kind).into()).collect();
    Ok(tx.all::<(String,)>(with_list(text, vec![from.into()], kinds)).await?.into_iter().map(|row| row.0).collect())
}

/// Letters of these kinds that wait go to another reader, under another subject; what that one waits for already comes once.
pub async fn readdress(tx: &mut Tx, kinds: &[LetterKind], from: &str, to: &str) -> StoreResult<()> {
    let listed = || kinds.iter().map(|kind| (*kind).into()).collect();
    let twice = "UPDATE notice SET state = 'skipped', error = 'untrue' WHERE subject_id = $1 AND state = 'waiting' \
        AND EXISTS (SELECT 1 FROM notice n WHERE n.kind = notice.kind AND n.subject_id = $2 AND n.state = 'waiting') AND kind IN {}";
    tx.run(with_list(twice, vec![from.into(), to.into()], listed())).await?;
    let text = "UPDATE notice SET subject_id = $1 WHERE subject_id = $2 AND state = 'waiting' AND kind IN {}";
    tx.run(with_list(text, vec![to.into(), from.into()], listed())).await?;
    Ok(())
}

/// A letter as the sender finds it. Its kind may be one that only a newer program knows.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Due {
    pub id: String,
    pub kind: String,
    pub registration_id: Option<String>,
    pub subject_id: Option<String>,
    pub created_at: Moment,
    pub send_at: Moment,
    pub attempts: i64,
    pub dedup: Option<String>,
}

/// Up to `limit` letters whose time has come: first the codes that someone sits and waits for, then the oldest.
pub async fn due(store: &Store, now: Moment, limit: i64) -> StoreResult<Vec<Due>> {
    store
        .all(
            sql("SELECT id, kind, registration_id, subject_id, created_at, send_at, attempts, dedup FROM notice \
                 WHERE state = 'waiting' AND send_at <= $1 \
                 ORDER BY CASE WHEN kind IN ('confirm_code', 'my_code') THEN 0 ELSE 1 END, send_at, id LIMIT $2")
            .bind(now)
            .bind(limit),
        )
        .await
}

/// Takes a letter until an instant, by putting it off until then: false if another sender was quicker.
pub async fn claim(store: &Store, due: &Due, until: Moment) -> StoreResult<bool> {
    let query = sql(
        "UPDATE notice SET send_at = $1, attempts = attempts + 1 WHERE id = $2 AND state = 'waiting' AND send_at = $3",
    )
    .bind(until)
    .bind(&due.id)
    .bind(due.send_at);
    Ok(alone(store, query).await? == 1)
}

pub async fn sent(store: &Store, id: &str, now: Moment) -> StoreResult<()> {
    let query = sql("UPDATE notice SET state = 'sent', sent_at = $1, error = '' WHERE id = $2").bind(now).bind(id);
    alone(store, query).await.map(drop)
}

pub async fn skipped(store: &Store, id: &str, why: Skip) -> StoreResult<()> {
    let query =
        sql("UPDATE notice SET state = 'skipped', error = $1 WHERE id = $2 AND state = 'waiting'").bind(why).bind(id);
    alone(store, query).await.map(drop)
}

/// To be tried again at `next`, unless our claim has run out and another has it. `error` holds no personal data.
pub async fn put_off(store: &Store, id: &str, claim: Moment, next: Moment, error: String) -> StoreResult<()> {
    let query = sql("UPDATE notice SET send_at = $1, error = $2 WHERE id = $3 AND state = 'waiting' AND send_at = $4")
        .bind(next)
        .bind(error)
        .bind(id)
        .bind(claim);
    alone(store, query).await.map(drop)
}

/// Given up: an applicant's letter stands among those that did not arrive, too.
pub async fn failed(store: &Store, id: &str, claim: Moment, error: String, now: Moment) -> StoreResult<()> {
    let mut tx = store.write().await?;
    let query =
        sql("UPDATE notice SET state = 'failed', error = $1 WHERE id = $2 AND state = 'waiting' AND send_at = $3")
            .bind(&error)
            .bind(id)
            .bind(claim);
    if tx.run(query).await? == 1 {
        let row: (Option<String>,) = tx.one(sql("SELECT registration_id FROM notice WHERE id = $1").bind(id)).await?;
        if let Some(registration) = row.0 {
            undelivered(&mut tx, id, &registration, "refused", &error, now).await?;
        }
    }
    tx.commit().await
}

/// Keeps that a letter did not arrive, once. False: it was known.
pub async fn undelivered(
    tx: &mut Tx,
    letter: &str,
    registration: &str,
    how: &'static str,
    code: &str,
    now: Moment,
) -> StoreResult<bool> {
    let query = sql("INSERT INTO undelivered (notice_id, registration_id, how, code, at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (notice_id) DO NOTHING");
    Ok(tx.run(query.bind(letter).bind(registration).bind(how).bind(code).bind(now)).await? == 1)
}

/// The registration that a letter was sent to. None: no such letter, or none that was sent to an applicant.
pub async fn sent_to(tx: &mut Tx, letter: &str) -> StoreResult<Option<String>> {
    let query =
        sql("SELECT registration_id FROM notice WHERE id = $1 AND state = 'sent' AND registration_id IS NOT NULL");
    Ok(tx.maybe::<(String,)>(query.bind(letter)).await?.map(|row| row.0))
}

pub async fn newest_sent(tx: &mut Tx, registration: &str) -> StoreResult<Option<String>> {
    let query = sql(
        "SELECT id FROM notice WHERE registration_id = $1 AND state = 'sent' ORDER BY sent_at DESC, id DESC LIMIT 1",
    );
    Ok(tx.maybe::<(String,)>(query.bind(registration)).await?.map(|row| row.0))
}

/// A person told somebody what did not arrive. False: there was nothing to tell.
pub async fn told(tx: &mut Tx, registration: &str, staff: &str, now: Moment) -> StoreResult<bool> {
    let query = sql("UPDATE undelivered SET told_at = $1, told_by = $2 WHERE registration_id = $3 AND told_at IS NULL");
    Ok(tx.run(query.bind(now).bind(staff).bind(registration)).await? > 0)
}

/// How a letter did not arrive (`refused`, `bounced`, `returned`), with the server's code, and when.
pub async fn open_undelivered(store: &Store, registration: &str) -> StoreResult<Vec<(String, String, Moment)>> {
    let query = sql("SELECT how, code, at FROM undelivered WHERE registration_id = $1 AND told_at IS NULL ORDER BY at");
    store.all(query.bind(registration)).await
}

/// A statement that is a transaction of its own; how many rows it touched.
async fn alone(store: &Store, query: Query) -> StoreResult<u64> {
    let mut tx = store.write().await?;
    let touched = tx.run(query).await?;
    tx.commit().await?;
    Ok(touched)
}
