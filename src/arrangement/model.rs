use crate::clock::Moment;
use crate::registration;
use crate::store::coded;

coded! {
    /// What people have made of a request.
    pub enum State {
        Asked = "asked",
        /// A day and an instructor are being agreed.
        Proposed = "proposed",
        Decided = "decided",
        Declined = "declined",
    }
}

/// A request as it stands, with the registration that it is.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Request {
    pub registration_id: String,
    /// The offering that was asked for; the registration's own is the visit's once it is decided.
    pub offering_id: String,
    pub group_name: String,
    /// The hall that the group provides.
    pub place_name: String,
    pub place_address: String,
    pub persons: i64,
    pub wish_note: String,
    #[sqlx(try_from = "String")]
    pub state: State,
    pub asked_at: Moment,
    /// The last day on which the group is told what was decided.
    pub answer_by: String,
    /// What is proposed, or was decided.
    pub date: Option<String>,
    pub starts: Option<String>,
    pub ends: Option<String>,
    pub instructor: String,
    pub visit_id: Option<String>,
    /// Why not, and what instead.
    pub reason: String,
    pub alternative: String,
    pub reported_at: Option<Moment>,
    pub report: String,
    /// Of the registration.
    #[sqlx(try_from = "String")]
    pub registration_state: registration::State,
    /// Of the visit's session, wherever it was moved to.
    pub session_id: Option<String>,
    pub session_ends: Option<Moment>,
    pub session_state: Option<String>,
}

/// Where a request stands at an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Asked,
    Proposed,
    Decided,
    /// Its time is over, and nobody has reported it.
    Held,
    Reported,
    Declined,
    Withdrawn,
    /// The visit was cancelled after it had been decided.
    Cancelled,
}

/// A day that the group wishes for.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Wish {
    pub rank: i64,
    pub date: String,
    pub starts: String,
    pub ends: String,
}

/// A request as the form gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub group_name: String,
    pub name: String,
    pub name_kana: String,
    /// None for those who telephone.
    pub email: Option<String>,
    pub phone: String,
    pub place_name: String,
    pub place_address: String,
    pub persons: i64,
    pub wish_note: String,
    pub wishes: Vec<Wish>,
    pub form_key: String,
}

/// A day with somebody who goes there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub date: String,
    pub starts: String,
    pub ends: String,
    pub instructor: String,
}

/// One line of the office's list.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Line {
    #[sqlx(flatten)]
    pub request: Request,
    pub title: String,
    pub name: String,
    pub receipt: String,
}

/// What staff noted of calls.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Call {
    pub at: Moment,
    pub staff: String,
    pub text: String,
}
