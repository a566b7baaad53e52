//! Days, pure.

use chrono::NaiveDate;

use crate::clock::Moment;

/// Requests one registration may have; nobody needs more, and a list stays readable.
pub const MOST: i64 = 10;

/// Whether the day until which things can surely be prepared has passed. Requests are heard all the same.
pub fn is_late(until: Option<&str>, today: NaiveDate) -> bool {
    until.and_then(|day| day.parse::<NaiveDate>().ok()).is_some_and(|day| today > day)
}

/// Days that are left until something begins; 0 on the day itself and after it.
pub fn days_left(first: Moment, now: Moment) -> i64 {
    (first.date() - now.date()).num_days().max(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_itself_is_in_time() {
        let today: NaiveDate = "2026-12-01".parse().unwrap();
        for (until, late) in [
            (None, false),
            (Some("2026-12-01"), false),
            (Some("2026-12-02"), false),
            (Some("2026-11-30"), true),
            (Some("いつか"), false),
        ] {
            assert_eq!(is_late(until, today), late, "{until:?}");
        }
    }

    #[test]
    fn days_are_counted_by_the_calendar_and_never_below_none() {
        let at = |text: &str| Moment::parse(text).unwrap();
        let first = at("2026-12-12T09:00:00+09:00");
        assert_eq!(days_left(first, at("2026-12-11T23:00:00+09:00")), 1);
        assert_eq!(days_left(first, at("2026-12-12T23:00:00+09:00")), 0);
        assert_eq!(days_left(first, at("2026-12-14T00:00:00+09:00")), 0);
    }
}
