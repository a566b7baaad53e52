//! Reads an application's form: fields of `contract` names → [`Application`], or a sentence for each field to mend.

use chrono::NaiveDate;

use super::answers::answers;
use super::application::{Application, Door, Person};
use super::rules::waits_for_paper;
use super::words::{Words, words};
use super::{Channel, contact, eligibility, wishes};
use crate::childcare;
use crate::clock::Moment;
use crate::programme::{Announcement, Applicant, Ask, ChoiceRule, Prerequisite, Residency, Step, Unit};
use crate::text::{self, AgeBand, DateProblem, Language, fill};
use crate::ui::Errors;
use crate::web::Fields;

/// Letters a name may have; more than the longest seen.
const NAME: usize = 100;
const LINE: usize = 200;
/// Persons in one party where the offering sets no bound.
const PARTY: usize = 10;

/// What the form came with besides its fields.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'a> {
    pub announcement: &'a Announcement,
    pub language: Language,
    pub now: Moment,
    /// Used where the form carries none.
    pub fresh_key: &'a str,
    /// Staff type it in for somebody on the telephone, at the counter, or from paper.
    pub entry: Option<Entry<'a>>,
}

/// By whom an application is typed in (職員による代行入力), and how it came.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    pub staff_id: &'a str,
    /// None: they have not said, and are asked.
    pub channel: Option<Channel>,
}

/// Reads the form, or says what to mend, field by field, in the order of the page.
pub fn read(fields: &Fields, reading: Reading) -> Result<Application, Errors> {
    let w = words(reading.language);
    let a = reading.announcement;
    let mut errors = Errors::default();
    if reading.entry.is_some_and(|entry| entry.channel.is_none()) {
        errors.add("channel", w.channel_missing);
    }
    let postmarked_on = postmark(fields, reading, w, &mut errors);
    let slots = match wishes::group(a) {
        Some(group) => wishes::read(fields, a, group, w, &mut errors),
        None => slots(fields, a, w, &mut errors),
    };
    let name = line(fields, "name", NAME, w.name_missing, w, &mut errors);
    let name_kana = line(fields, "name_kana", NAME, w.kana_missing, w, &mut errors);
    let email = match text::email(fields.get("email")) {
        Ok(email) => Some(email),
        // Whoever telephones may have none: they are told by people.
        Err(text::EmailProblem::Empty) if reading.entry.is_some() => None,
        Err(problem) => {
            errors.add("email", if problem == text::EmailProblem::Empty { w.email_missing } else { w.email_wrong });
            None
        }
    };
    let phone = text::phone(fields.get("phone")).unwrap_or_else(|problem| {
        errors.add("phone", if problem == text::PhoneProblem::Empty { w.phone_missing } else { w.phone_wrong });
        String::new()
    });
    let on_behalf = fields.get("on_behalf") == "1";
    let participants = party(fields, reading, on_behalf, (&name, &name_kana), w, &mut errors);
    let residency = residency(fields, a, w, &mut errors);
    let district = Some(fields.get("district").to_owned()).filter(|d| !d.is_empty());
    if district.as_ref().is_some_and(|d| d.chars().count() > LINE) {
        errors.add("district", fill(w.too_long, &[&LINE]));
    }
    check_size(&participants, reading, &slots, &mut errors);
    eligibility::check_slots(&participants, a, &slots, reading.language, &mut errors);
    eligibility::check(&participants, a, reading.language, fields.has("guardian_consent"), &mut errors);
    let entered = reading.entry.is_some();
    for p in a.prerequisites.iter().filter(|p| !fields.has(&declares(p))) {
        errors.add(declares(p), fill(w.not_declared, &[&p.text(reading.language), &a.offering.contact_phone]));
    }
    let reserved = reserved(fields, reading, &slots, w, &mut errors);
    let childcare = childcare::form::ask(fields, &a.offering, reading.now, entered, reading.language, &mut errors);
    let answers = answers(fields, a, Step::Apply, reading.language, &mut errors);
    let contact = entered && email.is_none();
    let contact = contact.then(|| contact::read(fields, reading.language, &mut errors)).filter(|c| !c.is_plain());
    if !fields.has("consent") {
        errors.add("consent", w.consent_missing);
    }
    let key = fields.get("idempotency_key");
    if !errors.is_empty() {
        return Err(errors);
    }
    Ok(Application {
        offering: a.offering.id.clone(),
        channel: reading.entry.map_or(Some(Channel::Web), |entry| entry.channel).unwrap_or(Channel::Phone),
        language: reading.language.code().into(),
        name,
        name_kana,
        email,
        phone,
        residency,
        district,
        on_behalf,
        participants: participants.into_iter().map(|(_, person)| person).collect(),
        slots,
        answers,
        childcare,
        contact,
        idempotency_key: if key.is_empty() || key.len() > 64 { reading.fresh_key.into() } else { key.into() },
        arrived: reading.now,
        staff_id: reading.entry.map(|entry| entry.staff_id.to_owned()),
        postmarked_on,
        door: Door::Form,
        reserved,
        provisional: None,
    })
}

/// The tick by which somebody declares what they have done before.
pub(super) fn declares(p: &Prerequisite) -> String {
    format!("before.{}", p.programme_id)
}

/// Whether staff type it in for places that are kept, and for which of them.
pub(super) fn reserved(
    fields: &Fields,
    reading: Reading,
    slots: &[String],
    w: &Words,
    errors: &mut Errors,
) -> Option<String> {
    let typed = Some(fields.get("reserved")).filter(|id| !id.is_empty() && reading.entry.is_some())?;
    let kept = reading.announcement.kept_quotas().find(|q| q.id == typed && slots.contains(&q.slot_id));
    if kept.is_none() {
        errors.add("reserved", w.reserved_other);
    }
    kept.map(|q| q.id.clone())
}

/// A letter that is typed in after closing says when it was posted.
fn postmark(fields: &Fields, reading: Reading, w: &Words, errors: &mut Errors) -> Option<String> {
    let o = &reading.announcement.offering;
    let by_post = reading.entry.is_some_and(|entry| entry.channel == Some(Channel::Postcard));
    if !by_post || !waits_for_paper(o, reading.now) {
        return None;
    }
    let part = |part: &str| fields.get(&format!("postmarked_on.{part}")).to_owned();
    let day = match fields.get("postmarked_on") {
        "" => text::parse_date(&part("year"), &part("month"), &part("day")),
        typed => text::parse_ymd(typed),
    };
    let last = o.closes_at.map(|at| at.date()).unwrap_or_default();
    match day {
        Ok(day) if day <= last => return Some(day.to_string()),
        Ok(_) => errors.add("postmarked_on", fill(w.posted_late, &[&text::date_long(last, reading.language)])),
        Err(_) => errors.add("postmarked_on", w.postmark_missing),
    }
    None
}

/// A line of text that must be there, trimmed outside, untouched inside.
pub(super) fn line(fields: &Fields, name: &str, most: usize, missing: &str, w: &Words, errors: &mut Errors) -> String {
    let value = fields.get(name);
    if value.is_empty() {
        errors.add(name, missing);
    } else if value.chars().count() > most {
        errors.add(name, fill(w.too_long, &[&most]));
    } else if value.chars().any(char::is_control) {
        errors.add(name, w.control_letters);
    }
    value.to_owned()
}

fn residency(fields: &Fields, a: &Announcement, w: &Words, errors: &mut Errors) -> Option<String> {
    if !a.offering.asks.has(&Ask::Residency) {
        return None;
    }
    match Residency::from_code(fields.get("residency")) {
        None => errors.add("residency", w.residency_missing),
        Some(r) if !a.offering.residency.0.is_empty() && !a.offering.residency.has(&r) => {
            errors.add("residency", fill(w.not_eligible, &[&a.offering.eligibility]));
        }
        Some(r) => return Some(r.code().into()),
    }
    None
}

/// The slots it takes: those that belong to every registration, and those it chose.
pub(super) fn slots(fields: &Fields, a: &Announcement, w: &Words, errors: &mut Errors) -> Vec<String> {
    let mut slots: Vec<String> = a.slots_of(None).map(|s| s.id.clone()).collect();
    let mut chosen: Vec<&str> = Vec::new();
    for id in fields.all("slots") {
        if !chosen.contains(&id) {
            chosen.push(id);
        }
    }
    if chosen.iter().any(|id| a.open_slots().find(|s| s.id == *id).is_none_or(|s| s.choice_group_id.is_none())) {
        errors.add("slots", w.no_such_slot);
        return slots;
    }
    for group in a.groups.iter().filter(|g| g.rule != ChoiceRule::Assigned) {
        let of_group = |id: &&&str| a.slot(id).is_some_and(|s| s.choice_group_id.as_deref() == Some(&group.id));
        let count = chosen.iter().filter(of_group).count();
        if count == 0 && group.required.0 || count > 1 && group.rule == ChoiceRule::OneOf {
            errors.add("slots", if count == 0 { w.slot_missing } else { w.one_slot_only });
        }
    }
    slots.extend(chosen.iter().map(|&id| id.to_owned()));
    if slots.is_empty() {
        errors.add("slots", w.slot_missing);
    }
    if overlapping(a, &chosen) {
        errors.add("slots", w.slots_overlap);
    }
    slots
}

/// Nobody can be at two places at once.
fn overlapping(a: &Announcement, chosen: &[&str]) -> bool {
    let times: Vec<(&str, Moment, Moment)> =
        chosen.iter().flat_map(|id| a.sessions_of(id).map(move |s| (*id, s.starts_at, s.ends_at))).collect();
    times.iter().any(|(slot, from, to)| times.iter().any(|(other, f, t)| slot != other && from < t && f < to))
}

/// Everyone who will come, each with the prefix of its fields (empty: the applicant).
fn party(
    fields: &Fields,
    reading: Reading,
    on_behalf: bool,
    applicant: (&str, &str),
    w: &Words,
    errors: &mut Errors,
) -> Vec<(String, Person)> {
    let a = reading.announcement;
    let most = if fields.0.iter().any(|(name, _)| name.starts_with("participants[")) { 50 } else { 0 };
    let named: Vec<String> = (0..most)
        .map(|i| format!("participants[{i}]."))
        .filter(|prefix| ["name", "name_kana"].iter().any(|part| fields.has(&format!("{prefix}{part}"))))
        .collect();
    // Somebody else is named, and "for myself" is still ticked: who is meant, only the applicant knows.
    if !named.is_empty() && a.offering.applicant == Applicant::Person && fields.get("on_behalf") == "0" {
        errors.add("on_behalf", w.who_is_meant);
    }
    if named.is_empty() {
        if on_behalf || a.offering.applicant == Applicant::Guardian {
            errors.add("participants[0].name", w.participant_missing);
        }
        let (name, name_kana) = (applicant.0.to_owned(), applicant.1.to_owned());
        let mut person = person(fields, "", a, reading, w, errors);
        (person.name, person.name_kana) = (name, name_kana);
        return vec![(String::new(), person)];
    }
    named
        .into_iter()
        .map(|prefix| {
            let mut someone = person(fields, &prefix, a, reading, w, errors);
            someone.name = line(fields, &format!("{prefix}name"), NAME, w.name_missing, w, errors);
            someone.name_kana = line(fields, &format!("{prefix}name_kana"), NAME, w.kana_missing, w, errors);
            (prefix, someone)
        })
        .collect()
}

/// What is asked of a participant beyond the name.
fn person(fields: &Fields, prefix: &str, a: &Announcement, reading: Reading, w: &Words, errors: &mut Errors) -> Person {
    let asks = &a.offering.asks;
    let mut person = Person::default();
    if asks.has(&Ask::BirthDate) {
        let field = format!("{prefix}birth_date");
        match birth_date(fields, &field) {
            Ok(date) if date > reading.now.date() => errors.add(field, w.birth_future),
            Ok(date) if text::age_on(date, reading.now.date()) > 120 => errors.add(field, w.birth_wrong),
            Ok(date) => person.birth_date = Some(date.to_string()),
            Err(DateProblem::Empty) => errors.add(field, w.birth_missing),
            Err(DateProblem::NoSuchDay) => errors.add(field, w.birth_no_such_day),
            Err(_) => errors.add(field, w.birth_wrong),
        }
    }
    if asks.has(&Ask::AgeBand) {
        let field = format!("{prefix}age_band");
        match AgeBand::from_code(fields.get(&field)) {
            Some(band) => person.age_band = Some(band.code().into()),
            None => errors.add(field, w.age_band_missing),
        }
    }
    if asks.has(&Ask::Grade) {
        let field = format!("{prefix}grade");
        let typed = fields.get(&field);
        match text::grade_of_code(typed).and_then(text::grade_code) {
            Some(grade) => person.grade = Some(grade),
            // Grown-ups in the party have none.
            None if typed.is_empty() => {}
            None => errors.add(field, w.grade_wrong),
        }
    }
    person.photo_consent = a.offering.photos.0 && fields.has(&format!("{prefix}photo_consent"));
    person
}

fn birth_date(fields: &Fields, name: &str) -> Result<NaiveDate, DateProblem> {
    if fields.has(name) {
        return text::parse_ymd(fields.get(name));
    }
    let part = |part: &str| fields.get(&format!("{name}.{part}")).to_owned();
    text::parse_date(&part("year"), &part("month"), &part("day"))
}

/// Persons one party may have.
pub fn largest_party(a: &Announcement, slots: &[String]) -> usize {
    let bound = a.slots.iter().filter(|s| slots.is_empty() || slots.contains(&s.id)).filter_map(|s| s.max_group).min();
    match (bound, a.offering.applicant) {
        (Some(bound), _) => usize::try_from(bound).unwrap_or(1).max(1),
        (None, Applicant::Person) => 1,
        (None, _) => PARTY,
    }
}

/// 5人, 5 people.
pub fn persons(n: usize, language: Language) -> String {
    Unit::Person.count(n as i64, language)
}

fn check_size(party: &[(String, Person)], reading: Reading, slots: &[String], errors: &mut Errors) {
    let most = largest_party(reading.announcement, slots);
    if party.len() > most {
        let text = fill(words(reading.language).party_too_large, &[&persons(most, reading.language)]);
        errors.add(format!("participants[{most}].name"), text);
    }
}
