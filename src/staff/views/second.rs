//! The second step of signing in.

use axum::http::StatusCode;
use leptos::prelude::*;

use crate::staff::model::{Factor, FactorKind};
use crate::staff::words::words;
use crate::text::{Language, fill};
use crate::ui::{Button, Errors, Field, Input, button, error_summary, field, form, say};
use crate::web::{Page, Visit};

/// What can be asked for: an app's digits, a card's next number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    pub app: bool,
    pub card: Option<i64>,
}

impl Asked {
    pub fn of(factors: &[Factor]) -> Asked {
        Asked {
            app: factors.iter().any(|f| f.kind == FactorKind::Totp),
            card: factors.iter().find(|f| f.kind == FactorKind::Card).and_then(|f| f.lowest),
        }
    }
}

pub fn second_page(visit: &Visit, asked: Asked, wrong: bool) -> Page {
    let language = visit.language;
    let w = words(language);
    let errors = if wrong { Errors::from_iter([("code", w.wrong_code)]) } else { Errors::default() };
    let page = visit.page(if wrong { w.refused } else { w.second_title }, || second_form(language, asked, &errors));
    if wrong { page.status(StatusCode::UNAUTHORIZED) } else { page }
}

fn second_form(language: Language, asked: Asked, errors: &Errors) -> AnyView {
    let w = words(language);
    let (intro, label) = match (asked.app, asked.card) {
        (true, Some(number)) => (fill(w.second_both, &[&number]), w.second_code_both.to_owned()),
        (true, None) => (w.second_app.to_owned(), w.second_code_app.to_owned()),
        (false, Some(number)) => (fill(w.second_card, &[&number]), fill(w.second_code_card, &[&number])),
        (false, None) => (w.second_used_up.to_owned(), String::new()),
    };
    // Letters need the whole keyboard.
    let (kind, autocomplete) = if asked.card.is_none() { (Input::Code, "one-time-code") } else { (Input::Text, "off") };
    let fields = (!label.is_empty()).then(|| {
        let fields = view! {
            {field(language, Field {
                name: "code", label: &label, required: true, unmarked: true, short: true, kind, autocomplete,
                error: errors.get("code"), ..Default::default()
            })}
            {button(Button::Primary, w.second_go)}
        };
        view! { {form("/signin/second", fields)}<p class="support">{say(w.second_time)}</p> }
    });
    view! {
        {error_summary(language, errors)}
        <h1>{say(w.second_title)}</h1>
        <p>{say(intro)}</p>
        {fields}
        <p class="support">{say(w.second_lost)}</p>
        <p><a href="/signin">{say(w.second_restart)}</a></p>
    }
    .into_any()
}
