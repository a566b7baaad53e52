use crate::clock::Moment;
use crate::notice::LetterKind;

/// The number under which letters go out: 「安市協第123号」.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Series {
    pub id: String,
    pub offering_id: String,
    pub fiscal_year: i64,
    pub heading: String,
    pub number: i64,
    pub made_by: String,
    pub made_at: Moment,
}

/// A letter that has its number.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Letter {
    pub heading: String,
    pub number: i64,
    pub branch: i64,
    pub registration_id: String,
    pub kind: String,
    pub subject_id: String,
    pub dated_on: String,
    pub issuer: String,
}

impl Letter {
    /// As it stands on the paper, in every language: 「安市協第123号の4」.
    pub fn document(&self) -> String {
        format!("{}第{}号の{}", self.heading, self.number, self.branch)
    }

    pub fn is(&self, registration: &str, kind: LetterKind, subject: &str) -> bool {
        self.registration_id == registration && self.kind == kind.code() && self.subject_id == subject
    }
}

/// What staff type before numbers are given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSeries {
    pub heading: String,
    pub number: i64,
    pub dated_on: chrono::NaiveDate,
    pub issuer: String,
}

/// On which paper somebody is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// Posted in a window envelope.
    Letter,
    /// The answer side of the return postcard they applied with.
    Card,
    /// By fax, or handed over: they are telephoned.
    Sheet,
}
