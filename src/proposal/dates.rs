//! Which days a rule means (第1・3土曜), which of them fall away, and the same course's days a year later. Pure.

use chrono::{Datelike, Duration, NaiveDate, Weekday};

use crate::text::{holiday, is_year_end};

/// 「毎月 第1・3 土曜、6月から9月まで」
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    pub weekdays: Vec<Weekday>,
    /// Which of them in a month, from 1; 0 is the last. Empty: every week.
    pub weeks: Vec<u32>,
    pub from: NaiveDate,
    pub until: NaiveDate,
}

/// The longest time a rule spans, in days: a year course and what comes before it.
pub const LONGEST: i64 = 2 * 366;

impl Rule {
    pub fn days(&self) -> Vec<NaiveDate> {
        let until = self.until.min(self.from + Duration::days(LONGEST));
        self.from.iter_days().take_while(|day| *day <= until).filter(|day| self.means(*day)).collect()
    }

    fn means(&self, day: NaiveDate) -> bool {
        let last = (day + Duration::days(7)).month() != day.month();
        self.weekdays.contains(&day.weekday())
            && (self.weeks.is_empty() || self.weeks.contains(&week_of(day)) || last && self.weeks.contains(&0))
    }
}

/// The how-manieth such weekday of its month a day is, from 1.
fn week_of(day: NaiveDate) -> u32 {
    day.day0() / 7 + 1
}

/// Why a day that a rule means falls away, or is to be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Against {
    Holiday(String),
    YearEnd,
    /// The venue is closed on that day of the week.
    Closed,
}

/// As venues name the days they are closed, from Sunday.
const WEEKDAYS: [&str; 7] = ["日", "月", "火", "水", "木", "金", "土"];

/// What stands against holding something at a venue on this day. `closed`: the venue's closed weekdays, between commas.
pub fn against(day: NaiveDate, closed: &str) -> Option<Against> {
    let weekday = WEEKDAYS[day.weekday().num_days_from_sunday() as usize];
    if is_year_end(day) {
        Some(Against::YearEnd)
    } else if let Some(name) = holiday(day) {
        Some(Against::Holiday(name))
    } else {
        closed.split(',').any(|d| d == weekday).then_some(Against::Closed)
    }
}

/// The same day a year later as courses count it: the second Saturday of June becomes the second Saturday of June. A fifth
/// that the other year lacks becomes the last.
pub fn a_year_later(day: NaiveDate) -> NaiveDate {
    let in_month = |week| NaiveDate::from_weekday_of_month_opt(day.year() + 1, day.month(), day.weekday(), week);
    let week = u8::try_from(week_of(day)).unwrap_or(1);
    in_month(week).or_else(|| in_month(4)).unwrap_or(day)
}

/// A day that keeps its distance to another, as periods of application do to the first session; on a working day, since
/// somebody must answer the telephone then.
pub fn as_far_from(day: NaiveDate, old: NaiveDate, new: NaiveDate) -> NaiveDate {
    let moved = new + (day - old);
    moved.iter_days().rev().find(|day| crate::text::is_working_day(*day)).unwrap_or(moved)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn rule(weekdays: &[Weekday], weeks: &[u32], from: &str, until: &str) -> Vec<String> {
        let rule = Rule { weekdays: weekdays.into(), weeks: weeks.into(), from: day(from), until: day(until) };
        rule.days().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_rule_lists_its_days() {
        assert_eq!(
            rule(&[Weekday::Sat], &[1, 3], "2027-06-01", "2027-07-31"),
            ["2027-06-05", "2027-06-19", "2027-07-03", "2027-07-17"]
        );
        assert_eq!(rule(&[Weekday::Wed], &[], "2027-06-01", "2027-06-16"), ["2027-06-02", "2027-06-09", "2027-06-16"]);
        assert_eq!(rule(&[Weekday::Fri], &[0], "2027-06-01", "2027-07-31"), ["2027-06-25", "2027-07-30"]);
        assert_eq!(rule(&[Weekday::Sat], &[], "2027-06-19", "2027-06-01"), [""; 0]);
    }

    #[test]
    fn what_stands_against_a_day_is_said() {
        assert_eq!(against(day("2027-06-07"), "月"), Some(Against::Closed));
        assert_eq!(against(day("2027-06-08"), "月"), None);
        assert_eq!(against(day("2027-12-30"), ""), Some(Against::YearEnd));
        assert_eq!(against(day("2027-04-29"), ""), Some(Against::Holiday("昭和の日".into())));
    }

    #[test]
    fn the_second_saturday_of_june_is_the_second_saturday_of_june_a_year_later() {
        for (this, next) in [
            ("2026-06-13", "2027-06-12"),
            ("2027-01-16", "2028-01-15"),
            ("2026-05-30", "2027-05-29"),
            // The fifth Sunday of May 2026 has no fellow in 2027.
            ("2026-05-31", "2027-05-30"),
            ("2028-02-29", "2029-02-27"),
        ] {
            assert_eq!(a_year_later(day(this)), day(next), "{this}");
        }
    }

    proptest! {
        #[test]
        fn a_year_later_keeps_month_and_weekday_and_all_but_the_fifth_their_week(n in 0i64..20_000) {
            let this = day("2020-01-01") + Duration::days(n);
            let next = a_year_later(this);
            prop_assert_eq!((next.year(), next.month(), next.weekday()), (this.year() + 1, this.month(), this.weekday()));
            prop_assert!(week_of(next) == week_of(this) || week_of(this) == 5 && week_of(next) == 4);
        }

        #[test]
        fn a_rule_means_only_days_of_its_weeks_and_time(weeks in prop::collection::vec(0u32..6, 0..4), from in 0i64..800, length in 0i64..400) {
            let from = day("2026-04-01") + Duration::days(from);
            let until = from + Duration::days(length);
            let weekdays = vec![Weekday::Tue, Weekday::Sat];
            let days = Rule { weekdays: weekdays.clone(), weeks: weeks.clone(), from, until }.days();
            prop_assert!(days.is_sorted());
            for day in &days {
                prop_assert!(*day >= from && *day <= until && weekdays.contains(&day.weekday()));
                let last = (*day + Duration::days(7)).month() != day.month();
                prop_assert!(weeks.is_empty() || weeks.contains(&week_of(*day)) || last && weeks.contains(&0));
            }
        }
    }
}
