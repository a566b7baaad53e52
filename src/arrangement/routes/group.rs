//! `/offerings/{offering}/apply` where the day is arranged.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;

use crate::app::App;
use crate::arrangement::apply::{Applied, Way, apply};
use crate::arrangement::form::asked;
use crate::arrangement::views::{FormPage, form_page};
use crate::arrangement::words::words;
use crate::error::Result;
use crate::programme::{Announcement, Standing, standing};
use crate::registration::routes::refusal;
use crate::registration::rules::Decision;
use crate::registration::{Channel, key};
use crate::ui::{Errors, error_summary, say};
use crate::web::{Fields, Visit, redirect};

pub fn show(app: &App, visit: &Visit, a: &Announcement) -> Response {
    let key = app.chance.id(app.clock.now());
    drawn(app, visit, a, &Fields::default(), &Errors::default(), &key)
}

pub async fn send(app: &App, visit: &Visit, a: &Announcement, fields: &Fields) -> Result<Response> {
    let now = app.clock.now();
    let fresh_key = app.chance.id(now);
    let key = if fields.has("idempotency_key") { fields.get("idempotency_key") } else { &fresh_key };
    let again = |errors: &Errors, status: StatusCode| {
        let mut response = drawn(app, visit, a, fields, errors, key);
        *response.status_mut() = status;
        response
    };
    let mut errors = Errors::default();
    let asked = asked(fields, a, now, false, &fresh_key, visit.language, &mut errors);
    // What is over is over, however the form is filled in.
    let shut = match standing(a, now) {
        Standing::ByArrangement => None,
        Standing::OpensAt(opens) => Some(Decision::NotYet(opens)),
        Standing::Cancelled => Some(Decision::Cancelled),
        _ => Some(Decision::Closed),
    };
    let Some(asked) = asked else {
        return Ok(match shut {
            Some(decision) => again(&refusal(&decision, visit.language), StatusCode::CONFLICT),
            None => again(&errors, StatusCode::UNPROCESSABLE_ENTITY),
        });
    };
    let way = Way { channel: Channel::Web, language: visit.language.code(), staff_id: None };
    Ok(match apply(app, &a.offering.id, &asked, way).await? {
        Applied::Done { id, receipt, key_version } => {
            redirect(&format!("/registrations/{receipt}?key={}", key::key(&app.config.secret, &id, key_version)))
        }
        Applied::Refused(decision) => again(&refusal(&decision, visit.language), StatusCode::CONFLICT),
    })
}

fn drawn(app: &App, visit: &Visit, a: &Announcement, typed: &Fields, errors: &Errors, key: &str) -> Response {
    let (language, o) = (visit.language, &a.offering);
    let w = words(language);
    let action = format!("/offerings/{}/apply", o.id);
    let title = format!("{}：{}", crate::text::plain(w.apply_to), o.title);
    visit
        .page(title, || {
            let page = FormPage {
                announcement: a,
                action: &action,
                by_staff: false,
                typed,
                errors,
                idempotency_key: key,
                now: app.clock.now(),
                language,
            };
            view! {
                {error_summary(language, errors)}
                <h1><span class="sub">{say(w.apply_to)}</span>{say(&o.title)}</h1>
                {form_page(page)}
            }
            .into_any()
        })
        .into_response()
}
