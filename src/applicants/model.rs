use crate::clock::Moment;
use crate::registration::State;
use crate::store::Flag;

/// What somebody is looked for by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A reference number, complete.
    Receipt(String),
    /// Digits of a telephone number.
    Phone(String),
    /// Part of a name or its reading, folded.
    Name(String),
}

/// A registration as a search shows it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Found {
    pub id: String,
    pub receipt: String,
    pub offering_id: String,
    pub title: String,
    #[sqlx(try_from = "String")]
    pub state: State,
    pub name: String,
    pub name_kana: String,
    pub size: i64,
    pub phone: String,
    pub created_at: Moment,
    #[sqlx(try_from = "i64")]
    pub secret: Flag,
}

/// Somebody who will come, as staff see them.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Participant {
    pub name: String,
    pub name_kana: String,
    pub birth_date: Option<String>,
    pub age_band: Option<String>,
}

/// What was noted, done or sent, as one line of a registration's history.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Line {
    pub at: Moment,
    /// `note`, `deed`, `letter`.
    pub kind: String,
    /// The note's text, the verb, or the letter's kind.
    pub what: String,
    /// Who: a name, or `applicant`, `system`; a letter's state.
    pub who: String,
    pub reason: String,
}
