use super::Job;
use crate::store::{StoreResult, Tx, sql};

/// Queues a job in the verb's transaction. If the same is queued already, it runs (again) at the new time; a run under
/// way does not swallow the new one.
pub async fn enqueue(tx: &mut Tx, job: Job) -> StoreResult<()> {
    tx.run(
        sql("INSERT INTO job (id, kind, subject, run_at, attempts, claimed_until, error) VALUES ($1, $2, $3, $4, 0, NULL, '') \
             ON CONFLICT (kind, subject) DO UPDATE SET run_at = excluded.run_at, attempts = 0, claimed_until = NULL")
        .bind(job.id)
        .bind(job.kind)
        .bind(job.subject)
        .bind(job.run_at),
    )
    .await?;
    Ok(())
}
