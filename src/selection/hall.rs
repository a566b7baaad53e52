//! The list in plain numbers, and what is left of slots and quotas. Codes are looked up once, so that a million entries
//! take no longer than their order.

use std::collections::HashMap;

use super::file::{Entry, Rules};

/// Entries, slots and quotas by their position in the file.
pub struct List {
    parties: Vec<Party>,
    wishes: Vec<u32>,
    counts: Vec<Count>,
}

struct Party {
    size: u32,
    /// Where its own begin; they end where the next one's begin.
    wishes: u32,
    counts: u32,
}

struct Count {
    quota: u32,
    units: u32,
}

impl List {
    /// Of rules and entries that have been checked.
    pub fn new(rules: &Rules, entries: &[Entry]) -> List {
        let slots: HashMap<&str, u32> = rules.slots.iter().map(|s| s.slot.as_str()).zip(0..).collect();
        let quotas: HashMap<&str, u32> = rules.quotas.iter().map(|q| q.quota.as_str()).zip(0..).collect();
        let mut list = List { parties: Vec::with_capacity(entries.len() + 1), wishes: vec![], counts: vec![] };
        for entry in entries {
            list.begin(entry.size);
            list.wishes.extend(entry.wishes.iter().map(|wish| slots[wish.as_str()]));
            let count = |c: &super::file::Count| Count { quota: quotas[c.quota.as_str()], units: c.units };
            list.counts.extend(entry.quotas.iter().map(count));
        }
        list.begin(0);
        list
    }

    fn begin(&mut self, size: u32) {
        let (wishes, counts) = (self.wishes.len() as u32, self.counts.len() as u32);
        self.parties.push(Party { size, wishes, counts });
    }

    pub fn size(&self, at: usize) -> u32 {
        self.parties[at].size
    }

    pub fn wishes(&self, at: usize) -> &[u32] {
        &self.wishes[self.parties[at].wishes as usize..self.parties[at + 1].wishes as usize]
    }

    fn counts(&self, at: usize) -> &[Count] {
        &self.counts[self.parties[at].counts as usize..self.parties[at + 1].counts as usize]
    }
}

/// What is left.
pub struct Hall {
    places: Vec<u32>,
    quotas: Vec<Quota>,
}

struct Quota {
    left: u32,
    only: Option<u32>,
}

impl Quota {
    fn counts_in(&self, slot: u32) -> bool {
        self.only.is_none_or(|only| only == slot)
    }
}

impl Hall {
    pub fn new(rules: &Rules) -> Hall {
        let position = |code: &String| rules.position(code).map(|at| at as u32);
        let quota = |q: &super::file::Quota| Quota { left: q.at_most, only: q.slot.as_ref().and_then(position) };
        Hall {
            places: rules.slots.iter().map(|s| s.places).collect(),
            quotas: rules.quotas.iter().map(quota).collect(),
        }
    }

    pub fn fits(&self, list: &List, at: usize, slot: u32) -> bool {
        let in_quota = |count: &Count| {
            let quota = &self.quotas[count.quota as usize];
            !quota.counts_in(slot) || count.units <= quota.left
        };
        list.size(at) <= self.places[slot as usize] && list.counts(at).iter().all(in_quota)
    }

    /// Takes the party in whole, or not at all.
    pub fn take(&mut self, list: &List, at: usize, slot: u32) -> bool {
        if !self.fits(list, at, slot) {
            return false;
        }
        self.places[slot as usize] -= list.size(at);
        for count in list.counts(at) {
            let quota = &mut self.quotas[count.quota as usize];
            if quota.counts_in(slot) {
                quota.left -= count.units;
            }
        }
        true
    }
}
