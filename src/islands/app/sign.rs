//! What is said of whoever stands at the desk.

use super::{W, Words};
use crate::offline::desk::{Here, Known};
use crate::offline::row::Person;

/// From above to below.
#[derive(Clone, Default)]
pub struct Sign {
    /// `yes`, `again`, `no`.
    pub class: &'static str,
    pub heading: String,
    /// As large as the screen allows.
    pub people: Vec<Somebody>,
    pub lines: Vec<String>,
    /// What was agreed: shown after a tap.
    pub agreed: Vec<String>,
    /// Where children go home.
    pub home: Option<Home>,
    /// What is to be done with those who are chosen, and with those just checked in.
    pub deeds: Vec<(W, &'static str)>,
}

/// Who may fetch the children.
#[derive(Clone)]
pub struct Home {
    pub people: Vec<String>,
    pub has_code: bool,
    /// Somebody else too, where whoever works here answers for it.
    pub others: bool,
}

#[derive(Clone, Default)]
pub struct Somebody {
    pub position: i64,
    pub name: String,
    pub kana: String,
    pub note: String,
    /// Where one chooses who of a party it is about.
    pub choosable: bool,
}

pub fn fill(text: &str, values: &[&str]) -> String {
    values.iter().fold(text.to_owned(), |text, value| text.replacen("{}", value, 1))
}

/// The city's time zone, which knows no summer time.
const ZONE: i64 = 9 * 3600;

pub fn clock(at: i64) -> String {
    let minutes = (at + ZONE).rem_euclid(86_400) / 60;
    let two = |n: i64| [if n < 10 { "0" } else { "" }, &n.to_string()].concat();
    [two(minutes / 60), two(minutes % 60)].join(":")
}

/// A refusal: somebody comes and helps.
pub fn no(w: &Words, heading: W) -> Sign {
    Sign {
        class: "no",
        heading: w.say(heading),
        lines: vec![w.say(W::escort)],
        deeds: vec![(W::close, "close")],
        ..Sign::default()
    }
}

/// Whom it is about.
pub fn people(known: &Known, w: &Words) -> Vec<Somebody> {
    let Some(row) = &known.row else { return Vec::new() };
    let one = |p: &Person| Somebody {
        position: p.position,
        name: if p.name.is_empty() { w.say(W::secret) } else { p.name.clone() },
        kana: p.kana.clone(),
        note: if p.no_photos { w.say(W::no_photos) } else { String::new() },
        choosable: false,
    };
    row.people.iter().map(one).collect()
}

pub fn agreed(known: &Known) -> Vec<String> {
    known.row.as_ref().map(|row| row.agreed.clone()).unwrap_or_default()
}

/// Party, what is owed, the receipt number; or that the pass alone was read.
pub fn more(known: &Known, owes: i64, w: &Words) -> Vec<String> {
    let Some(row) = &known.row else { return vec![w.say(W::by_pass_only)] };
    let owes = if owes > 0 { fill(&w.say(W::owes), &[&owes.to_string()]) } else { String::new() };
    let lines = [row.party.clone(), owes, fill(&w.say(W::receipt), &[&row.receipt])];
    lines.into_iter().filter(|line| !line.is_empty()).collect()
}

/// 「10:02 窓口B」, or of who left 「10:02～12:00 窓口B」.
pub fn stay(here: &Here, w: &Words) -> String {
    let time = match here.left {
        Some(left) => [clock(here.at), clock(left)].join("～"),
        None => clock(here.at),
    };
    fill(&w.say(W::at_desk), &[&time, &here.desk])
}
