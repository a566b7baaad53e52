//! What the draw promises, each promise under the name of its sentence.

mod fair;
mod honest;
mod promises;
mod published;

use proptest::prelude::*;
use proptest::sample::subsequence;

use super::allot::allot;
use super::file::{Bound, Class, Count, Entry, Method, Outcome, Quota, Rules, Slot};
use super::seed::{order, sha256};

/// A list with its rules, and a seed.
#[derive(Clone, Debug)]
struct Case {
    rules: Rules,
    entries: Vec<Entry>,
    seed: String,
}

impl Case {
    fn order(&self, slot: Option<&str>) -> Vec<usize> {
        order(&self.seed, &self.entries, slot)
    }

    fn outcomes(&self) -> Vec<Outcome> {
        allot(&self.rules, &self.entries, |slot| self.order(slot))
    }

    /// Units given in a slot; and counted in a quota.
    fn given(&self, slot: &str) -> u32 {
        self.placed().filter(|(_, s)| s == slot).map(|(e, _)| e.size).sum()
    }

    fn counted(&self, quota: &Quota) -> u32 {
        let counts = |(e, slot): (Entry, String)| {
            let here = quota.slot.as_ref().is_none_or(|only| *only == slot);
            e.quotas.iter().filter(|c| here && c.quota == quota.quota).map(|c| c.units).sum::<u32>()
        };
        self.placed().map(counts).sum()
    }

    fn placed(&self) -> impl Iterator<Item = (Entry, String)> {
        let pairs = |(e, o): (&Entry, Outcome)| o.places.into_iter().map(|slot| (e.clone(), slot)).collect::<Vec<_>>();
        self.entries.iter().zip(self.outcomes()).flat_map(pairs).collect::<Vec<_>>().into_iter()
    }
}

fn entry(number: &str, class: Option<u32>, size: u32, wishes: &[&str]) -> Entry {
    let wishes = wishes.iter().map(|w| (*w).into()).collect();
    Entry { number: number.into(), class, size, wishes, quotas: vec![] }
}

fn slot(code: &str, places: u32) -> Slot {
    Slot { slot: code.into(), places, waiting: None }
}

fn seed(n: u64) -> String {
    sha256(&n.to_string())
}

fn numbered(letter: &str, n: usize) -> Vec<String> {
    (1..=n).map(|i| format!("{letter}{i}")).collect()
}

/// Any method, up to 4 slots, 3 quotas, 3 classes and 12 entries.
fn any_case() -> impl Strategy<Value = Case> {
    prop_oneof![Just(Method::Lottery), Just(Method::Ranked), Just(Method::Each)].prop_flat_map(|m| case(m, 4, 12))
}

fn case(method: Method, slots: usize, entries: usize) -> impl Strategy<Value = Case> {
    rules(method, slots).prop_flat_map(move |rules| {
        let entry = any_entry(&rules);
        let entries = prop::collection::vec(entry, 0..=entries);
        (Just(rules), entries, any::<u64>()).prop_map(|(rules, mut entries, n)| {
            for (i, entry) in entries.iter_mut().enumerate() {
                entry.number = format!("N{:03}", (i * 37) % 101);
            }
            Case { rules, entries, seed: seed(n) }
        })
    })
}

fn rules(method: Method, most: usize) -> impl Strategy<Value = Rules> {
    (1..=most, 0..=3_usize, 0..=3_u32).prop_flat_map(move |(slots, quotas, classes)| {
        let codes = numbered("S", slots);
        let slots = codes.clone().into_iter().map(|slot| {
            (Just(slot), 0..8_u32, prop::option::weighted(0.2, 0..3_u32)).prop_map(|(slot, places, waiting)| Slot {
                slot,
                places,
                waiting,
            })
        });
        let always = if method == Method::Each { Some(codes[0].clone()) } else { None };
        let quotas = numbered("Q", quotas).into_iter().map(|quota| {
            let always = always.clone();
            (Just(quota), 0..5_u32, prop::option::of(prop::sample::select(codes.clone())))
                .prop_map(move |(quota, at_most, slot)| Quota { quota, at_most, slot: slot.or(always.clone()) })
        });
        let bounded = if method == Method::Ranked { 0..=0 } else { 0..=codes.len() };
        let classes = (1..=classes).map(|class| {
            subsequence(codes.clone(), bounded.clone())
                .prop_flat_map(|codes| codes.into_iter().map(|slot| (Just(slot), 0..5_u32)).collect::<Vec<_>>())
                .prop_map(move |bounds| Class {
                    class,
                    bounds: bounds.into_iter().map(|(slot, at_most)| Bound { slot, at_most }).collect(),
                })
        });
        let (slots, quotas) = (slots.collect::<Vec<_>>(), quotas.collect::<Vec<_>>());
        (Just(method), slots, quotas, classes.collect::<Vec<_>>()).prop_map(|(method, slots, quotas, classes)| Rules {
            method,
            slots,
            quotas,
            classes,
        })
    })
}

fn any_entry(rules: &Rules) -> impl Strategy<Value = Entry> + use<> {
    let slots: Vec<String> = rules.slots.iter().map(|s| s.slot.clone()).collect();
    let quotas: Vec<String> = rules.quotas.iter().map(|q| q.quota.clone()).collect();
    let wishes = match rules.method {
        Method::Lottery => subsequence(slots, 1).boxed(),
        Method::Ranked => subsequence(slots.clone(), 1..=slots.len()).prop_shuffle().boxed(),
        Method::Each => subsequence(slots.clone(), 1..=slots.len()).boxed(),
    };
    let classes: Vec<Option<u32>> = std::iter::once(None).chain(rules.classes.iter().map(|c| Some(c.class))).collect();
    let counts = subsequence(quotas.clone(), 0..=quotas.len())
        .prop_flat_map(|quotas| quotas.into_iter().map(|quota| (Just(quota), 1..4_u32)).collect::<Vec<_>>());
    (prop::sample::select(classes), 1..5_u32, wishes, counts).prop_map(|(class, size, wishes, counts)| Entry {
        number: String::new(),
        class,
        size,
        wishes,
        quotas: counts.into_iter().map(|(quota, units)| Count { quota, units }).collect(),
    })
}
