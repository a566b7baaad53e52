//! Days and times as people read them: 令和8年12月12日（土曜日）午後1時30分. Data stay in ISO 8601.
//!
//! Easy Japanese counts years the Western way and says "from … to …" instead of a wave dash.

use chrono::{Datelike, NaiveDate, Timelike};

use super::Language;
use super::era::era_year;
use crate::clock::Moment;

const WEEKDAYS: [(&str, &str, &str); 7] = [
    ("月", "げつ", "Monday"),
    ("火", "か", "Tuesday"),
    ("水", "すい", "Wednesday"),
    ("木", "もく", "Thursday"),
    ("金", "きん", "Friday"),
    ("土", "ど", "Saturday"),
    ("日", "にち", "Sunday"),
];

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn weekday(date: NaiveDate) -> (&'static str, &'static str, &'static str) {
    WEEKDAYS[date.weekday().num_days_from_monday() as usize]
}

fn month(date: NaiveDate) -> &'static str {
    MONTHS[date.month0() as usize]
}

/// How the day of a month is read where it is not "number and にち".
fn day_reading(day: u32) -> &'static str {
    match day {
        1 => "ついたち",
        2 => "ふつか",
        3 => "みっか",
        4 => "よっか",
        5 => "いつか",
        6 => "むいか",
        7 => "なのか",
        8 => "ようか",
        9 => "ここのか",
        10 => "とおか",
        14 => "じゅうよっか",
        20 => "はつか",
        24 => "にじゅうよっか",
        _ => "にち",
    }
}

fn easy_day(date: NaiveDate) -> String {
    format!("{}月(がつ){}日({})", date.month(), date.day(), day_reading(date.day()))
}

/// 令和8年12月12日（土曜日）, 2026年(ねん)12月(がつ)12日(にち)（土曜日(どようび)）, Saturday, 12 December 2026.
pub fn date_long(date: NaiveDate, language: Language) -> String {
    let (kanji, reading, english) = weekday(date);
    match language {
        Language::Ja => format!("{}{}月{}日（{kanji}曜日）", era_year(date), date.month(), date.day()),
        Language::JaEasy => {
            format!("{}年(ねん){}（{kanji}曜日({reading}ようび)）", date.year(), easy_day(date))
        }
        Language::En => format!("{english}, {} {} {}", date.day(), month(date), date.year()),
    }
}

/// 12月12日（土）, 12月(がつ)12日(にち)（土(ど)）, Sat 12 Dec.
pub fn date_short(date: NaiveDate, language: Language) -> String {
    let (kanji, reading, english) = weekday(date);
    match language {
        Language::Ja => format!("{}月{}日（{kanji}）", date.month(), date.day()),
        Language::JaEasy => format!("{}（{kanji}({reading})）", easy_day(date)),
        Language::En => format!("{} {} {}", &english[..3], date.day(), &month(date)[..3]),
    }
}

/// 令和8年12月, 2026年(ねん)12月(がつ), December 2026. For a page of a month.
pub fn month_long(date: NaiveDate, language: Language) -> String {
    match language {
        Language::Ja => format!("{}{}月", era_year(date), date.month()),
        Language::JaEasy => format!("{}年(ねん){}月(がつ)", date.year(), date.month()),
        Language::En => format!("{} {}", month(date), date.year()),
    }
}

/// Hour 0–23 and minute of `13:30`; `24:00`, the end of a day, is taken as it is.
fn hour_minute(time: &str) -> Option<(u32, u32)> {
    let (hour, minute) = time.split_once(':')?;
    let (hour, minute) = (hour.parse().ok()?, minute.get(..2)?.parse().ok()?);
    (hour < 24 && minute < 60 || hour == 24 && minute == 0).then_some((hour, minute))
}

/// 午後 (or 午前) and what follows; 正午 stands alone.
fn japanese_time(hour: u32, minute: u32) -> (&'static str, String) {
    let clock = |hour: u32| if minute == 0 { format!("{hour}時") } else { format!("{hour}時{minute}分") };
    match (hour, minute) {
        (12, 0) => ("", "正午".into()),
        (24, _) => ("午後", "12時".into()),
        (0..12, _) => ("午前", clock(hour)),
        _ => ("午後", clock(hour - 12)),
    }
}

fn easy_time(hour: u32, minute: u32) -> String {
    let half = if hour < 12 { "午前(ごぜん)" } else { "午後(ごご)" };
    let hour = match hour {
        12 => 0,
        13.. => hour - 12,
        _ => hour,
    };
    // いっぷん, さんぷん, … but にふん, ごふん.
    let reading = if matches!(minute % 10, 0 | 1 | 3 | 4 | 6 | 8) { "ぷん" } else { "ふん" };
    match minute {
        0 => format!("{half}{hour}時(じ)"),
        _ => format!("{half}{hour}時(じ){minute}分({reading})"),
    }
}

fn english_time(hour: u32, minute: u32) -> String {
    match (hour, minute) {
        (12, 0) => "12 noon".into(),
        (0 | 24, 0) => "12 midnight".into(),
        (0, _) => format!("12:{minute:02} am"),
        (1..12, _) => format!("{hour}:{minute:02} am"),
        (12, _) => format!("12:{minute:02} pm"),
        _ => format!("{}:{minute:02} pm", hour - 12),
    }
}

/// `13:30` as 午後1時30分, 午後(ごご)1時(じ)30分(ぷん), 1:30 pm. What is no time is given back as it is.
pub fn time_long(time: &str, language: Language) -> String {
    let Some((hour, minute)) = hour_minute(time) else { return time.to_owned() };
    match language {
        Language::Ja => {
            let (half, clock) = japanese_time(hour, minute);
            format!("{half}{clock}")
        }
        Language::JaEasy => easy_time(hour, minute),
        Language::En => english_time(hour, minute),
    }
}

/// 午後1時30分～3時 (午前 or 午後 once if it is the same), 午後(ごご)1時(じ)から午後(ごご)3時(じ)まで, 1:30 pm to 3:00 pm.
pub fn time_range(from: &str, until: &str, language: Language) -> String {
    let start = time_long(from, language);
    match language {
        Language::Ja => match (hour_minute(from), hour_minute(until)) {
            (Some(f), Some(u)) => {
                let (first, _) = japanese_time(f.0, f.1);
                let (second, clock) = japanese_time(u.0, u.1);
                format!("{start}～{}{clock}", if first == second { "" } else { second })
            }
            _ => format!("{start}～{until}"),
        },
        Language::JaEasy => format!("{start}から{}まで", time_long(until, language)),
        Language::En => format!("{start} to {}", time_long(until, language)),
    }
}

/// The city's clock time of an instant, `13:30`.
pub fn clock_time(moment: Moment) -> String {
    let local = moment.local();
    format!("{:02}:{:02}", local.hour(), local.minute())
}

/// 令和8年12月12日（土曜日）午後1時30分; Saturday, 12 December 2026, 1:30 pm. In the city's time zone.
pub fn moment(moment: Moment, language: Language) -> String {
    joined(date_long(moment.date(), language), moment, language)
}

/// 12月12日（土）午後1時30分; Sat 12 Dec, 1:30 pm.
pub fn moment_short(moment: Moment, language: Language) -> String {
    joined(date_short(moment.date(), language), moment, language)
}

fn joined(date: String, moment: Moment, language: Language) -> String {
    let time = time_long(&clock_time(moment), language);
    let between = if language == Language::En { ", " } else { "" };
    format!("{date}{between}{time}")
}

#[cfg(test)]
mod tests {
    use Language::{En, Ja, JaEasy};

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_is_written_out_with_era_and_weekday() {
        for (date, language, text) in [
            ("2026-12-12", Ja, "令和8年12月12日（土曜日）"),
            ("2019-04-30", Ja, "平成31年4月30日（火曜日）"),
            ("2019-05-01", Ja, "令和元年5月1日（水曜日）"),
            ("2026-12-12", JaEasy, "2026年(ねん)12月(がつ)12日(にち)（土曜日(どようび)）"),
            ("2027-02-20", JaEasy, "2027年(ねん)2月(がつ)20日(はつか)（土曜日(どようび)）"),
            ("2026-12-12", En, "Saturday, 12 December 2026"),
        ] {
            assert_eq!(date_long(day(date), language), text);
        }
    }

    #[test]
    fn a_day_in_short_has_its_weekday() {
        for (date, language, text) in [
            ("2026-12-12", Ja, "12月12日（土）"),
            ("2026-12-01", JaEasy, "12月(がつ)1日(ついたち)（火(か)）"),
            ("2026-12-12", En, "Sat 12 Dec"),
            ("2027-05-05", En, "Wed 5 May"),
        ] {
            assert_eq!(date_short(day(date), language), text);
        }
        assert_eq!(month_long(day("2027-01-01"), Ja), "令和9年1月");
        assert_eq!(month_long(day("2027-01-01"), JaEasy), "2027年(ねん)1月(がつ)");
        assert_eq!(month_long(day("2027-01-01"), En), "January 2027");
    }

    #[test]
    fn a_time_is_told_in_halves_of_the_day() {
        for (time, ja, easy, en) in [
            ("13:30", "午後1時30分", "午後(ごご)1時(じ)30分(ぷん)", "1:30 pm"),
            ("09:00", "午前9時", "午前(ごぜん)9時(じ)", "9:00 am"),
            ("9:05", "午前9時5分", "午前(ごぜん)9時(じ)5分(ふん)", "9:05 am"),
            ("12:00", "正午", "午後(ごご)0時(じ)", "12 noon"),
            ("12:15", "午後0時15分", "午後(ごご)0時(じ)15分(ふん)", "12:15 pm"),
            ("00:00", "午前0時", "午前(ごぜん)0時(じ)", "12 midnight"),
            ("00:30", "午前0時30分", "午前(ごぜん)0時(じ)30分(ぷん)", "12:30 am"),
            ("23:59", "午後11時59分", "午後(ごご)11時(じ)59分(ふん)", "11:59 pm"),
            ("24:00", "午後12時", "午後(ごご)12時(じ)", "12 midnight"),
            ("13:30:00", "午後1時30分", "午後(ごご)1時(じ)30分(ぷん)", "1:30 pm"),
            ("夕方", "夕方", "夕方", "夕方"),
            ("25:00", "25:00", "25:00", "25:00"),
        ] {
            assert_eq!(time_long(time, Ja), ja);
            assert_eq!(time_long(time, JaEasy), easy);
            assert_eq!(time_long(time, En), en);
        }
    }

    #[test]
    fn a_range_names_the_half_of_the_day_once() {
        for (from, until, language, text) in [
            ("13:30", "15:00", Ja, "午後1時30分～3時"),
            ("10:00", "12:00", Ja, "午前10時～正午"),
            ("12:00", "13:00", Ja, "正午～午後1時"),
            ("9:00", "16:00", Ja, "午前9時～午後4時"),
            ("10:00", "", Ja, "午前10時～"),
            ("13:30", "15:00", JaEasy, "午後(ごご)1時(じ)30分(ぷん)から午後(ごご)3時(じ)まで"),
            ("13:30", "15:00", En, "1:30 pm to 3:00 pm"),
        ] {
            assert_eq!(time_range(from, until, language), text);
        }
    }

    #[test]
    fn an_instant_is_told_in_the_citys_time() {
        let at = Moment::parse("2026-12-12T04:30:00Z").unwrap();
        assert_eq!(clock_time(at), "13:30");
        assert_eq!(moment(at, Ja), "令和8年12月12日（土曜日）午後1時30分");
        assert_eq!(moment(at, En), "Saturday, 12 December 2026, 1:30 pm");
        assert_eq!(moment_short(at, Ja), "12月12日（土）午後1時30分");
        // Before nine in the morning in Japan it is still the day before in UTC.
        let early = Moment::parse("2026-12-11T15:00:00Z").unwrap();
        assert_eq!(moment_short(early, En), "Sat 12 Dec, 12 midnight");
    }
}
