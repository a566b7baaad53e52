//! Reads what a form says of childcare.

use super::model::Ask;
use super::rules::{self, MOST};
use super::words::words;
use crate::clock::Moment;
use crate::programme::Offering;
use crate::text::{Language, ascii, date_long, fill};
use crate::ui::Errors;
use crate::web::Fields;

const LINE: usize = 200;
/// Years of age at most: older children take part themselves.
const OLDEST: i64 = 12;

pub const CHILDREN: &str = "childcare.children";
pub const NOTE: &str = "childcare.note";

pub fn years(row: i64) -> String {
    format!("childcare[{row}].years")
}

pub fn months(row: i64) -> String {
    format!("childcare[{row}].months")
}

/// What is asked for; None: nothing, or something is to be mended. `entered`: by staff, who may have agreed to it after the
/// last day.
pub fn ask(
    fields: &Fields,
    offering: &Offering,
    now: Moment,
    entered: bool,
    language: Language,
    errors: &mut Errors,
) -> Option<Ask> {
    let w = words(language);
    let typed =
        fields.has(CHILDREN) || fields.0.iter().any(|(n, v)| n.starts_with("childcare[") && !v.trim().is_empty());
    let places = offering.childcare_places.filter(|_| typed)?;
    if !entered && !rules::is_open(offering, now.date()) {
        let until = offering.childcare_until.as_deref().and_then(|day| day.parse().ok());
        let until = until.map(|day| date_long(day, language)).unwrap_or_default();
        // The field is drawn no more: it belongs to the form as a whole.
        errors.add("", fill(w.closed, &[&until, &offering.contact_name, &offering.contact_phone]));
        return None;
    }
    let most = MOST.min(places);
    let children = match number(fields.get(CHILDREN)) {
        Some(n) if (1..=most).contains(&n) => n,
        _ => {
            errors.add(CHILDREN, fill(w.children_wrong, &[&most]));
            return None;
        }
    };
    let before = errors.len();
    let ages: Vec<i64> = (0..children).filter_map(|row| age(fields, row, language, errors)).collect();
    let more = fields.0.iter().any(|(name, value)| is_beyond(name, children) && !value.trim().is_empty());
    if more {
        errors.add(CHILDREN, w.more_ages);
    }
    let note = fields.get(NOTE).to_owned();
    if note.chars().count() > LINE {
        errors.add(NOTE, fill(w.too_long, &[&LINE]));
    }
    (errors.len() == before).then_some(Ask { ages, note })
}

fn number(text: &str) -> Option<i64> {
    ascii(text).trim().parse().ok()
}

/// In months. Of a child of three, the months may be left out.
fn age(fields: &Fields, row: i64, language: Language, errors: &mut Errors) -> Option<i64> {
    let w = words(language);
    let (y, m) = (fields.get(&years(row)), fields.get(&months(row)));
    if y.is_empty() && m.is_empty() {
        errors.add(years(row), fill(w.age_missing, &[&(row + 1)]));
        return None;
    }
    let part =
        |text: &str, most: i64| if text.is_empty() { Some(0) } else { number(text).filter(|n| (0..=most).contains(n)) };
    let (Some(y), Some(m)) = (part(y, OLDEST), part(m, 11)) else {
        errors.add(years(row), fill(w.age_wrong, &[&(row + 1), &OLDEST]));
        return None;
    };
    Some(y * 12 + m)
}

/// `childcare[7].years` is the eighth child's.
fn is_beyond(name: &str, children: i64) -> bool {
    let row = name.strip_prefix("childcare[").and_then(|rest| rest.split_once("].")).map(|(row, _)| row.parse::<i64>());
    row.is_some_and(|row| row.map_or(true, |n| n >= children))
}
