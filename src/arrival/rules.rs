//! The code at the door, the ticket it is exchanged for, and when it is open. Pure.

use data_encoding::BASE64URL_NOPAD;
use subtle::ConstantTimeEq;

use crate::clock::Moment;
use crate::config::Secret;
use crate::secret::mac;

/// The code changes so often,
pub const WINDOW: i64 = 30;
/// and those of so many windows before are taken: whoever reads it at the last moment has a page to load yet.
const BEFORE: i64 = 2;
/// So long a ticket lasts, that nobody has to hurry with typing.
pub const TICKET: i64 = 10 * 60;
/// The door opens so long before the start; it closes with the end.
pub const EARLY: i64 = 60 * 60;

/// What was typed wrongly from one address at one door within [`REST`]: a family, or a hall behind one address, makes slips …
pub const WRONG_OF_ADDRESS: i64 = 20;
/// … and about one number: a receipt number that was seen on somebody's paper is no invitation to guess names.
pub const WRONG_OF_NUMBER: i64 = 5;
pub const REST: i64 = 15 * 60;
/// Tries are forgotten after a day.
pub const KEPT: i64 = 86_400;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    NotYet(Moment),
    Open,
    Over,
}

pub fn door(starts_at: Moment, ends_at: Moment, now: Moment) -> Door {
    let from = starts_at.plus(-EARLY);
    match now {
        now if now < from => Door::NotYet(from),
        now if now < ends_at => Door::Open,
        _ => Door::Over,
    }
}

/// Whether so many wrong tries are too many.
pub fn rests(of_address: i64, of_number: i64) -> bool {
    of_address >= WRONG_OF_ADDRESS || of_number >= WRONG_OF_NUMBER
}

fn signed(secret: &Secret, purpose: &str, session: &str, number: i64) -> String {
    let number = number.to_string();
    format!("{number}.{}", BASE64URL_NOPAD.encode(&mac(secret, purpose, &[session, &number])[..12]))
}

/// The number in what [`signed`] made. None: it was not made by us, or for another session or purpose.
fn read(secret: &Secret, purpose: &str, session: &str, text: &str) -> Option<i64> {
    let number: i64 = text.split_once('.')?.0.parse().ok()?;
    bool::from(signed(secret, purpose, session, number).as_bytes().ct_eq(text.as_bytes())).then_some(number)
}

/// What the door shows now.
pub fn code(secret: &Secret, session: &str, now: Moment) -> String {
    signed(secret, "door code", session, now.0.div_euclid(WINDOW))
}

/// Whether a code stood at this session's door just now.
pub fn is_fresh(secret: &Secret, session: &str, code: &str, now: Moment) -> bool {
    let window = now.0.div_euclid(WINDOW);
    read(secret, "door code", session, code).is_some_and(|read| (window - BEFORE..=window).contains(&read))
}

/// What a fresh code is exchanged for.
pub fn ticket(secret: &Secret, session: &str, now: Moment) -> String {
    signed(secret, "door ticket", session, now.plus(TICKET).0)
}

pub fn is_open(secret: &Secret, session: &str, ticket: &str, now: Moment) -> bool {
    read(secret, "door ticket", session, ticket).is_some_and(|until| now.0 < until)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_worth_something_for_a_minute_and_a_half_at_most_and_at_its_own_door() {
        let secret = Secret([1; 32]);
        let shown = code(&secret, "s", Moment(3000));
        for (now, fresh) in [(3000, true), (3029, true), (3089, true), (3090, false), (2999, false), (90_000, false)] {
            assert_eq!(is_fresh(&secret, "s", &shown, Moment(now)), fresh, "{now}");
        }
        assert_eq!(code(&secret, "s", Moment(3029)), shown);
        assert_ne!(code(&secret, "s", Moment(3030)), shown);
        assert!(!is_fresh(&secret, "t", &shown, Moment(3000)), "another door");
        assert!(!is_fresh(&Secret([2; 32]), "s", &shown, Moment(3000)), "another city");
        // With the same number, and nothing behind it.
        for forged in ["100.", "100", "", "100.AAAAAAAAAAAAAAAA", "x.y", &shown.replace("100.", "101.")] {
            assert!(!is_fresh(&secret, "s", forged, Moment(3000)), "{forged}");
        }
    }

    #[test]
    fn a_ticket_lasts_ten_minutes_and_is_no_code() {
        let secret = Secret([1; 32]);
        let ticket = ticket(&secret, "s", Moment(3000));
        assert!(is_open(&secret, "s", &ticket, Moment(3599)));
        assert!(!is_open(&secret, "s", &ticket, Moment(3600)));
        assert!(!is_open(&secret, "t", &ticket, Moment(3000)));
        assert!(!is_open(&secret, "s", &code(&secret, "s", Moment(3000)), Moment(3000)));
        assert!(!is_fresh(&secret, "s", &ticket, Moment(3000)));
    }

    #[test]
    fn a_door_opens_an_hour_before_and_closes_with_the_end() {
        let at = |now| door(Moment(10_000), Moment(20_000), Moment(now));
        assert_eq!(at(6399), Door::NotYet(Moment(6400)));
        assert_eq!((at(6400), at(19_999), at(20_000)), (Door::Open, Door::Open, Door::Over));
    }
}
