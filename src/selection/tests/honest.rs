//! In a ranked draw it is best to write one's wishes as they are.

use proptest::prelude::*;

use super::super::file::Method;
use super::*;

/// All lists of one or more of these, without repetition, in every order.
fn all_lists(slots: &[String]) -> Vec<Vec<String>> {
    let mut lists = Vec::new();
    for (at, first) in slots.iter().enumerate() {
        lists.push(vec![first.clone()]);
        let rest: Vec<String> = [&slots[..at], &slots[at + 1..]].concat();
        lists.extend(all_lists(&rest).into_iter().map(|list| [vec![first.clone()], list].concat()));
    }
    lists
}

/// How glad somebody is of an outcome, the smaller the gladder: a place that they did not wish for is no better than none.
fn rank(truth: &[String], outcome: &Outcome) -> usize {
    outcome.places.first().and_then(|place| truth.iter().position(|wish| wish == place)).unwrap_or(truth.len())
}

/// A lie that pays: who, and what they would write.
fn profitable_lie(case: &Case) -> Option<(String, Vec<String>)> {
    let slots: Vec<String> = case.rules.slots.iter().map(|s| s.slot.clone()).collect();
    let honest = case.outcomes();
    for (at, entry) in case.entries.iter().enumerate() {
        for lie in all_lists(&slots) {
            let mut told = case.clone();
            told.entries[at].wishes = lie.clone();
            if rank(&entry.wishes, &told.outcomes()[at]) < rank(&entry.wishes, &honest[at]) {
                return Some((entry.number.clone(), lie));
            }
        }
    }
    None
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn no_honest_person_gains_by_lying(case in case(Method::Ranked, 4, 6)) {
        prop_assert_eq!(profitable_lie(&case), None);
    }
}

/// Why bounds are refused in a ranked draw: B, of a bounded class, has the first wish withheld until everybody's turn, and by
/// then the second is gone as well. Whoever foresees that writes the second wish only.
#[test]
fn with_bounds_on_classes_somebody_would_gain_by_lying() {
    let bounds = vec![Bound { slot: "S1".into(), at_most: 1 }];
    let mut case = Case {
        rules: Rules {
            method: Method::Ranked,
            slots: vec![slot("S1", 2), slot("S2", 1)],
            quotas: vec![],
            classes: vec![Class { class: 1, bounds }],
        },
        entries: vec![
            entry("A", Some(1), 1, &["S1"]),
            entry("B", Some(1), 1, &["S1", "S2"]),
            entry("C", None, 1, &["S1"]),
            entry("D", None, 1, &["S2"]),
        ],
        seed: String::new(),
    };
    let mut found = None;
    for n in 0..100 {
        case.seed = super::seed(n);
        found = found.or_else(|| profitable_lie(&case));
    }
    assert!(found.is_some());
}

#[test]
fn of_four_slots_there_are_sixty_four_lists_to_write() {
    assert_eq!(all_lists(&numbered("S", 4)).len(), 4 + 12 + 24 + 24);
}
