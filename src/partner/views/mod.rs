//! The register, one partner, and the page behind an invitation's link.

mod join;
mod one;
mod register;

pub use join::{Join, join_page, over_page};
pub use one::{One, one_page};
pub use register::{Check, Register, register_page};

use leptos::prelude::*;

use super::model::{Details, Kind};
use super::words::{Words, words};
use crate::text::{Language, date_long, fill};
use crate::ui::{Errors, *};
use crate::web::Fields;

/// What was typed, or else what is known.
fn value<'a>(typed: &'a Fields, name: &str, known: &'a str) -> &'a str {
    if typed.0.is_empty() { known } else { typed.get(name) }
}

/// The fields of a partner in the register.
fn detail_fields(language: Language, known: Option<&Details>, typed: &Fields, errors: &Errors) -> AnyView {
    let w = words(language);
    let known_text = |get: fn(&Details) -> &str| known.map_or("", get);
    let kinds = Kind::ALL.iter().map(|kind| Opt::new(kind.code(), kind.name(language)));
    let line = |name, label, support, required, known, kind| {
        field(
            language,
            Field {
                name,
                label,
                support,
                required,
                value: value(typed, name, known),
                error: errors.get(name),
                kind,
                autocomplete: "off",
                ..Default::default()
            },
        )
    };
    let day = |get: fn(&Details) -> &Option<String>| known.and_then(|d| get(d).as_deref()).unwrap_or_default();
    view! {
        {line("name", w.name, "", true, known_text(|d| &d.name), Input::Text)}
        {line("name_kana", w.name_kana, "", false, known_text(|d| &d.name_kana), Input::Text)}
        {select(language, Select {
            name: "kind", label: w.kind, required: true, options: kinds.collect(),
            value: value(typed, "kind", known.map_or("", |d| d.kind.code())), error: errors.get("kind"), ..Default::default()
        })}
        {line("contact_name", w.contact_name, w.contact_more, false, known_text(|d| &d.contact_name), Input::Text)}
        {line("contact_phone", w.contact_phone, "", false, known_text(|d| &d.contact_phone), Input::Tel)}
        {line("registered_on", w.registered_on, w.registered_on_more, false, day(|d| &d.registered_on), Input::Date)}
        {line("registered_until", w.registered_until, w.registered_until_more, false, day(|d| &d.registered_until), Input::Date)}
    }
    .into_any()
}

/// Whether one of these forms' fields is to be mended.
fn wrong(errors: &Errors, names: &[&str]) -> bool {
    names.iter().any(|name| errors.get(name).is_some())
}

const DETAIL_NAMES: [&str; 7] =
    ["name", "name_kana", "kind", "contact_name", "contact_phone", "registered_on", "registered_until"];

/// 「令和8年6月1日から」
fn registered(d: &Details, language: Language, w: &'static Words) -> AnyView {
    let long = |day: &Option<String>| day.as_ref()?.parse().ok().map(|day| date_long(day, language));
    say(match (long(&d.registered_on), long(&d.registered_until)) {
        (Some(on), Some(until)) => fill(w.registered_ended, &[&on, &until]),
        (Some(on), None) => fill(w.registered_span, &[&on]),
        (None, _) => w.not_registered.to_owned(),
    })
}
