use chrono::NaiveDate;

use super::rules::{self, Kind};
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

/// Which part of the record is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// `applicant`, `system`, or a staff id.
    pub account: String,
    pub subject: String,
    pub kind: Option<Kind>,
    pub from: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
}

/// Entries before this one: a page begins where the one before it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Before {
    pub at: Moment,
    pub id: String,
}

impl Before {
    pub fn this(line: &Line) -> Before {
        Before { at: line.entry.at, id: line.entry.id.clone() }
    }

    /// As it stands in forms and addresses.
    pub fn code(&self) -> String {
        format!("{}.{}", self.at.0, self.id)
    }

    pub fn from_code(code: &str) -> Option<Before> {
        let (at, id) = code.split_once('.').filter(|(_, id)| rules::is_id(id))?;
        Some(Before { at: Moment(at.parse().ok()?), id: id.to_owned() })
    }
}

/// A line of the record as people read it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Line {
    #[sqlx(flatten)]
    pub entry: Kept,
    /// None: not sealed yet.
    pub number: Option<i64>,
    pub hash: Option<String>,
    /// The name of the account that did it.
    pub account: Option<String>,
    #[sqlx(flatten)]
    pub named: Named,
}

/// What is known of a subject today, to call it by.
#[derive(Clone, Debug, Default, sqlx::FromRow)]
pub struct Named {
    /// The offering, or that of the session or registration.
    pub title: Option<String>,
    /// The session's day.
    pub day: Option<String>,
    pub receipt: Option<String>,
    /// The account it was done to.
    pub staff: Option<String>,
}

/// Something whose personal data an account has seen or taken.
#[derive(Clone, Debug)]
pub struct Seen {
    pub subject: String,
    pub named: Named,
    /// How often, by verb.
    pub deeds: Vec<(String, i64)>,
    pub first: Moment,
    pub last: Moment,
    /// The people who had applied by the last look. None: no longer known.
    pub people: Option<i64>,
}
