//! What several desks without a network said that cannot all be so. Found from the facts themselves, whenever it is asked,
//! so that the order in which they came in makes no difference; only what people made of it is kept. Pure.

use std::collections::{HashMap, HashSet};

use super::instead::Somebody;
use super::model::Stray;
use super::store::Told;
use crate::checkin::FactKind;
use crate::checkin::rules::standing;
use crate::clock::Moment;
use crate::programme::{Announcement, Unit};
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
        now: Whether,
    },
    /// Let in without a place, by a device that knew nothing of that.
    NoPlace(Told),
    /// More were there at once than there are places.
    OverCapacity {
        most: i64,
        room: Room,
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

/// How somebody stands by all facts: one desk's undo takes back what another desk said, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whether {
    Here,
    Left,
    NotHere,
}

/// The places of a session on site, and what one of them counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    pub capacity: i64,
    pub unit: Unit,
}

impl Room {
    /// None: as many as come, or nobody is awaited on site.
    pub fn of(a: &Announcement, session: &str) -> Option<Room> {
        let unit = a.on_site(session).next()?.unit;
        let capacity = a.on_site(session).map(|s| Some(s.capacity? + s.extra)).sum::<Option<i64>>()?;
        Some(Room { capacity, unit })
    }
}

/// All contradictions of a session, in order of time. `told` are its facts about people in the order (at, id).
pub fn contradictions(told: &[Told], strays: &[Stray], room: Option<Room>) -> Vec<Matter> {
    let mut matters: Vec<Matter> = Vec::new();
    let mut people: Vec<&str> = told.iter().filter_map(|t| t.fact.participant_id.as_deref()).collect();
    people.sort_unstable();
    people.dedup();
    for person in people {
        let facts: Vec<&Told> = told.iter().filter(|t| t.fact.participant_id.as_deref() == Some(person)).collect();
        about(person, &facts, &mut matters);
    }
    matters.extend(room.and_then(|room| too_many(told, room)));
    matters.extend(clocks(told));
    let stray = |s: &Stray| Matter { key: format!("stray:{}", s.id), at: s.at, what: What::Stray(s.clone()) };
    matters.extend(strays.iter().map(stray));
    matters.sort_by(|a, b| (a.at, &a.key).cmp(&(b.at, &b.key)));
    matters
}

/// What the facts about one person contradict.
fn about(person: &str, facts: &[&Told], matters: &mut Vec<Matter>) {
    let now = whether(facts);
    let mut here: Option<&Told> = None;
    for told in facts {
        if told.fact.kind != FactKind::CheckIn {
            here = None;
            continue;
        }
        // A desk lets somebody in anyway for want of a place only. It says nothing of whether they were here already.
        match here {
            Some(first) if first.fact.device != told.fact.device => {
                let key = format!("two_desks:{person}:{}", told.fact.id);
                let what = What::TwoDesks { first: first.clone(), second: (*told).clone(), now };
                matters.push(Matter { key, at: told.fact.at, what });
            }
            Some(_) => {}
            None => here = Some(told),
        }
    }
    // Whoever saw that there was no place, and let them in, has decided.
    let unknowing = |t: &&&Told| t.fact.kind == FactKind::CheckIn && t.fact.clock_offset.is_some() && !t.fact.anyway.0;
    if let Some(told) = facts.iter().filter(unknowing).find(|t| !had_place(t)) {
        let key = format!("no_place:{person}:{}", told.fact.id);
        matters.push(Matter { key, at: told.fact.at, what: What::NoPlace((*told).clone()) });
    }
}

fn whether(facts: &[&Told]) -> Whether {
    match standing(facts.iter().map(|t| &t.fact)) {
        Some(s) if s.present && s.left.is_none() => Whether::Here,
        Some(s) if s.present => Whether::Left,
        _ => Whether::NotHere,
    }
}

/// Whether more were there at once than there are places, though they may all have gone since.
fn too_many(told: &[Told], room: Room) -> Option<Matter> {
    let (most, at) = most_at_once(told, room.unit)?;
    let what = What::OverCapacity { most, room };
    (most > room.capacity).then(|| Matter { key: format!("over_capacity:{most}"), at, what })
}

/// The most that were there at once, as places count them, and since when.
fn most_at_once(told: &[Told], unit: Unit) -> Option<(i64, Moment)> {
    let undone = last_undone(told);
    // Those who are there, by what takes a place: a person, or a party of which somebody is there.
    let mut here: HashMap<&str, HashSet<&str>> = HashMap::new();
    let mut most: Option<(i64, Moment)> = None;
    for (n, t) in told.iter().enumerate() {
        let Some(person) = t.fact.participant_id.as_deref() else { continue };
        // What was taken back never was; who takes part online sits nowhere.
        if t.online.0 || undone.get(person).is_some_and(|last| n <= *last) {
            continue;
        }
        let place = match unit {
            Unit::Person => person,
            Unit::Party | Unit::Organisation => t.registration_id.as_str(),
        };
        if t.fact.kind == FactKind::CheckIn {
            here.entry(place).or_default().insert(person);
        } else if let Some(party) = here.get_mut(place) {
            party.remove(person);
            if party.is_empty() {
                here.remove(place);
            }
        }
        let count = here.len() as i64;
        if most.is_none_or(|(before, _)| count > before) {
            most = Some((count, t.fact.at));
        }
    }
    most
}

/// Where each person's last undo stands among the facts: it takes back all that was said of them before.
fn last_undone(told: &[Told]) -> HashMap<&str, usize> {
    let mut last = HashMap::new();
    for (n, t) in told.iter().enumerate().filter(|(_, t)| t.fact.kind == FactKind::Undo) {
        if let Some(person) = t.fact.participant_id.as_deref() {
            last.insert(person, n);
        }
    }
    last
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
            online: Flag(false),
            desk: device.into(),
        }
    }

    fn found(mut told: Vec<Told>, room: Option<Room>) -> Vec<Matter> {
        told.sort_by(|a, b| (a.fact.at, &a.fact.id).cmp(&(b.fact.at, &b.fact.id)));
        contradictions(&told, &[], room)
    }

    fn keys(told: Vec<Told>, room: Option<Room>) -> Vec<String> {
        found(told, room).into_iter().map(|m| m.key).collect()
    }

    fn room(capacity: i64) -> Option<Room> {
        Some(Room { capacity, unit: Unit::Person })
    }

    #[test]
    fn the_same_pass_at_two_desks_is_found() {
        use FactKind::{CheckIn, Undo};
        let first = || told("a", "p", CheckIn, 10, "east");
        assert_eq!(keys(vec![first(), told("b", "p", CheckIn, 20, "west")], None), ["two_desks:p:b"]);
        assert!(keys(vec![first(), told("b", "p", CheckIn, 20, "east")], None).is_empty(), "a double tap");
        let undone = vec![first(), told("u", "p", Undo, 15, "east"), told("b", "p", CheckIn, 20, "west")];
        assert!(keys(undone, None).is_empty());
        let mut anyway = told("b", "p", CheckIn, 20, "west");
        anyway.fact.anyway = Flag(true);
        let listed = keys(vec![first(), anyway], None);
        assert_eq!(listed, ["two_desks:p:b"], "west knew that there was no place, not that they were here");
    }

    #[test]
    fn of_the_same_pass_at_two_desks_it_is_said_how_they_stand_now() {
        use FactKind::{CheckIn, CheckOut, Undo};
        let now = |more: Option<Told>| {
            let mut facts = vec![told("a", "p", CheckIn, 10, "east"), told("b", "p", CheckIn, 20, "west")];
            facts.extend(more);
            match found(facts, None).remove(0).what {
                What::TwoDesks { now, .. } => now,
                other => panic!("{other:?}"),
            }
        };
        assert_eq!(now(None), Whether::Here);
        assert_eq!(now(Some(told("c", "p", Undo, 30, "west"))), Whether::NotHere, "what east saw is taken back too");
        assert_eq!(now(Some(told("c", "p", CheckOut, 30, "west"))), Whether::Left);
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
        let mut anyway = withdrawn(5);
        anyway.fact.anyway = Flag(true);
        assert!(keys(vec![anyway], None).is_empty(), "the desk was told, and decided");
    }

    #[test]
    fn who_withdrew_between_two_check_ins_is_found_by_the_second() {
        let fact = |id, kind, at| Told {
            state: State::Withdrawn,
            expected: Flag(false),
            ended_at: Some(Moment(30)),
            ..told(id, "p", kind, at, "east")
        };
        let mistaken = || vec![fact("a", FactKind::CheckIn, 10), fact("b", FactKind::Undo, 11)];
        assert!(keys(mistaken(), None).is_empty());
        let mut let_in = mistaken();
        let_in.push(fact("c", FactKind::CheckIn, 60));
        assert_eq!(keys(let_in, None), ["no_place:p:c"]);
    }

    #[test]
    fn more_people_than_places_and_a_clock_far_off_are_found() {
        let two = || vec![told("a", "p", FactKind::CheckIn, 1, "east"), told("b", "q", FactKind::CheckIn, 2, "east")];
        assert_eq!(keys(two(), room(1)), ["over_capacity:2"]);
        assert!(keys(two(), room(2)).is_empty());
        let mut wrong = two();
        wrong.iter_mut().for_each(|t| t.fact.clock_offset = Some(86_400));
        assert_eq!(keys(wrong, None), ["clock:east"]);
    }

    #[test]
    fn the_most_who_were_there_at_once_count() {
        use FactKind::{CheckIn, CheckOut, Undo};
        let two = || vec![told("a", "p", CheckIn, 1, "east"), told("b", "q", CheckIn, 2, "east")];
        let and = |more: Told| two().into_iter().chain([more]).collect::<Vec<Told>>();
        let left = found(and(told("c", "q", CheckOut, 9, "east")), room(1));
        assert_eq!((left.len(), left[0].at), (1, Moment(2)), "they were too many, and have gone since");
        assert!(keys(and(told("c", "q", Undo, 9, "east")), room(1)).is_empty(), "was never here");
        let after = vec![
            told("a", "p", CheckIn, 1, "east"),
            told("b", "p", CheckOut, 2, "east"),
            told("c", "q", CheckIn, 3, "east"),
        ];
        assert!(keys(after, room(1)).is_empty(), "one after the other");
        let mut online = two();
        online[1].online = Flag(true);
        assert!(keys(online, room(1)).is_empty(), "takes part from home");
    }

    #[test]
    fn a_party_is_one_where_places_are_for_parties() {
        use FactKind::{CheckIn, CheckOut};
        let of = |party: &str, t: Told| Told { registration_id: party.into(), ..t };
        let parties = |capacity| Some(Room { capacity, unit: Unit::Party });
        let family = || {
            let (p, q) = (told("a", "p", CheckIn, 1, "east"), told("b", "q", CheckIn, 2, "east"));
            vec![of("r", p), of("r", q)]
        };
        assert!(keys(family(), parties(1)).is_empty());
        assert_eq!(keys(family(), room(1)), ["over_capacity:2"]);
        let mut others = family();
        others.push(of("r", told("c", "p", CheckOut, 3, "east")));
        others.push(of("s", told("d", "x", CheckIn, 4, "east")));
        assert_eq!(keys(others, parties(1)), ["over_capacity:2"], "one of the family is there still");
    }

    proptest! {
        /// Nobody is let in at a second desk unseen: whoever was there already when another desk checked them in is listed,
        /// whatever that desk knew of their place.
        #[test]
        fn every_second_admission_is_listed(
            times in proptest::collection::vec((0i64..30, 0usize..3, any::<bool>()), 2..10),
        ) {
            let all: Vec<Told> = times.iter().enumerate().map(|(n, (at, device, anyway))| {
                let device = ["east", "west", "north"][*device];
                let mut fact = told(&format!("f{n:02}"), "p", FactKind::CheckIn, *at, device);
                fact.fact.anyway = Flag(*anyway);
                fact
            }).collect();
            let first = all.iter().min_by_key(|t| (t.fact.at, t.fact.id.clone())).unwrap().fact.device.clone();
            let others = all.iter().filter(|t| t.fact.device != first).count();
            prop_assert_eq!(keys(all, None).len(), others);
        }

        /// Where nothing is taken back, the most at once is the most that stood as present after any of the facts.
        #[test]
        fn the_most_at_once_is_the_most_that_ever_stood_there(
            facts in proptest::collection::vec((0i64..30, 0usize..4, any::<bool>()), 1..25),
        ) {
            const PEOPLE: [&str; 4] = ["p", "q", "r", "s"];
            let mut all: Vec<Told> = facts.iter().enumerate().map(|(n, (at, person, comes))| {
                let kind = if *comes { FactKind::CheckIn } else { FactKind::CheckOut };
                told(&format!("f{n:02}"), PEOPLE[*person], kind, *at, "east")
            }).collect();
            all.sort_by(|a, b| (a.fact.at, &a.fact.id).cmp(&(b.fact.at, &b.fact.id)));
            let here = |until: usize, person: &&&str| {
                let of = all[..until].iter().filter(|t| t.fact.participant_id.as_deref() == Some(**person));
                whether(&of.collect::<Vec<&Told>>()) == Whether::Here
            };
            let stood = |until: usize| PEOPLE.iter().filter(|person| here(until, person)).count() as i64;
            let most = (1..=all.len()).map(stood).max();
            prop_assert_eq!(most_at_once(&all, Unit::Person).map(|(most, _)| most), most);
        }
    }
}
