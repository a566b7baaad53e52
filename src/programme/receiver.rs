//! Who receives what applicants tell, beside the city: part of what is announced, because it is said before the form.

use super::model::Codes;
use crate::clock::Moment;
use crate::store::{Flag, coded};

coded! {
    /// What can be received of those who apply.
    pub enum Column {
        Name = "name",
        Kana = "kana",
        Phone = "phone",
        Email = "email",
        Residency = "residency",
        District = "district",
        AgeBand = "age_band",
        BirthDate = "birth_date",
        Grade = "grade",
        /// Answers to the questions asked to apply …
        AnswersApply = "answers_apply",
        /// … and once a place is given.
        AnswersAfter = "answers_after",
        Fee = "fee",
        Attendance = "attendance",
    }
}

/// Somebody who receives some of it, at this time (提供先).
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Receiver {
    pub id: String,
    pub offering_id: String,
    /// None: the city's department, where somebody else holds the data.
    pub partner_id: Option<String>,
    /// The partner's; empty for the city.
    pub name: String,
    #[sqlx(try_from = "String")]
    pub columns: Codes<Column>,
    /// As those who apply are told.
    pub why: String,
    pub since: Moment,
    /// Sees nobody before, beyond `meanwhile`: those who had applied are told first. None: there was nobody to tell.
    pub sees_from: Option<Moment>,
    /// What it received before it was named anew.
    #[sqlx(try_from = "String")]
    pub meanwhile: Codes<Column>,
    /// Who is to be told by staff yet, having no e-mail address.
    pub untold: i64,
    /// Registrations whose consent to it, or to all handling, was taken back: it does not see them any more.
    #[sqlx(skip)]
    pub without: Vec<String>,
    /// The city lets them take lists away.
    #[sqlx(try_from = "i64")]
    pub takes_lists: Flag,
}
