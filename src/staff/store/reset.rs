//! SQL about proposals to give a city account a start password.

use crate::clock::Moment;
use crate::staff::model::{Identified, Reset};
use crate::store::{Query, Store, StoreResult, Tx, sql};

/// Writes a proposal down. False if there is one that has not run out.
pub async fn propose(
    tx: &mut Tx,
    staff: &str,
    by: &str,
    identified: Identified,
    now: Moment,
    until: Moment,
) -> StoreResult<bool> {
    tx.run(sql("DELETE FROM password_reset WHERE ends_at <= $1").bind(now)).await?;
    let query = sql("INSERT INTO password_reset (staff_id, proposed_by, identified, created_at, ends_at) \
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (staff_id) DO NOTHING");
    Ok(tx.run(query.bind(staff).bind(by).bind(identified).bind(now).bind(until)).await? == 1)
}

fn open_proposal(staff: &str, now: Moment) -> Query {
    sql("SELECT r.proposed_by, p.name AS proposer, r.identified, r.ends_at FROM password_reset r \
         JOIN staff p ON p.id = r.proposed_by WHERE r.staff_id = $1 AND r.ends_at > $2")
    .bind(staff)
    .bind(now)
}

/// The proposal about an account that waits for a second colleague.
pub async fn proposal(store: &Store, staff: &str, now: Moment) -> StoreResult<Option<Reset>> {
    store.maybe(open_proposal(staff, now)).await
}

/// The same within a verb.
pub async fn proposed(tx: &mut Tx, staff: &str, now: Moment) -> StoreResult<Option<Reset>> {
    tx.maybe(open_proposal(staff, now)).await
}

/// Takes the proposal away, carried out or given up. False if another was quicker.
pub async fn settle(tx: &mut Tx, staff: &str) -> StoreResult<bool> {
    Ok(tx.run(sql("DELETE FROM password_reset WHERE staff_id = $1").bind(staff)).await? == 1)
}
