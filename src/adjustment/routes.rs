//! URLs of those who answer. Applicants ask on their registration's page.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};

use super::answer::answer;
use super::ask::ask;
use super::tell::tell;
use super::views::{ListPage, OnePage, list_page, one_page};
use super::words::words;
use super::{form, store};
use crate::app::App;
use crate::catalogue::Catalogue;
use crate::error::{Error, Result};
use crate::office::routes::{all_people_of, person_of};
use crate::programme::{Announcement, Column};
use crate::receiver::{Bound, Seen, Sight};
use crate::registration::{self, By, Registration};
use crate::staff::{Officer, Staff, look, look_at_each};
use crate::ui::Errors;
use crate::web::{Fields, Visit, redirect};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/office/adjustments", get(list))
        .route("/office/adjustments/{registration}", get(show).post(act))
}

async fn list(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
) -> Result<Response> {
    let now = app.clock.now();
    let mut lines = store::lines(&app.store, &staff.scope(), None, now).await?;
    let seen = all_people_of(&catalogue, &staff, now);
    lines.retain_mut(|line| {
        let of = seen.iter().find(|(a, sight)| a.offering.id == line.offering_id && sight.sees(Column::AnswersAfter));
        let of = of.filter(|(_, sight)| !sight.leaves_out(&line.adjustment.registration_id));
        of.inspect(|(_, sight)| line.hide(sight)).is_some()
    });
    // A list of nobody is no look at anybody.
    if !lines.is_empty() {
        let shown = lines.iter().map(|line| line.adjustment.registration_id.as_str());
        look_at_each(&app, &staff, "see_adjustments", shown).await?;
    }
    let page = ListPage { staff: &staff, lines: &lines, now, language: visit.language };
    Ok(visit.page(words(visit.language).office_title, || list_page(page)).into_response())
}

/// A registration that this officer may answer, and what they see of it.
struct Found {
    registration: Registration,
    announcement: Arc<Announcement>,
    sight: Sight,
}

async fn found(app: &App, catalogue: &Catalogue, staff: &Staff, id: &str) -> Result<Found> {
    let registration = registration::store::registration(&app.store, id).await?.ok_or(Error::NotFound)?;
    let (announcement, sight) = person_of(catalogue, staff, &registration, app.clock.now())?;
    // Told after a place is given: seen by who receives that.
    if !sight.sees(Column::AnswersAfter) {
        return Err(Error::Forbidden);
    }
    if registration.secret.0 && !staff.sees_secret {
        return Err(Error::Secret);
    }
    Ok(Found { registration, announcement, sight })
}

async fn show(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(id): Path<String>,
) -> Result<Response> {
    let found = found(&app, &catalogue, &staff, &id).await?;
    drawn(&app, &visit, &staff, &found, None, &Fields::default(), &Errors::default()).await
}

async fn act(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let this = found(&app, &catalogue, &staff, &id).await?;
    let (registration, w) = (&this.registration, words(visit.language));
    let (mut errors, request) = (Errors::default(), fields.get("adjustment"));
    let too_late = match fields.get("do") {
        "answer" => match form::reply(&fields, request, visit.language, &mut errors) {
            Some(reply) if answer(&app, &staff, registration, request, fields.get("seen"), &reply).await? => None,
            Some(_) => Some(w.changed),
            None => None,
        },
        "ask" => match form::wish(&fields, visit.language, &mut errors) {
            Some(wish) if ask(&app, registration, &wish, By { actor: &staff.id, reason: "" }).await? => None,
            Some(_) => Some(w.not_now),
            None => None,
        },
        "tell" => {
            tell(&app, &staff, registration, request).await?;
            None
        }
        _ => return Err(Error::Malformed("an unknown thing to do")),
    };
    if errors.is_empty() && too_late.is_none() {
        return Ok(redirect(&format!("/office/adjustments/{id}")));
    }
    let status = if errors.is_empty() { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut response = drawn(&app, &visit, &staff, &this, too_late, &fields, &errors).await?;
    *response.status_mut() = status;
    Ok(response)
}

async fn drawn(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    Found { registration, announcement, sight }: &Found,
    said: Option<&str>,
    typed: &Fields,
    errors: &Errors,
) -> Result<Response> {
    look(app, staff, "see_adjustments", format!("registration:{}", registration.id)).await?;
    let requests = store::of_registration(&app.store, &registration.id).await?;
    let language = visit.language;
    let has_mail = registration.email.is_some();
    let registration = &registration.clone().seen(sight);
    let page =
        OnePage { staff, announcement, registration, has_mail, requests: &requests, said, typed, errors, language };
    Ok(visit.page(words(language).office_title, || one_page(page)).into_response())
}
