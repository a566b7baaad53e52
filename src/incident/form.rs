//! What is written down at the desk, read from its form. Pure.

use super::words::words;
use crate::text::{Language, ascii, fill, parse_ymd};
use crate::ui::Errors;
use crate::web::Fields;

/// Letters a long text may have, and a short one.
pub const LONG: usize = 4000;
pub const SHORT: usize = 200;

/// What is to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct New {
    /// Made by the form: the same form sent twice is one incident.
    pub id: String,
    /// Of the session's list.
    pub participant: Option<String>,
    /// A name that was typed, where nobody of the list is meant.
    pub concerned: String,
    pub day: String,
    pub time: String,
    pub place: String,
    pub what: String,
    pub first_response: String,
    pub called_ambulance: String,
    pub called_family: String,
    pub called_office: String,
    pub called_others: String,
    pub reporter: String,
}

/// `known`: those of the session's list who may be named.
pub fn read(fields: &Fields, known: &[&str], language: Language, errors: &mut Errors) -> New {
    let w = words(language);
    let mut long = |name: &'static str, missing: &str, most: usize| {
        let text = fields.get(name).to_owned();
        if text.is_empty() && !missing.is_empty() {
            errors.add(name, missing);
        }
        if text.chars().count() > most {
            errors.add(name, fill(w.too_long, &[&most]));
        }
        text
    };
    let what = long("what", w.what_missing, LONG);
    let first_response = long("first_response", "", LONG);
    let called_others = long("called_others", "", LONG);
    let place = long("place", "", SHORT);
    let concerned = long("concerned", "", SHORT);
    let reporter = long("reporter", w.reporter_missing, SHORT);
    let day = parse_ymd(fields.get("day")).map(|d| d.to_string()).unwrap_or_else(|_| {
        errors.add("day", w.day_wrong);
        String::new()
    });
    let mut clock = |name: &'static str, needed: bool| {
        let text = time(fields.get(name));
        if text.is_none() || needed && text.as_deref() == Some("") {
            errors.add(name, w.time_wrong);
        }
        text.unwrap_or_default()
    };
    let time = clock("time", true);
    let called_ambulance = clock("called_ambulance", false);
    let called_family = clock("called_family", false);
    let called_office = clock("called_office", false);
    let participant = Some(fields.get("participant")).filter(|p| !p.is_empty()).map(str::to_owned);
    if participant.as_deref().is_some_and(|p| !known.contains(&p)) {
        errors.add("participant", w.participant_wrong);
    }
    // Whoever is chosen is meant; a name beside it would be somebody else's.
    if participant.is_some() && !concerned.is_empty() {
        errors.add("concerned", w.concerned_twice);
    }
    New {
        id: fields.get("id").to_owned(),
        participant,
        concerned,
        day,
        time,
        place,
        what,
        first_response,
        called_ambulance,
        called_family,
        called_office,
        called_others,
        reporter,
    }
}

/// `9:5` is five past nine. Empty stays empty; None: no time.
fn time(text: &str) -> Option<String> {
    let text = ascii(text);
    if text.is_empty() {
        return Some(String::new());
    }
    let (hour, minute) = text.split_once(':')?;
    let (hour, minute): (u32, u32) = (hour.trim().parse().ok()?, minute.trim().parse().ok()?);
    (hour < 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(more: &[(&str, &str)]) -> Fields {
        let usual = [
            ("id", "I"),
            ("day", "2026-12-12"),
            ("time", "１０：１５"),
            ("what", "転倒した。"),
            ("reporter", "受付 花子"),
        ];
        let all = more.iter().chain(&usual).map(|(n, v)| ((*n).to_owned(), (*v).to_owned()));
        Fields(all.collect())
    }

    fn wrong(more: &[(&str, &str)]) -> Vec<String> {
        let mut errors = Errors::default();
        read(&fields(more), &["p"], Language::Ja, &mut errors);
        errors.iter().map(|(name, _)| name.to_owned()).collect()
    }

    #[test]
    fn what_is_needed_is_asked_for_and_nothing_else() {
        let mut errors = Errors::default();
        let new = read(&fields(&[("participant", "p"), ("called_family", "9:5")]), &["p"], Language::Ja, &mut errors);
        assert!(errors.is_empty(), "{errors:?}");
        assert_eq!(
            (new.time.as_str(), new.called_family.as_str(), new.called_ambulance.as_str()),
            ("10:15", "09:05", "")
        );
        assert_eq!(wrong(&[("what", " "), ("reporter", "")]), ["what", "reporter"]);
        assert_eq!(wrong(&[("day", "きのう"), ("time", "")]), ["day", "time"]);
        assert_eq!(wrong(&[("time", "25:00"), ("called_office", "すぐ")]), ["time", "called_office"]);
        assert_eq!(wrong(&[("participant", "q")]), ["participant"]);
        assert_eq!(wrong(&[("participant", "p"), ("concerned", "別の 人")]), ["concerned"]);
        assert_eq!(wrong(&[("what", &"あ".repeat(LONG + 1)), ("place", &"あ".repeat(SHORT + 1))]), ["what", "place"]);
    }
}
