//! Typing in what came by telephone, over the counter or on paper.

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::super::words::{Words, words};
use super::typing::{Typing, with};
use crate::app::App;
use crate::catalogue::Catalogue;
use crate::error::Result;
use crate::office::routes::people_of;
use crate::programme::Selection;
use crate::receiver::Bound;
use crate::registration::Channel;
use crate::registration::form;
use crate::registration::form_view::form_page;
use crate::registration::intake::{Intake, Outcome};
use crate::registration::routes::refusal;
use crate::registration::words::words as form_words;
use crate::staff::Officer;
use crate::ui::{Errors, Notice, notice_banner, say};
use crate::web::{Fields, Visit, redirect};

pub async fn show(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(offering): Path<String>,
) -> Result<Response> {
    let (announcement, _) = people_of(&catalogue, &staff, &offering, app.clock.now())?;
    let key = app.chance.id(app.clock.now());
    let page = Typing { app: &app, visit: &visit, staff: &staff, a: &announcement, key: &key };
    Ok(drawn(&page, &Fields::default(), &Errors::default()))
}

/// Types in what came by telephone, over the counter or on paper: the same questions, the same places, the same order of
/// arrival as on the web.
pub async fn act(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    Extension(intake): Extension<Intake>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(offering): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let now = app.clock.now();
    let (announcement, _) = people_of(&catalogue, &staff, &offering, now)?;
    let fresh_key = app.chance.id(now);
    let key = if fields.has("idempotency_key") { fields.get("idempotency_key") } else { &fresh_key };
    let page = Typing { app: &app, visit: &visit, staff: &staff, a: &announcement, key };
    let again = |errors: &Errors, status| with(status, drawn(&page, &fields, errors));
    let channel = Channel::from_code(fields.get("channel"))
        .filter(|c| matches!(c, Channel::Phone | Channel::Counter | Channel::Fax | Channel::Postcard));
    if channel == Some(Channel::Postcard) && announcement.offering.selection == Selection::FirstCome {
        let errors = Errors::from_iter([("channel", form_words(visit.language).no_post)]);
        return Ok(again(&errors, StatusCode::UNPROCESSABLE_ENTITY));
    }
    let application = match form::read(&fields, page.reading(&fresh_key, channel)) {
        Ok(application) => application,
        Err(errors) => return Ok(again(&errors, StatusCode::UNPROCESSABLE_ENTITY)),
    };
    Ok(match intake.apply(application).await? {
        Outcome::Registered { id, .. } => redirect(&format!("/office/registrations/{id}?entered=true")),
        Outcome::Refused(decision) => again(&refusal(&decision, visit.language), StatusCode::CONFLICT),
    })
}

fn drawn(page: &Typing, typed: &Fields, errors: &Errors) -> Response {
    use leptos::prelude::*;
    let w: &'static Words = words(page.visit.language);
    let (o, now) = (&page.a.offering, page.app.clock.now());
    let early = o.selection == Selection::FirstCome && o.opens_at.is_some_and(|opens| now < opens);
    let early = early.then(|| notice_banner(Notice::Info, "", view! { <p>{say(w.enter_early)}</p> }));
    let form = form_page(page.form(typed, errors, &format!("/office/offerings/{}/enter", o.id)));
    page.drawn(w.enter_title, w.enter_more, errors, view! { {early}{form} }.into_any())
}
