//! Typing in what came by telephone, over the counter or on paper.

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::super::words::{Words, words};
use crate::app::App;
use crate::catalogue::Catalogue;
use crate::error::Result;
use crate::office::routes::people_of;
use crate::programme::{Announcement, Selection, standing};
use crate::receiver::Bound;
use crate::registration::Channel;
use crate::registration::form::{self, Entry, Reading};
use crate::registration::form_view::{FormPage, form_page};
use crate::registration::intake::{Intake, Outcome};
use crate::registration::routes::refusal;
use crate::registration::words::words as form_words;
use crate::staff::{Officer, Staff};
use crate::ui::{Errors, say};
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
    Ok(form_drawn(&app, &visit, &staff, &announcement, &Fields::default(), &Errors::default(), &key))
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
    let again = |errors: &Errors, status| {
        let mut response = form_drawn(&app, &visit, &staff, &announcement, &fields, errors, key);
        *response.status_mut() = status;
        response
    };
    let channel = Channel::from_code(fields.get("channel"))
        .filter(|c| matches!(c, Channel::Phone | Channel::Counter | Channel::Fax | Channel::Postcard));
    if channel == Some(Channel::Postcard) && announcement.offering.selection == Selection::FirstCome {
        let errors = Errors::from_iter([("channel", form_words(visit.language).no_post)]);
        return Ok(again(&errors, StatusCode::UNPROCESSABLE_ENTITY));
    }
    let entry = Entry { staff_id: &staff.id, channel };
    let reading = Reading {
        announcement: &announcement,
        language: visit.language,
        now,
        fresh_key: &fresh_key,
        entry: Some(entry),
    };
    let application = match form::read(&fields, reading) {
        Ok(application) => application,
        Err(errors) => return Ok(again(&errors, StatusCode::UNPROCESSABLE_ENTITY)),
    };
    Ok(match intake.apply(application).await? {
        Outcome::Registered { id, .. } => redirect(&format!("/office/registrations/{id}?entered=true")),
        Outcome::Refused(decision) => again(&refusal(&decision, visit.language), StatusCode::CONFLICT),
    })
}

fn form_drawn(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    announcement: &Announcement,
    typed: &Fields,
    errors: &Errors,
    idempotency_key: &str,
) -> Response {
    use leptos::prelude::*;
    let (language, now) = (visit.language, app.clock.now());
    let w: &'static Words = words(language);
    let o = &announcement.offering;
    let office = format!("/office/offerings/{}", o.id);
    let action = format!("{office}/enter");
    let standing = standing(announcement, now);
    let early = o.selection == Selection::FirstCome && o.opens_at.is_some_and(|opens| now < opens);
    let page = FormPage { announcement, now, standing, language, typed, errors, idempotency_key, entry: Some(&action) };
    visit
        .page(w.enter_title, || {
            view! {
                {crate::staff::views::staff_menu(language, staff, "/office")}
                {crate::ui::breadcrumbs(language, &[("/office", crate::office::title(language)), (office.as_str(), o.title.as_str())], w.enter_title)}
                {crate::ui::error_summary(language, errors)}
                <h1><span class="sub">{say(w.enter_title)}</span>{say(&o.title)}</h1>
                <p>{say(w.enter_more)}</p>
                {early.then(|| crate::ui::notice_banner(crate::ui::Notice::Info, "", view! { <p>{say(w.enter_early)}</p> }))}
                {form_page(page)}
            }
            .into_any()
        })
        .into_response()
}
