use crate::clock::Moment;
use crate::programme::Column;
use crate::receiver::{Seen, Sight, called};
use crate::registration::State;
use crate::store::{Flag, coded};

coded! {
    /// What a fact says.
    pub enum FactKind {
        CheckIn = "check_in",
        /// Went away. A check-in after it says that they are here again, or still.
        CheckOut = "check_out",
        /// Takes all of it back: was not here.
        Undo = "undo",
        /// Persons counted without names, so many more; fewer if negative.
        HeadCount = "head_count",
        /// A count made otherwise: so many were there by then, whatever was counted before.
        HeadCountSet = "head_count_set",
    }
}

/// One thing that happened at a desk. Appended, never changed.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Fact {
    /// Made by the device: the same tap sent twice is one fact.
    pub id: String,
    pub session_id: String,
    /// None for a head-count.
    pub participant_id: Option<String>,
    #[sqlx(try_from = "String")]
    pub kind: FactKind,
    pub amount: i64,
    /// When it happened.
    pub at: Moment,
    /// When it came in.
    pub recorded_at: Moment,
    /// Which desk: part of what is kept of its sign-in.
    pub device: String,
    pub staff_id: Option<String>,
    /// How the device's clock differed, of what was sent later. None: the server saw it happen.
    pub clock_offset: Option<i64>,
    /// The desk was told that something was wrong, and let them in.
    #[sqlx(try_from = "i64")]
    pub anyway: Flag,
}

/// A session as its desk shows it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Head {
    pub id: String,
    pub offering_id: String,
    pub offering_title: String,
    pub title: String,
    pub date: String,
    pub starts: String,
    pub ends: String,
    pub starts_at: Moment,
    pub venue: Option<String>,
    pub cancelled: i64,
    /// Persons are counted without names.
    #[sqlx(try_from = "i64")]
    pub head_count: Flag,
    /// Somebody else may come in the place of who is expected (代理).
    #[sqlx(try_from = "i64")]
    pub proxies: Flag,
}

/// A session in a list, with its figures.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Line {
    #[sqlx(flatten)]
    pub head: Head,
    /// Participants with a confirmed place.
    pub expected: i64,
    pub present: i64,
    pub counted: i64,
}

/// A participant as the desk sees one.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Entry {
    pub id: String,
    pub registration_id: String,
    pub receipt: String,
    #[sqlx(try_from = "String")]
    pub state: State,
    pub key_version: i64,
    pub name: String,
    pub name_kana: String,
    pub name_key: String,
    pub kana_key: String,
    /// Persons in the party, and which of them this is, from 0.
    pub size: i64,
    pub position: i64,
    /// Has a confirmed place in a slot that covers this session.
    #[sqlx(try_from = "i64")]
    pub expected: Flag,
    /// None: no fact about them in this session.
    pub present: Option<i64>,
    pub at: Option<Moment>,
    /// When they went away.
    #[sqlx(default)]
    pub left_at: Option<Moment>,
    /// Photos are taken here, and they do not agree to be in them.
    #[sqlx(try_from = "i64")]
    pub no_photos: Flag,
    /// Something was agreed to be prepared for them; asked for where the list is shown only.
    #[sqlx(default, try_from = "i64")]
    pub agreed: Flag,
    /// Kept secret: what stands here as a name is none; asked for where a device carries it.
    #[sqlx(default, try_from = "i64")]
    pub secret: Flag,
}

impl Entry {
    /// Since when they are here, or were until they left.
    pub fn here_since(&self) -> Option<Moment> {
        self.at.filter(|_| self.present == Some(1))
    }

    /// Came, and has not left.
    pub fn is_here(&self) -> bool {
        self.present == Some(1) && self.left_at.is_none()
    }

    /// On the list: awaited, or a fact speaks of them.
    pub fn listed(&self) -> bool {
        self.expected.0 || self.present.is_some()
    }

    /// Called by the reading where no name was written, or is received.
    pub fn called(&self) -> &str {
        called(&self.name, &self.name_kana, &self.receipt)
    }
}

/// Somebody who is there, or was, in the place of another, and that other.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Substitute {
    /// By which they walked in.
    pub fact_id: String,
    /// Since when they are there.
    pub at: Moment,
    pub id: String,
    pub registration_id: String,
    pub receipt: String,
    pub name: String,
    pub name_kana: String,
    pub absent_id: String,
    pub absent_registration: String,
    pub absent_receipt: String,
    pub absent_name: String,
    pub absent_kana: String,
    /// Since when who should be absent is there, too.
    pub absent_at: Option<Moment>,
}

impl Seen for Entry {
    /// Nor is anybody found by what is not received.
    fn seen(mut self, sight: &Sight) -> Entry {
        let sight = &*sight.of(&self.registration_id);
        sight.hide(Column::Name, &mut self.name);
        sight.hide(Column::Name, &mut self.name_key);
        sight.hide(Column::Kana, &mut self.name_kana);
        sight.hide(Column::Kana, &mut self.kana_key);
        self
    }
}
