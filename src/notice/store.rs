use super::Letter;
use crate::store::{StoreResult, Tx, insert};

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
