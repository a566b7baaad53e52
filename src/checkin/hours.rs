//! How long somebody was there, and whether they came late or left early. Pure.

use crate::clock::Moment;

/// Beyond the announced length so much counts at most: setting up and tidying away.
const BEYOND: i64 = 30 * 60;
/// Who comes or goes within so many seconds is on time.
const GRACE: i64 = 10 * 60;

/// The time of one person at one session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Worked {
    pub minutes: i64,
    /// Nobody wrote down when they left: as announced (予定).
    pub planned: bool,
}

/// From coming to leaving, at most the announced length and half an hour. Where nobody saw them leave, from the later of the
/// start and their coming until the announced end.
pub fn worked(starts: Moment, ends: Moment, arrived: Moment, left: Option<Moment>) -> Worked {
    let (seconds, most) = match left {
        Some(left) => (left.since(arrived), ends.since(starts) + BEYOND),
        None => (ends.since(arrived.max(starts)), ends.since(starts)),
    };
    Worked { minutes: seconds.clamp(0, most.max(0)) / 60, planned: left.is_none() }
}

/// 遅刻
pub fn is_late(starts: Moment, arrived: Moment) -> bool {
    arrived.since(starts) > GRACE
}

/// 早退
pub fn is_early(ends: Moment, left: Option<Moment>) -> bool {
    left.is_some_and(|left| ends.since(left) > GRACE)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const MINUTE: i64 = 60;

    fn at(minute: i64) -> Moment {
        Moment(minute * MINUTE)
    }

    #[test]
    fn hours_are_from_coming_to_leaving_and_capped() {
        let of = |came, left: Option<i64>| {
            let worked = worked(at(600), at(720), at(came), left.map(at));
            (worked.minutes, worked.planned)
        };
        assert_eq!(of(600, Some(720)), (120, false));
        assert_eq!(of(590, Some(725)), (135, false), "setting up and tidying away");
        assert_eq!(of(500, Some(900)), (150, false), "never more than half an hour beyond");
        assert_eq!(of(660, Some(700)), (40, false));
        assert_eq!(of(590, None), (120, true), "as announced");
        assert_eq!(of(660, None), (60, true), "who came late was not there before");
        assert_eq!(of(800, None), (0, true));
        assert_eq!(of(700, Some(700)), (0, false), "nobody saw them come");
    }

    #[test]
    fn ten_minutes_are_on_time() {
        assert!(!is_late(at(600), at(610)) && is_late(at(600), at(611)));
        assert!(!is_early(at(720), Some(at(710))) && is_early(at(720), Some(at(709))) && !is_early(at(720), None));
    }

    proptest! {
        #[test]
        fn nobody_gets_more_than_the_announced_length_and_half_an_hour(
            starts in 0i64..1000, length in 0i64..600, came in 0i64..2000, stayed in proptest::option::of(0i64..2000),
        ) {
            let left = stayed.map(|stayed| at(came + stayed));
            let worked = worked(at(starts), at(starts + length), at(came), left);
            prop_assert!((0..=length + 30).contains(&worked.minutes));
            prop_assert!(!worked.planned || worked.minutes <= length);
            prop_assert!(left.is_none() || worked.minutes <= stayed.unwrap_or_default());
        }
    }
}
