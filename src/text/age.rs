//! Age, age band and school grade from a birth date.

use chrono::{Datelike, Days, NaiveDate};

use super::Language;
use super::era::fiscal_year_of;

/// Whole years on a day as people count them: one more from the birthday on (from 1 March for 29 February in ordinary
/// years). Negative before birth.
pub fn age_on(birth: NaiveDate, on: NaiveDate) -> i64 {
    let before_birthday = (on.month(), on.day()) < (birth.month(), birth.day());
    i64::from(on.year()) - i64::from(birth.year()) - i64::from(before_birthday)
}

/// The age that the law says is reached by the end of a day: 年齢計算ニ関スル法律 counts the day of birth in, so a year is
/// completed at the end of the day before the birthday. Whoever was born on 1 April reaches an age on 31 March.
pub fn reached_age_on(birth: NaiveDate, on: NaiveDate) -> i64 {
    age_on(birth, on.checked_add_days(Days::new(1)).unwrap_or(on))
}

/// School grade in a fiscal year, by age: 1–6 primary school, 7–9 junior high school, 10–12 high school. School begins in
/// the fiscal year after six has been reached (学校教育法 §17), so a grade holds those born from 2 April to 1 April. 0 and
/// less are the years before school, 13 and more those after it.
pub fn school_grade(birth: NaiveDate, fiscal_year: i64) -> i64 {
    let last_day_in_time = birth.pred_opt().unwrap_or(birth);
    fiscal_year - fiscal_year_of(last_day_in_time) - 6
}

struct School {
    letter: &'static str,
    ja: &'static str,
    easy: &'static str,
    en: &'static str,
}

const SCHOOLS: [School; 3] = [
    School { letter: "小", ja: "小学", easy: "小学(しょうがく)", en: "primary school" },
    School { letter: "中", ja: "中学", easy: "中学(ちゅうがく)", en: "junior high school" },
    School { letter: "高", ja: "高校", easy: "高校(こうこう)", en: "high school" },
];

/// School, and year within it from 1.
fn school(grade: i64) -> Option<(&'static School, i64)> {
    match grade {
        1..=6 => Some((&SCHOOLS[0], grade)),
        7..=9 => Some((&SCHOOLS[1], grade - 6)),
        10..=12 => Some((&SCHOOLS[2], grade - 9)),
        _ => None,
    }
}

/// 小1 … 高3, as stored and as sent in forms. None outside school.
pub fn grade_code(grade: i64) -> Option<String> {
    school(grade).map(|(school, year)| format!("{}{year}", school.letter))
}

/// The number of 小1 … 高3 (digits in any width).
pub fn grade_of_code(code: &str) -> Option<i64> {
    let code = super::ascii(code.trim());
    (1..=12).find(|grade| grade_code(*grade).as_deref() == Some(code.as_str()))
}

/// 小学1年生, 小学(しょうがく)1年生(ねんせい), primary school year 1. None outside school.
pub fn grade_name(grade: i64, language: Language) -> Option<String> {
    school(grade).map(|(school, year)| match language {
        Language::Ja => format!("{}{year}年生", school.ja),
        Language::JaEasy => format!("{}{year}年生(ねんせい)", school.easy),
        Language::En => format!("{} year {year}", school.en),
    })
}

/// 中学1年生以上, 小学3年生から小学6年生まで. None without a bound.
pub fn grades(from: Option<i64>, until: Option<i64>, language: Language) -> Option<String> {
    let name = |grade: Option<i64>| grade_name(grade?, language);
    let said = match (name(from), name(until)) {
        (Some(from), Some(until)) if from == until => return Some(from),
        (Some(from), Some(until)) => match language {
            Language::Ja => format!("{from}から{until}まで"),
            Language::JaEasy => format!("{from}から {until}まで"),
            Language::En => format!("{from} to {until}"),
        },
        (Some(from), None) => match language {
            Language::Ja => format!("{from}以上"),
            Language::JaEasy => format!("{from}から 上(うえ)の 人(ひと)"),
            Language::En => format!("{from} and older"),
        },
        (None, Some(until)) => match language {
            Language::Ja | Language::JaEasy => format!("{until}まで"),
            Language::En => format!("up to {until}"),
        },
        (None, None) => return None,
    };
    Some(said)
}

/// Ten years of age together, for those who would rather not give a birth date, and for tallies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AgeBand(u8);

const BAND_CODES: [&str; 10] = ["under_10", "10s", "20s", "30s", "40s", "50s", "60s", "70s", "80s", "90_and_over"];

impl AgeBand {
    /// Youngest first.
    pub const ALL: [AgeBand; 10] = {
        let mut all = [AgeBand(0); 10];
        let mut i = 0;
        while i < 10 {
            all[i] = AgeBand(i as u8);
            i += 1;
        }
        all
    };

    /// The band of an age in years.
    pub fn of_age(age: i64) -> AgeBand {
        AgeBand((age / 10).clamp(0, 9) as u8)
    }

    /// As stored and as sent in forms: `under_10`, `10s` … `80s`, `90_and_over`.
    pub const fn code(self) -> &'static str {
        BAND_CODES[self.0 as usize]
    }

    pub fn from_code(code: &str) -> Option<AgeBand> {
        AgeBand::ALL.into_iter().find(|band| band.code() == code)
    }

    /// 10歳未満, 10代 …, 90歳以上; easy Japanese and English say from which year to which.
    pub fn name(self, language: Language) -> String {
        let from = u32::from(self.0) * 10;
        match (language, self.0) {
            (Language::Ja, 0) => "10歳未満".into(),
            (Language::Ja, 9) => "90歳以上".into(),
            (Language::Ja, _) => format!("{from}代"),
            (Language::JaEasy, 9) => "90歳(さい)以上(いじょう)".into(),
            (Language::JaEasy, _) => format!("{from}歳(さい)から{}歳(さい)", from + 9),
            (Language::En, 0) => "under 10".into(),
            (Language::En, 9) => "90 and over".into(),
            (Language::En, _) => format!("{from} to {}", from + 9),
        }
    }
}

/// The age band on a day, by the age as people count it.
pub fn age_band_of(birth: NaiveDate, on: NaiveDate) -> AgeBand {
    AgeBand::of_age(age_on(birth, on))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn an_age_is_reached_by_law_on_the_day_before_the_birthday() {
        for (birth, on, counted, reached) in [
            ("2014-04-01", "2020-03-30", 5, 5),
            ("2014-04-01", "2020-03-31", 5, 6),
            ("2014-04-01", "2020-04-01", 6, 6),
            ("2014-04-02", "2020-03-31", 5, 5),
            ("2014-04-02", "2020-04-01", 5, 6),
            // Born on 29 February: the year is complete with 28 February, leap year or not.
            ("2008-02-29", "2026-02-27", 17, 17),
            ("2008-02-29", "2026-02-28", 17, 18),
            ("2008-02-29", "2026-03-01", 18, 18),
            ("2008-02-29", "2028-02-28", 19, 20),
            ("2008-02-29", "2028-02-29", 20, 20),
            ("2026-11-24", "2026-11-24", 0, 0),
            ("2026-11-25", "2026-11-24", -1, 0),
            ("2027-11-24", "2026-11-24", -1, -1),
        ] {
            assert_eq!(age_on(day(birth), day(on)), counted, "{birth} on {on}");
            assert_eq!(reached_age_on(day(birth), day(on)), reached, "{birth} by {on}");
        }
    }

    #[test]
    fn a_grade_holds_those_born_from_2_april_to_1_april() {
        for (birth, fiscal_year, code) in [
            ("2014-04-01", 2020, Some("小1")),
            ("2014-04-02", 2020, None),
            ("2014-04-02", 2021, Some("小1")),
            ("2014-04-01", 2026, Some("中1")),
            ("2014-04-02", 2026, Some("小6")),
            ("2015-04-01", 2026, Some("小6")),
            ("2008-04-02", 2026, Some("高3")),
            ("2009-04-01", 2026, Some("高3")),
            ("2008-04-01", 2026, None),
            ("2008-02-29", 2025, Some("高3")),
            ("2020-04-01", 2026, Some("小1")),
        ] {
            assert_eq!(grade_code(school_grade(day(birth), fiscal_year)).as_deref(), code, "{birth}");
        }
    }

    #[test]
    fn grades_have_codes_and_names() {
        for grade in 1..=12 {
            assert_eq!(grade_of_code(&grade_code(grade).unwrap()), Some(grade));
        }
        assert_eq!(grade_of_code("小３"), Some(3));
        assert_eq!(grade_of_code("小7"), None);
        assert_eq!(grade_of_code("中学生"), None);
        assert_eq!(grade_name(8, Language::Ja).as_deref(), Some("中学2年生"));
        assert_eq!(grade_name(8, Language::JaEasy).as_deref(), Some("中学(ちゅうがく)2年生(ねんせい)"));
        assert_eq!(grade_name(8, Language::En).as_deref(), Some("junior high school year 2"));
        assert_eq!(grade_name(0, Language::Ja), None);
    }

    #[test]
    fn age_bands_have_the_codes_of_the_form() {
        for (birth, code, name) in [
            ("2016-11-25", "under_10", "10歳未満"),
            ("2016-11-24", "10s", "10代"),
            ("1958-07-07", "60s", "60代"),
            ("1936-11-25", "80s", "80代"),
            ("1936-11-24", "90_and_over", "90歳以上"),
            ("1910-01-01", "90_and_over", "90歳以上"),
            ("2027-01-01", "under_10", "10歳未満"),
        ] {
            let band = age_band_of(day(birth), day("2026-11-24"));
            assert_eq!((band.code(), band.name(Language::Ja).as_str()), (code, name), "{birth}");
        }
        for band in AgeBand::ALL {
            assert_eq!(AgeBand::from_code(band.code()), Some(band));
        }
        assert_eq!(AgeBand::from_code("100s"), None);
        assert_eq!(AgeBand::of_age(65).name(Language::JaEasy), "60歳(さい)から69歳(さい)");
        assert_eq!(AgeBand::of_age(65).name(Language::En), "60 to 69");
    }

    proptest! {
        #[test]
        fn a_year_later_everybody_is_a_year_older(birth in 0..40_000u64, lived in 0..36_000u64) {
            let birth = day("1910-01-01") + Days::new(birth);
            let on = birth + Days::new(lived);
            let age = age_on(birth, on);
            prop_assert!(age >= 0);
            prop_assert!((0..=1).contains(&(reached_age_on(birth, on) - age)));
            prop_assert_eq!(age_on(birth, on + chrono::Months::new(12)) - age, 1);
        }
    }
}
