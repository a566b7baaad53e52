//! All SQL that writes the record, chains it and walks along the chain.

use super::model::{Entry, Head, Kept, Seal};
use crate::clock::Moment;
use crate::store::{Store, StoreResult, Tx, insert, sql};

/// Writes entries in the verb's transaction.
pub async fn record(tx: &mut Tx, entries: Vec<Entry>) -> StoreResult<()> {
    let rows = entries
        .into_iter()
        .map(|e| vec![e.id.into(), e.at.into(), e.actor.into(), e.verb.into(), e.subject.into(), e.reason.into()])
        .collect();
    insert(tx, "INSERT INTO audit (id, at, actor, verb, subject, reason) VALUES", rows, "").await
}

pub async fn head(store: &Store) -> StoreResult<Head> {
    store.one(sql("SELECT number, hash, at FROM audit_head")).await
}

/// The first entries from an instant on that have no seal.
pub async fn unsealed(store: &Store, from: Moment, limit: i64) -> StoreResult<Vec<Kept>> {
    store
        .all(
            sql("SELECT a.id, a.at, a.actor, a.verb, a.subject, a.reason FROM audit a WHERE a.at >= $1 \
                 AND NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.audit_id = a.id) ORDER BY a.at, a.id LIMIT $2")
            .bind(from)
            .bind(limit),
        )
        .await
}

/// Moves the chain's end on, if it is still where it was seen. Locks it until the transaction ends: whoever else seals
/// waits here, and is then told no.
pub async fn move_head(tx: &mut Tx, from: &Head, to: &Head) -> StoreResult<bool> {
    let moved = tx
        .run(
            sql("UPDATE audit_head SET number = $1, hash = $2, at = $3 WHERE number = $4")
                .bind(to.number)
                .bind(&to.hash)
                .bind(to.at)
                .bind(from.number),
        )
        .await?;
    Ok(moved == 1)
}

pub async fn add_seals(tx: &mut Tx, seals: Vec<Seal>) -> StoreResult<()> {
    let rows = seals.into_iter().map(|s| vec![s.number.into(), s.audit_id.into(), s.hash.into()]).collect();
    insert(tx, "INSERT INTO audit_seal (number, audit_id, hash) VALUES", rows, "").await
}

/// A seal, and what is left of its entry.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Pair {
    #[sqlx(flatten)]
    pub seal: Seal,
    pub at: Option<Moment>,
    pub actor: Option<String>,
    pub verb: Option<String>,
    pub subject: Option<String>,
    pub reason: Option<String>,
}

impl Pair {
    pub fn entry(&self) -> Option<Kept> {
        Some(Kept {
            id: self.seal.audit_id.clone(),
            at: self.at?,
            actor: self.actor.clone()?,
            verb: self.verb.clone()?,
            subject: self.subject.clone()?,
            reason: self.reason.clone()?,
        })
    }
}

/// Seals after a number and up to another, in order.
pub async fn sealed(store: &Store, after: i64, until: i64, limit: i64) -> StoreResult<Vec<Pair>> {
    store
        .all(
            sql("SELECT s.number, s.audit_id, s.hash, a.at, a.actor, a.verb, a.subject, a.reason FROM audit_seal s \
                 LEFT JOIN audit a ON a.id = s.audit_id WHERE s.number > $1 AND s.number <= $2 ORDER BY s.number LIMIT $3")
            .bind(after)
            .bind(until)
            .bind(limit),
        )
        .await
}

pub async fn last_number(store: &Store) -> StoreResult<i64> {
    let last: (Option<i64>,) = store.one(sql("SELECT MAX(number) FROM audit_seal")).await?;
    Ok(last.0.unwrap_or(0))
}

/// How many entries written before an instant have no seal, and the oldest of them.
pub async fn overdue(store: &Store, before: Moment) -> StoreResult<(i64, Option<String>)> {
    store
        .one(
            sql("SELECT COUNT(*), MIN(a.id) FROM audit a WHERE a.at < $1 \
                 AND NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.audit_id = a.id)")
            .bind(before),
        )
        .await
}
