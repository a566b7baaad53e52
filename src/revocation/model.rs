use crate::clock::Moment;
use crate::store::coded;

coded! {
    pub enum Standing {
        /// The applicant is heard.
        Open = "open",
        /// Another official is to approve.
        Proposed = "proposed",
        Revoked = "revoked",
        /// The doubt is settled, and the decision stands.
        Dropped = "dropped",
    }
}

coded! {
    /// How something was told, or said.
    pub enum How {
        Mail = "mail",
        /// On their own page.
        Web = "web",
        Post = "post",
        Phone = "phone",
        Counter = "counter",
    }
}

impl How {
    /// Ways that staff type in.
    pub const BY_STAFF: [How; 3] = [How::Post, How::Phone, How::Counter];
}

/// One doubt about one registration.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Hearing {
    pub id: String,
    pub offering_id: String,
    pub registration_id: String,
    #[sqlx(try_from = "String")]
    pub state: Standing,
    pub doubt: String,
    pub answer_by: Moment,
    pub opened_by: String,
    pub opened_at: Moment,
    pub told_how: Option<String>,
    pub told_at: Option<Moment>,
    pub statement: String,
    pub stated_how: Option<String>,
    pub stated_at: Option<Moment>,
    pub stated_by: Option<String>,
    pub reason: String,
    pub proposed_by: Option<String>,
    pub proposed_at: Option<Moment>,
    pub ended_by: Option<String>,
    pub ended_at: Option<Moment>,
}

impl Hearing {
    pub fn is_going_on(&self) -> bool {
        matches!(self.state, Standing::Open | Standing::Proposed)
    }
}
