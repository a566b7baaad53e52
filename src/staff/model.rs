use crate::clock::Moment;
use crate::store::{Flag, coded};

coded! {
    /// What an account may do.
    pub enum Role {
        /// The city's officials: everything.
        City = "city",
        /// Who organises: the offerings their partner hosts.
        Partner = "partner",
        /// The desk on the day, and nothing else.
        Desk = "desk",
    }
}

/// Which offerings, and people in them, somebody may see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    All,
    /// Those that this partner hosts.
    HostedBy(String),
}

impl Scope {
    /// For queries: `$n IS NULL` is everything, otherwise the partner whose offerings alone count.
    pub fn partner(&self) -> Option<&str> {
        match self {
            Scope::All => None,
            Scope::HostedBy(partner) => Some(partner),
        }
    }

    /// Whether an offering with these hosts is among them.
    pub fn holds(&self, hosts: &[String]) -> bool {
        self.partner().is_none_or(|partner| hosts.iter().any(|host| host == partner))
    }
}

/// An account as it stands in the database.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Account {
    pub id: String,
    pub email: String,
    pub name: String,
    #[sqlx(try_from = "String")]
    pub role: Role,
    pub partner_id: Option<String>,
    pub password_hash: String,
    #[sqlx(try_from = "i64")]
    pub active: Flag,
    pub locked_until: Option<Moment>,
    /// Named for taking the city's money.
    #[sqlx(try_from = "i64")]
    pub takes_city_fees: Flag,
}

/// A signed-in browser, with its account.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Seat {
    pub staff_id: String,
    pub name: String,
    #[sqlx(try_from = "String")]
    pub role: Role,
    pub partner_id: Option<String>,
    #[sqlx(try_from = "i64")]
    pub active: Flag,
    #[sqlx(try_from = "i64")]
    pub takes_city_fees: Flag,
    pub seen_at: Moment,
    pub ends_at: Moment,
}
