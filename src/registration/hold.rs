//! Taken with a name and a number only (仮受付), while somebody is on the telephone: the short form, read and drawn.

use leptos::prelude::*;

use super::application::{Application, Door, Person};
use super::complete::completed_by;
use super::form::{Reading, largest_party, line, slots};
use super::form_view::{FormPage, kept, which};
use super::wishes;
use super::words::words;
use crate::programme::Announcement;
use crate::text::{self, fill};
use crate::ui::{Errors, *};
use crate::web::Fields;

const NAME: usize = 100;

/// Whether it can be taken so: not where wishes are ranked, which nobody says in a breath.
pub fn can_be_held(a: &Announcement) -> bool {
    wishes::group(a).is_none()
}

/// Reads the short form. It goes through the intake as any other: same order, same places, same list.
pub fn read(fields: &Fields, reading: Reading) -> Result<Application, Errors> {
    let (a, w) = (reading.announcement, words(reading.language));
    let mut errors = Errors::default();
    let slots = slots(fields, a, w, &mut errors);
    let name = line(fields, "name", NAME, w.name_missing, w, &mut errors);
    let phone = text::phone(fields.get("phone")).unwrap_or_else(|problem| {
        errors.add("phone", if problem == text::PhoneProblem::Empty { w.phone_missing } else { w.phone_wrong });
        String::new()
    });
    let most = largest_party(a, &slots);
    let persons = text::ascii(fields.get("persons")).parse().ok().filter(|n| (1..=most).contains(n));
    if persons.is_none() {
        errors.add("persons", fill(w.hold_persons_wrong, &[&most]));
    }
    let channel = reading.entry.and_then(|entry| entry.channel);
    if channel.is_none() {
        errors.add("channel", w.channel_missing);
    }
    let reserved = super::form::reserved(fields, reading, &slots, w, &mut errors);
    let key = fields.get("idempotency_key");
    let (Some(channel), Some(persons), true) = (channel, persons, errors.is_empty()) else { return Err(errors) };
    // The caller is the first of the party; who else comes is said later.
    let mut participants = vec![Person::default(); persons];
    participants[0].name.clone_from(&name);
    Ok(Application {
        offering: a.offering.id.clone(),
        channel,
        language: reading.language.code().into(),
        name,
        name_kana: String::new(),
        email: None,
        phone,
        residency: None,
        district: None,
        on_behalf: false,
        participants,
        slots,
        answers: Vec::new(),
        childcare: None,
        contact: None,
        idempotency_key: if key.is_empty() || key.len() > 64 { reading.fresh_key.into() } else { key.into() },
        arrived: reading.now,
        staff_id: reading.entry.map(|entry| entry.staff_id.to_owned()),
        postmarked_on: None,
        door: Door::Form,
        reserved,
        provisional: Some(completed_by(reading.now)),
    })
}

/// Name, number, how many: nothing else.
pub fn form_page(page: &FormPage, action: &str) -> AnyView {
    let w = words(page.language);
    let (typed, errors, language) = (page.typed, page.errors, page.language);
    let line = |name, label, kind, value| {
        let error = errors.get(name);
        field(
            language,
            Field { name, label, required: true, value, error, kind, autocomplete: "off", ..Default::default() },
        )
    };
    let ways = [("phone", w.by_phone), ("counter", w.by_counter)];
    let options = ways.map(|(value, label)| Opt::new(value, label)).to_vec();
    let by = if typed.has("channel") { typed.get("channel") } else { "phone" };
    let persons = if typed.has("persons") { typed.get("persons") } else { "1" };
    let several = largest_party(page.announcement, &[]) > 1;
    let persons = match several {
        true => line("persons", w.hold_persons, Input::Number, persons),
        false => hidden("persons", "1"),
    };
    form(
        action,
        view! {
            {hidden("idempotency_key", page.idempotency_key)}
            {line("name", w.name, Input::Text, typed.get("name"))}
            {line("phone", w.phone, Input::Tel, typed.get("phone"))}
            {persons}
            {which(page, w)}
            {kept(page, w)}
            {choice(language, Choice { name: "channel", legend: w.channel, required: true, options, value: by, error: errors.get("channel"), ..Default::default() })}
            <p>{say(fill(w.hold_until, &[&text::moment(completed_by(page.now), language)]))}</p>
            <p class="actions">{button(Button::Primary, w.hold)}</p>
        },
    )
}
