use crate::clock::Moment;
use crate::programme::Column;
use crate::receiver::{Seen, Sight};
use crate::store::Flag;

/// Somebody at one session whose attendance is closed.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Attended {
    pub participant_id: String,
    pub registration_id: String,
    pub receipt: String,
    #[sqlx(try_from = "i64")]
    pub secret: Flag,
    pub name: String,
    pub session_id: String,
    pub starts_at: Moment,
    pub ends_at: Moment,
    pub at: Moment,
    pub left_at: Option<Moment>,
}

/// One session as it is certified.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Line {
    pub session_id: String,
    pub minutes: i64,
    #[sqlx(try_from = "i64")]
    pub planned: Flag,
}

/// Somebody with all that can be certified of them in an offering.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub participant_id: String,
    pub registration_id: String,
    pub receipt: String,
    pub secret: bool,
    pub name: String,
    /// In order of time.
    pub lines: Vec<Line>,
}

impl Seen for Person {
    fn seen(mut self, sight: &Sight) -> Person {
        sight.of(&self.registration_id).hide(Column::Name, &mut self.name);
        self
    }
}

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Certificate {
    pub id: String,
    pub fiscal_year: i64,
    pub serial: i64,
    pub offering_id: String,
    pub registration_id: String,
    pub participant_id: String,
    pub issued_at: Moment,
    pub issued_by: String,
}

impl Certificate {
    /// `2026-000123`
    pub fn number(&self) -> String {
        format!("{}-{:06}", self.fiscal_year, self.serial)
    }
}
