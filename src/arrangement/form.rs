//! Reads a group's request, and what people make of it. Pure.

use chrono::NaiveDate;

use super::rules::{Problem, end_of, first_day, problem, time, wished};
use super::words::{Words, words};
use super::{Asked, Plan, Request, Wish};
use crate::clock::Moment;
use crate::programme::{Announcement, Offering};
use crate::text::{self, AgeBand, Language, ascii, date_long, fill, parse_ymd, time_long};
use crate::ui::Errors;
use crate::web::Fields;

/// Letters a line may have, and a longer text.
const LINE: usize = 200;
const LONG: usize = 1000;
/// Persons a group may expect.
const PERSONS: i64 = 10_000;

/// The request, or what to mend. `by_staff`: typed in for somebody who may have no mailbox.
pub fn asked(
    fields: &Fields,
    a: &Announcement,
    now: Moment,
    by_staff: bool,
    fresh_key: &str,
    language: Language,
    errors: &mut Errors,
) -> Option<Asked> {
    let w = words(language);
    let o = &a.offering;
    let wishes = wishes(fields, o, now.date(), language, errors);
    let persons = number(fields.get("persons"));
    match persons {
        None => errors.add("persons", w.persons_missing),
        Some(n) if n < o.minimum.unwrap_or(1) => errors.add("persons", fill(w.too_few, &[&o.minimum.unwrap_or(1)])),
        Some(n) if n > PERSONS => errors.add("persons", w.persons_missing),
        Some(_) => {}
    }
    let place_name = line(fields, "place_name", w.place_missing, w, errors);
    let place_address = line(fields, "place_address", w.address_missing, w, errors);
    let group_name = line(fields, "group_name", w.group_missing, w, errors);
    let name = line(fields, "name", w.name_missing, w, errors);
    let name_kana = line(fields, "name_kana", w.kana_missing, w, errors);
    let email = match text::email(fields.get("email")) {
        Ok(email) => Some(email),
        Err(text::EmailProblem::Empty) if by_staff => None,
        Err(text::EmailProblem::Empty) => {
            errors.add("email", w.email_missing);
            None
        }
        Err(_) => {
            errors.add("email", w.email_wrong);
            None
        }
    };
    let phone = text::phone(fields.get("phone")).unwrap_or_else(|_| {
        errors.add("phone", w.phone_wrong);
        String::new()
    });
    let wish_note = fields.get("wish_note").to_owned();
    if wish_note.chars().count() > LONG {
        errors.add("wish_note", fill(w.too_long, &[&LONG]));
    }
    if !fields.has("consent") {
        errors.add("consent", w.consent_missing);
    }
    let key = fields.get("idempotency_key");
    let form_key = if key.is_empty() || key.len() > 64 { fresh_key } else { key }.to_owned();
    errors.is_empty().then(|| Asked {
        group_name,
        name,
        name_kana,
        email,
        phone,
        place_name,
        place_address,
        persons: persons.unwrap_or(1),
        wish_note,
        wishes,
        form_key,
    })
}

/// The wished dates `date_1` …, each with its time and its length; the first there must be.
fn wishes(fields: &Fields, o: &Offering, today: NaiveDate, language: Language, errors: &mut Errors) -> Vec<Wish> {
    let w = words(language);
    let mut wishes: Vec<Wish> = Vec::new();
    for n in 1..=wished(o) {
        let name = format!("date_{n}");
        let (at, long) = (format!("{name}_time"), format!("{name}_minutes"));
        if !fields.has(&name) {
            // Without a day, its time says nothing.
            if n == 1 || fields.has(&at) {
                errors.add(name, w.date_missing);
            }
            continue;
        }
        let date = parse_ymd(fields.get(&name)).ok();
        let starts = time(fields.get(&at));
        let minutes = number(fields.get(&long)).filter(|n| *n > 0);
        for (field, there, missing) in [
            (&name, date.is_some(), w.date_wrong),
            (&at, starts.is_some(), w.time_missing),
            (&long, minutes.is_some(), w.minutes_missing),
        ] {
            if !there {
                errors.add(field, missing);
            }
        }
        let (Some(date), Some(starts), Some(minutes)) = (date, starts, minutes) else { continue };
        // What goes over midnight is outside all hours.
        let Some(ends) = end_of(starts, minutes) else {
            let field = if minutes > o.visit_minutes.unwrap_or(24 * 60) { long } else { at };
            errors.add(field, hours(o, w, language));
            continue;
        };
        let wish = Wish {
            rank: wishes.len() as i64 + 1,
            date: date.to_string(),
            starts: starts.format("%H:%M").to_string(),
            ends: ends.format("%H:%M").to_string(),
        };
        match problem(o, &wish, &wishes, today) {
            None => wishes.push(wish),
            Some(Problem::TooNear) => {
                let (days, first) = (o.lead_days.unwrap_or(1).max(1), date_long(first_day(o, today), language));
                errors.add(name, fill(w.too_near, &[&days, &first]));
            }
            Some(Problem::AfterTheYear) => {
                let (_, last) = text::fiscal_year_days(o.fiscal_year);
                errors.add(name, fill(w.after_the_year, &[&date_long(last, language)]));
            }
            Some(Problem::Blackout) => errors.add(name, fill(w.blackout, &[&o.visit_blackout])),
            Some(Problem::OutsideHours) => errors.add(at, hours(o, w, language)),
            Some(Problem::TooLong) => {
                let most = o.visit_minutes.unwrap_or(24 * 60);
                errors.add(long, fill(w.too_long_visit, &[&most]));
            }
            Some(Problem::Twice) => errors.add(name, w.twice),
        }
    }
    wishes
}

fn hours(o: &Offering, w: &Words, language: Language) -> String {
    let at = |text: &Option<String>, otherwise: &str| time_long(text.as_deref().unwrap_or(otherwise), language);
    fill(w.outside, &[&at(&o.visit_from, "00:00"), &at(&o.visit_until, "23:59")])
}

fn number(text: &str) -> Option<i64> {
    ascii(text).trim().trim_end_matches(['人', '分']).parse().ok().filter(|n| (0..=1_000_000).contains(n))
}

fn line(fields: &Fields, name: &str, missing: &str, w: &Words, errors: &mut Errors) -> String {
    let value = fields.get(name);
    if value.is_empty() {
        errors.add(name, missing);
    } else if value.chars().count() > LINE || value.chars().any(char::is_control) {
        errors.add(name, fill(w.too_long, &[&LINE]));
    }
    value.to_owned()
}

/// The day that is being agreed, or is decided: what the group did not wish for must have been agreed with it.
pub fn plan(
    fields: &Fields,
    wishes: &[Wish],
    deciding: bool,
    today: NaiveDate,
    language: Language,
    errors: &mut Errors,
) -> Option<Plan> {
    let w = words(language);
    let date = parse_ymd(fields.get("date")).ok();
    match date {
        None => errors.add("date", w.date_wrong),
        Some(date) if date < today => errors.add("date", w.in_the_past),
        Some(_) => {}
    }
    let (starts, ends) = (time(fields.get("starts")), time(fields.get("ends")));
    if starts.is_none() {
        errors.add("starts", w.time_missing);
    }
    match ends {
        None => errors.add("ends", w.time_missing),
        Some(ends) if starts.is_some_and(|starts| starts >= ends) => errors.add("ends", w.ends_before),
        Some(_) => {}
    }
    let instructor = fields.get("instructor");
    if deciding && instructor.is_empty() {
        errors.add("instructor", w.instructor_missing);
    } else if instructor.chars().count() > LINE {
        errors.add("instructor", fill(w.too_long, &[&LINE]));
    }
    let (date, starts, ends) = (date?, starts?, ends?);
    let plan = Plan {
        date: date.to_string(),
        starts: starts.format("%H:%M").to_string(),
        ends: ends.format("%H:%M").to_string(),
        instructor: instructor.to_owned(),
    };
    let wished = wishes.iter().any(|w| w.date == plan.date && w.starts <= plan.starts && plan.ends <= w.ends);
    if deciding && !wished && !fields.has("agreed") {
        errors.add("agreed", w.agreed_missing);
    }
    errors.is_empty().then_some(plan)
}

/// Why not, and what instead.
pub fn refusal(fields: &Fields, language: Language, errors: &mut Errors) -> Option<(String, String)> {
    let w = words(language);
    for (name, missing) in [("reason", w.reason_missing), ("alternative", w.alternative_missing)] {
        match fields.get(name).chars().count() {
            0 => errors.add(name, missing),
            n if n > LONG => errors.add(name, fill(w.too_long, &[&LONG])),
            _ => {}
        }
    }
    errors.is_empty().then(|| (fields.get("reason").to_owned(), fields.get("alternative").to_owned()))
}

/// `heads.20s`
pub fn heads_field(band: &str) -> String {
    format!("heads.{band}")
}

/// Of whom the age is not known.
pub const UNKNOWN: &str = "unknown";

/// How many came, by age, and what is to be said of it.
pub fn report(
    fields: &Fields,
    request: &Request,
    language: Language,
    errors: &mut Errors,
) -> Option<(Vec<(&'static str, i64)>, String)> {
    let w = words(language);
    let mut heads = Vec::new();
    for band in AgeBand::ALL.iter().map(|b| b.code()).chain([UNKNOWN]) {
        let name = heads_field(band);
        if !fields.has(&name) {
            continue;
        }
        match number(fields.get(&name)).filter(|n| *n <= PERSONS) {
            Some(0) => {}
            Some(n) => heads.push((band, n)),
            None => errors.add(name, w.heads_wrong),
        }
    }
    if heads.is_empty() && errors.is_empty() {
        errors.add(heads_field(AgeBand::ALL[0].code()), fill(w.heads_missing, &[&request.persons]));
    }
    let text = fields.get("report");
    if text.chars().count() > LONG {
        errors.add("report", fill(w.too_long, &[&LONG]));
    }
    errors.is_empty().then(|| (heads, text.to_owned()))
}
