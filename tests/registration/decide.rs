//! The pure heart of the intake, by property: whatever comes, in whatever order.

use std::collections::HashMap;

use proptest::prelude::*;
use tsudoi::clock::Moment;
use tsudoi::programme::{Codes, Quota, QuotaKind};
use tsudoi::registration::application::{Application, Person};
use tsudoi::registration::quotas::Places;
use tsudoi::registration::rules::{Decision, Situation, Waiting, decide};
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
        reserved: None,
        provisional: None,
    }
}

fn party(a: &Application) -> Waiting {
    Waiting { size: a.size(), slots: a.slots.clone(), counts: vec![] }
}

fn situation(capacities: &[i64]) -> Situation {
    let a = shifts("V1", capacities);
    Situation {
        offering: a.offering,
        places: Places { slots: a.slots, quotas: vec![] },
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
        let mut places = situation(&capacities).places;
        let mut waiting: Vec<Waiting> = Vec::new();
        for (a, decision) in applications.iter().zip(&decisions) {
            let Decision::Registered { state, .. } = decision else { continue };
            if state.claim() == Claim::Place {
                for w in &waiting {
                    let fits = w.slots.iter().all(|s| places.have_room(s, w));
                    let same = w.slots.iter().any(|s| a.slots.contains(s));
                    prop_assert!(!(fits && same), "{} overtook {:?}", a.name, w);
                }
                places.take(&a.slots, &party(a));
            } else {
                waiting.push(party(a));
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
                    Claim::Place => then.places.take(&a.slots, &party(a)),
                    _ => then.waiting.push(party(a)),
                }
            }
        }
        let second = decide(then, &applications[cut..]);
        prop_assert_eq!(whole, [first, second].concat());
    }
}

/// Parts of the first slot's places: for the web, for the telephone, for who answers so, and kept by staff.
fn parted(capacity: i64, [web, phone, first_time, kept]: [i64; 4]) -> Situation {
    let mut situation = situation(&[capacity]);
    let quota = |(kind, at_most, position): (QuotaKind, i64, i64)| Quota {
        id: format!("V1-quota-{position}"),
        offering_id: "V1".into(),
        slot_id: "V1-S1".into(),
        position,
        title: String::new(),
        kind,
        channels: Codes(vec![]),
        question_id: Some("first".into()),
        answer: Some("1".into()),
        born_from: None,
        born_until: None,
        at_most: Some(at_most),
        at_least: None,
        extra: 0,
        taken: 0,
        merges_at: None,
        merged_at: None,
    };
    use QuotaKind::{Answer, Channel, Reserved};
    let numbers = [(Channel, web, 1), (Channel, phone, 2), (Answer, first_time, 3), (Reserved, kept, 4)];
    let mut quotas: Vec<Quota> = numbers.into_iter().map(quota).collect();
    quotas[0].channels.0.push(tsudoi::programme::Channel::Web);
    quotas[1].channels.0.push(tsudoi::programme::Channel::Phone);
    situation.places.quotas = quotas;
    situation
}

/// Size, by telephone, answers so, typed in for what is kept.
fn mixed_crowd() -> impl Strategy<Value = Vec<(usize, bool, bool, bool)>> {
    prop::collection::vec((1usize..5, any::<bool>(), any::<bool>(), prop::bool::weighted(0.2)), 0..40)
}

fn mixed(crowd: &[(usize, bool, bool, bool)]) -> Vec<Application> {
    let one = |(n, &(size, phone, first, kept)): (usize, &(usize, bool, bool, bool))| Application {
        channel: if phone { Channel::Phone } else { Channel::Web },
        answers: if first { vec![("first".into(), "1".into())] } else { vec![] },
        reserved: kept.then(|| "V1-quota-4".into()),
        ..application(n, size, vec!["V1-S1".into()])
    };
    crowd.iter().enumerate().map(one).collect()
}

proptest! {
    #[test]
    fn overlapping_quotas_hold_all_at_once_and_what_is_kept_stays_kept(
        capacity in 0i64..20, numbers in [1i64..10, 1i64..10, 1i64..10, 1i64..6], crowd in mixed_crowd()
    ) {
        let before = parted(capacity, numbers);
        let applications = mixed(&crowd);
        let decisions = decide(before.clone(), &applications);
        let placed = |which: &dyn Fn(&Application) -> bool| -> i64 {
            let all = applications.iter().zip(&decisions);
            all.filter(|(a, d)| which(a) && matches!(d, Decision::Registered { state, .. } if state.claim() == Claim::Place))
                .map(|(a, _)| a.size()).sum()
        };
        let open = |a: &Application| a.reserved.is_none();
        let [web, phone, first_time, kept] = numbers;
        prop_assert!(placed(&|_| true) <= capacity);
        prop_assert!(placed(&|a| open(a) && a.channel == Channel::Web) <= web);
        prop_assert!(placed(&|a| open(a) && a.channel == Channel::Phone) <= phone);
        prop_assert!(placed(&|a| open(a) && !a.answers.is_empty()) <= first_time);
        prop_assert!(placed(&|a| !open(a)) <= kept);
        prop_assert!(placed(&open) <= (capacity - kept).max(0), "what is kept is nobody else's");
    }

    #[test]
    fn nobody_waits_or_is_refused_while_there_is_room_in_all_their_quotas(
        capacity in 0i64..20, numbers in [1i64..10, 1i64..10, 1i64..10, 1i64..6], crowd in mixed_crowd()
    ) {
        let mut now = parted(capacity, numbers);
        now.offering.waitlist = tsudoi::store::Flag(false);
        let applications = mixed(&crowd);
        let decisions = decide(now.clone(), &applications);
        for (a, decision) in applications.iter().zip(decisions) {
            let party = Waiting { size: a.size(), slots: a.slots.clone(), counts: now.places.counts(a) };
            let room = now.places.have_room("V1-S1", &party);
            let has_place = matches!(decision, Decision::Registered { state, .. } if state.claim() == Claim::Place);
            prop_assert_eq!(has_place, room, "{:?}", decision);
            if has_place {
                now.places.take(&a.slots, &party);
            }
        }
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
