//! The pure heart of the intake, by property: whatever comes, in whatever order.

use std::collections::HashMap;

use proptest::prelude::*;
use tsudoi::clock::Moment;
use tsudoi::registration::application::{Application, Person};
use tsudoi::registration::rules::{Decision, Situation, Waiting, decide, has_room};
use tsudoi::registration::{Channel, Claim};

use crate::town::announce::shifts;

fn application(n: usize, size: usize, slots: Vec<String>) -> Application {
    Application {
        offering: "V1".into(),
        channel: Channel::Web,
        language: "ja".into(),
        name: format!("人{n}"),
        name_kana: "ヒト".into(),
        email: Some("a@example.jp".into()),
        phone: "0566-00-0001".into(),
        residency: None,
        district: None,
        on_behalf: false,
        participants: vec![Person::default(); size],
        slots,
        answers: vec![],
        childcare: None,
        contact: None,
        idempotency_key: n.to_string(),
        arrived: Moment::parse("2026-11-24T09:00:00+09:00").unwrap(),
        staff_id: None,
        postmarked_on: None,
        door: tsudoi::registration::application::Door::Form,
    }
}

fn situation(capacities: &[i64]) -> Situation {
    let a = shifts("V1", capacities);
    Situation {
        offering: a.offering,
        slots: a.slots,
        spans: HashMap::new(),
        waiting: vec![],
        known: HashMap::new(),
        next_queue: 1,
    }
}

/// Party size and chosen slots (at least one) of each application.
fn crowd() -> impl Strategy<Value = (Vec<i64>, Vec<(usize, Vec<bool>)>)> {
    (1usize..4).prop_flat_map(|slots| {
        let capacities = prop::collection::vec(0i64..8, slots);
        let choice = prop::collection::vec(any::<bool>(), slots);
        (capacities, prop::collection::vec((1usize..5, choice), 0..40))
    })
}

fn applications(crowd: &[(usize, Vec<bool>)]) -> Vec<Application> {
    crowd
        .iter()
        .enumerate()
        .map(|(n, (size, choice))| {
            let chosen = choice.iter().enumerate().filter(|(_, c)| **c).map(|(i, _)| format!("V1-S{}", i + 1));
            let mut slots: Vec<String> = chosen.collect();
            if slots.is_empty() {
                slots.push("V1-S1".into());
            }
            application(n, *size, slots)
        })
        .collect()
}

proptest! {
    #[test]
    fn places_never_exceed_what_there_is((capacities, crowd) in crowd()) {
        let applications = applications(&crowd);
        let decisions = decide(situation(&capacities), &applications);
        prop_assert_eq!(decisions.len(), applications.len());
        for (i, capacity) in capacities.iter().enumerate() {
            let slot = format!("V1-S{}", i + 1);
            let taken: i64 = applications.iter().zip(&decisions)
                .filter(|(a, d)| a.slots.contains(&slot) && matches!(d, Decision::Registered { state, .. } if state.claim() == Claim::Place))
                .map(|(a, _)| a.size())
                .sum();
            prop_assert!(taken <= *capacity);
        }
    }

    #[test]
    fn nobody_gets_a_place_that_would_have_fitted_somebody_who_waited_before((capacities, crowd) in crowd()) {
        let applications = applications(&crowd);
        let decisions = decide(situation(&capacities), &applications);
        let mut slots = situation(&capacities).slots;
        let mut waiting: Vec<Waiting> = Vec::new();
        for (a, decision) in applications.iter().zip(&decisions) {
            let Decision::Registered { state, .. } = decision else { continue };
            if state.claim() == Claim::Place {
                for w in &waiting {
                    let fits = w.slots.iter().all(|s| has_room(&slots, s, w.size));
                    let same = w.slots.iter().any(|s| a.slots.contains(s));
                    prop_assert!(!(fits && same), "{} overtook {:?}", a.name, w);
                }
                for slot in slots.iter_mut().filter(|s| a.slots.contains(&s.id)) {
                    slot.taken += a.size();
                }
            } else {
                waiting.push(Waiting { size: a.size(), slots: a.slots.clone() });
            }
        }
    }

    #[test]
    fn deciding_in_two_batches_gives_what_one_batch_gives((capacities, crowd) in crowd(), cut in 0usize..40) {
        let applications = applications(&crowd);
        let cut = cut.min(applications.len());
        let whole = decide(situation(&capacities), &applications);
        let first = decide(situation(&capacities), &applications[..cut]);
        let mut then = situation(&capacities);
        for (a, decision) in applications.iter().zip(&first) {
            if let Decision::Registered { state, queue, .. } = decision {
                then.next_queue = queue + 1;
                match state.claim() {
                    Claim::Place => for slot in then.slots.iter_mut().filter(|s| a.slots.contains(&s.id)) { slot.taken += a.size(); },
                    _ => then.waiting.push(Waiting { size: a.size(), slots: a.slots.clone() }),
                }
            }
        }
        let second = decide(then, &applications[cut..]);
        prop_assert_eq!(whole, [first, second].concat());
    }
}

#[test]
fn closing_is_compared_with_arrival_and_not_with_the_turn_at_the_door() {
    let closes = Moment::parse("2026-12-09T17:00:00+09:00").unwrap();
    let mut early = application(1, 1, vec!["V1-S1".into()]);
    early.arrived = closes.plus(-1);
    let mut late = application(2, 1, vec!["V1-S1".into()]);
    late.arrived = closes;
    let decisions = decide(situation(&[5]), &[early, late]);
    assert!(matches!(decisions[0], Decision::Registered { .. }));
    assert_eq!(decisions[1], Decision::Closed);
}

#[test]
fn a_party_larger_than_the_whole_slot_is_told_so_and_not_left_waiting() {
    assert_eq!(decide(situation(&[3]), &[application(1, 4, vec!["V1-S1".into()])]), [Decision::Full]);
}
