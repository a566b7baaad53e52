use crate::clock::Moment;

/// What a class goes by, of one registration.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    pub residency: Option<String>,
    /// Questions that it ticked.
    pub ticked: Vec<String>,
    /// Birth dates of its participants; None where one gave none.
    pub born: Option<Vec<String>>,
    /// Its household has an unused loss of somebody of this name, and nobody of the household came before it with one.
    pub lost: Option<Moment>,
}

/// Which class somebody is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// None: after all classes.
    pub class: Option<i64>,
    /// A person said so.
    pub is_ruled: bool,
}

/// What an applicant said to their class, and what staff found.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Objection {
    pub registration_id: String,
    pub objected_at: Moment,
    pub objection: String,
    pub class: Option<i64>,
    pub reason: String,
    pub ruled_at: Option<Moment>,
}

/// An objection with whose it is, for the office.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Open {
    pub registration_id: String,
    pub receipt: String,
    pub draw_number: String,
    pub objection: String,
    pub objected_at: Moment,
}
