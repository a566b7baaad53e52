//! Giving the places out along an order. One rule: whoever is reached gets a place if the whole party fits into the places
//! left and into all its quotas; otherwise it goes to the end of the waiting list, and the next one is tried.

use std::slice::from_ref;

use super::file::{Class, Entry, Method, Outcome, Rules, Turn};
use super::hall::{Hall, List};

/// Whether there is a place for everybody, in the wish they like best, so that nothing needs to be drawn.
pub fn everything_fits(rules: &Rules, entries: &[Entry]) -> bool {
    let (list, mut hall) = (List::new(rules, entries), Hall::new(rules));
    (0..entries.len()).all(|at| first(rules.method, list.wishes(at)).iter().all(|&slot| hall.take(&list, at, slot)))
}

/// What becomes of each entry, in the order of `entries`, if nothing needs to be drawn.
pub fn everybody(rules: &Rules, entries: &[Entry]) -> Vec<Outcome> {
    let outcome = |e: &Entry| Outcome {
        number: e.number.clone(),
        places: first(rules.method, &e.wishes).to_vec(),
        waiting: vec![],
    };
    entries.iter().map(outcome).collect()
}

/// Of several slots that are drawn each by itself all are wished alike.
fn first<T>(method: Method, wishes: &[T]) -> &[T] {
    match method {
        Method::Each => wishes,
        Method::Lottery | Method::Ranked => &wishes[..1],
    }
}

/// What becomes of each entry, in the order of `entries`. `order` says who is reached when (indices into `entries`): once for
/// all, or for one slot among those who wish for it. Rules and entries have been checked.
pub fn allot(rules: &Rules, entries: &[Entry], order: impl Fn(Option<&str>) -> Vec<usize>) -> Vec<Outcome> {
    let mut run = Run {
        list: List::new(rules, entries),
        hall: Hall::new(rules),
        queues: vec![0; rules.slots.len()],
        places: vec![],
        turns: vec![],
    };
    match rules.method {
        Method::Lottery | Method::Ranked => run.pass(rules, entries, &order(None), None),
        Method::Each => {
            for (slot, at) in rules.slots.iter().zip(0..) {
                run.pass(rules, entries, &order(Some(&slot.slot)), Some(at));
            }
        }
    }
    run.outcomes(rules, entries)
}

struct Run {
    list: List,
    hall: Hall,
    /// How many wait for a slot.
    queues: Vec<u32>,
    /// Which entry got a place in which slot, and whose turn it is there, as it came.
    places: Vec<(usize, u32)>,
    turns: Vec<(usize, u32, u32)>,
}

#[derive(PartialEq)]
enum Reached {
    Placed,
    Waits,
    /// There is room, but not within what its class has before others: it is reached once more, with everybody.
    Later,
}

impl Run {
    /// Class by class, each up to its bounds; then everybody left in one order.
    fn pass(&mut self, rules: &Rules, entries: &[Entry], order: &[usize], only: Option<u32>) {
        let mut turn: Vec<Option<u32>> = entries.iter().map(|e| e.class).collect();
        for class in &rules.classes {
            let mut bounds = bounds(rules, class);
            for &at in order {
                if turn[at] == Some(class.class) && self.reach(at, only, &mut bounds) == Reached::Later {
                    turn[at] = None;
                }
            }
        }
        let mut unbounded = vec![None; rules.slots.len()];
        for &at in order.iter().filter(|&&at| turn[at].is_none()) {
            self.reach(at, only, &mut unbounded);
        }
    }

    fn reach(&mut self, at: usize, only: Option<u32>, bounds: &mut [Option<u32>]) -> Reached {
        let wishes = only.as_ref().map_or(self.list.wishes(at), from_ref);
        let Some(&slot) = wishes.iter().find(|&&wish| self.hall.fits(&self.list, at, wish)) else {
            for &slot in wishes {
                self.queues[slot as usize] += 1;
                self.turns.push((at, slot, self.queues[slot as usize]));
            }
            return Reached::Waits;
        };
        if let Some(bound) = &mut bounds[slot as usize] {
            match bound.checked_sub(self.list.size(at)) {
                Some(rest) => *bound = rest,
                None => return Reached::Later,
            }
        }
        self.hall.take(&self.list, at, slot);
        self.places.push((at, slot));
        Reached::Placed
    }

    /// Written in one go from first to last: leaping about in memory is what takes long of a million.
    fn outcomes(mut self, rules: &Rules, entries: &[Entry]) -> Vec<Outcome> {
        let nothing = |e: &Entry| Outcome { number: e.number.clone(), ..Outcome::default() };
        let mut outcomes: Vec<Outcome> = entries.iter().map(nothing).collect();
        self.places.sort_by_key(|&(at, _)| at);
        for (at, slot) in self.places {
            outcomes[at].places.push(rules.slots[slot as usize].slot.clone());
        }
        self.turns.sort_by_key(|&(at, ..)| at);
        for (at, slot, position) in self.turns {
            let slot = &rules.slots[slot as usize];
            if slot.waiting.is_none_or(|longest| position <= longest) {
                outcomes[at].waiting.push(Turn { slot: slot.slot.clone(), position });
            }
        }
        outcomes
    }
}

/// What a class has before others in each slot; none: all of it.
fn bounds(rules: &Rules, class: &Class) -> Vec<Option<u32>> {
    let mut bounds = vec![None; rules.slots.len()];
    for bound in &class.bounds {
        if let Some(at) = rules.position(&bound.slot) {
            bounds[at] = Some(bound.at_most);
        }
    }
    bounds
}
