//! National holidays, and the days on which a city hall works.

use chrono::{Datelike, NaiveDate, Weekday};
use jpholiday::jpholiday::JPHoliday;

/// The name of the national holiday on this day; substitute holidays included.
pub fn holiday(date: NaiveDate) -> Option<String> {
    JPHoliday::new().is_holiday_name(&date)
}

/// 29 December to 3 January, when city halls and public halls are closed.
pub fn is_year_end(date: NaiveDate) -> bool {
    matches!((date.month(), date.day()), (12, 29..=31) | (1, 1..=3))
}

pub fn is_working_day(date: NaiveDate) -> bool {
    !matches!(date.weekday(), Weekday::Sat | Weekday::Sun) && !is_year_end(date) && holiday(date).is_none()
}

/// The `n`th working day after a day.
pub fn working_days_after(date: NaiveDate, n: u32) -> NaiveDate {
    let working = date.iter_days().skip(1).filter(|day| is_working_day(*day));
    working.take(n as usize).last().unwrap_or(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn holidays_are_those_of_the_law() {
        for (date, name) in [
            ("2026-11-23", Some("勤労感謝の日")),
            ("2026-09-21", Some("敬老の日")),
            ("2026-09-23", Some("秋分の日")),
            ("2027-02-11", Some("建国記念の日")),
            ("2027-03-21", Some("春分の日")),
            ("2027-10-11", Some("スポーツの日")),
            ("2027-12-12", None),
        ] {
            assert_eq!(holiday(day(date)).as_deref(), name, "{date}");
        }
        // Between two holidays, and the day after one that falls on a Sunday.
        assert!(holiday(day("2026-09-22")).is_some());
        assert!(holiday(day("2027-03-22")).is_some());
        assert!(holiday(day("2026-05-06")).is_some());
    }

    #[test]
    fn a_city_hall_works_from_monday_to_friday_but_for_holidays_and_the_turn_of_the_year() {
        // Tuesday 24 November 2026 follows a long weekend.
        assert!(is_working_day(day("2026-11-24")));
        for date in ["2026-11-21", "2026-11-22", "2026-11-23", "2026-12-29", "2027-01-01"] {
            assert!(!is_working_day(day(date)), "{date}");
        }
        assert_eq!(working_days_after(day("2026-11-24"), 5), day("2026-12-01"));
        assert_eq!(working_days_after(day("2026-12-25"), 2), day("2027-01-04"));
        assert_eq!(working_days_after(day("2026-11-20"), 1), day("2026-11-24"));
    }
}
