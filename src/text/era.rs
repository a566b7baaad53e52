//! Years in Japanese eras (元号), and fiscal years (年度, 1 April to 31 March).

use chrono::{Datelike, NaiveDate};

use super::Language;

/// Name, letter on forms, Latin name, the Gregorian year before its first, its first day (year, month, day).
struct Era {
    name: &'static str,
    letter: char,
    before: i64,
    first_day: (i32, u32, u32),
}

/// Newest first. Days by the imperial edicts and the cabinet orders on era names; Meiji from the day of its proclamation.
const ERAS: [Era; 5] = [
    Era { name: "令和", letter: 'R', before: 2018, first_day: (2019, 5, 1) },
    Era { name: "平成", letter: 'H', before: 1988, first_day: (1989, 1, 8) },
    Era { name: "昭和", letter: 'S', before: 1925, first_day: (1926, 12, 25) },
    Era { name: "大正", letter: 'T', before: 1911, first_day: (1912, 7, 30) },
    Era { name: "明治", letter: 'M', before: 1867, first_day: (1868, 10, 23) },
];

/// The year of a date as 令和8年, 令和元年; before the eras as 1867年.
pub fn era_year(date: NaiveDate) -> String {
    let day = (date.year(), date.month(), date.day());
    match ERAS.iter().find(|era| day >= era.first_day) {
        Some(era) => match i64::from(date.year()) - era.before {
            1 => format!("{}元年", era.name),
            n => format!("{}{n}年", era.name),
        },
        None => format!("{}年", date.year()),
    }
}

/// The Gregorian year of `昭和33`, `S33`, `令和元`, with or without 年. None for anything else. Whether the day still lay in
/// that era is not asked: papers said 平成31年5月 long after.
pub(super) fn year_of_era(text: &str) -> Option<i64> {
    let text = text.trim().trim_end_matches('年').trim();
    let (era, number) = ERAS.iter().find_map(|era| {
        let number = text
            .strip_prefix(era.name)
            .or_else(|| text.strip_prefix(era.letter))
            .or_else(|| text.strip_prefix(era.letter.to_ascii_lowercase()))?;
        Some((era, number.trim()))
    })?;
    let year = if number == "元" { 1 } else { number.parse().ok()? };
    (1..=99).contains(&year).then_some(era.before + year)
}

/// The fiscal year a day belongs to, by the Gregorian year in which it begins.
pub fn fiscal_year_of(date: NaiveDate) -> i64 {
    i64::from(date.year()) - i64::from(date.month() < 4)
}

/// The first and the last day of a fiscal year.
pub fn fiscal_year_days(year: i64) -> (NaiveDate, NaiveDate) {
    let day = |year: i64, month, day| {
        i32::try_from(year).ok().and_then(|y| NaiveDate::from_ymd_opt(y, month, day)).unwrap_or_default()
    };
    (day(year, 4, 1), day(year + 1, 3, 31))
}

/// 令和8年度, in easy Japanese 2026年度(ねんど), FY2026. The one that began as 平成31年度 is called 令和元年度, as the cabinet
/// decided for its whole budget.
pub fn fiscal_year_name(year: i64, language: Language) -> String {
    match language {
        // On 1 May every fiscal year so far is already in the era that names it.
        Language::Ja => {
            let may = i32::try_from(year).ok().and_then(|y| NaiveDate::from_ymd_opt(y, 5, 1));
            may.map_or_else(|| format!("{year}年度"), |may| format!("{}度", era_year(may)))
        }
        Language::JaEasy => format!("{year}年度(ねんど)"),
        Language::En => format!("FY{year}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn an_era_begins_on_its_day() {
        for (date, year) in [
            ("2026-12-12", "令和8年"),
            ("2019-12-31", "令和元年"),
            ("2019-05-01", "令和元年"),
            ("2019-04-30", "平成31年"),
            ("1989-01-08", "平成元年"),
            ("1989-01-07", "昭和64年"),
            ("1926-12-25", "昭和元年"),
            ("1926-12-24", "大正15年"),
            ("1912-07-30", "大正元年"),
            ("1912-07-29", "明治45年"),
            ("1868-10-23", "明治元年"),
            ("1868-10-22", "1868年"),
        ] {
            assert_eq!(era_year(day(date)), year, "{date}");
        }
    }

    #[test]
    fn a_fiscal_year_runs_from_april_to_march() {
        for (date, year) in [
            ("2026-03-31", 2025),
            ("2026-04-01", 2026),
            ("2026-12-31", 2026),
            ("2027-01-01", 2026),
            ("2027-03-31", 2026),
        ] {
            assert_eq!(fiscal_year_of(day(date)), year, "{date}");
        }
        assert_eq!(fiscal_year_days(2026), (day("2026-04-01"), day("2027-03-31")));
    }

    #[test]
    fn fiscal_years_have_names() {
        for (year, name) in [
            (2026, "令和8年度"),
            (2020, "令和2年度"),
            (2019, "令和元年度"),
            (2018, "平成30年度"),
            (1989, "平成元年度"),
            (1988, "昭和63年度"),
        ] {
            assert_eq!(fiscal_year_name(year, Language::Ja), name);
        }
        assert_eq!(fiscal_year_name(2026, Language::JaEasy), "2026年度(ねんど)");
        assert_eq!(fiscal_year_name(2026, Language::En), "FY2026");
    }

    #[test]
    fn years_typed_with_an_era_are_understood() {
        for (typed, year) in [
            ("昭和33", Some(1958)),
            ("昭和 33年", Some(1958)),
            ("S33", Some(1958)),
            ("h1", Some(1989)),
            ("令和元年", Some(2019)),
            ("大正15", Some(1926)),
            ("昭和0", None),
            ("昭和", None),
            ("慶応3", None),
            ("1958", None),
        ] {
            assert_eq!(year_of_era(typed), year, "{typed}");
        }
    }
}
