//! Who may take part: birth dates, school grades, a guardian's consent. Self-declared, checked only as far as the form
//! asks; the announcement's own words explain every refusal.

use chrono::NaiveDate;

use super::application::Person;
use super::words::words;
use crate::programme::{Announcement, Offering};
use crate::text::{self, AgeBand, Language, fill};
use crate::ui::Errors;

/// Adds a sentence for each participant who may not take part, at the field that says so.
pub fn check(
    party: &[(String, Person)],
    announcement: &Announcement,
    language: Language,
    guardian_consents: bool,
    errors: &mut Errors,
) {
    let w = words(language);
    let offering = &announcement.offering;
    let first_day = announcement.first_start().map(|start| start.date());
    let mut minor = false;
    for (prefix, person) in party {
        if let Some(birth) = person.birth_date.as_deref().and_then(|d| d.parse::<NaiveDate>().ok()) {
            if !born_in_time(offering, birth) || !in_grades(offering, birth) {
                errors.add(format!("{prefix}birth_date"), fill(w.not_eligible, &[&offering.eligibility]));
            }
            let under = |years| first_day.is_some_and(|day| text::reached_age_on(birth, day) < years);
            minor |= offering.guardian_under.is_some_and(under);
        } else if let Some(band) = person.age_band.as_deref().and_then(AgeBand::from_code) {
            let youngest = matches!(band.code(), "under_10" | "10s");
            minor |= offering.guardian_under.is_some() && youngest;
        }
    }
    if minor && !guardian_consents {
        errors.add("guardian_consent", w.guardian_consent_missing);
    }
}

/// A slot may take certain school years only: said at the wish, or at the choice.
pub fn check_slots(
    party: &[(String, Person)],
    a: &Announcement,
    slots: &[String],
    language: Language,
    errors: &mut Errors,
) {
    let ranked = super::wishes::group(a).is_some();
    for (slot, n) in slots.iter().filter_map(|id| a.slot(id)).zip(1..) {
        let allowed = |person: &Person| grade_of(person, a.offering.fiscal_year).is_none_or(|g| slot.takes_grade(g));
        if party.iter().all(|(_, person)| allowed(person)) {
            continue;
        }
        let field = if ranked { format!("wish_{n}") } else { "slots".to_owned() };
        let grades = text::grades(slot.grade_from, slot.grade_until, language).unwrap_or_default();
        errors.add(field, fill(words(language).slot_grade, &[&slot.title, &grades]));
    }
}

/// As typed, or from the birth date; None where neither was asked.
fn grade_of(person: &Person, fiscal_year: i64) -> Option<i64> {
    let typed = person.grade.as_deref().and_then(text::grade_of_code);
    typed.or_else(|| Some(text::school_grade(person.birth_date.as_deref()?.parse().ok()?, fiscal_year)))
}

fn born_in_time(offering: &Offering, birth: NaiveDate) -> bool {
    let bound = |text: &Option<String>| text.as_deref().and_then(|d| d.parse::<NaiveDate>().ok());
    bound(&offering.born_from).is_none_or(|from| birth >= from)
        && bound(&offering.born_until).is_none_or(|until| birth <= until)
}

fn in_grades(offering: &Offering, birth: NaiveDate) -> bool {
    let grade = text::school_grade(birth, offering.fiscal_year);
    offering.grade_from.is_none_or(|from| grade >= from)
        // With an upper bound, grown-ups of the party are no pupils.
        && offering.grade_until.is_none_or(|until| grade <= until || grade > 12)
}
