use crate::clock::Moment;

/// A link, as its session's organisers see it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Link {
    pub id: String,
    pub session_id: String,
    /// What its maker calls it: 「1番受付」.
    pub label: String,
    pub made_at: Moment,
    pub maker: String,
    pub failures: i64,
    pub ended_at: Option<Moment>,
    /// The session's end.
    pub session_ends: Moment,
    /// When a browser last used it.
    pub used_at: Option<Moment>,
    /// How many browsers have given the digits.
    pub browsers: i64,
}
