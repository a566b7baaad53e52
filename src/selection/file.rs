//! The published file of a draw: all that a replay needs, and nothing else. No name, no receipt number, no word of what a
//! class or a quota stands for.
//!
//! It grows and shrinks: announced (rules, commitment, outside number to come), fixed (entries, digest), drawn (seed,
//! results, counts), and after the time for enquiries without its lines again.

use serde::{Deserialize, Serialize};

pub const ALGORITHM: &str = "tsudoi-draw-1";

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    pub algorithm: String,
    pub kind: Kind,
    /// The draw's id, and the offering's.
    pub draw: String,
    pub offering: String,
    pub rules: Rules,
    /// SHA-256 of the secret, published before closing.
    pub commitment: String,
    pub secret: Secret,
    pub outside: Outside,
    /// Kept with the file for good, while the lines go.
    pub list_digest: Option<String>,
    /// Whether there were more wishes than places. If not, everybody has a place, and there is no seed.
    pub drawn: Option<bool>,
    pub seed: Option<String>,
    pub counts: Option<Counts>,
    pub entries: Option<Vec<Entry>>,
    pub results: Option<Vec<Outcome>>,
}

impl File {
    /// What is published before closing; the rest comes step by step.
    pub fn announced(draw: &str, offering: &str, rules: Rules, commitment: String, outside: Outside) -> File {
        File {
            algorithm: ALGORITHM.into(),
            kind: Kind::Draw,
            draw: draw.into(),
            offering: offering.into(),
            rules,
            commitment,
            secret: Secret::Sealed,
            outside,
            list_digest: None,
            drawn: None,
            seed: None,
            counts: None,
            entries: None,
            results: None,
        }
    }
}

/// A dry run's seed is another one by its first line, so that it can never pass for the draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Draw,
    DryRun,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    pub method: Method,
    pub slots: Vec<Slot>,
    #[serde(default)]
    pub quotas: Vec<Quota>,
    #[serde(default)]
    pub classes: Vec<Class>,
}

impl Rules {
    /// Where a slot stands; they ascend.
    pub fn position(&self, slot: &str) -> Option<usize> {
        self.slots.binary_search_by(|s| s.slot.as_str().cmp(slot)).ok()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Each entry has one wish.
    Lottery,
    /// Each, in order, gets the highest of its wishes that is still free.
    Ranked,
    /// Each slot is drawn by itself; an entry may get several.
    Each,
}

impl Method {
    pub fn name(self) -> &'static str {
        match self {
            Method::Lottery => "lottery",
            Method::Ranked => "ranked",
            Method::Each => "each",
        }
    }
}

/// What places are in. They count in units: persons, parties or organisations, as announced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slot {
    pub slot: String,
    pub places: u32,
    /// How long the waiting list is at most; none: as long as it gets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiting: Option<u32>,
}

/// An upper bound beside the places. An entry must fit into all the quotas it counts in; they may overlap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quota {
    pub quota: String,
    pub at_most: u32,
    /// It counts in this slot only; none: over all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slot: Option<String>,
}

/// A priority class: a bare number, 1 before 2. Entries without a class come after all of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Class {
    pub class: u32,
    /// "Up to half the places": how much of a slot goes to it before the others. What has no bound goes to it whole.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bounds: Vec<Bound>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bound {
    pub slot: String,
    pub at_most: u32,
}

/// The number from outside: what it is, when it is published and by whom, and where else it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outside {
    pub what: String,
    /// YYYY-MM-DD, the day of the number itself.
    pub date: String,
    pub publisher: String,
    pub second_source: String,
    /// Its form: the decimals of each number, so that there is one way only to write it.
    pub decimals: Vec<u8>,
    pub value: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case", deny_unknown_fields)]
pub enum Secret {
    Sealed,
    Opened {
        hex: String,
    },
    /// It could not be opened in time, which was published then: the outside number alone decides.
    NotOpened {
        reason: String,
    },
}

/// A line of the fixed list: a person, a family, an organisation. It stands or falls together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The draw number (抽選番号).
    pub number: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<u32>,
    /// In units of the slots.
    pub size: u32,
    pub wishes: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quotas: Vec<Count>,
}

/// How much an entry counts in a quota: two parents may bring three children to be minded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Count {
    pub quota: String,
    pub units: u32,
}

/// What became of an entry. Neither a place nor a turn to wait: nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    pub number: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub waiting: Vec<Turn>,
}

/// The n-th on a slot's waiting list, counted from 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Turn {
    pub slot: String,
    pub position: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counts {
    pub entries: u64,
    /// Entries with a place.
    pub placed: u64,
    pub slots: Vec<SlotCounts>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlotCounts {
    pub slot: String,
    /// Entries that name it, with a place in it, waiting for it; and the units given.
    pub wished: u64,
    pub placed: u64,
    pub units: u64,
    pub waiting: u64,
}
