//! Who did what, and why: plain inserts in the verb's transaction. Ids and field names only, never values, so that
//! erasure breaks nothing.

use crate::chance::Chance;
use crate::clock::Moment;
use crate::store::{StoreResult, Tx, insert};

/// One line of the record.
#[derive(Clone, Debug)]
pub struct Entry {
    pub id: String,
    pub at: Moment,
    /// `applicant`, `system`, or a staff id.
    pub actor: String,
    pub verb: &'static str,
    /// What it was done to: `registration:…`, `session:…`.
    pub subject: String,
    /// Where a person overruled a rule.
    pub reason: String,
}

impl Entry {
    pub fn new(chance: &Chance, now: Moment, actor: &str, verb: &'static str, subject: String) -> Entry {
        Entry { id: chance.id(now), at: now, actor: actor.to_owned(), verb, subject, reason: String::new() }
    }
}

pub async fn record(tx: &mut Tx, entries: Vec<Entry>) -> StoreResult<()> {
    let rows = entries
        .into_iter()
        .map(|e| vec![e.id.into(), e.at.into(), e.actor.into(), e.verb.into(), e.subject.into(), e.reason.into()])
        .collect();
    insert(tx, "INSERT INTO audit (id, at, actor, verb, subject, reason) VALUES", rows, "").await
}
