//! Until when an account signs in: offices change hands on 1 April. Pure.

use chrono::{Datelike, Days, NaiveDate};

/// A new account's end lies at least so many days away.
const FIRST_DAYS: u64 = 60;
/// Renewed is only what ends within so many days: pressing twice gives one year.
const RENEWED_WITHIN: u64 = 365;
/// Days before the end at which its holder is told: once, and once more.
pub const MONTH: u64 = 30;
pub const WEEK: u64 = 7;

fn end_of_fiscal_year(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 3, 31).unwrap_or_default()
}

/// The last day of a new account: the next 31 March that is at least sixty days away.
pub fn first_end(today: NaiveDate) -> NaiveDate {
    let earliest = today + Days::new(FIRST_DAYS);
    let this = end_of_fiscal_year(today.year());
    if this >= earliest { this } else { end_of_fiscal_year(today.year() + 1) }
}

/// The last day after a renewal: the 31 March after the present one; of an account that has ended, as of a new one. None
/// where the end is more than a year away.
pub fn renewed(ends_on: Option<NaiveDate>, today: NaiveDate) -> Option<NaiveDate> {
    match ends_on {
        Some(end) if end > today + Days::new(RENEWED_WITHIN) => None,
        Some(end) if end >= today => {
            Some(end_of_fiscal_year(end.year() + i32::from(end >= end_of_fiscal_year(end.year()))))
        }
        _ => Some(first_end(today)),
    }
}

/// Whether the last day is past. Days as text sort as days.
pub fn is_over(ends_on: Option<&str>, today: NaiveDate) -> bool {
    ends_on.is_some_and(|end| *end < *today.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_new_account_ends_on_the_next_31_march_at_least_sixty_days_away() {
        for (today, end) in [
            ("2026-11-24", "2027-03-31"),
            ("2026-04-01", "2027-03-31"),
            ("2027-01-30", "2027-03-31"),
            ("2027-01-31", "2028-03-31"),
            ("2027-03-31", "2028-03-31"),
            ("2028-01-31", "2028-03-31"),
            ("2028-02-01", "2029-03-31"),
        ] {
            assert_eq!(first_end(day(today)), day(end), "{today}");
        }
    }

    #[test]
    fn a_renewal_gives_the_next_fiscal_year_and_not_two() {
        for (ends_on, today, end) in [
            (Some("2027-03-31"), "2026-11-24", Some("2028-03-31")),
            (Some("2028-03-31"), "2026-11-24", None),
            (Some("2027-03-31"), "2027-03-31", Some("2028-03-31")),
            (Some("2027-03-31"), "2027-04-01", Some("2028-03-31")),
            (Some("2026-11-23"), "2026-11-24", Some("2027-03-31")),
            (Some("2026-12-10"), "2026-11-24", Some("2027-03-31")),
            (None, "2026-11-24", Some("2027-03-31")),
        ] {
            // An end in the middle of a year (none is made today) is brought to the year's end.
            assert_eq!(renewed(ends_on.map(day), day(today)), end.map(day), "{ends_on:?} {today}");
        }
    }

    #[test]
    fn the_last_day_is_still_a_day() {
        for (ends_on, over) in
            [(None, false), (Some("2027-03-31"), false), (Some("2027-04-01"), false), (Some("2027-03-30"), true)]
        {
            assert_eq!(is_over(ends_on, day("2027-03-31")), over, "{ends_on:?}");
        }
    }

    proptest! {
        #[test]
        fn every_end_is_a_31_march_to_come_within_two_years(days in 0u64..20_000, before in 0u64..800) {
            let today = day("2020-01-01") + Days::new(days);
            let ends_on = today + Days::new(before) - Days::new(400);
            for end in [Some(first_end(today)), renewed(Some(ends_on), today)].into_iter().flatten() {
                prop_assert_eq!((end.month(), end.day()), (3, 31));
                prop_assert!(end > today && end <= today + Days::new(2 * 366));
            }
        }
    }
}
