//! SQL about members, as pages show them, and about what they answer for. What makes and ends a membership is the staff's
//! ([`crate::staff::store::member`]).

use crate::clock::Moment;
use crate::partner::model::Member;
use crate::store::{Store, StoreResult, Tx, sql};

/// The members of a partner: leads, members, assistants; each by name.
pub async fn of(store: &Store, partner: &str) -> StoreResult<Vec<Member>> {
    store
        .all(
            sql("SELECT m.staff_id, s.name, m.role, m.since, s.ends_on FROM partner_member m JOIN staff s ON s.id = m.staff_id \
                 WHERE m.partner_id = $1 AND m.ended_at IS NULL \
                 ORDER BY CASE m.role WHEN 'lead' THEN 0 WHEN 'member' THEN 1 ELSE 2 END, s.name, s.id")
            .bind(partner),
        )
        .await
}

/// Whose membership is over, the latest first.
pub async fn past(store: &Store, partner: &str) -> StoreResult<Vec<(String, String, Moment, Moment)>> {
    store
        .all(
            sql("SELECT s.name, m.role, m.since, m.ended_at FROM partner_member m JOIN staff s ON s.id = m.staff_id \
                 WHERE m.partner_id = $1 AND m.ended_at IS NOT NULL ORDER BY m.ended_at DESC, m.id LIMIT 50")
            .bind(partner),
        )
        .await
}

/// What somebody answered for is another's now: nobody who has left answers for anything.
pub async fn move_charges(tx: &mut Tx, from: &str, to: &str, now: Moment) -> StoreResult<()> {
    let query = sql("UPDATE offering_charge SET staff_id = $1, since = $2 WHERE staff_id = $3");
    tx.run(query.bind(to).bind(now).bind(from)).await?;
    let query = sql("UPDATE invitation SET kept_by = $1 WHERE kept_by = $2 AND state = 'open'");
    tx.run(query.bind(to).bind(from)).await?;
    let query = sql(
        "INSERT INTO proposal_keeper (proposal_id, staff_id, since) SELECT k.proposal_id, CAST($1 AS TEXT), CAST($2 AS BIGINT) \
         FROM proposal_keeper k WHERE k.staff_id = $3 ON CONFLICT (proposal_id, staff_id) DO NOTHING",
    );
    tx.run(query.bind(to).bind(now).bind(from)).await?;
    drop_proposals(tx, from).await
}

/// Nobody answers for what somebody answered for.
pub async fn drop_charges(tx: &mut Tx, staff: &str) -> StoreResult<()> {
    tx.run(sql("DELETE FROM offering_charge WHERE staff_id = $1").bind(staff)).await?;
    drop_proposals(tx, staff).await
}

/// They keep no proposal any more: what becomes of it the partner hears.
async fn drop_proposals(tx: &mut Tx, staff: &str) -> StoreResult<()> {
    tx.run(sql("DELETE FROM proposal_keeper WHERE staff_id = $1").bind(staff)).await?;
    Ok(())
}
