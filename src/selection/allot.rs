//! Giving the places out along an order. One rule: whoever is reached gets a place if the whole party fits into the places
//! left and into all its quotas; otherwise it goes to the end of the waiting list, and the next one is tried.

use std::collections::HashMap;

use super::file::{Class, Entry, Method, Outcome, Rules, Turn};

/// Whether there is a place for everybody, in the wish they like best, so that nothing needs to be drawn.
pub fn everything_fits(rules: &Rules, entries: &[Entry]) -> bool {
    let mut hall = Hall::new(rules);
    entries.iter().all(|entry| first_wishes(rules.method, entry).iter().all(|wish| hall.take(entry, wish)))
}

/// What becomes of each entry, in the order of `entries`, if nothing needs to be drawn.
pub fn everybody(rules: &Rules, entries: &[Entry]) -> Vec<Outcome> {
    let outcome = |e: &Entry| Outcome {
        number: e.number.clone(),
        places: first_wishes(rules.method, e).to_vec(),
        waiting: vec![],
    };
    entries.iter().map(outcome).collect()
}

/// Of several slots that are drawn each by itself all are wished alike.
fn first_wishes(method: Method, entry: &Entry) -> &[String] {
    match method {
        Method::Each => &entry.wishes,
        Method::Lottery | Method::Ranked => &entry.wishes[..1],
    }
}

/// What becomes of each entry, in the order of `entries`. `order` says who is reached when (indices into `entries`): once for
/// all, or for one slot among those who wish for it.
pub fn allot(rules: &Rules, entries: &[Entry], order: impl Fn(Option<&str>) -> Vec<usize>) -> Vec<Outcome> {
    let outcomes = entries.iter().map(|e| Outcome { number: e.number.clone(), ..Outcome::default() }).collect();
    let lines = rules.slots.iter().map(|s| (s.slot.as_str(), (0, s.waiting.unwrap_or(u32::MAX)))).collect();
    let mut run = Run { entries, hall: Hall::new(rules), lines, outcomes };
    match rules.method {
        Method::Lottery | Method::Ranked => run.pass(&rules.classes, &order(None), None),
        Method::Each => {
            for slot in rules.slots.iter().map(|s| s.slot.as_str()) {
                run.pass(&rules.classes, &order(Some(slot)), Some(slot));
            }
        }
    }
    run.outcomes
}

/// What is left of slots and quotas.
struct Hall<'a> {
    places: HashMap<&'a str, u32>,
    quotas: HashMap<&'a str, (u32, Option<&'a str>)>,
}

impl<'a> Hall<'a> {
    fn new(rules: &'a Rules) -> Hall<'a> {
        Hall {
            places: rules.slots.iter().map(|s| (s.slot.as_str(), s.places)).collect(),
            quotas: rules.quotas.iter().map(|q| (q.quota.as_str(), (q.at_most, q.slot.as_deref()))).collect(),
        }
    }

    fn fits(&self, entry: &Entry, slot: &str) -> bool {
        entry.size <= self.places[slot]
            && entry.quotas.iter().all(|count| {
                let (left, only) = self.quotas[count.quota.as_str()];
                only.is_some_and(|only| only != slot) || count.units <= left
            })
    }

    /// Takes the party in whole, or not at all.
    fn take(&mut self, entry: &Entry, slot: &str) -> bool {
        if !self.fits(entry, slot) {
            return false;
        }
        if let Some(places) = self.places.get_mut(slot) {
            *places -= entry.size;
        }
        for count in &entry.quotas {
            if let Some((left, only)) = self.quotas.get_mut(count.quota.as_str())
                && only.is_none_or(|only| only == slot)
            {
                *left -= count.units;
            }
        }
        true
    }
}

struct Run<'a> {
    entries: &'a [Entry],
    hall: Hall<'a>,
    /// How many wait for a slot, and how many may.
    lines: HashMap<&'a str, (u32, u32)>,
    outcomes: Vec<Outcome>,
}

impl<'a> Run<'a> {
    /// Class by class, each up to its bounds; then everybody left in one order.
    fn pass(&mut self, classes: &[Class], order: &[usize], only: Option<&str>) {
        let mut left: Vec<bool> = self.entries.iter().map(|e| e.class.is_none()).collect();
        for class in classes {
            let mut bounds = bounds(class);
            for &at in order.iter().filter(|&&at| self.entries[at].class == Some(class.class)) {
                left[at] = self.reach(at, only, &mut bounds) == Reached::Later;
            }
        }
        for &at in order.iter().filter(|&&at| left[at]) {
            self.reach(at, only, &mut HashMap::new());
        }
    }

    fn reach(&mut self, at: usize, only: Option<&str>, bounds: &mut HashMap<&str, u32>) -> Reached {
        let entry = &self.entries[at];
        let wishes = || entry.wishes.iter().map(String::as_str).filter(|&wish| only.is_none_or(|only| only == wish));
        let Some(slot) = wishes().find(|wish| self.hall.fits(entry, wish)) else {
            wishes().for_each(|slot| self.wait(at, slot));
            return Reached::Waits;
        };
        if let Some(bound) = bounds.get_mut(slot) {
            match bound.checked_sub(entry.size) {
                Some(rest) => *bound = rest,
                None => return Reached::Later,
            }
        }
        self.hall.take(entry, slot);
        self.outcomes[at].places.push(slot.into());
        Reached::Placed
    }

    fn wait(&mut self, at: usize, slot: &str) {
        if let Some((line, longest)) = self.lines.get_mut(slot)
            && *line < *longest
        {
            *line += 1;
            self.outcomes[at].waiting.push(Turn { slot: slot.into(), position: *line });
        }
    }
}

#[derive(PartialEq)]
enum Reached {
    Placed,
    Waits,
    /// There is room, but not within what its class has before others: it is reached once more, with everybody.
    Later,
}

fn bounds(class: &Class) -> HashMap<&str, u32> {
    class.bounds.iter().map(|b| (b.slot.as_str(), b.at_most)).collect()
}
