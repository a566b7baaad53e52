use crate::clock::Moment;
use crate::store::{Flag, coded};
use crate::text::Language;

coded! {
    /// What was answered last.
    pub enum Answer {
        None = "none",
        /// Themselves, somebody for them, or those they named.
        Attends = "attends",
        Absent = "absent",
    }
}

/// Somebody who is invited.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Invitee {
    pub id: String,
    pub offering_id: String,
    pub position: i64,
    pub organisation: String,
    /// Folded: who is of one organisation is counted together.
    pub organisation_key: String,
    pub name: String,
    pub name_kana: String,
    /// None: they get paper.
    pub email: Option<String>,
    pub address: String,
    #[sqlx(try_from = "String")]
    pub answer: Answer,
    pub revision: i64,
    pub answered_at: Option<Moment>,
    pub answered_by: Option<String>,
    pub sent_at: Option<Moment>,
    pub reminded_at: Option<Moment>,
    /// When the program reminded them by itself, or staff those on paper: once.
    pub swept_at: Option<Moment>,
    /// The language they are written to in.
    pub language: String,
    pub ended_at: Option<Moment>,
}

impl Invitee {
    pub fn language(&self) -> Language {
        Language::from_code(&self.language).unwrap_or_default()
    }
}

/// Whom to add to a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewInvitee {
    pub organisation: String,
    pub name: String,
    pub name_kana: String,
    pub email: Option<String>,
    pub address: String,
    pub language: Language,
}

/// One who comes by an invitation: their registration, which still asks for or has its place.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Coming {
    pub invitee_id: String,
    pub registration_id: String,
    pub receipt: String,
    pub key_version: i64,
    pub name: String,
    pub name_kana: String,
    #[sqlx(try_from = "i64")]
    pub proxy: Flag,
    /// What they chose, one id a line.
    pub slots: Option<String>,
}

impl Coming {
    pub fn slots(&self) -> Vec<&str> {
        self.slots.as_deref().unwrap_or_default().lines().collect()
    }
}

/// One person of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub name: String,
    pub name_kana: String,
    pub proxy: bool,
    /// All it takes: what it chose, and what belongs to everyone.
    pub slots: Vec<String>,
}

/// An answer as the form gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    Attends(Vec<Named>),
    Absent,
}
