use crate::clock::Moment;
use crate::store::{Flag, coded};

coded! {
    /// What a disposal takes.
    pub enum Kind {
        /// All about an offering's applicants.
        Offering = "offering",
        /// The keys by which a plan's years were counted.
        Keys = "keys",
    }
}

/// A disposal (廃棄), from its proposal to its proof.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Disposal {
    pub id: String,
    #[sqlx(try_from = "String")]
    pub kind: Kind,
    /// The offering, or the plan.
    pub subject: String,
    pub through: String,
    pub proposed_at: Moment,
    /// None: the program itself.
    pub proposed_by: Option<String>,
    pub approved_by: Option<String>,
    pub approved_at: Option<Moment>,
    /// The day on which it is done, `2028-04-10`.
    pub due_on: Option<String>,
    pub begun_at: Option<Moment>,
    pub done_at: Option<Moment>,
    pub rows_left: Option<i64>,
    pub held: Option<i64>,
}

/// A disposal with the names a reader needs.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Named {
    #[sqlx(flatten)]
    pub disposal: Disposal,
    /// Of the offering or the plan.
    pub title: String,
    pub proposer: Option<String>,
    pub approver: Option<String>,
}

coded! {
    /// Why data must not go yet.
    pub enum HoldWhy {
        Accident = "accident",
        Claim = "claim",
        Disclosure = "disclosure",
        Audit = "audit",
    }
}

/// What stops a disposal (廃棄の保留): of a whole offering, or of one registration.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Hold {
    pub id: String,
    pub offering_id: String,
    pub registration_id: Option<String>,
    #[sqlx(try_from = "String")]
    pub why: HoldWhy,
    pub note: String,
    pub at: Moment,
    pub staff: String,
    pub lifted_at: Option<Moment>,
    pub lifted_why: String,
}

/// What somebody took back while a hold keeps it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct HeldText {
    /// The table and column in which it stood, `adjustment.text`.
    pub what: String,
    /// What it answered, where it was an answer.
    pub question: Option<String>,
    pub text: String,
    pub taken_at: Moment,
}

impl HeldText {
    pub fn table(&self) -> &str {
        table_of(&self.what)
    }
}

/// The table of `table.column`.
pub fn table_of(what: &str) -> &str {
    what.split('.').next().unwrap_or_default()
}

/// What an offering holds: what would go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Holdings {
    pub registrations: i64,
    pub participants: i64,
    pub answers: i64,
    pub notes: i64,
    pub letters: i64,
    /// Registrations that a hold of their own keeps; they are among the above.
    pub held: i64,
}

/// An offering as far as its data goes.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Keeping {
    pub id: String,
    pub title: String,
    pub data_holder: String,
    pub purpose: String,
    pub retain_until: String,
    pub cancelled: i64,
    /// When its last planned session ends.
    pub last_end: Option<Moment>,
}

coded! {
    /// What an applicant asks about their own data.
    pub enum Wish {
        Erase = "erase",
        Correct = "correct",
    }
}

coded! {
    pub enum RequestState {
        Open = "open",
        /// It will go as soon as the letter that says so has left.
        Granted = "granted",
        Done = "done",
        Refused = "refused",
    }
}

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct DataRequest {
    pub id: String,
    pub registration_id: String,
    #[sqlx(try_from = "String")]
    pub kind: Wish,
    pub text: String,
    pub asked_at: Moment,
    #[sqlx(try_from = "String")]
    pub state: RequestState,
    pub why: String,
    pub answered_at: Option<Moment>,
    pub receipt: String,
    pub title: String,
}

coded! {
    /// How it was made sure that it is they, or may act for them, who ask.
    pub enum Identified {
        MyNumberCard = "my_number_card",
        DrivingLicence = "driving_licence",
        Passport = "passport",
        TwoDocuments = "two_documents",
        /// 法定代理人
        StatutoryAgent = "statutory_agent",
        /// 任意代理人
        AppointedAgent = "appointed_agent",
    }
}

/// Somebody who may be the one who asks: an applicant or a participant.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Candidate {
    pub registration_id: String,
    /// Empty: the applicant.
    pub participant_id: String,
    pub name: String,
    pub name_kana: String,
    pub title: String,
    pub created_at: Moment,
}

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Disclosure {
    pub id: String,
    pub at: Moment,
    pub staff: String,
    #[sqlx(try_from = "String")]
    pub identified: Identified,
}

/// A participant as a correction finds them.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Participant {
    pub id: String,
    pub name: String,
    pub name_kana: String,
    pub birth_date: Option<String>,
    pub age_band: Option<String>,
}

/// What the register says of a set of offerings is added up from these.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Declared {
    pub id: String,
    pub fiscal_year: i64,
    pub asks: String,
    pub purpose: String,
    pub retain_until: String,
    pub data_holder: String,
    pub eligibility: String,
    pub channels: String,
    pub contact_name: String,
    pub contact_phone: String,
    pub fee: i64,
    #[sqlx(try_from = "i64")]
    pub sensitive: Flag,
    #[sqlx(try_from = "i64")]
    pub photos: Flag,
}
