use crate::clock::Moment;
use crate::programme::Column;
use crate::receiver::{Seen, Sight, called};
use crate::store::{Flag, coded};

coded! {
    /// On what a handover went.
    pub enum How {
        /// To somebody the guardian named, with the code.
        Named = "named",
        /// By the code alone, where the desk is shown no names.
        Code = "code",
        /// To somebody else, by two members of staff and after a call.
        Other = "other",
    }
}

/// Somebody who may fetch.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Fetcher {
    pub id: String,
    pub registration_id: String,
    pub position: i64,
    pub name: String,
    /// How they stand to the child (続柄).
    pub relation: String,
    pub named_at: Moment,
}

impl Seen for Fetcher {
    fn seen(mut self, sight: &Sight) -> Fetcher {
        let sight = &*sight.of(&self.registration_id);
        sight.hide(Column::Name, &mut self.name);
        sight.hide(Column::Name, &mut self.relation);
        self
    }
}

/// A child who came to a session, as its desk sees it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Child {
    pub id: String,
    pub registration_id: String,
    pub receipt: String,
    pub key_version: i64,
    pub name: String,
    pub name_kana: String,
    pub position: i64,
    /// Kept secret: what stands here as a name is none.
    #[sqlx(try_from = "i64")]
    pub secret: Flag,
    pub arrived: Moment,
    /// Noted as gone, at the list of the desk perhaps: to whom, no handover says.
    pub left_at: Option<Moment>,
}

impl Child {
    pub fn called(&self) -> &str {
        called(&self.name, &self.name_kana, &self.receipt)
    }
}

impl Seen for Child {
    fn seen(mut self, sight: &Sight) -> Child {
        let sight = &*sight.of(&self.registration_id);
        sight.hide(Column::Name, &mut self.name);
        sight.hide(Column::Kana, &mut self.name_kana);
        self
    }
}

/// A child that was handed over.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Handover {
    pub fact_id: String,
    pub participant_id: String,
    pub registration_id: String,
    pub receipt: String,
    pub name: String,
    pub name_kana: String,
    pub at: Moment,
    #[sqlx(try_from = "String")]
    pub how: How,
    /// To whom: somebody named, or somebody else; empty where it went by the code alone.
    pub to_name: String,
    pub to_relation: String,
    /// The second of two.
    pub second: String,
    /// Who handed over: of a helper, the link's name.
    pub given_by: String,
    pub called_whom: String,
    pub called_at: Option<Moment>,
    pub said: String,
    pub undone_at: Option<Moment>,
    pub undone_by: String,
    pub undone_why: String,
}

impl Handover {
    pub fn called(&self) -> &str {
        called(&self.name, &self.name_kana, &self.receipt)
    }
}

impl Seen for Handover {
    fn seen(mut self, sight: &Sight) -> Handover {
        let sight = &*sight.of(&self.registration_id);
        sight.hide(Column::Kana, &mut self.name_kana);
        for name in [&mut self.name, &mut self.to_name, &mut self.to_relation, &mut self.called_whom, &mut self.said] {
            sight.hide(Column::Name, name);
        }
        self
    }
}
