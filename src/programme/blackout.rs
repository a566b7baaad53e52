//! On which days nobody comes to a group: 「12/28～1/4・祝日・月曜日」, as it is announced. Pure.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::text::{ascii, holiday};

/// Days of the year, each month and day.
type Day = (u32, u32);

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Blackout {
    ranges: Vec<(Day, Day)>,
    holidays: bool,
    weekdays: Vec<Weekday>,
}

const WEEKDAYS: [(char, Weekday); 7] = [
    ('月', Weekday::Mon),
    ('火', Weekday::Tue),
    ('水', Weekday::Wed),
    ('木', Weekday::Thu),
    ('金', Weekday::Fri),
    ('土', Weekday::Sat),
    ('日', Weekday::Sun),
];

impl Blackout {
    /// None: a part of it is none of days from one to another, a day, 祝日, or a weekday.
    pub fn parse(text: &str) -> Option<Blackout> {
        let mut blackout = Blackout::default();
        for part in text.split(['・', '、', ',']).map(str::trim).filter(|part| !part.is_empty()) {
            if part == "祝日" {
                blackout.holidays = true;
            } else if let Some(weekday) = weekday(part) {
                blackout.weekdays.push(weekday);
            } else {
                let (from, until) = part.split_once(['～', '〜', '~', '-']).unwrap_or((part, part));
                blackout.ranges.push((day(from)?, day(until)?));
            }
        }
        Some(blackout)
    }

    pub fn covers(&self, date: NaiveDate) -> bool {
        let of_year = (date.month(), date.day());
        // 12/28～1/4 goes over the turn of the year.
        let within = |(from, until): &(Day, Day)| match from <= until {
            true => *from <= of_year && of_year <= *until,
            false => *from <= of_year || of_year <= *until,
        };
        self.ranges.iter().any(within)
            || self.holidays && holiday(date).is_some()
            || self.weekdays.contains(&date.weekday())
    }
}

fn weekday(part: &str) -> Option<Weekday> {
    let name = part.strip_suffix("曜日").or_else(|| part.strip_suffix('曜'))?;
    WEEKDAYS.iter().find(|(letter, _)| name == letter.to_string()).map(|(_, weekday)| *weekday)
}

fn day(text: &str) -> Option<Day> {
    let text = ascii(text.trim()).replace('月', "/").replace('日', "");
    let (month, day) = text.split_once('/')?;
    let (month, day) = (month.trim().parse().ok()?, day.trim().parse().ok()?);
    // A leap year, so that 2/29 is a day.
    NaiveDate::from_ymd_opt(2028, month, day).map(|_| (month, day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_announced_says_which_days_are_out() {
        let announced = Blackout::parse("12/28～1/4・祝日・月曜日").unwrap();
        for (date, out) in [
            ("2026-12-27", false),
            ("2026-12-28", true),
            ("2027-01-01", true),
            ("2027-01-05", false),
            ("2027-02-11", true),
            ("2027-02-15", true),
            ("2027-02-16", false),
        ] {
            assert_eq!(announced.covers(date.parse().unwrap()), out, "{date}");
        }
        assert!(!Blackout::parse("").unwrap().covers("2027-01-01".parse().unwrap()));
        assert!(Blackout::parse("２月２９日").is_some());
        for unclear in ["お盆", "13/1", "2/30", "祝祭日", "1/4～"] {
            assert_eq!(Blackout::parse(unclear), None, "{unclear}");
        }
    }
}
