//! The keys for counting, and which of them are one person's, have an end of their own: they go when the plan's years have long been reported.

use crate::store::{StoreResult, Tx, sql};

/// Takes some of the keys of a plan's offerings away, those of held registrations not; how many.
pub async fn forget(tx: &mut Tx, plan: &str, limit: i64) -> StoreResult<u64> {
    tx.run(
        sql("DELETE FROM person_key WHERE participant_id IN (SELECT k.participant_id FROM person_key k \
             JOIN participant p ON p.id = k.participant_id JOIN offering o ON o.id = p.offering_id \
             JOIN measure m ON m.id = o.measure_id JOIN policy y ON y.id = m.policy_id WHERE y.plan_id = $1 \
             AND NOT EXISTS (SELECT 1 FROM hold h WHERE h.lifted_at IS NULL AND h.offering_id = o.id \
             AND (h.registration_id IS NULL OR h.registration_id = p.registration_id)) ORDER BY k.participant_id LIMIT $2)")
        .bind(plan)
        .bind(limit),
    )
    .await
}

/// What merges say of people none of whose keys is left goes with the last of them: while one of a group is there, it is
/// counted as before.
pub async fn forget_merges(tx: &mut Tx) -> StoreResult<()> {
    for text in [
        "DELETE FROM person_merge WHERE NOT EXISTS (SELECT 1 FROM person_key k WHERE k.key IN (person_merge.key, person_merge.other)) \
         AND NOT EXISTS (SELECT 1 FROM person_alias a JOIN person_alias x ON x.counted_as = a.counted_as \
         JOIN person_key k ON k.key IN (x.key, x.counted_as) WHERE a.key IN (person_merge.key, person_merge.other))",
        "DELETE FROM person_alias WHERE NOT EXISTS (SELECT 1 FROM person_merge m WHERE m.undone_at IS NULL \
         AND (m.key = person_alias.key OR m.other = person_alias.key))",
    ] {
        tx.run(sql(text)).await?;
    }
    Ok(())
}

/// How many keys of a plan's offerings there are, and how many of them a hold keeps.
pub async fn left(tx: &mut Tx, plan: &str) -> StoreResult<(i64, i64)> {
    tx.one(
        sql("SELECT COUNT(*), CAST(COALESCE(SUM(CASE WHEN EXISTS (SELECT 1 FROM hold h WHERE h.lifted_at IS NULL \
             AND h.offering_id = o.id AND (h.registration_id IS NULL OR h.registration_id = p.registration_id)) \
             THEN 1 ELSE 0 END), 0) AS BIGINT) FROM person_key k JOIN participant p ON p.id = k.participant_id \
             JOIN offering o ON o.id = p.offering_id JOIN measure m ON m.id = o.measure_id \
             JOIN policy y ON y.id = m.policy_id WHERE y.plan_id = $1")
        .bind(plan),
    )
    .await
}
