//! The office's list, one request with what people make of it, and requests that came by telephone.

use std::sync::Arc;

use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;
use serde::Deserialize;

use crate::app::App;
use crate::applicants::note::note;
use crate::arrangement::apply::{Applied, Way, apply};
use crate::arrangement::decide::decide;
use crate::arrangement::decline::decline;
use crate::arrangement::propose::propose;
use crate::arrangement::report::report;
use crate::arrangement::views::{FormPage, ListPage, OnePage, form_page, list_page, one_page};
use crate::arrangement::words::words;
use crate::arrangement::{Request, form, store};
use crate::catalogue::Catalogue;
use crate::error::{Error, Result};
use crate::office::routes::{all_people_of, people_of};
use crate::programme::{Announcement, Column, Selection};
use crate::receiver::{Bound, Sight};
use crate::registration::routes::refusal;
use crate::registration::{Channel, Registration, secrecy, store as registrations};
use crate::staff::{Officer, Staff, look, look_at_each};
use crate::text::Language;
use crate::ui::{Errors, Notice, breadcrumbs, error_summary, say};
use crate::web::{Fields, Visit, redirect};

/// Letters that a note may have.
const NOTE: usize = 1000;

/// Whoever arranges a visit must know the group and how to reach it.
fn reaches(sight: &Sight) -> bool {
    sight.sees(Column::Name) && sight.sees(Column::Email) && sight.sees(Column::Phone)
}

pub async fn list(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
) -> Result<Response> {
    let now = app.clock.now();
    let mut lines = store::lines(&app.store, &staff.scope(), None).await?;
    let seen = all_people_of(&catalogue, &staff, now);
    lines.retain(|l| {
        seen.iter()
            .any(|(a, sight)| a.offering.id == l.request.offering_id && reaches(&sight.of(&l.request.registration_id)))
    });
    if !lines.is_empty() {
        let shown = lines.iter().map(|l| l.request.registration_id.as_str());
        look_at_each(&app, &staff, "see_visits", shown).await?;
    }
    let page = ListPage { staff: &staff, lines: &lines, now, language: visit.language };
    Ok(visit.page(words(visit.language).office_title, || list_page(page)).into_response())
}

/// A request of an offering that this officer answers for; its own visit may be newer than what the public sees.
struct Found {
    request: Request,
    registration: Registration,
    announcement: Arc<Announcement>,
}

async fn found(app: &App, catalogue: &Catalogue, staff: &Staff, id: &str) -> Result<Found> {
    let request = store::find(&app.store, id).await?.ok_or(Error::NotFound)?;
    let (announcement, sight) = people_of(catalogue, staff, &request.offering_id, app.clock.now())?;
    if !reaches(&sight.of(id)) {
        return Err(Error::Forbidden);
    }
    let mut registration = registrations::registration(&app.store, id).await?.ok_or(Error::NotFound)?;
    if registration.forgotten_at.is_some() {
        return Err(Error::Gone);
    }
    if staff.sees_secret {
        secrecy::reveal(&app.store, &mut registration).await?;
    }
    Ok(Found { request, registration, announcement })
}

#[derive(Deserialize)]
pub struct Told {
    #[serde(default)]
    saved: bool,
}

pub async fn one(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(id): Path<String>,
    Query(told): Query<Told>,
) -> Result<Response> {
    let found = found(&app, &catalogue, &staff, &id).await?;
    let said = told.saved.then_some((Notice::Success, words(visit.language).saved));
    drawn(&app, &visit, &staff, &found, said, &Fields::default(), &Errors::default()).await
}

async fn drawn(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    found: &Found,
    said: Option<(Notice, &str)>,
    typed: &Fields,
    errors: &Errors,
) -> Result<Response> {
    let id = &found.registration.id;
    look(app, staff, "see_registration", format!("registration:{id}")).await?;
    let page = OnePage {
        staff,
        request: &found.request,
        registration: &found.registration,
        title: &found.announcement.offering.title,
        wishes: &store::wishes(&app.store, id).await?,
        calls: &store::calls(&app.store, id).await?,
        heads: &store::heads(&app.store, id).await?,
        said,
        typed,
        errors,
        now: app.clock.now(),
        language: visit.language,
    };
    Ok(visit.page(found.request.group_name.clone(), || one_page(page)).into_response())
}

pub async fn act(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let this = found(&app, &catalogue, &staff, &id).await?;
    let mut errors = Errors::default();
    let done = deed(&app, &staff, &this, &fields, visit.language, &mut errors).await?;
    if done {
        return Ok(redirect(&format!("/office/visits/{id}?saved=true")));
    }
    let w = words(visit.language);
    let (status, said) = match errors.is_empty() {
        true if fields.get("do") == "report" => (StatusCode::CONFLICT, Some((Notice::Warning, w.not_held))),
        true => (StatusCode::CONFLICT, Some((Notice::Warning, w.too_late))),
        false => (StatusCode::UNPROCESSABLE_ENTITY, None),
    };
    let this = found(&app, &catalogue, &staff, &id).await?;
    let mut response = drawn(&app, &visit, &staff, &this, said, &fields, &errors).await?;
    *response.status_mut() = status;
    Ok(response)
}

/// False: something is to be mended, or it came too late.
async fn deed(
    app: &App,
    staff: &Staff,
    this: &Found,
    fields: &Fields,
    language: Language,
    errors: &mut Errors,
) -> Result<bool> {
    let (request, today) = (&this.request, app.clock.now().date());
    let wishes = store::wishes(&app.store, &request.registration_id).await?;
    Ok(match fields.get("do") {
        "call" => {
            if !(1..=NOTE).contains(&fields.get("call").chars().count()) {
                errors.add("call", words(language).call_missing);
                return Ok(false);
            }
            note(app, staff, &this.registration, fields.get("call")).await?;
            true
        }
        "propose" => match form::plan(fields, &wishes, false, today, language, errors) {
            Some(plan) => propose(app, staff, request, &plan).await?,
            None => false,
        },
        "decide" => match form::plan(fields, &wishes, true, today, language, errors) {
            Some(plan) => decide(app, staff, request, &plan).await?,
            None => false,
        },
        "decline" => match form::refusal(fields, language, errors) {
            Some((reason, alternative)) => decline(app, staff, request, &reason, &alternative).await?,
            None => false,
        },
        "report" => match form::report(fields, request, language, errors) {
            Some((heads, text)) => report(app, staff, request, &heads, &text).await?,
            None => false,
        },
        _ => return Err(Error::Malformed("an unknown thing to do")),
    })
}

/// An offering whose days are arranged.
fn arranged(app: &App, catalogue: &Catalogue, staff: &Staff, offering: &str) -> Result<Arc<Announcement>> {
    let (a, sight) = people_of(catalogue, staff, offering, app.clock.now())?;
    if !reaches(&sight) {
        return Err(Error::Forbidden);
    }
    if a.offering.selection == Selection::ByArrangement { Ok(a) } else { Err(Error::NotFound) }
}

pub async fn enter_form(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(offering): Path<String>,
) -> Result<Response> {
    let a = arranged(&app, &catalogue, &staff, &offering)?;
    let key = app.chance.id(app.clock.now());
    Ok(entered(&app, &visit, &staff, &a, &Fields::default(), &Errors::default(), &key))
}

/// Types in what came by telephone, over the counter or on paper: the same questions, by the same rules.
pub async fn enter(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(offering): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let a = arranged(&app, &catalogue, &staff, &offering)?;
    let now = app.clock.now();
    let fresh_key = app.chance.id(now);
    let key = if fields.has("idempotency_key") { fields.get("idempotency_key") } else { &fresh_key };
    let again = |errors: &Errors, status| {
        let mut response = entered(&app, &visit, &staff, &a, &fields, errors, key);
        *response.status_mut() = status;
        response
    };
    let mut errors = Errors::default();
    let channel = Channel::from_code(fields.get("channel"))
        .filter(|c| matches!(c, Channel::Phone | Channel::Counter | Channel::Fax | Channel::Postcard));
    if channel.is_none() {
        errors.add("channel", words(visit.language).channel_missing);
    }
    let asked = form::asked(&fields, &a, now, true, &fresh_key, visit.language, &mut errors);
    let (Some(asked), Some(channel)) = (asked, channel) else {
        return Ok(again(&errors, StatusCode::UNPROCESSABLE_ENTITY));
    };
    let way = Way { channel, language: Language::Ja.code(), staff_id: Some(&staff.id) };
    Ok(match apply(&app, &offering, &asked, way).await? {
        Applied::Done { id, .. } => redirect(&format!("/office/visits/{id}?saved=true")),
        Applied::Refused(decision) => again(&refusal(&decision, visit.language), StatusCode::CONFLICT),
    })
}

fn entered(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    a: &Announcement,
    typed: &Fields,
    errors: &Errors,
    key: &str,
) -> Response {
    let (language, o) = (visit.language, &a.offering);
    let w = words(language);
    let office = format!("/office/offerings/{}", o.id);
    let action = format!("{office}/visit");
    visit
        .page(w.enter, || {
            let page = FormPage {
                announcement: a,
                action: &action,
                by_staff: true,
                typed,
                errors,
                idempotency_key: key,
                now: app.clock.now(),
                language,
            };
            view! {
                {crate::staff::views::staff_menu(language, staff, "/office")}
                {breadcrumbs(language, &[("/office", w.office), (office.as_str(), o.title.as_str())], w.enter)}
                {error_summary(language, errors)}
                <h1><span class="sub">{say(&o.title)}</span>{say(w.enter)}</h1>
                {form_page(page)}
            }
            .into_any()
        })
        .into_response()
}
