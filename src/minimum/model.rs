use crate::clock::Moment;

/// That an offering takes place.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Decision {
    pub offering_id: String,
    /// Who had a place when it was decided.
    pub persons: i64,
    /// Why with fewer; empty where the number was reached.
    pub reason: String,
    pub decided_at: Moment,
    pub decided_by: Option<String>,
}
