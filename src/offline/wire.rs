//! What goes over the wire between a device and the server, and what a device keeps of it.

use miniserde::{Deserialize, Serialize};

use super::fact::Deed;
use super::row::Sealed;

/// What a device carries to work without a network: `GET /api/v1/sessions/{session}/roster`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roster {
    /// Changes whenever something in here does.
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
}

/// One thing that happened at a device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Made by the device: the same fact sent twice is one.
    pub id: String,
    pub kind: Deed,
    /// When, by the device's own clock (RFC 3339).
    pub at: String,
    /// Seconds to be added to make it the server's time, as measured last.
    pub offset: i64,
    pub pass: Option<String>,
    pub receipt: Option<String>,
    /// Which of the party, from 0. None: everybody of it.
    pub position: Option<i64>,
    /// Whoever stood at the desk was told that something was wrong, and let them in.
    pub anyway: Option<bool>,
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
}

/// How one person of a row stands, by whichever desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// The row's name.
    pub row: String,
    pub position: i64,
    pub present: bool,
    pub at: i64,
    pub fact: String,
    /// Which desk said so.
    pub desk: String,
}

/// Facts in one batch, at most.
pub const AT_ONCE: usize = 500;
