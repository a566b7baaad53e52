//! All SQL about queued work.

use super::Job;
use super::rules::CLAIM_SECONDS;
use crate::clock::Moment;
use crate::store::{Store, StoreResult, Tx, sql};

/// Queues a job in the verb's transaction. If the same is queued already, it runs (again) at the new time; a run under
/// way does not swallow the new one, for that run knows it by its old id.
pub async fn enqueue(tx: &mut Tx, job: Job) -> StoreResult<()> {
    tx.run(
        sql("INSERT INTO job (id, kind, subject, run_at, attempts, claimed_until, error) VALUES ($1, $2, $3, $4, 0, NULL, '') \
             ON CONFLICT (kind, subject) DO UPDATE SET id = excluded.id, run_at = excluded.run_at, attempts = 0, \
             claimed_until = NULL, error = ''")
        .bind(job.id)
        .bind(job.kind)
        .bind(job.subject)
        .bind(job.run_at),
    )
    .await?;
    Ok(())
}

/// A job as the worker finds it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Due {
    pub id: String,
    pub kind: String,
    pub subject: String,
    pub attempts: i64,
}

/// Up to `limit` jobs whose time has come and that nobody works on, oldest first.
pub async fn due(store: &Store, now: Moment, limit: i64) -> StoreResult<Vec<Due>> {
    store
        .all(
            sql("SELECT id, kind, subject, attempts FROM job \
                 WHERE run_at <= $1 AND (claimed_until IS NULL OR claimed_until <= $2) ORDER BY run_at, id LIMIT $3")
            .bind(now)
            .bind(now)
            .bind(limit),
        )
        .await
}

/// Takes a job for [`CLAIM_SECONDS`]. None if another worker was quicker; otherwise until when it is ours.
pub async fn claim(store: &Store, id: &str, now: Moment) -> StoreResult<Option<Moment>> {
    let until = now.plus(CLAIM_SECONDS);
    let mut tx = store.write().await?;
    let taken = tx
        .run(
            sql("UPDATE job SET claimed_until = $1, attempts = attempts + 1 \
                 WHERE id = $2 AND run_at <= $3 AND (claimed_until IS NULL OR claimed_until <= $4)")
            .bind(until)
            .bind(id)
            .bind(now)
            .bind(now),
        )
        .await?;
    tx.commit().await?;
    Ok((taken == 1).then_some(until))
}

/// The work is done. Leaves a job alone that was queued anew meanwhile, or taken by another after our claim ran out.
pub async fn finish(store: &Store, id: &str, claim: Moment) -> StoreResult<()> {
    let mut tx = store.write().await?;
    tx.run(sql("DELETE FROM job WHERE id = $1 AND claimed_until = $2").bind(id).bind(claim)).await?;
    tx.commit().await
}

/// The work failed: it runs again at `next`. `error` holds no personal data.
pub async fn put_off(store: &Store, id: &str, claim: Moment, next: Moment, error: String) -> StoreResult<()> {
    let mut tx = store.write().await?;
    tx.run(
        sql("UPDATE job SET run_at = $1, claimed_until = NULL, error = $2 WHERE id = $3 AND claimed_until = $4")
            .bind(next)
            .bind(error)
            .bind(id)
            .bind(claim),
    )
    .await?;
    tx.commit().await
}
