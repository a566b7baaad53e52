use crate::clock::Moment;
use crate::partner::Kind;
use crate::programme::HostRole;
use crate::store::coded;

coded! {
    /// 名義使用承認: whether an endorser's name may be used.
    pub enum Approval {
        /// Of other roles: nothing to approve.
        None = "none",
        Requested = "requested",
        Approved = "approved",
        Refused = "refused",
    }
}

/// A partner that stands, or stood, by an offering.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Stands {
    pub partner_id: String,
    pub name: String,
    #[sqlx(try_from = "String")]
    pub kind: Kind,
    #[sqlx(try_from = "String")]
    pub role: HostRole,
    /// The beginning of time: since it was announced.
    pub since: Moment,
    /// Who added it; None: it was announced so.
    pub added_by: Option<String>,
    #[sqlx(try_from = "String")]
    pub approval: Approval,
    pub approval_number: String,
    pub approval_on: Option<String>,
    pub approval_reason: String,
    pub ended_at: Option<Moment>,
    pub ended_by: Option<String>,
}

/// An endorsement that waits for the city.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Request {
    pub offering_id: String,
    pub title: String,
    pub name: String,
}

/// The person who answers for an offering.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Charge {
    pub staff_id: String,
    pub name: String,
    pub since: Moment,
    /// The account's last day.
    pub ends_on: Option<String>,
}

/// The lead of who organises an offering: whom its other members call.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Lead {
    pub name: String,
    pub partner: String,
    /// The partner's, as the register has it; perhaps empty.
    pub phone: String,
}

/// Somebody who could answer for an offering.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Candidate {
    pub id: String,
    pub name: String,
    /// None: of the city.
    pub partner: Option<String>,
}

/// An offering that somebody answers for.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Held {
    pub id: String,
    pub title: String,
    pub next: Option<Moment>,
}

/// An invitation that somebody keeps, without an answer yet.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Kept {
    pub id: String,
    pub name: String,
    pub partner: String,
}

/// Two partners that stood by the same offerings in a fiscal year.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Together {
    pub fiscal_year: i64,
    pub one: String,
    pub one_name: String,
    #[sqlx(try_from = "String")]
    pub one_kind: Kind,
    pub other: String,
    pub other_name: String,
    #[sqlx(try_from = "String")]
    pub other_kind: Kind,
    pub offerings: i64,
}
