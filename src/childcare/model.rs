use crate::clock::Moment;
use crate::programme::Column;
use crate::receiver::{Seen, Sight};
use crate::store::coded;

coded! {
    pub enum State {
        /// The registration has no place yet.
        Asked = "asked",
        Given = "given",
        /// The registration has its place; childcare is full.
        Waiting = "waiting",
        Withdrawn = "withdrawn",
    }
}

/// What a form asks for: the age of each child in months, and a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    pub ages: Vec<i64>,
    pub note: String,
}

impl Ask {
    pub fn children(&self) -> i64 {
        self.ages.len() as i64
    }
}

/// What a registration has asked for.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Request {
    pub registration_id: String,
    pub offering_id: String,
    /// Order of arrival, the registration's.
    pub queue: i64,
    pub children: i64,
    ages: String,
    pub note: String,
    #[sqlx(try_from = "String")]
    pub state: State,
    pub given_at: Option<Moment>,
}

impl Request {
    pub fn ages(&self) -> Vec<i64> {
        months(&self.ages)
    }

    /// For tests of the rules.
    #[cfg(test)]
    pub fn of(state: State, children: i64) -> Request {
        Request {
            registration_id: String::new(),
            offering_id: String::new(),
            queue: 1,
            children,
            ages: String::new(),
            note: String::new(),
            state,
            given_at: None,
        }
    }
}

/// Ages as they are kept.
pub fn months(ages: &str) -> Vec<i64> {
    ages.split(',').filter_map(|n| n.parse().ok()).collect()
}

/// Children who are minded at a session, and whose they are.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Minded {
    pub session_id: String,
    pub registration_id: String,
    pub receipt: String,
    pub name: String,
    pub children: i64,
    ages: String,
    pub note: String,
}

/// Ages and the line belong to what the form asked.
impl Seen for Minded {
    fn seen(mut self, sight: &Sight) -> Minded {
        let sight = &*sight.of(&self.registration_id);
        sight.hide(Column::Name, &mut self.name);
        sight.hide(Column::AnswersApply, &mut self.ages);
        sight.hide(Column::AnswersApply, &mut self.note);
        self
    }
}

impl Minded {
    pub fn ages(&self) -> Vec<i64> {
        months(&self.ages)
    }
}
