//! What several desks without a network said that cannot all be so. Found from the facts themselves, whenever it is asked,
//! so that the order in which they came in makes no difference; only what people made of it is kept. Pure.

use super::instead::Somebody;
use super::model::Stray;
use super::store::Told;
use crate::checkin::FactKind;
use crate::clock::Moment;
use crate::registration::State;

/// A clock that differs by more than this is worth a word, though facts are dated by the server's.
const CLOCK: i64 = 15 * 60;

/// Something for people to look into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matter {
    /// Names it: the same facts always make the same.
    pub key: String,
    pub at: Moment,
    pub what: What,
}

#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "few on a page, and soon gone")]
pub enum What {
    /// Checked in at a desk, and again at another that knew nothing of it.
    TwoDesks {
        first: Told,
        second: Told,
    },
    /// Let in without a place, by a device that knew nothing of that.
    NoPlace(Told),
    /// More are there than there are places.
    OverCapacity {
        present: i64,
        capacity: i64,
    },
    Clock {
        desk: String,
        offset: i64,
    },
    /// Somebody came in the place of another who is there, too, or for whom there was a first already.
    Instead {
        absent: Somebody,
        substitute: Somebody,
        first: Option<Somebody>,
    },
    Stray(Stray),
}

/// All contradictions of a session, in order of time. `told` are its facts about people in the order (at, id).
pub fn contradictions(told: &[Told], strays: &[Stray], capacity: Option<i64>) -> Vec<Matter> {
    let mut matters: Vec<Matter> = Vec::new();
    let mut people: Vec<&str> = told.iter().filter_map(|t| t.fact.participant_id.as_deref()).collect();
    people.sort_unstable();
    people.dedup();
    let mut present = 0;
    for person in people {
        let facts: Vec<&Told> = told.iter().filter(|t| t.fact.participant_id.as_deref() == Some(person)).collect();
        present += i64::from(about(person, &facts, &mut matters));
    }
    if let Some(capacity) = capacity.filter(|capacity| present > *capacity) {
        let at = told.last().map_or(Moment(0), |t| t.fact.at);
        let what = What::OverCapacity { present, capacity };
        matters.push(Matter { key: format!("over_capacity:{present}"), at, what });
    }
    matters.extend(clocks(told));
    let stray = |s: &Stray| Matter { key: format!("stray:{}", s.id), at: s.at, what: What::Stray(s.clone()) };
    matters.extend(strays.iter().map(stray));
    matters.sort_by(|a, b| (a.at, &a.key).cmp(&(b.at, &b.key)));
    matters
}

/// What the facts about one person contradict; whether they are there.
fn about(person: &str, facts: &[&Told], matters: &mut Vec<Matter>) -> bool {
    let mut here: Option<&Told> = None;
    for told in facts {
        if told.fact.kind != FactKind::CheckIn {
            here = None;
            continue;
        }
        // Whoever saw that somebody was there already, and let them in, has decided.
        match here {
            Some(first) if first.fact.device != told.fact.device && !told.fact.anyway.0 => {
                let key = format!("two_desks:{person}:{}", told.fact.id);
                let what = What::TwoDesks { first: first.clone(), second: (*told).clone() };
                matters.push(Matter { key, at: told.fact.at, what });
            }
            Some(_) => {}
            None => here = Some(told),
        }
    }
    let unknowing = |t: &&&Told| t.fact.kind == FactKind::CheckIn && t.fact.clock_offset.is_some() && !t.fact.anyway.0;
    if let Some(told) = facts.iter().find(unknowing).filter(|t| !had_place(t)) {
        let key = format!("no_place:{person}:{}", told.fact.id);
        matters.push(Matter { key, at: told.fact.at, what: What::NoPlace((*told).clone()) });
    }
    here.is_some()
}

/// Whether they had a place when they came, as far as what is now can say: who went away later had one.
fn had_place(told: &Told) -> bool {
    told.expected.0 || told.state == State::WalkIn || told.ended_at.is_some_and(|ended| ended > told.fact.at)
}

/// Devices whose clock was far off, each once.
fn clocks(told: &[Told]) -> Vec<Matter> {
    let mut matters: Vec<Matter> = Vec::new();
    for told in told {
        let Some(offset) = told.fact.clock_offset.filter(|offset| offset.abs() > CLOCK) else { continue };
        let key = format!("clock:{}", told.fact.device);
        if !matters.iter().any(|m| m.key == key) {
            matters.push(Matter { key, at: told.fact.at, what: What::Clock { desk: told.desk.clone(), offset } });
        }
    }
    matters
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::checkin::Fact;
    use crate::store::Flag;

    fn told(id: &str, person: &str, kind: FactKind, at: i64, device: &str) -> Told {
        Told {
            fact: Fact {
                id: id.into(),
                session_id: "s".into(),
                participant_id: Some(person.into()),
                kind,
                amount: 1,
                at: Moment(at),
                recorded_at: Moment(at),
                device: device.into(),
                staff_id: None,
                clock_offset: Some(0),
                anyway: Flag(false),
            },
            registration_id: format!("r-{person}"),
            receipt: "ABCDEFGHJK".into(),
            name: "見本 花子".into(),
            name_kana: "ミホン ハナコ".into(),
            state: State::Confirmed,
            ended_at: None,
            expected: Flag(true),
            desk: device.into(),
        }
    }

    fn keys(mut told: Vec<Told>, capacity: Option<i64>) -> Vec<String> {
        told.sort_by(|a, b| (a.fact.at, &a.fact.id).cmp(&(b.fact.at, &b.fact.id)));
        contradictions(&told, &[], capacity).into_iter().map(|m| m.key).collect()
    }

    #[test]
    fn the_same_pass_at_two_desks_is_found() {
        use FactKind::{CheckIn, Undo};
        let first = || told("a", "p", CheckIn, 10, "east");
        assert_eq!(keys(vec![first(), told("b", "p", CheckIn, 20, "west")], None), ["two_desks:p:b"]);
        assert!(keys(vec![first(), told("b", "p", CheckIn, 20, "east")], None).is_empty(), "a double tap");
        let undone = vec![first(), told("u", "p", Undo, 15, "east"), told("b", "p", CheckIn, 20, "west")];
        assert!(keys(undone, None).is_empty());
        let mut knowing = told("b", "p", CheckIn, 20, "west");
        knowing.fact.anyway = Flag(true);
        assert!(keys(vec![first(), knowing], None).is_empty(), "the desk was told, and decided");
    }

    #[test]
    fn who_was_let_in_after_withdrawing_is_found_and_who_withdrew_later_is_not() {
        let withdrawn = |ended| Told {
            state: State::Withdrawn,
            expected: Flag(false),
            ended_at: Some(Moment(ended)),
            ..told("a", "p", FactKind::CheckIn, 10, "east")
        };
        assert_eq!(keys(vec![withdrawn(5)], None), ["no_place:p:a"]);
        assert!(keys(vec![withdrawn(50)], None).is_empty());
        let mut online = withdrawn(5);
        online.fact.clock_offset = None;
        assert!(keys(vec![online], None).is_empty(), "the desk saw that there was no place");
        let walk_in =
            Told { state: State::WalkIn, expected: Flag(false), ..told("a", "p", FactKind::CheckIn, 1, "east") };
        assert!(keys(vec![walk_in], None).is_empty());
    }

    #[test]
    fn more_people_than_places_and_a_clock_far_off_are_found() {
        let two = || vec![told("a", "p", FactKind::CheckIn, 1, "east"), told("b", "q", FactKind::CheckIn, 2, "east")];
        assert_eq!(keys(two(), Some(1)), ["over_capacity:2"]);
        assert!(keys(two(), Some(2)).is_empty());
        let mut wrong = two();
        wrong.iter_mut().for_each(|t| t.fact.clock_offset = Some(86_400));
        assert_eq!(keys(wrong, None), ["clock:east"]);
    }

    proptest! {
        /// Three devices each hold a part of the facts and send them in parts, in any order, some of them twice: what is
        /// found, and who is there, is what the facts say.
        #[test]
        fn contradictions_do_not_depend_on_how_the_facts_came_in(
            facts in proptest::collection::vec((0i64..30, 0usize..4, 0u8..4, 0usize..3), 1..25),
            order in proptest::collection::vec(0usize..1000, 60),
        ) {
            let all: Vec<Told> = facts.iter().enumerate().map(|(n, (at, person, kind, device))| {
                let kind = if *kind == 0 { FactKind::Undo } else { FactKind::CheckIn };
                told(&format!("f{n:02}"), ["p", "q", "r", "s"][*person], kind, *at, ["east", "west", "north"][*device])
            }).collect();
            let mut arrived: Vec<Told> = all.iter().chain(&all).cloned().collect();
            for (i, j) in order.iter().enumerate() {
                let (i, j) = (i % arrived.len(), j % arrived.len());
                arrived.swap(i, j);
            }
            // A fact is kept once, under its id.
            let mut kept: Vec<Told> = Vec::new();
            for t in arrived {
                if !kept.iter().any(|k| k.fact.id == t.fact.id) {
                    kept.push(t);
                }
            }
            prop_assert_eq!(keys(kept, Some(2)), keys(all, Some(2)));
        }

        /// Nobody is let in at a second desk unseen: whoever was there already when another desk checked them in is listed.
        #[test]
        fn every_second_admission_is_listed(
            times in proptest::collection::vec((0i64..30, 0usize..3), 2..10),
        ) {
            let all: Vec<Told> = times.iter().enumerate().map(|(n, (at, device))| {
                told(&format!("f{n:02}"), "p", FactKind::CheckIn, *at, ["east", "west", "north"][*device])
            }).collect();
            let first = all.iter().min_by_key(|t| (t.fact.at, t.fact.id.clone())).unwrap().fact.device.clone();
            let others = all.iter().filter(|t| t.fact.device != first).count();
            prop_assert_eq!(keys(all, None).len(), others);
        }
    }
}
