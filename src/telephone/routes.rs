//! One URL: the form, and what may be said.

use axum::extract::State as Shared;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};

use super::ask::ask;
use super::views::{AskPage, Told, ask_page};
use super::words::words;
use super::{Answer, Fact, Question};
use crate::app::App;
use crate::applicants::store::slot_ids;
use crate::catalogue::Catalogue;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::office::routes::people_of;
use crate::offline::receipt::receipt_typed;
use crate::receiver::Bound;
use crate::registration::{Registration, State};
use crate::staff::{Officer, Staff};
use crate::text::ascii;
use crate::ui::Errors;
use crate::web::{Fields, Visit};
use crate::{draw, waitlist};

pub fn routes() -> Router<App> {
    Router::new().route("/office/telephone", get(show).post(act))
}

async fn show(visit: Visit, Bound(Officer(staff)): Bound<Officer>) -> Response {
    let (typed, errors, language) = (Fields::default(), Errors::default(), visit.language);
    let page = AskPage { staff: &staff, answer: None, told: None, typed: &typed, errors: &errors, language };
    visit.page(words(language).title, || ask_page(page)).into_response()
}

/// What was typed, or what is missing.
fn read(fields: &Fields, visit: &Visit) -> Result<Question, Errors> {
    let w = words(visit.language);
    let mut errors = Errors::default();
    let typed = ascii(fields.get("receipt"));
    let asked: String = typed.chars().filter(|c| c.is_alphanumeric()).map(|c| c.to_ascii_uppercase()).collect();
    if asked.is_empty() {
        errors.add("receipt", w.receipt_missing);
    }
    let fact = Fact::from_code(fields.get("fact"));
    if fact.is_none() {
        errors.add("fact", w.fact_missing);
    }
    let said = fields.get("said").trim().to_owned();
    if said.is_empty() {
        errors.add("said", w.said_missing);
    }
    match fact.filter(|_| errors.is_empty()) {
        Some(fact) => Ok(Question { receipt: receipt_typed(&typed), asked, fact, said }),
        None => Err(errors),
    }
}

async fn act(
    Shared(app): Shared<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    fields: Fields,
) -> Result<Response> {
    let (answer, errors) = match read(&fields, &visit) {
        Ok(question) => {
            let now = app.clock.now();
            let sees = |offering: &str| people_of(&catalogue, &staff, offering, now).is_ok();
            (ask(&app, &staff, &question, sees).await?, Errors::default())
        }
        // Nothing was asked, and nothing is said.
        Err(errors) => (Answer::Silent, errors),
    };
    drawn(&app, &catalogue, &visit, &staff, &answer, &fields, &errors).await
}

async fn drawn(
    app: &App,
    catalogue: &Catalogue,
    visit: &Visit,
    staff: &Staff,
    answer: &Answer,
    typed: &Fields,
    errors: &Errors,
) -> Result<Response> {
    let language = visit.language;
    let (status, of) = match answer {
        Answer::Tell(registration) => (StatusCode::OK, Some(registration)),
        Answer::Silent => (StatusCode::UNPROCESSABLE_ENTITY, None),
        Answer::Resting => (StatusCode::TOO_MANY_REQUESTS, None),
    };
    let mut page = AskPage { staff, answer: Some(answer), told: None, typed, errors, language };
    let title = words(language).title;
    let Some(registration) = of else {
        return Ok(visit.page(title, || ask_page(page)).status(status).into_response());
    };
    let now = app.clock.now();
    let (announcement, _) = people_of(catalogue, staff, &registration.offering_id, now)?;
    let slots: Vec<String> = slot_ids(&app.store, &registration.id).await?.into_iter().map(|s| s.0).collect();
    let (release_at, answer_by) = instants(app, registration).await?;
    page.told = Some(Told { announcement: &announcement, slots: &slots, release_at, answer_by, now });
    Ok(visit.page(title, || ask_page(page)).status(status).into_response())
}

/// When its result is announced for, and until when a place is held for it.
async fn instants(app: &App, r: &Registration) -> Result<(Option<Moment>, Option<Moment>), Error> {
    Ok(match r.state {
        State::InDraw => {
            let draws = draw::store::of_offering(&app.store, &r.offering_id).await?;
            let draw = draws.into_iter().find(|d| !matches!(d.state, draw::State::Stopped | draw::State::Released));
            (draw.map(|d| d.release_at), None)
        }
        State::Offered => {
            let offer = waitlist::store::open(&app.store, &r.id).await?;
            let by = offer.and_then(|offer| offer.deadline());
            (None, by.filter(|by| app.clock.now() < *by))
        }
        _ => (None, None),
    })
}
