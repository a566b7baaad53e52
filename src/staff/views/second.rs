//! The second step of signing in.

use axum::http::StatusCode;
use leptos::prelude::*;

use super::{Kept, passkey};
use crate::staff::model::{Factor, FactorKind};
use crate::staff::words::words;
use crate::text::{Language, fill};
use crate::ui::{Button, Errors, Field, Input, button, error_summary, field, form, say};
use crate::web::{Page, Visit};

/// What can be asked for: an app's digits, a card's next number, a passkey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    pub app: bool,
    pub card: Option<i64>,
    pub passkey: bool,
}

/// What the page has to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    First,
    WrongCode,
    WrongPasskey,
}

impl Asked {
    pub fn of(factors: &[Factor]) -> Asked {
        Asked {
            app: factors.iter().any(|f| f.kind == FactorKind::Totp),
            card: factors.iter().find(|f| f.kind == FactorKind::Card).and_then(|f| f.lowest),
            passkey: factors.iter().any(|f| f.kind == FactorKind::Passkey),
        }
    }
}

impl Asked {
    /// No code can be asked for.
    pub fn passkeys_alone(self) -> bool {
        self.passkey && !self.app && self.card.is_none()
    }
}

/// `kept`: what was typed before, on its way through.
pub fn second_page(visit: &Visit, asked: Asked, told: Told, kept: Kept) -> Page {
    let language = visit.language;
    let w = words(language);
    let errors = match told {
        Told::First => Errors::default(),
        Told::WrongCode => Errors::from_iter([("code", w.wrong_code)]),
        Told::WrongPasskey => Errors::from_iter([("", w.wrong_passkey)]),
    };
    let title = if told == Told::First { w.second_title } else { w.refused };
    let page = visit.page(title, || second_form(language, asked, &errors, kept));
    if told == Told::First { page } else { page.status(StatusCode::UNAUTHORIZED) }
}

fn second_form(language: Language, asked: Asked, errors: &Errors, kept: Kept) -> AnyView {
    let w = words(language);
    let (intro, label) = match (asked.app, asked.card) {
        (true, Some(number)) => (fill(w.second_both, &[&number]), w.second_code_both.to_owned()),
        (true, None) => (w.second_app.to_owned(), w.second_code_app.to_owned()),
        (false, Some(number)) => (fill(w.second_card, &[&number]), fill(w.second_code_card, &[&number])),
        (false, None) if asked.passkey => (w.second_passkey.to_owned(), String::new()),
        (false, None) => (w.second_used_up.to_owned(), String::new()),
    };
    // Letters need the whole keyboard.
    let (kind, autocomplete) = if asked.card.is_none() { (Input::Code, "one-time-code") } else { (Input::Text, "off") };
    let fields = (!label.is_empty()).then(|| {
        let fields = view! {
            {kept.field()}
            {field(language, Field {
                name: "code", label: &label, required: true, unmarked: true, short: true, kind, autocomplete,
                error: errors.get("code"), ..Default::default()
            })}
            {button(Button::Primary, w.second_go)}
        };
        form("/signin/second", fields)
    });
    let or = (asked.passkey && fields.is_some()).then(|| view! { <p>{say(w.second_or_passkey)}</p> });
    let passkey = asked.passkey.then(|| passkey::confirm_form(language, fields.is_none(), kept));
    let time = (asked.passkey || fields.is_some()).then(|| view! { <p class="support">{say(w.second_time)}</p> });
    view! {
        {error_summary(language, errors)}
        <h1>{say(w.second_title)}</h1>
        <p>{say(intro)}</p>
        {fields}
        {or}
        {passkey}
        {time}
        <p class="support">{say(w.second_lost)}</p>
        <p><a href="/signin">{say(w.second_restart)}</a></p>
    }
    .into_any()
}
