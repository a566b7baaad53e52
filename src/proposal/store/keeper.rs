//! SQL about who keeps a proposal that is worked on, and hears what becomes of it.

use super::super::content::Content;
use super::super::model::State;
use crate::clock::Moment;
use crate::store::{Query, Store, StoreResult, Tx, insert, sql};

/// Somebody hears of it from now on.
pub async fn keep(tx: &mut Tx, proposal: &str, staff: &str, now: Moment) -> StoreResult<()> {
    let row = vec![proposal.into(), staff.into(), now.into()];
    let head = "INSERT INTO proposal_keeper (proposal_id, staff_id, since) VALUES";
    insert(tx, head, vec![row], "ON CONFLICT (proposal_id, staff_id) DO NOTHING").await
}

/// It rests: it is published, or dropped.
pub async fn rest(tx: &mut Tx, proposal: &str) -> StoreResult<()> {
    tx.run(sql("DELETE FROM proposal_keeper WHERE proposal_id = $1").bind(proposal)).await?;
    Ok(())
}

/// Another keeps it in somebody's place.
pub async fn give(tx: &mut Tx, proposal: &str, from: &str, to: &str, now: Moment) -> StoreResult<()> {
    let query = sql("DELETE FROM proposal_keeper WHERE proposal_id = $1 AND staff_id = $2");
    tx.run_exactly(1, query.bind(proposal).bind(from)).await?;
    keep(tx, proposal, to, now).await
}

pub async fn of(tx: &mut Tx, proposal: &str) -> StoreResult<Vec<String>> {
    let query = sql("SELECT staff_id FROM proposal_keeper WHERE proposal_id = $1 ORDER BY staff_id");
    Ok(tx.all::<(String,)>(query.bind(proposal)).await?.into_iter().map(|row| row.0).collect())
}

/// Who keeps it, by name.
pub async fn names(store: &Store, proposal: &str) -> StoreResult<Vec<String>> {
    let query = sql("SELECT s.name FROM proposal_keeper k JOIN staff s ON s.id = k.staff_id WHERE k.proposal_id = $1 \
         ORDER BY k.since, s.name, s.id");
    Ok(store.all::<(String,)>(query.bind(proposal)).await?.into_iter().map(|row| row.0).collect())
}

/// A proposal that somebody keeps.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Kept {
    pub id: String,
    pub partner_id: String,
    pub partner: String,
    #[sqlx(try_from = "String")]
    pub state: State,
    content: String,
}

impl Kept {
    /// What it is called so far; perhaps nothing.
    pub fn title(&self) -> String {
        Content::from_json(&self.content).map(|c| c.get("title").to_owned()).unwrap_or_default()
    }
}

fn kept_query(staff: &str) -> Query {
    sql("SELECT p.id, p.partner_id, t.name AS partner, p.state, e.content FROM proposal_keeper k \
         JOIN proposal p ON p.id = k.proposal_id JOIN partner t ON t.id = p.partner_id \
         JOIN edition e ON e.proposal_id = p.id AND e.version = p.version WHERE k.staff_id = $1 ORDER BY p.id")
    .bind(staff)
}

/// What somebody keeps.
pub async fn kept(store: &Store, staff: &str) -> StoreResult<Vec<Kept>> {
    store.all(kept_query(staff)).await
}

pub async fn kept_in(tx: &mut Tx, staff: &str) -> StoreResult<Vec<Kept>> {
    tx.all(kept_query(staff)).await
}

/// Whether somebody may keep a proposal of a partner's: an account of the city or of that partner that signs in.
pub async fn can_keep(tx: &mut Tx, partner: &str, staff: &str, today: &str) -> StoreResult<bool> {
    let query =
        sql("SELECT s.id FROM staff s WHERE s.id = $1 AND s.active = 1 AND (s.ends_on IS NULL OR s.ends_on >= $2) \
         AND (s.role = 'city' OR (s.role = 'partner' AND s.partner_id = $3))");
    Ok(tx.maybe::<(String,)>(query.bind(staff).bind(today).bind(partner)).await?.is_some())
}
