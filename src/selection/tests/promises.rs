use std::collections::BTreeMap;

use proptest::prelude::*;

use super::super::allot::{everybody, everything_fits};
use super::super::file::{Entry, Method, Outcome};
use super::*;

fn by_number(outcomes: Vec<Outcome>) -> BTreeMap<String, Outcome> {
    outcomes.into_iter().map(|o| (o.number.clone(), o)).collect()
}

/// Without its first wish, where one is enough.
fn best_of(case: &Case, entry: &Entry) -> usize {
    if case.rules.method == Method::Each { entry.wishes.len() } else { 1 }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn never_more_than_there_is_in_any_slot_or_quota(case in any_case()) {
        for slot in &case.rules.slots {
            prop_assert!(case.given(&slot.slot) <= slot.places);
        }
        for quota in &case.rules.quotas {
            prop_assert!(case.counted(quota) <= quota.at_most);
        }
    }

    /// An outcome names a slot or does not; there is no part of a party in it, and no slot that was not wished for.
    #[test]
    fn a_party_gets_a_place_it_wished_for_whole_or_waits_for_all_its_wishes(case in any_case()) {
        for (entry, outcome) in case.entries.iter().zip(case.outcomes()) {
            prop_assert!(outcome.places.iter().all(|slot| entry.wishes.contains(slot)));
            prop_assert!(outcome.places.len() <= best_of(&case, entry));
            let unlimited = case.rules.slots.iter().all(|s| s.waiting.is_none());
            let waits: Vec<&String> = outcome.waiting.iter().map(|turn| &turn.slot).collect();
            let without: Vec<&String> = entry.wishes.iter().filter(|w| !outcome.places.contains(w)).collect();
            if unlimited && (case.rules.method == Method::Each || outcome.places.is_empty()) {
                prop_assert_eq!(waits, without);
            } else if case.rules.method != Method::Each && !outcome.places.is_empty() {
                prop_assert!(waits.is_empty());
            }
        }
    }

    #[test]
    fn the_same_list_and_seed_give_the_same_result_in_whatever_order_the_lines_come(
        (case, shuffled) in any_case().prop_flat_map(|c| (Just(c.clone()), Just(c.entries).prop_shuffle())),
    ) {
        let again = Case { entries: shuffled, ..case.clone() };
        prop_assert_eq!(by_number(case.outcomes()), by_number(again.outcomes()));
    }

    #[test]
    fn when_a_place_is_left_nobody_without_one_would_fit_it(case in any_case()) {
        for (entry, outcome) in case.entries.iter().zip(case.outcomes()) {
            let enough = outcome.places.len() >= best_of(&case, entry);
            for slot in entry.wishes.iter().filter(|slot| !enough && !outcome.places.contains(slot)) {
                let places = case.rules.slots.iter().find(|s| s.slot == *slot).unwrap().places;
                let in_quotas = entry.quotas.iter().all(|count| {
                    let quota = case.rules.quotas.iter().find(|q| q.quota == count.quota).unwrap();
                    quota.slot.as_ref().is_some_and(|only| only != slot)
                        || case.counted(quota) + count.units <= quota.at_most
                });
                prop_assert!(!in_quotas || case.given(slot) + entry.size > places, "{} would fit {slot}", entry.number);
            }
        }
    }

    #[test]
    fn when_everything_fits_everyone_gets_their_first_wish(case in any_case()) {
        let all = everybody(&case.rules, &case.entries);
        prop_assert_eq!(everything_fits(&case.rules, &case.entries), case.outcomes() == all);
    }

    #[test]
    fn taking_a_losing_entry_out_changes_no_winner(case in any_case()) {
        let before = by_number(case.outcomes());
        for (at, entry) in case.entries.iter().enumerate() {
            if before[&entry.number].places.is_empty() {
                let mut without = case.clone();
                without.entries.remove(at);
                for (number, outcome) in by_number(without.outcomes()) {
                    prop_assert_eq!(&outcome.places, &before[&number].places);
                }
            }
        }
    }

    /// Favoured is who got a place of which somebody without a class, no larger and reached no later, got none.
    #[test]
    fn a_class_is_favoured_up_to_its_bound_and_no_further(mut case in case(Method::Lottery, 3, 20)) {
        case.rules.quotas.clear();
        case.entries.iter_mut().for_each(|e| e.quotas.clear());
        let (order, outcomes) = (case.order(None), case.outcomes());
        let turn = |at: usize| order.iter().position(|&o| o == at).unwrap();
        for class in &case.rules.classes {
            for bound in &class.bounds {
                let wish = |at: &usize| case.entries[*at].wishes == [bound.slot.clone()];
                let favoured = (0..case.entries.len()).filter(wish).filter(|&x| {
                    let entry = &case.entries[x];
                    entry.class == Some(class.class) && !outcomes[x].places.is_empty()
                        && (0..case.entries.len()).filter(wish).any(|y| {
                            let other = &case.entries[y];
                            other.class.is_none() && outcomes[y].places.is_empty()
                                && other.size <= entry.size && turn(y) < turn(x)
                        })
                });
                prop_assert!(favoured.map(|x| case.entries[x].size).sum::<u32>() <= bound.at_most);
            }
        }
    }

    #[test]
    fn who_was_passed_over_is_first_on_the_waiting_list_then_the_rest_in_order(mut case in case(Method::Lottery, 3, 12)) {
        case.rules.classes.clear();
        case.entries.iter_mut().for_each(|e| e.class = None);
        case.rules.slots.iter_mut().for_each(|s| s.waiting = None);
        let outcomes = case.outcomes();
        for slot in &case.rules.slots {
            let waiting = case.order(None).into_iter().filter(|&at| outcomes[at].waiting.iter().any(|t| t.slot == slot.slot));
            for (at, position) in waiting.zip(1..) {
                prop_assert_eq!(outcomes[at].waiting[0].position, position);
            }
        }
    }
}

#[test]
fn a_family_that_does_not_fit_is_passed_over_and_waits_first() {
    let entries = vec![
        entry("A", None, 2, &["S1"]),
        entry("B", None, 3, &["S1"]),
        entry("C", None, 1, &["S1"]),
        entry("D", None, 1, &["S1"]),
        entry("E", None, 1, &["S1"]),
    ];
    let rules = Rules { method: Method::Lottery, slots: vec![slot("S1", 4)], quotas: vec![], classes: vec![] };
    let outcomes = allot(&rules, &entries, |_| vec![0, 1, 2, 3, 4]);
    let told: Vec<(bool, Option<u32>)> =
        outcomes.iter().map(|o| (!o.places.is_empty(), o.waiting.first().map(|t| t.position))).collect();
    assert_eq!(told, [(true, None), (false, Some(1)), (true, None), (true, None), (false, Some(2))]);
}

#[test]
fn a_class_goes_first_up_to_its_bound_then_all_in_one_order() {
    let class = |n: u32| Class { class: n, bounds: vec![Bound { slot: "S1".into(), at_most: 2 }] };
    let rules = Rules { method: Method::Lottery, slots: vec![slot("S1", 4)], quotas: vec![], classes: vec![class(1)] };
    let all = [("A", None), ("B", None), ("C", Some(1)), ("D", Some(1)), ("E", Some(1)), ("F", None)];
    let entries: Vec<Entry> = all.iter().map(|&(n, c)| entry(n, c, 1, &["S1"])).collect();
    let placed = |order: Vec<usize>| -> String {
        let outcomes = allot(&rules, &entries, |_| order.clone());
        outcomes.iter().filter(|o| !o.places.is_empty()).map(|o| o.number.as_str()).collect()
    };
    assert_eq!(placed(vec![0, 1, 5, 2, 3, 4]), "ABCD", "two of the class, though drawn last");
    assert_eq!(placed(vec![2, 3, 4, 0, 1, 5]), "ACDE", "the third of the class by its own luck");
}
