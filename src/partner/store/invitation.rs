//! SQL about invitations.

use crate::clock::Moment;
use crate::partner::model::{Invitation, InvitationState};
use crate::staff::Role;
use crate::store::{Store, StoreResult, Tx, sql};

const ONE: &str = "SELECT id, partner_id, email, name, role, invited_by, kept_by, created_at, ends_at, state \
     FROM invitation WHERE id = $1";

pub async fn find(store: &Store, id: &str) -> StoreResult<Option<Invitation>> {
    store.maybe(sql(ONE).bind(id)).await
}

pub async fn find_in(tx: &mut Tx, id: &str) -> StoreResult<Option<Invitation>> {
    tx.maybe(sql(ONE).bind(id)).await
}

/// Those of a partner that nobody has settled, lapsed ones among them, the newest first.
pub async fn open_of(store: &Store, partner: &str) -> StoreResult<Vec<Invitation>> {
    store
        .all(
            sql("SELECT id, partner_id, email, name, role, invited_by, kept_by, created_at, ends_at, state \
                 FROM invitation WHERE partner_id = $1 AND state = 'open' ORDER BY created_at DESC, id DESC")
            .bind(partner),
        )
        .await
}

/// Takes an older invitation of the same mailbox back.
pub async fn replace(tx: &mut Tx, partner: &str, email: &str, now: Moment) -> StoreResult<()> {
    tx.run(
        sql("UPDATE invitation SET state = 'replaced', settled_at = $1 WHERE partner_id = $2 AND email = $3 AND state = 'open'")
            .bind(now)
            .bind(partner)
            .bind(email),
    )
    .await?;
    Ok(())
}

pub async fn add(tx: &mut Tx, i: &Invitation) -> StoreResult<()> {
    tx.run_exactly(
        1,
        sql("INSERT INTO invitation (id, partner_id, email, name, role, invited_by, kept_by, created_at, ends_at, state) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)")
        .bind(&i.id)
        .bind(&i.partner_id)
        .bind(&i.email)
        .bind(&i.name)
        .bind(i.role)
        .bind(&i.invited_by)
        .bind(&i.kept_by)
        .bind(i.created_at)
        .bind(i.ends_at)
        .bind(i.state),
    )
    .await
}

/// Settles an open invitation. False if it was settled already.
pub async fn settle(tx: &mut Tx, id: &str, to: InvitationState, staff: Option<&str>, now: Moment) -> StoreResult<bool> {
    let query =
        sql("UPDATE invitation SET state = $1, staff_id = $2, settled_at = $3 WHERE id = $4 AND state = 'open'");
    Ok(tx.run(query.bind(to).bind(staff).bind(now).bind(id)).await? == 1)
}

/// The account of a mailbox, as an invitation looks at it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Holder {
    pub id: String,
    #[sqlx(try_from = "String")]
    pub role: Role,
    pub partner_id: Option<String>,
    pub active: i64,
}

impl Holder {
    /// A partner's account that has no partner any more: it may join another.
    pub fn is_free(&self) -> bool {
        self.role == Role::Partner && self.partner_id.is_none() && self.active == 1
    }
}

const HOLDER: &str = "SELECT id, role, partner_id, active FROM staff WHERE email = $1";

pub async fn holder(store: &Store, email: &str) -> StoreResult<Option<Holder>> {
    store.maybe(sql(HOLDER).bind(email)).await
}

pub async fn holder_in(tx: &mut Tx, email: &str) -> StoreResult<Option<Holder>> {
    tx.maybe(sql(HOLDER).bind(email)).await
}
