use crate::clock::Moment;
use crate::programme::{Codes, Column};

/// Somebody who had applied before a receiver was named, and has no e-mail address: staff tell them.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ToTell {
    pub registration_id: String,
    pub receipt: String,
    pub name: String,
    pub name_kana: String,
    pub phone: Option<String>,
    pub told_at: Option<Moment>,
}

/// A receiver, present or past, as the city's page shows it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Line {
    pub id: String,
    pub partner_id: Option<String>,
    /// The partner's; empty for the city.
    pub name: String,
    #[sqlx(try_from = "String")]
    pub columns: Codes<Column>,
    pub why: String,
    pub since: Moment,
    /// From when it sees who had applied before.
    pub sees_from: Option<Moment>,
    pub ended_at: Option<Moment>,
    /// Who named it.
    pub staff: Option<String>,
    /// Why lists may be taken away, and since when.
    pub permit_why: Option<String>,
    pub permit_since: Option<Moment>,
}
