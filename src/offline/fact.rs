//! What the facts about one person add up to. Merging the facts of several desks in any order, any of them twice, gives the
//! same: only their own times and ids decide.

use miniserde::{Deserialize, Serialize};

/// What a fact says of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Deed {
    #[serde(rename = "check_in")]
    CheckIn,
    /// Went away. A check-in after it says that they are here again, or still.
    #[serde(rename = "check_out")]
    CheckOut,
    /// Takes all of it back: was not here.
    #[serde(rename = "undo")]
    Undo,
}

/// One fact about one person at one session: when it happened, in seconds by the server's clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp<'a> {
    pub id: &'a str,
    pub deed: Deed,
    pub at: i64,
}

/// There or not, since when and until when, by which fact at last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing<'a> {
    pub present: bool,
    /// Of who left too: since when they were here.
    pub at: i64,
    pub left: Option<i64>,
    pub fact: &'a str,
}

/// Adds up, in the order (at, id), each once. The first check-in counts: a second one of somebody who is there changes
/// nothing, as an undo does of somebody who is not, and a second check-out. None: no fact.
pub fn standing<'a>(facts: impl IntoIterator<Item = Stamp<'a>>) -> Option<Standing<'a>> {
    let mut facts: Vec<Stamp> = facts.into_iter().collect();
    facts.sort_by_key(|f| (f.at, f.id));
    let mut standing: Option<Standing> = None;
    for Stamp { id, deed, at } in facts {
        let here = standing.filter(|s| s.present);
        standing = match (here, deed) {
            (None, Deed::CheckIn) => Some(Standing { present: true, at, left: None, fact: id }),
            // Nobody saw them come; they were here.
            (None, Deed::CheckOut) => Some(Standing { present: true, at, left: Some(at), fact: id }),
            (None, Deed::Undo) => standing.or(Some(Standing { present: false, at, left: None, fact: id })),
            (Some(s @ Standing { left: Some(_), .. }), Deed::CheckIn) => Some(Standing { left: None, fact: id, ..s }),
            (Some(s @ Standing { left: None, .. }), Deed::CheckOut) => Some(Standing { left: Some(at), fact: id, ..s }),
            (Some(s), Deed::CheckIn | Deed::CheckOut) => Some(s),
            (Some(_), Deed::Undo) => Some(Standing { present: false, at, left: None, fact: id }),
        };
    }
    standing
}

/// When a fact that happens now is to be dated: the order is (at, id) in whole seconds, and what a desk does after it has
/// seen something must come after it.
pub fn dated<'a>(now: i64, id: &str, known: impl IntoIterator<Item = (i64, &'a str)>) -> i64 {
    match known.into_iter().max() {
        Some(last) if last >= (now, id) => last.0 + 1,
        _ => now,
    }
}
