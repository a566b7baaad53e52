use super::content::Content;
use crate::clock::Moment;
use crate::store::{Flag, coded};

coded! {
    /// Where a proposal stands.
    pub enum State {
        /// Somebody works on it; also one that came back.
        Writing = "writing",
        /// Written down from a group's paper: the group has to say that it is right.
        ToConfirm = "to_confirm",
        InReview = "in_review",
        /// Its newest approved edition is announced, or will be at its time.
        Published = "published",
        Dropped = "dropped",
    }
}

coded! {
    pub enum Outcome {
        Approved = "approved",
        Returned = "returned",
    }
}

coded! {
    /// How the group said that what was written down for it is right.
    pub enum ConfirmedHow {
        NotYet = "",
        /// By an account of its own.
        Account = "account",
        Paper = "paper",
        Counter = "counter",
        Phone = "phone",
    }
}

/// 企画書
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Proposal {
    pub id: String,
    pub partner_id: String,
    /// What it became, or what it works over.
    pub offering_id: Option<String>,
    /// The offering whose words it began with.
    pub copied_from: Option<String>,
    #[sqlx(try_from = "String")]
    pub state: State,
    /// Its newest edition.
    pub version: i64,
    #[sqlx(try_from = "i64")]
    pub for_group: Flag,
    pub made_by: String,
    pub made_at: Moment,
    pub submitted_by: Option<String>,
    pub submitted_at: Option<Moment>,
    /// The day by which the review answers.
    pub answer_by: Option<String>,
    pub confirmed_by: Option<String>,
    pub confirmed_at: Option<Moment>,
    #[sqlx(try_from = "String")]
    pub confirmed_how: ConfirmedHow,
    pub updated_at: Moment,
}

impl Proposal {
    /// Whether its words may be changed now.
    pub fn is_open(&self) -> bool {
        self.state == State::Writing
    }
}

/// Each time a proposal was saved.
#[derive(Clone, Debug)]
pub struct Edition {
    pub version: i64,
    pub content: Content,
    pub staff_id: String,
    pub at: Moment,
}

/// An edition without its words, with who saved it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct EditionLine {
    pub version: i64,
    pub staff_id: String,
    pub staff: String,
    pub at: Moment,
}

/// What was decided about an edition.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Review {
    pub version: i64,
    pub staff_id: String,
    pub staff: String,
    pub at: Moment,
    #[sqlx(try_from = "String")]
    pub outcome: Outcome,
    pub remark: String,
}

/// Somebody who teaches, as those who organise it know them: how they are reached, and when they are paid.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Instructor {
    pub name: String,
    pub contact: String,
    pub honorarium: Option<i64>,
    pub pays_on: Option<String>,
}
