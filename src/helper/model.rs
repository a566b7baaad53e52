use chrono::NaiveDate;

use crate::clock::Moment;
use crate::staff::rules::scope;
use crate::staff::turnover::is_over;
use crate::staff::{Role, Scope};
use crate::store::Flag;

/// A link, as its session's organisers see it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Link {
    pub id: String,
    pub session_id: String,
    /// What its maker calls it: 「1番受付」.
    pub label: String,
    pub made_at: Moment,
    pub maker: String,
    /// What its maker may do now.
    #[sqlx(try_from = "String")]
    pub maker_role: Role,
    pub maker_partner: Option<String>,
    #[sqlx(try_from = "i64")]
    pub maker_active: Flag,
    pub maker_ends_on: Option<String>,
    pub failures: i64,
    pub ended_at: Option<Moment>,
    /// The session's end.
    pub session_ends: Moment,
    /// When a browser last used it.
    pub used_at: Option<Moment>,
    /// How many browsers have given the digits and are still in.
    pub browsers: i64,
    /// How many were in, and have left.
    pub browsers_left: i64,
}

impl Link {
    /// Whose offerings its maker may see; None once the account has ended.
    pub fn scope(&self, today: NaiveDate) -> Option<Scope> {
        let live = self.maker_active.0 && !is_over(self.maker_ends_on.as_deref(), today);
        live.then(|| scope(self.maker_role, self.maker_partner.as_deref()))
    }
}
