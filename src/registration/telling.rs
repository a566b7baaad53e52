//! Whom a person tells: who has no mailbox, and whom a letter did not reach, each in the way they chose. What they are told
//! is somebody else's: a change, a letter to a group.

use super::contact::Way;
use crate::clock::Moment;
use crate::programme::Column;
use crate::receiver::{Seen, Sight, called};
use crate::text::Language;

/// The columns of a [`ToTell`], but for when they were told: of a registration `r` and its contact `k`, which may be missing.
macro_rules! to_tell {
    () => {
        "r.id AS registration_id, r.receipt, r.language, r.name, r.name_kana, r.phone, k.way AS told_by, k.fax, k.postcode, k.address"
    };
}
pub(crate) use to_tell;

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ToTell {
    pub registration_id: String,
    pub receipt: String,
    language: String,
    pub name: String,
    pub name_kana: String,
    pub phone: String,
    told_by: Option<String>,
    pub fax: Option<String>,
    pub postcode: Option<String>,
    pub address: Option<String>,
    /// When a person told them, if one did.
    pub told_at: Option<Moment>,
}

impl ToTell {
    /// Where nothing was said, somebody telephones.
    pub fn told_by(&self) -> Way {
        self.told_by.as_deref().and_then(Way::from_code).unwrap_or(Way::Phone)
    }

    /// The language they read.
    pub fn language(&self) -> Language {
        Language::from_code(&self.language).unwrap_or_default()
    }

    pub fn called(&self) -> &str {
        called(&self.name, &self.name_kana, &self.receipt)
    }
}

impl Seen for ToTell {
    fn seen(mut self, sight: &Sight) -> ToTell {
        let sight = &*sight.of(&self.registration_id);
        sight.hide(Column::Name, &mut self.name);
        sight.hide(Column::Kana, &mut self.name_kana);
        sight.hide(Column::Phone, &mut self.phone);
        // Nobody receives these but the city.
        if *sight != Sight::whole() {
            (self.fax, self.postcode, self.address) = (None, None, None);
        }
        self
    }
}

/// What is printed: pages for who has no mailbox, those of one way, or the labels for envelopes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Print {
    All,
    Fax,
    Post,
    Labels,
}

impl Print {
    pub fn of(way: &str) -> Print {
        match way {
            "fax" => Print::Fax,
            "post" => Print::Post,
            "labels" => Print::Labels,
            _ => Print::All,
        }
    }

    pub fn has(self, person: &ToTell) -> bool {
        match self {
            Print::All => true,
            Print::Fax => person.told_by() == Way::Fax,
            Print::Post | Print::Labels => person.told_by() == Way::Post,
        }
    }
}
