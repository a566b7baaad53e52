//! Asks how somebody without e-mail wants to be told, and shows it.

use leptos::prelude::*;

use super::contact::{ADDRESS_FIELD, Contact, FAX, POSTCODE, WAY, Way};
use super::contact_words::{Words, words};
use crate::text::Language;
use crate::ui::{Errors, *};
use crate::web::Fields;

/// Why it is changed.
pub const WHY: &str = "contact_why";

pub fn way_word(way: Way, language: Language) -> &'static str {
    let w = words(language);
    match way {
        Way::Phone => w.phone,
        Way::Fax => w.fax,
        Way::Post => w.post,
    }
}

/// In a form of its own or within another.
pub fn fields(language: Language, typed: &Fields, errors: &Errors) -> AnyView {
    let w = words(language);
    fieldset(w.title, view! { <p>{say(w.more)}</p>{asked(language, typed, errors, w)} })
}

fn asked(language: Language, typed: &Fields, errors: &Errors, w: &'static Words) -> AnyView {
    let options = Way::ALL.iter().map(|way| Opt::new(way.code(), way_word(*way, language))).collect();
    let value = if typed.has(WAY) { typed.get(WAY) } else { Way::Phone.code() };
    let line = |name, label, kind| {
        let (value, error) = (typed.get(name), errors.get(name));
        field(language, Field { name, label, value, error, kind, autocomplete: "off", ..Default::default() })
    };
    view! {
        {choice(language, Choice { name: WAY, legend: w.way, required: true, options, value, error: errors.get(WAY), ..Default::default() })}
        {line(FAX, w.fax_number, Input::Tel)}
        {line(POSTCODE, w.postcode, Input::Text)}
        {line(ADDRESS_FIELD, w.address, Input::Text)}
    }
    .into_any()
}

/// On staff's page: how they are told now, and a form to change it. What was typed stands in the form again.
pub fn own(language: Language, action: &str, now: Option<&Contact>, typed: &Fields, errors: &Errors) -> AnyView {
    let w = words(language);
    let tried = typed.has(WAY);
    let as_it_is = now.map_or_else(Fields::default, |c| {
        let pairs = [(WAY, c.way.code()), (FAX, &c.fax), (POSTCODE, &c.postcode), (ADDRESS_FIELD, &c.address)];
        Fields(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    });
    let shown = if tried { typed } else { &as_it_is };
    let way = now.map_or(Way::Phone, |c| c.way);
    let reached = now.map(|c| match c.way {
        Way::Phone => String::new(),
        Way::Fax => c.fax.clone(),
        Way::Post => format!("{} {}", c.postcode, c.address),
    });
    view! {
        <details id="contact" open=tried>
            <summary>{say(w.title)}"："{say(way_word(way, language))}" "{reached}</summary>
            {form(action, view! {
                {asked(language, shown, errors, w)}
                {field(language, Field {
                    name: WHY, label: w.why, required: true, value: typed.get(WHY), error: errors.get(WHY), autocomplete: "off",
                    ..Default::default()
                })}
                <p class="actions">{button_do(Button::Secondary, w.save, "do", "contact")}</p>
            })}
        </details>
    }
    .into_any()
}
