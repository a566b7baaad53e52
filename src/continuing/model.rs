use crate::clock::Moment;
use crate::programme::Column;
use crate::receiver::{Seen, Sight};
use crate::registration::State;
use crate::store::Flag;

/// Somebody with a place in the earlier class, and what was decided about them so far.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Member {
    /// The registration in the earlier class.
    pub id: String,
    pub receipt: String,
    pub name: String,
    pub name_kana: String,
    #[sqlx(try_from = "i64")]
    pub secret: Flag,
    pub forgotten_at: Option<Moment>,
    /// At how many sessions all of the party were.
    #[sqlx(default)]
    pub visits: i64,
    /// Whether something was decided, and why against the rule.
    pub reason: Option<String>,
    /// In the next class, and how that stands.
    pub registration_id: Option<String>,
    pub next_state: Option<String>,
}

/// How far somebody has come on their way into the next class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// What told whose it was has been taken away: there is nothing to carry.
    Forgotten,
    /// Nothing is decided.
    Open,
    /// Has a place in the next class.
    Carried,
    /// Was carried over, and has given that up.
    GaveUp,
    /// Was not carried over, though they had completed it.
    LeftOut,
}

impl Member {
    pub fn standing(&self) -> Standing {
        let live = self.next_state.as_deref().and_then(State::from_code).map(State::is_live);
        match (live, &self.reason, self.forgotten_at) {
            (Some(true), ..) => Standing::Carried,
            (_, _, Some(_)) => Standing::Forgotten,
            (Some(false), ..) => Standing::GaveUp,
            (None, Some(_), _) => Standing::LeftOut,
            (None, None, _) => Standing::Open,
        }
    }
}

impl Seen for Member {
    fn seen(mut self, sight: &Sight) -> Member {
        sight.hide(Column::Name, &mut self.name);
        sight.hide(Column::Kana, &mut self.name_kana);
        self
    }
}

/// What the office wants of one member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub earlier: String,
    pub ticked: bool,
    pub reason: String,
}

/// A registration that came by being carried over.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct CarryOver {
    pub offering_id: String,
    pub earlier_id: String,
    /// Title of the class they come from.
    pub earlier_title: String,
    pub decline_until: String,
}

/// Somebody without a mailbox, to be told on paper.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct OnPaper {
    pub receipt: String,
    pub name: String,
    pub name_kana: String,
    pub postcode: Option<String>,
    pub address: Option<String>,
    pub decline_until: String,
}
