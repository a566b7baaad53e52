//! SQL about who works for a partner. What somebody is there and what their account may do change together, here only.

use crate::clock::Moment;
use crate::staff::model::{MemberRole, Role};
use crate::store::{Store, StoreResult, Tx, sql};

/// Lets an account work for a partner. `id` is the membership's own.
pub async fn join(tx: &mut Tx, id: &str, partner: &str, staff: &str, role: MemberRole, now: Moment) -> StoreResult<()> {
    tx.run_exactly(
        1,
        sql("INSERT INTO partner_member (id, partner_id, staff_id, role, since) VALUES ($1, $2, $3, $4, $5)")
            .bind(id)
            .bind(partner)
            .bind(staff)
            .bind(role)
            .bind(now),
    )
    .await?;
    let query = sql("UPDATE staff SET role = $1, partner_id = $2 WHERE id = $3");
    tx.run_exactly(1, query.bind(role.role()).bind(partner).bind(staff)).await
}

/// Ends somebody's membership. Their account stays, and sees nothing: a desk account without a partner would see every desk.
pub async fn leave(tx: &mut Tx, staff: &str, now: Moment) -> StoreResult<()> {
    let query = sql("UPDATE partner_member SET ended_at = $1 WHERE staff_id = $2 AND ended_at IS NULL");
    tx.run_exactly(1, query.bind(now).bind(staff)).await?;
    let query = sql("UPDATE staff SET role = $1, partner_id = NULL WHERE id = $2");
    tx.run_exactly(1, query.bind(Role::Partner).bind(staff)).await
}

const ROLE: &str = "SELECT role FROM partner_member WHERE partner_id = $1 AND staff_id = $2 AND ended_at IS NULL";

/// What somebody is in a partner. None: not a member.
pub async fn role(store: &Store, partner: &str, staff: &str) -> StoreResult<Option<MemberRole>> {
    let row: Option<(String,)> = store.maybe(sql(ROLE).bind(partner).bind(staff)).await?;
    row.map(|r| MemberRole::try_from(r.0)).transpose()
}

/// The same within a verb.
pub async fn role_in(tx: &mut Tx, partner: &str, staff: &str) -> StoreResult<Option<MemberRole>> {
    let row: Option<(String,)> = tx.maybe(sql(ROLE).bind(partner).bind(staff)).await?;
    row.map(|r| MemberRole::try_from(r.0)).transpose()
}

/// Takes the lock under which memberships of a partner change: the first statement of every verb that does.
pub async fn lock(tx: &mut Tx, partner: &str) -> StoreResult<()> {
    if let Tx::Postgres(_) = tx {
        let lock = sql("SELECT id FROM partner WHERE id = $1 FOR NO KEY UPDATE").bind(partner);
        tx.maybe::<(String,)>(lock).await?;
    }
    Ok(())
}

/// The members of a partner and what each is, the longest first.
pub async fn all_in(tx: &mut Tx, partner: &str) -> StoreResult<Vec<(String, MemberRole)>> {
    let query =
        sql("SELECT staff_id, role FROM partner_member WHERE partner_id = $1 AND ended_at IS NULL ORDER BY since, id");
    let rows: Vec<(String, String)> = tx.all(query.bind(partner)).await?;
    rows.into_iter().map(|(staff, role)| Ok((staff, MemberRole::try_from(role)?))).collect()
}
