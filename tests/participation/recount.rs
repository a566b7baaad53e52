//! The count done again, from the facts alone and without a database: slow, plain, and what the statements must equal.

use std::collections::HashSet;

use tsudoi::clock::Moment;
use tsudoi::participation::{Scope, Tally};
use tsudoi::text::fiscal_year_of;

use super::facts::{Applied, Course, Facts, Meeting};

/// What a scope came to in a fiscal year, of citizens or of what stands apart.
pub fn recount(facts: &Facts, scope: &Scope, citizens: bool, fiscal_year: i64, now: Moment) -> Tally {
    let mut tally = Tally::default();
    let mut persons = HashSet::new();
    for course in facts.offerings.iter().filter(|c| c.citizens == citizens && is_in(c, scope)) {
        let registrations = || facts.registrations.iter().filter(|r| r.offering == course.id);
        if course.fiscal_year == fiscal_year {
            announced(facts, course, registrations(), now, &mut tally);
        }
        for session in course.sessions.iter().filter(|s| !s.cancelled && !course.cancelled && year(s) == fiscal_year) {
            let here = present(facts, session);
            tally.visits += here.len() as i64;
            tally.head_count += facts.heads.iter().filter(|(s, _)| *s == session.id).map(|(_, n)| n).sum::<i64>();
            for r in registrations() {
                persons.extend(r.participants.iter().filter(|(id, _)| here.contains(id)).map(|(_, key)| key));
            }
            if session.ends_at() <= now {
                tally.sessions += 1;
                for r in registrations().filter(|r| expected(course, session, r)) {
                    tally.expected += r.size();
                    tally.came += r.participants.iter().filter(|(id, _)| here.contains(id)).count() as i64;
                }
            }
        }
    }
    tally.persons = persons.len() as i64;
    tally
}

fn announced<'a>(
    facts: &Facts,
    course: &Course,
    registrations: impl Iterator<Item = &'a Applied>,
    now: Moment,
    tally: &mut Tally,
) {
    let with_capacity = || course.slots.iter().filter(|s| s.capacity.is_some() && !course.cancelled);
    let begun = |slot: &str| {
        let mut sessions = course.slots.iter().filter(|s| s.id == slot).flat_map(|s| &s.sessions);
        sessions.any(|(id, _)| course.sessions.iter().any(|s| s.id == *id && !s.cancelled && s.starts_at() <= now))
    };
    let opened = course.opens_at.is_some_and(|at| at <= now);
    for slot in with_capacity() {
        tally.capacity += if opened { slot.capacity.unwrap_or(0) } else { 0 };
        if begun(&slot.id) {
            tally.places += slot.capacity.unwrap_or(0);
        }
    }
    for r in registrations {
        let valid = matches!(r.state, "confirmed" | "waiting" | "in_draw" | "offered")
            || r.state == "withdrawn" && r.confirmed_at.is_some();
        if r.state == "walk_in" {
            tally.walk_ins += r.size();
        }
        if !valid {
            continue;
        }
        tally.registrations += 1;
        tally.applicants += r.size();
        for slot in with_capacity().filter(|s| r.slots.contains(&s.id)) {
            tally.demand += if opened { facts.units(&slot.id, r.size()) } else { 0 };
            if r.state == "confirmed" && begun(&slot.id) {
                tally.filled += facts.units(&slot.id, r.size());
            }
        }
    }
}

/// Had a place at the session's beginning.
fn expected(course: &Course, session: &Meeting, r: &Applied) -> bool {
    let required = (session.id.clone(), true);
    let covers = course.slots.iter().any(|s| r.slots.contains(&s.id) && s.sessions.contains(&required));
    covers
        && matches!(r.state, "confirmed" | "withdrawn")
        && r.confirmed_at.is_some_and(|at| at <= session.starts_at())
        && r.ended_at.is_none_or(|at| at > session.starts_at())
}

/// Participants whose last fact at the session is a check-in.
fn present(facts: &Facts, session: &Meeting) -> HashSet<String> {
    let mut here = HashSet::new();
    for (_, participant, came) in facts.checkins.iter().filter(|(s, _, _)| *s == session.id) {
        if *came {
            here.insert(participant.clone());
        } else {
            here.remove(participant);
        }
    }
    here
}

fn year(session: &Meeting) -> i64 {
    fiscal_year_of(session.date.parse().unwrap())
}

fn is_in(course: &Course, scope: &Scope) -> bool {
    match scope {
        Scope::Plan => true,
        Scope::Policy(id) => course.measure.split('-').next() == Some(id),
        Scope::Measure(id) => course.measure == id,
        Scope::Action(id) => course.action == Some(id),
        Scope::Offering(id) => &course.id == id,
    }
}
