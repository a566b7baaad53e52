use crate::chance::Chance;
use crate::clock::Moment;

/// One line of the record, as a verb writes it.
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

/// An entry as the database has it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Kept {
    pub id: String,
    pub at: Moment,
    pub actor: String,
    pub verb: String,
    pub subject: String,
    pub reason: String,
}

/// Where the chain ends.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Head {
    pub number: i64,
    pub hash: String,
    /// The latest instant of what is sealed.
    pub at: Moment,
}

/// An entry's place in the chain.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Seal {
    pub number: i64,
    pub audit_id: String,
    pub hash: String,
}
