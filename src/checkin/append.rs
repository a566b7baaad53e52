//! What a tap adds to the facts of its session. Pure.

use super::model::{Fact, FactKind};
use super::rules::{Standing, dated, standing};
use crate::clock::Moment;
use crate::error::Error;
use crate::store::Flag;

/// A tap at a desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tap {
    /// The fact's id, made by the device.
    pub fact: String,
    pub participant: String,
    pub kind: FactKind,
    pub when: When,
    /// The desk was told that something was wrong, and let them in.
    pub anyway: bool,
}

/// When it happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    Now,
    /// So many seconds ago: it waited for the network on an open page.
    Ago(i64),
    /// At this instant by the server's clock, which the device's differs from by `offset` seconds.
    At {
        at: Moment,
        offset: i64,
    },
}

impl Tap {
    /// Somebody who is awaited is tapped now, by whoever sees the answer.
    pub fn now(fact: &str, participant: &str, kind: FactKind) -> Tap {
        Tap { fact: fact.to_owned(), participant: participant.to_owned(), kind, when: When::Now, anyway: false }
    }
}

/// A fact's id is at most so long, and holds letters, digits, `-` and `_` only.
const ID_LENGTH: usize = 80;
/// What is older was not waiting for the network on an open page.
const LONGEST_AGO: i64 = 12 * 3600;
/// A device that was shut away after the day sends what it holds within so long.
const LONGEST_KEPT: i64 = 14 * 24 * 3600;

/// What is said of a fact whose id stands for something else already.
pub const ANOTHER: Error = Error::Malformed("the id of another fact");

pub fn is_fact_id(id: &str) -> bool {
    (1..=ID_LENGTH).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

/// Where and by whom it was tapped.
#[derive(Clone, Copy, Debug)]
pub struct Desk<'a> {
    pub session: &'a str,
    pub device: &'a str,
    /// None: a helper, whom the device names.
    pub staff: Option<&'a str>,
}

/// Appends the tap's fact to those known about its participant at the session, unless it is among them, and says how they
/// stand then. None: head-counts say nothing of anybody.
pub fn append(known: &mut Vec<Fact>, tap: &Tap, desk: Desk, now: Moment) -> Option<Standing> {
    if !known.iter().any(|f| f.id == tap.fact) {
        known.push(Fact {
            id: tap.fact.clone(),
            session_id: desk.session.to_owned(),
            participant_id: Some(tap.participant.clone()),
            kind: tap.kind,
            amount: 1,
            at: happened(now, tap, known),
            recorded_at: now,
            device: desk.device.to_owned(),
            staff_id: desk.staff.map(Into::into),
            clock_offset: match tap.when {
                When::At { offset, .. } => Some(offset),
                When::Now | When::Ago(_) => None,
            },
            anyway: Flag(tap.anyway),
        });
    }
    standing(&*known)
}

fn happened(now: Moment, tap: &Tap, known: &[Fact]) -> Moment {
    match tap.when {
        When::At { .. } | When::Ago(1..) => happened_at(now, tap.when).0,
        When::Now | When::Ago(_) => dated(now, &tap.fact, known),
    }
}

/// When something happened, and how the clock of whoever says so differed; never later than now.
pub fn happened_at(now: Moment, when: When) -> (Moment, Option<i64>) {
    match when {
        When::At { at, offset } => (at.clamp(now.plus(-LONGEST_KEPT), now), Some(offset)),
        When::Ago(ago) => (now.plus(-ago.clamp(0, LONGEST_AGO)), None),
        When::Now => (now, None),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const HERE: Desk = Desk { session: "s", device: "d", staff: Some("a") };

    fn tap(fact: &str, participant: &str, kind: FactKind, ago: i64) -> Tap {
        Tap { when: When::Ago(ago), ..Tap::now(fact, participant, kind) }
    }

    #[test]
    fn a_tap_that_comes_twice_is_one_fact() {
        let mut known = Vec::new();
        let tap = tap("f", "p", FactKind::CheckIn, 0);
        let first = append(&mut known, &tap, HERE, Moment(100));
        assert_eq!(append(&mut known, &tap, HERE, Moment(200)), first);
        assert_eq!(first, Some(Standing { present: true, at: Moment(100), left: None, fact: "f".into() }));
        assert_eq!(known.len(), 1);
    }

    #[test]
    fn what_waited_for_the_network_happened_when_it_was_tapped() {
        let mut known = Vec::new();
        append(&mut known, &tap("a", "p", FactKind::CheckIn, 0), HERE, Moment(100));
        // Tapped before the other desk's check-in: undone first, then checked in.
        let standing = append(&mut known, &tap("b", "p", FactKind::Undo, 50), HERE, Moment(110));
        assert_eq!(standing, Some(Standing { present: true, at: Moment(100), left: None, fact: "a".into() }));
        // No device has waited since yesterday, nor does one tap tomorrow.
        append(&mut known, &tap("c", "p", FactKind::CheckIn, 30 * 3600), HERE, Moment(100_000));
        append(&mut known, &tap("d", "p", FactKind::CheckIn, -5), HERE, Moment(100_000));
        assert_eq!((known[2].at, known[3].at), (Moment(100_000 - 12 * 3600), Moment(100_000)));
    }

    proptest! {
        /// Three devices each hold a part of what happened to one person, and send it in parts, in any order, some of it
        /// twice: the facts, their times, and how the person stands are the same as if one desk had said it all at once.
        #[test]
        fn facts_of_several_devices_add_up_to_the_same_in_any_order(
            taps in proptest::collection::vec((0i64..30, 0u8..3, 0usize..3), 1..20),
            order in proptest::collection::vec(0usize..1000, 0..40),
        ) {
            let tap = |n: usize| {
                let (at, kind, _) = taps[n];
                let kind = [FactKind::CheckIn, FactKind::CheckOut, FactKind::Undo][usize::from(kind)];
                let when = When::At { at: Moment(1_000 + at), offset: 0 };
                Tap { when, ..Tap::now(&format!("f{n:02}"), "p", kind) }
            };
            let said = |order: Vec<usize>| {
                let mut known = Vec::new();
                let mut stands = None;
                for (arrives, n) in (2_000..).zip(order) {
                    let device = ["east", "west", "north"][taps[n].2];
                    stands = append(&mut known, &tap(n), Desk { device, ..HERE }, Moment(arrives));
                }
                let mut facts: Vec<(String, Moment)> = known.into_iter().map(|f| (f.id, f.at)).collect();
                facts.sort();
                (facts, stands)
            };
            let once: Vec<usize> = (0..taps.len()).collect();
            // Some of it twice, and then whatever has not come yet.
            let mut arrived: Vec<usize> = order.iter().map(|n| n % taps.len()).collect();
            arrived.extend(once.iter().rev());
            prop_assert_eq!(said(arrived), said(once));
        }
    }
}
