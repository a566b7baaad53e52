//! The size of a party neither helps nor harms it, but for the last places.

use std::collections::HashMap;
use std::sync::LazyLock;

use proptest::prelude::*;

use super::super::file::Method;
use super::*;

proptest! {
    #[test]
    fn nothing_but_seed_and_number_decides_when_an_entry_is_reached(case in any_case(), sizes in prop::collection::vec(1..9_u32, 12)) {
        let mut other = case.clone();
        for (entry, size) in other.entries.iter_mut().zip(sizes) {
            (entry.size, entry.class, entry.quotas) = (size, None, vec![]);
        }
        prop_assert_eq!(case.order(None), other.order(None));
    }

    /// Only of the last places, fewer than the largest party, does the size decide.
    #[test]
    fn whoever_is_reached_while_the_largest_party_would_fit_has_a_place(case in case(Method::Lottery, 1, 12)) {
        let case = Case { rules: plain(case.rules.slots[0].places), ..stripped(case) };
        let (outcomes, largest) = (case.outcomes(), case.entries.iter().map(|e| e.size).max().unwrap_or(1));
        let mut left = case.rules.slots[0].places;
        for at in case.order(None) {
            let placed = !outcomes[at].places.is_empty();
            prop_assert!(placed || left < largest);
            left -= if placed { case.entries[at].size } else { 0 };
        }
    }
}

fn plain(places: u32) -> Rules {
    Rules { method: Method::Lottery, slots: vec![slot("S1", places)], quotas: vec![], classes: vec![] }
}

fn stripped(mut case: Case) -> Case {
    case.entries.iter_mut().for_each(|e| (e.class, e.quotas) = (None, vec![]));
    case
}

const SIZES: usize = 4;
/// Six parties of each size for 24 places: 60 persons.
const EACH: u32 = 6;
const PLACES: u32 = 24;
const DRAWS: u32 = 1500;

/// The exact chance of a party of each size, if every order is equally likely and who does not fit is passed over: worked
/// out over how many of each size have not been reached, and how many places are left.
static EXACT: LazyLock<[f64; SIZES]> = LazyLock::new(|| {
    fn expected(
        to_come: [u32; SIZES],
        left: u32,
        known: &mut HashMap<([u32; SIZES], u32), [f64; SIZES]>,
    ) -> [f64; SIZES] {
        let all: u32 = to_come.iter().sum();
        if all == 0 || left == 0 {
            return [0.0; SIZES];
        }
        if let Some(known) = known.get(&(to_come, left)) {
            return *known;
        }
        let mut winners = [0.0; SIZES];
        for next in (0..SIZES).filter(|&k| to_come[k] > 0) {
            let chance = f64::from(to_come[next]) / f64::from(all);
            let mut rest = to_come;
            rest[next] -= 1;
            let size = next as u32 + 1;
            let fits = size <= left;
            let later = expected(rest, if fits { left - size } else { left }, known);
            for (k, winners) in winners.iter_mut().enumerate() {
                *winners += chance * (later[k] + f64::from(u8::from(fits && k == next)));
            }
        }
        known.insert((to_come, left), winners);
        winners
    }
    expected([EACH; SIZES], PLACES, &mut HashMap::new()).map(|winners| winners / f64::from(EACH))
});

/// How many of the entries won how often further from their exact chance than five standard deviations: in a million fair
/// runs of this test, about fourteen have one.
fn off(outcomes: impl Fn(&Case) -> Vec<Outcome>) -> usize {
    let numbers = numbered("N", SIZES * EACH as usize);
    let entries: Vec<Entry> =
        numbers.iter().enumerate().map(|(i, n)| entry(n, None, (i % SIZES) as u32 + 1, &["S1"])).collect();
    let mut won = vec![0_u32; entries.len()];
    let mut case = Case { rules: plain(PLACES), entries, seed: String::new() };
    for n in 0..DRAWS {
        case.seed = seed(n.into());
        for (won, outcome) in won.iter_mut().zip(outcomes(&case)) {
            *won += u32::from(!outcome.places.is_empty());
        }
    }
    let draws = f64::from(DRAWS);
    let far = |(i, won): &(usize, u32)| {
        let chance = EXACT[i % SIZES];
        (f64::from(*won) / draws - chance).abs() > 5.0 * (chance * (1.0 - chance) / draws).sqrt()
    };
    won.into_iter().enumerate().filter(far).count()
}

#[test]
fn each_party_wins_as_often_as_arithmetic_allows_whatever_its_size() {
    assert_eq!(off(Case::outcomes), 0);
}

/// Worked out exactly: of 24 places, less than one goes elsewhere than by equal shares of the persons, and that to the
/// smaller parties, for whom there is still room at the end.
#[test]
fn the_last_places_move_less_than_one_place_from_the_larger_to_the_smaller_parties() {
    let chances = *EXACT;
    let persons = |k: usize| f64::from(EACH) * (k + 1) as f64;
    let given: f64 = (0..SIZES).map(|k| chances[k] * persons(k)).sum();
    assert!(given <= f64::from(PLACES) && given > f64::from(PLACES) - 0.5, "{given}");
    let share = given / (0..SIZES).map(persons).sum::<f64>();
    let moved: f64 = (0..SIZES).map(|k| (chances[k] - share).max(0.0) * persons(k)).sum();
    assert!(moved < 1.0 && chances.is_sorted_by(|a, b| a > b), "{moved} of {chances:?}");
}

/// The test above sees a draw in which each person is a lot, and the family comes with the best of its lots.
#[test]
fn a_draw_of_persons_would_be_seen_to_favour_families() {
    let of_persons = |case: &Case| {
        let lots = |e: &Entry| (0..e.size).map(|n| sha256(&format!("{} {} {n}", case.seed, e.number))).min();
        let mut order: Vec<usize> = (0..case.entries.len()).collect();
        order.sort_by_key(|&at| lots(&case.entries[at]));
        allot(&case.rules, &case.entries, |_| order.clone())
    };
    assert!(off(of_persons) > 12);
}

/// And one that stops at the first party which does not fit.
#[test]
fn a_draw_that_ends_at_the_first_misfit_would_be_seen_to_be_another() {
    let ends = |case: &Case| {
        let mut outcomes = case.outcomes();
        let mut ended = false;
        for at in case.order(None) {
            ended |= outcomes[at].places.is_empty();
            if ended {
                outcomes[at].places.clear();
            }
        }
        outcomes
    };
    assert!(off(ends) > 0);
}
