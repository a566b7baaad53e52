//! What those who choose go by, where people choose: part of what is announced, because it is said before the form.

/// What an assessor gives points for (選考の観点).
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Criterion {
    pub offering_id: String,
    pub position: i64,
    pub title: String,
    pub hint: String,
    /// The most it gives.
    pub points: i64,
}
