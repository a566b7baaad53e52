//! What goes over the wire between a device and the server, and what a device keeps of it.

use miniserde::{Deserialize, Serialize};

use super::fact::Deed;
use super::row::Sealed;

/// What a device carries to work without a network: `GET /api/v1/sessions/{session}/roster`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roster {
    /// Changes whenever something in here does. Empty: there is no list.
    pub version: String,
    /// The public half of the key by which passes are signed.
    pub key: String,
    /// Tags, salt and key are base64.
    pub offering: String,
    /// The slots that cover the session.
    pub slots: Vec<String>,
    /// Passes of this offering that are true and worth nothing.
    pub revoked: Vec<String>,
    pub salt: String,
    /// One for each registration.
    pub rows: Vec<Sealed>,
    /// The ways into the rows by receipt number and name.
    pub doors: Vec<Sealed>,
    /// Persons who are awaited.
    pub expected: i64,
    /// From then on the device keeps nothing of it: seconds since 1970.
    pub until: i64,
    /// What this device may do beside checking in.
    pub allows: Option<Vec<Allowed>>,
    /// To which what only the server may read is sealed.
    pub sealing: Option<String>,
    /// From this instant on the places of these may be given to who walks in, if they have not come.
    pub release_at: Option<i64>,
    pub releasable: Option<Vec<Spot>>,
    /// Places that were given to nobody.
    pub free: Option<i64>,
    /// The names, sealed for a device that was registered: [`super::names`].
    pub names: Option<Sealed>,
}

/// What an offering, and whoever let the device in, allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Allowed {
    #[serde(rename = "walk_in")]
    WalkIn,
    /// Somebody comes in the place of who is expected.
    #[serde(rename = "substitute")]
    Substitute,
    #[serde(rename = "head_count")]
    HeadCount,
    #[serde(rename = "fee")]
    Fee,
    #[serde(rename = "pickup")]
    Pickup,
    /// A child goes with somebody who was not named.
    #[serde(rename = "entrust")]
    Entrust,
    #[serde(rename = "kiosk")]
    Kiosk,
}

/// One of a party.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spot {
    pub row: String,
    pub position: i64,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    #[serde(rename = "check_in")]
    CheckIn,
    #[serde(rename = "check_out")]
    CheckOut,
    #[serde(rename = "undo")]
    Undo,
    /// Somebody without a registration is here, perhaps in the place of who is named.
    #[serde(rename = "walk_in")]
    WalkIn,
    /// Persons counted without names: so many more, or fewer.
    #[serde(rename = "head_count")]
    HeadCount,
    /// A fee was taken in cash: so many yen.
    #[serde(rename = "paid")]
    Paid,
}

impl Kind {
    /// What it says of whether somebody is there.
    pub fn deed(self) -> Option<Deed> {
        match self {
            Kind::CheckIn | Kind::WalkIn => Some(Deed::CheckIn),
            Kind::CheckOut => Some(Deed::CheckOut),
            Kind::Undo => Some(Deed::Undo),
            Kind::HeadCount | Kind::Paid => None,
        }
    }
}

impl From<Deed> for Kind {
    fn from(deed: Deed) -> Kind {
        match deed {
            Deed::CheckIn => Kind::CheckIn,
            Deed::CheckOut => Kind::CheckOut,
            Deed::Undo => Kind::Undo,
        }
    }
}

/// One thing that happened at a device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Made by the device: the same fact sent twice is one.
    pub id: String,
    pub kind: Kind,
    /// When, by the device's own clock (RFC 3339).
    pub at: String,
    /// Seconds to be added to make it the server's time, as measured last.
    pub offset: i64,
    pub pass: Option<String>,
    pub receipt: Option<String>,
    /// In place of both: [`Shown`], sealed to the server under the fact's id. A device keeps no code that could be read.
    pub code: Option<String>,
    /// Which of the party, from 0. None: everybody of it.
    pub position: Option<i64>,
    /// Whoever stood at the desk was told that something was wrong, and let them in.
    pub anyway: Option<bool>,
    /// Persons, or yen.
    pub amount: Option<i64>,
    /// The walk-in it is about, by its fact.
    pub of: Option<String>,
    /// What only the server may read, sealed: who walked in, to whom a child was given.
    pub sealed: Option<String>,
}

/// What a device sends: `POST /api/v1/sessions/{session}/checkins`. Without facts it is a sign of life.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Batch {
    pub facts: Vec<Said>,
    /// How far it has heard of other desks.
    pub cursor: Option<i64>,
    /// How many facts wait behind these.
    pub waiting: Option<i64>,
    /// The clock's difference as measured last.
    pub offset: Option<i64>,
    /// The device's clock as it sends, in seconds since 1970: whether that difference still holds.
    pub now: Option<i64>,
}

/// What the server answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// The server's clock, in seconds since 1970.
    pub now: i64,
    /// The facts that are kept there for good: the device may forget them.
    pub taken: Vec<String>,
    /// How others stand since the cursor.
    pub marks: Vec<Mark>,
    pub cursor: i64,
    /// The roster's version now.
    pub roster: String,
    pub present: i64,
    /// Persons counted without names, by all desks.
    pub counted: Option<i64>,
    /// People without a registration who are here.
    pub walk_ins: Option<i64>,
    /// Rows by which walk-ins are called from now on: the facts, and the rows.
    pub rows: Option<Vec<Became>>,
    /// Nothing waits behind these facts: `marks` hold all of them.
    pub last: Option<bool>,
}

impl Taken {
    pub fn is_last(&self) -> bool {
        self.last == Some(true)
    }
}

/// How one person of a row stands, by whichever desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// The row's name.
    pub row: String,
    pub position: i64,
    pub present: bool,
    /// When the fact happened that decided it.
    pub at: i64,
    pub fact: String,
    /// Which desk said so.
    pub desk: String,
    /// Since when they are here, or were. None: `at`.
    pub since: Option<i64>,
    /// They have left.
    pub left: Option<bool>,
}

/// A walk-in has a row of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Became {
    pub fact: String,
    pub row: String,
}

/// By which code somebody came, as the server reads it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    pub pass: Option<String>,
    pub receipt: Option<String>,
}

/// Who walked in, as the server reads it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guest {
    pub name: String,
    pub kana: String,
    pub age_band: String,
}

/// To whom a child was given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handover {
    /// The named person, as the row names them; empty: somebody else.
    pub named: String,
    pub code: String,
    /// Of somebody else: who they are, who the second member of staff is, whom one called and what was said.
    pub other: String,
    pub second: String,
    pub call: String,
}

/// Facts in one batch, at most.
pub const AT_ONCE: usize = 500;
