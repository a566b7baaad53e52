//! Until when names may be changed, and when the code is not looked at. Pure.

use crate::clock::Moment;
use crate::helper::rules::AFTER_SECONDS;

/// People who may be named for one registration.
pub const MOST: usize = 4;
/// Letters of a name, and of how somebody stands to the child.
pub const NAME: usize = 100;
pub const RELATION: usize = 40;
/// Letters of what was said in a call, and of why something is taken back.
pub const SAID: usize = 500;

/// So many wrong codes of one registration within [`REST_SECONDS`], and for so long no code of it is looked at: of ten thousand
/// codes five are no guess, and whoever is in a hurry has the other way.
pub const TRIES: usize = 5;
pub const REST_SECONDS: i64 = 15 * 60;

/// Whether the guardian may change who is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    Open,
    /// Children are there, or being fetched: until then it goes by the staff alone, who know who is calling.
    Meanwhile(Moment),
    /// There is nothing to come.
    Over,
}

/// `sessions`: from when to when those take place for which there is a place.
pub fn naming(sessions: &[(Moment, Moment)], now: Moment) -> Naming {
    let ends = |(_, ends): &(Moment, Moment)| ends.plus(AFTER_SECONDS);
    if let Some(until) = sessions.iter().filter(|s| s.0 <= now && now < ends(s)).map(ends).max() {
        return Naming::Meanwhile(until);
    }
    if sessions.iter().any(|(starts, _)| now < *starts) { Naming::Open } else { Naming::Over }
}

/// Until when no code of a registration is looked at; `tries`: when wrong ones were given.
pub fn rests_until(tries: &[Moment], now: Moment) -> Option<Moment> {
    let mut tries = tries.to_vec();
    tries.sort();
    // Five in a row, close enough together, the last of them not long ago.
    let close = tries.windows(TRIES).filter(|five| five[TRIES - 1].since(five[0]) <= REST_SECONDS);
    let until = close.map(|five| five[TRIES - 1].plus(REST_SECONDS)).max()?;
    (now < until).then_some(until)
}

/// The clock's time of a call, today: not later than now (a minute is forgiven), not longer ago than two hours.
pub fn called_at(time: &str, now: Moment) -> Option<Moment> {
    let at = Moment::of(&now.date().to_string(), time)?;
    (now.plus(-2 * 3600)..=now.plus(60)).contains(&at).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_changed_until_the_children_are_there() {
        let sessions = [(Moment(100_000), Moment(110_000)), (Moment(700_000), Moment(710_000))];
        for (now, naming_now) in [
            (99_999, Naming::Open),
            (100_000, Naming::Meanwhile(Moment(110_000 + AFTER_SECONDS))),
            (110_000 + AFTER_SECONDS - 1, Naming::Meanwhile(Moment(110_000 + AFTER_SECONDS))),
            (110_000 + AFTER_SECONDS, Naming::Open),
            (699_999, Naming::Open),
            (710_000 + AFTER_SECONDS, Naming::Over),
        ] {
            assert_eq!(naming(&sessions, Moment(now)), naming_now, "{now}");
        }
        assert_eq!(naming(&[], Moment(1)), Naming::Over);
    }

    #[test]
    fn five_wrong_codes_rest_for_a_quarter_of_an_hour() {
        let at = |seconds: &[i64]| seconds.iter().map(|s| Moment(*s)).collect::<Vec<_>>();
        assert_eq!(rests_until(&at(&[0, 1, 2, 3]), Moment(4)), None);
        assert_eq!(rests_until(&at(&[0, 1, 2, 3, 4]), Moment(5)), Some(Moment(4 + REST_SECONDS)));
        assert_eq!(rests_until(&at(&[4, 0, 2, 1, 3]), Moment(3 + REST_SECONDS)), Some(Moment(4 + REST_SECONDS)));
        assert_eq!(rests_until(&at(&[0, 1, 2, 3, 4]), Moment(4 + REST_SECONDS)), None);
        // Over a whole afternoon they are slips.
        assert_eq!(rests_until(&at(&[0, 300, 600, 900, 1200]), Moment(1201)), None);
    }

    #[test]
    fn a_call_was_a_moment_ago() {
        let now = Moment::parse("2026-12-12T15:40:00+09:00").unwrap();
        for (time, fits) in
            [("15:40", true), ("15:41", true), ("15:42", false), ("13:40", true), ("13:39", false), ("x", false)]
        {
            assert_eq!(called_at(time, now).is_some(), fits, "{time}");
        }
    }
}
