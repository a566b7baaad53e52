//! What a class meant in a released draw, for somebody who was in it (explained after). Pure.

use super::Draw;
use super::model::Line;
use crate::selection::file::{Outcome, Rules};

/// How somebody's class decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// As the fixed list has it. None: after all classes.
    pub class: Option<i64>,
    /// How much of a slot the class had before others: units by slot. Empty: all of it.
    pub bounds: Vec<(String, u32)>,
    /// Entries of the same class, and how many of them have a place by the draw.
    pub entries: usize,
    pub placed: usize,
    /// There was a place for everybody.
    pub all_fitted: bool,
    pub outcome: Outcome,
}

/// None: the list does not have this number any more.
pub fn explained(draw: &Draw, rules: &Rules, lines: &[Line], number: &str) -> Option<Explained> {
    let own = lines.iter().find(|line| line.number == number)?;
    let alike: Vec<&Line> = lines.iter().filter(|line| line.class == own.class).collect();
    let class = rules.classes.iter().find(|c| Some(i64::from(c.class)) == own.class);
    Some(Explained {
        class: own.class,
        bounds: class.map_or(Vec::new(), |c| c.bounds.iter().map(|b| (b.slot.clone(), b.at_most)).collect()),
        entries: alike.len(),
        placed: alike.iter().filter(|line| !line.places.is_empty()).count(),
        all_fitted: draw.needed.0 == Some(false),
        outcome: own.outcome(),
    })
}
