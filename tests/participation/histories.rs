//! Random histories of many years: the statements must come to what the facts alone come to.

use tsudoi::chance::Chance;
use tsudoi::clock::Moment;
use tsudoi::participation::store::{Asked, year};
use tsudoi::participation::{Scope, rules};
use tsudoi::programme::Unit;

use super::facts::{Applied, Course, Facts, Meeting, Seats, course, planned};
use super::recount::recount;
use crate::town::story;

const PLACES: [(&str, Option<&str>); 5] = [
    ("P1-1", Some("P1-1-1")),
    ("P1-1", None),
    ("P1-2", Some("P1-2-1")),
    ("P2-2", Some("P2-2-1")),
    ("P2-2", Some("P2-2-2")),
];
const STATES: [&str; 12] = [
    "confirmed",
    "confirmed",
    "confirmed",
    "confirmed",
    "withdrawn",
    "withdrawn",
    "waiting",
    "offered",
    "lapsed",
    "declined",
    "held",
    "walk_in",
];

fn day(chance: &Chance, year: i64) -> String {
    // On both sides of 1 April, so that courses run over the turn of the fiscal year.
    format!("{year:04}-{:02}-{:02}", 2 + chance.below(4), 1 + chance.below(28))
}

fn random_course(chance: &Chance, id: String, year: i64) -> Course {
    let (measure, action) = PLACES[chance.below(5) as usize];
    let mut made = course(&id, measure, action, &[]);
    let one_in = |n| chance.below(n) == 0;
    made.fiscal_year = year - i64::from(one_in(3));
    made.citizens = !one_in(4);
    made.sensitive = one_in(6);
    made.cancelled = one_in(8);
    made.opens_at = (!one_in(5)).then(|| Moment::of(&day(chance, year), "11:00").unwrap());
    made.sessions = (0..1 + chance.below(4))
        .map(|n| Meeting { id: format!("{id}-{n}"), date: day(chance, year), cancelled: one_in(5) })
        .collect();
    made.slots = (0..1 + chance.below(3))
        .map(|n| Seats {
            id: format!("{id}-slot-{n}"),
            unit: if one_in(3) { Unit::Party } else { Unit::Person },
            capacity: (!one_in(4)).then(|| 1 + chance.below(30) as i64),
            sessions: made.sessions.iter().filter(|_| !one_in(3)).map(|s| (s.id.clone(), !one_in(4))).collect(),
        })
        .collect();
    made
}

fn random_registration(chance: &Chance, id: String, course: &Course, year: i64) -> Applied {
    let state = STATES[chance.below(STATES.len() as u64) as usize];
    let begin = Moment::of(&format!("{year:04}-01-01"), "00:00").unwrap();
    let confirmed = begin.plus(chance.below(140 * 86_400) as i64);
    let had_place = match state {
        "confirmed" => true,
        "withdrawn" => chance.below(3) > 0,
        _ => false,
    };
    let ended = matches!(state, "withdrawn" | "lapsed" | "declined");
    let some = |_: &&Seats| chance.below(3) > 0;
    Applied {
        offering: course.id.clone(),
        state,
        confirmed_at: had_place.then_some(confirmed),
        ended_at: ended.then(|| confirmed.plus(chance.below(100 * 86_400) as i64)),
        slots: if state == "walk_in" {
            Vec::new()
        } else {
            course.slots.iter().filter(some).map(|s| s.id.clone()).collect()
        },
        // Few persons, so that many come again.
        participants: (0..1 + chance.below(3))
            .map(|n| (format!("{id}-p{n}"), format!("PERSON{}", chance.below(9))))
            .collect(),
        id,
    }
}

fn history(chance: &Chance, number: u64, year: i64) -> Facts {
    let mut facts = Facts::default();
    for n in 0..2 + chance.below(4) {
        facts.offerings.push(random_course(chance, format!("H{number}C{n}"), year));
    }
    for n in 0..8 + chance.below(24) {
        let course = &facts.offerings[chance.below(facts.offerings.len() as u64) as usize];
        facts.registrations.push(random_registration(chance, format!("H{number}R{n}"), course, year));
    }
    for course in &facts.offerings {
        for session in &course.sessions {
            for r in facts.registrations.iter().filter(|r| r.offering == course.id) {
                for (participant, _) in &r.participants {
                    // In, out, in again: the last one holds.
                    for n in 0..chance.below(4) {
                        facts.checkins.push((session.id.clone(), participant.clone(), n % 2 == 0));
                    }
                }
            }
            if chance.below(4) == 0 {
                facts.heads.push((session.id.clone(), chance.below(300) as i64));
            }
        }
    }
    facts
}

story! {
    async fn the_statements_come_to_what_the_facts_come_to(town: Town = planned) {
        let chance = Chance::seeded(20_261_124);
        let mut busy = 0;
        for number in 0..12u64 {
            // Each history has years of its own in the same town.
            let base = 1970 + 3 * number as i64;
            let facts = history(&chance, number, base);
            facts.write(&town).await;
            // In the middle of it, or when all is over.
            let today = if number % 2 == 0 { day(&chance, base) } else { format!("{base}-12-31") };
            let now = Moment::of(&today, "11:00").unwrap();
            for fiscal_year in [base - 1, base, base + 1] {
                let asked = Asked { fiscal_year, until: None, partner: None, public: false, now };
                let counted = year(&town.app.store, &asked).await.unwrap();
                let mut scopes = vec![Scope::Plan];
                scopes.extend(["P1", "P2", "P3"].map(|id| Scope::Policy(id.into())));
                scopes.extend(["P1-1", "P1-2", "P2-2"].map(|id| Scope::Measure(id.into())));
                scopes.extend(PLACES.iter().filter_map(|(_, action)| Some(Scope::Action((*action)?.into()))));
                scopes.extend(facts.offerings.iter().map(|o| Scope::Offering(o.id.clone())));
                for scope in scopes {
                    for citizens in [true, false] {
                        let again = recount(&facts, &scope, citizens, fiscal_year, now);
                        let tally = rules::tally(&counted, &scope, i64::from(citizens));
                        assert_eq!(tally, again, "history {number}, {scope} in {fiscal_year}: {facts:#?}");
                        busy += i64::from(tally.expected > tally.came && tally.persons < tally.visits && tally.persons > 0);
                    }
                }
            }
        }
        assert!(busy > 40, "the histories are too quiet to prove anything: {busy}");
    }
}
