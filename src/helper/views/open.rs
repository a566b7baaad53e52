//! What a helper sees of a link: where to give the digits, or that it is over.

use axum::http::StatusCode;
use leptos::prelude::*;

use crate::helper::model::Link;
use crate::helper::rules::Standing;
use crate::helper::words::words;
use crate::text::fill;
use crate::ui::{Errors, *};
use crate::web::{Page, Visit};

pub fn ask_page(visit: &Visit, link: &Link, own_devices: bool, errors: &Errors) -> Page {
    let (language, w) = (visit.language, words(visit.language));
    let url = visit.url.clone();
    visit.page(w.open, || {
        let fields = view! {
            {field(language, Field {
                name: "pin", label: w.pin, required: true, unmarked: true, short: true, kind: Input::Code, autocomplete: "off",
                error: errors.get("pin"), ..Default::default()
            })}
            {button(Button::Primary, w.open_do)}
        };
        view! {
            {error_summary(language, errors)}
            <h1>{say(w.open)}</h1>
            <p>{say(fill(w.open_more, &[&link.label]))}</p>
            {own_devices.then(|| notice_banner(Notice::Warning, "", view! { <p>{say(w.own_devices)}</p> }))}
            {form(&url, fields)}
        }
        .into_any()
    })
}

/// A link that opens nothing any more (410).
pub fn over_page(visit: &Visit, standing: Standing) -> Page {
    let w = words(visit.language);
    let why = match standing {
        Standing::Over | Standing::Open => w.over_session,
        Standing::Ended => w.over_ended,
        Standing::Locked => w.over_locked,
    };
    let page = visit.page(w.over, || view! { <h1>{say(w.over)}</h1><p>{say(why)}</p> }.into_any());
    page.status(StatusCode::GONE)
}
