//! What somebody is told on paper, and on which. Pure.

use super::model::{NewSeries, Paper};
use crate::notice::LetterKind;
use crate::registration::contact::Way;
use crate::registration::{Channel, State};

/// Letters a document number's heading, and a sender's name, may have.
pub const HEADING: usize = 20;
pub const ISSUER: usize = 60;
pub const NUMBER: i64 = 99_999;

/// What gave places out, and is released.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    Draw,
    Screening,
}

/// What it gave somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    Place,
    Turn,
    Nothing,
}

/// Which letter somebody is to get now. `given`: what a released draw or screening gave them. A place that was given later, by an
/// answer to an offer, is confirmed otherwise.
pub fn letter_of(state: State, given: Option<(By, Given)>, is_offered: bool) -> Option<LetterKind> {
    match (state, given) {
        (State::Offered, _) if is_offered => Some(LetterKind::PlaceOffer),
        (State::Confirmed, Some((By::Draw, Given::Place))) => Some(LetterKind::Selected),
        (State::Waiting, Some((By::Draw, Given::Turn))) => Some(LetterKind::DrawnToWait),
        (State::NotSelected, Some((By::Draw, _))) => Some(LetterKind::NotSelected),
        (State::Confirmed, Some((By::Screening, Given::Place))) => Some(LetterKind::ScreenedIn),
        (State::Waiting, Some((By::Screening, Given::Turn))) => Some(LetterKind::ScreenedToWait),
        (State::NotSelected, Some((By::Screening, _))) => Some(LetterKind::ScreenedOut),
        _ => None,
    }
}

/// Everybody is told on one paper.
pub fn paper_of(channel: Channel, way: Way) -> Paper {
    match (way, channel) {
        (Way::Post, _) => Paper::Letter,
        (_, Channel::Postcard) => Paper::Card,
        (Way::Fax | Way::Phone, _) => Paper::Sheet,
    }
}

/// What is wrong with what was typed, by field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    Heading,
    Number,
    Day,
    Issuer,
}

/// Reads what staff typed.
pub fn series(heading: &str, number: &str, day: &str, issuer: &str) -> Result<NewSeries, Vec<Wrong>> {
    // 「安市協第」 is what many type.
    let heading = heading.trim().trim_end_matches('第').to_owned();
    let issuer = issuer.trim().to_owned();
    let fits = |text: &str, most: usize| {
        !text.is_empty() && text.chars().count() <= most && !text.chars().any(char::is_control)
    };
    let number = crate::text::ascii(number).trim().parse::<i64>().ok().filter(|n| (1..=NUMBER).contains(n));
    let day = crate::text::parse_ymd(day).ok();
    let mut wrong = Vec::new();
    if !fits(&heading, HEADING) {
        wrong.push(Wrong::Heading);
    }
    if !fits(&issuer, ISSUER) {
        wrong.push(Wrong::Issuer);
    }
    match (number, day) {
        (Some(number), Some(dated_on)) if wrong.is_empty() => Ok(NewSeries { heading, number, dated_on, issuer }),
        (number, day) => {
            wrong.extend(number.is_none().then_some(Wrong::Number));
            wrong.extend(day.is_none().then_some(Wrong::Day));
            Err(wrong)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_told_on_paper_what_is_no_longer_so() {
        for (by, place, turn, nothing) in [
            (By::Draw, LetterKind::Selected, LetterKind::DrawnToWait, LetterKind::NotSelected),
            (By::Screening, LetterKind::ScreenedIn, LetterKind::ScreenedToWait, LetterKind::ScreenedOut),
        ] {
            assert_eq!(letter_of(State::Confirmed, Some((by, Given::Place)), false), Some(place));
            assert_eq!(letter_of(State::Waiting, Some((by, Given::Turn)), false), Some(turn));
            assert_eq!(letter_of(State::Offered, Some((by, Given::Turn)), true), Some(LetterKind::PlaceOffer));
            assert_eq!(letter_of(State::NotSelected, Some((by, Given::Nothing)), false), Some(nothing));
            assert_eq!(letter_of(State::Confirmed, Some((by, Given::Turn)), false), None, "took an offered place");
            assert_eq!(letter_of(State::Offered, Some((by, Given::Turn)), false), None, "the offer is over");
            assert_eq!(letter_of(State::Withdrawn, Some((by, Given::Place)), false), None);
        }
        for state in [State::InDraw, State::Confirmed, State::Waiting, State::NotSelected] {
            assert_eq!(letter_of(state, None, false), None, "nothing is released");
        }
    }

    #[test]
    fn everybody_is_told_on_one_paper() {
        assert_eq!(paper_of(Channel::Postcard, Way::Phone), Paper::Card);
        assert_eq!(paper_of(Channel::Postcard, Way::Post), Paper::Letter);
        assert_eq!(paper_of(Channel::Counter, Way::Fax), Paper::Sheet);
        assert_eq!(paper_of(Channel::Phone, Way::Post), Paper::Letter);
    }

    #[test]
    fn a_number_is_read_however_it_is_typed() {
        let read = series("安市協第", "１２３", "2026-12-17", "安城市長").unwrap();
        assert_eq!((read.heading.as_str(), read.number), ("安市協", 123));
        let all = series("", "0", "2026-02-30", " ").unwrap_err();
        for wrong in [Wrong::Heading, Wrong::Number, Wrong::Day, Wrong::Issuer] {
            assert!(all.contains(&wrong), "{wrong:?}");
        }
        assert_eq!(series("安市協", "123456", "2026-12-17", "安城市長"), Err(vec![Wrong::Number]));
    }
}
