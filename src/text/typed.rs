//! Dates as they are typed: in any width, the year also with its era.

use chrono::NaiveDate;

use super::ascii;
use super::era::year_of_era;

/// Why something typed is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateProblem {
    Empty,
    /// Year, month or day is missing.
    Incomplete,
    /// Something that is no number, or a year out of this world (before 1868, after 2199).
    Unclear,
    /// 31 February.
    NoSuchDay,
}

/// A date from three fields: `２０２７`, `1`, `16`. The year may be typed with its era (`昭和33`, `S33`), each with its 年, 月
/// or 日.
pub fn parse_date(year: &str, month: &str, day: &str) -> Result<NaiveDate, DateProblem> {
    let [year, month, day] = [year, month, day].map(|field| ascii(field).trim().to_owned());
    match (year.is_empty(), month.is_empty(), day.is_empty()) {
        (true, true, true) => return Err(DateProblem::Empty),
        (false, false, false) => {}
        _ => return Err(DateProblem::Incomplete),
    }
    let number = |text: &str, unit: char| text.trim_end_matches(unit).trim().parse::<u32>().ok();
    let year = match year_of_era(&year) {
        Some(year) => Some(year),
        None => number(&year, '年').map(i64::from),
    };
    let (Some(year), Some(month), Some(day)) = (year, number(&month, '月'), number(&day, '日')) else {
        return Err(DateProblem::Unclear);
    };
    let year = i32::try_from(year).ok().filter(|y| (1868..2200).contains(y)).ok_or(DateProblem::Unclear)?;
    NaiveDate::from_ymd_opt(year, month, day).ok_or(DateProblem::NoSuchDay)
}

/// A date from one field: `2027-01-16`, also `２０２７／１／１６`, `2027.1.16`, `20270116`, `令和9年1月16日`.
pub fn parse_ymd(text: &str) -> Result<NaiveDate, DateProblem> {
    let text = ascii(text);
    let text = text.trim();
    if text.is_empty() {
        return Err(DateProblem::Empty);
    }
    if text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()) {
        return parse_date(&text[..4], &text[4..6], &text[6..]);
    }
    let mut parts = text.trim_end_matches('日').splitn(3, ['-', '/', '.', '年', '月']);
    match (parts.next(), parts.next(), parts.next()) {
        (Some(year), Some(month), Some(day)) => parse_date(year, month, day),
        _ => Err(DateProblem::Incomplete),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn three_fields_make_a_date() {
        for (year, month, day, date) in [
            ("2027", "1", "16", Ok("2027-01-16")),
            ("２０２７", "０１", "１６", Ok("2027-01-16")),
            (" 1958年", "7月", "7日 ", Ok("1958-07-07")),
            ("昭和33", "7", "7", Ok("1958-07-07")),
            ("Ｓ３３", "７", "７", Ok("1958-07-07")),
            ("2008", "2", "29", Ok("2008-02-29")),
            ("2026", "2", "31", Err(DateProblem::NoSuchDay)),
            ("2026", "2", "29", Err(DateProblem::NoSuchDay)),
            ("2026", "13", "1", Err(DateProblem::NoSuchDay)),
            ("", "", "　", Err(DateProblem::Empty)),
            ("2026", "", "1", Err(DateProblem::Incomplete)),
            ("58", "7", "7", Err(DateProblem::Unclear)),
            ("20266", "7", "7", Err(DateProblem::Unclear)),
            ("2026", "七", "7", Err(DateProblem::Unclear)),
            ("2026", "-1", "7", Err(DateProblem::Unclear)),
        ] {
            assert_eq!(
                parse_date(year, month, day).map(|d| d.to_string()),
                date.map(str::to_owned),
                "{year} {month} {day}"
            );
        }
    }

    #[test]
    fn one_field_makes_a_date() {
        for (text, date) in [
            ("2027-01-16", Ok("2027-01-16")),
            ("２０２７－０１－１６", Ok("2027-01-16")),
            ("2027/1/16", Ok("2027-01-16")),
            ("2027ー1ー16", Ok("2027-01-16")),
            ("20270116", Ok("2027-01-16")),
            ("令和9年1月16日", Ok("2027-01-16")),
            ("昭和33.7.7", Ok("1958-07-07")),
            ("2026-02-31", Err(DateProblem::NoSuchDay)),
            ("", Err(DateProblem::Empty)),
            ("2027-01", Err(DateProblem::Incomplete)),
            ("2027-01-16T10:00", Err(DateProblem::Unclear)),
            ("あした", Err(DateProblem::Incomplete)),
        ] {
            assert_eq!(parse_ymd(text).map(|d| d.to_string()), date.map(str::to_owned), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_typed_never_breaks_it(text in "\\PC*") {
            if let Ok(date) = parse_ymd(&text) {
                prop_assert_eq!(parse_ymd(&date.to_string()), Ok(date));
            }
        }
    }
}
