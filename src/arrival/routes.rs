//! URLs of the door: its screen, and the page that whoever reads it gets.

use axum::Router;
use axum::extract::{Extension, FromRequestParts, Path, Query, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde::Deserialize;

use super::arrive::{Answer, Known, arrive, known};
use super::rules::{Door, WINDOW, code, door, is_fresh, is_open, ticket};
use super::views::{Ask, Screen, answer_page, ask_page, door_page, shut_page};
use super::words::words;
use crate::app::App;
use crate::catalogue::Catalogue;
use crate::checkin::append::is_fact_id;
use crate::checkin::{Head, Intake, Who, store as checkins};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::programme::DeskRule;
use crate::registration::routes::mailbox;
use crate::registration::views::grouped;
use crate::registration::{Registration, pass, store as registrations};
use crate::staff::Scope;
use crate::ui::Errors;
use crate::web::{Fields, Visit};

pub fn routes() -> Router<App> {
    Router::new().route("/desk/{session}/door", get(screen)).route("/arrive/{session}", get(ask).post(act))
}

/// When a session begins and ends.
fn span(head: &Head) -> (Moment, Moment) {
    (head.starts_at, Moment::of(&head.date, &head.ends).unwrap_or(head.starts_at))
}

/// Whether people check themselves in here; a cancelled session has no door.
fn has_door(catalogue: &Catalogue, head: &Head) -> bool {
    let snapshot = catalogue.now();
    let announced = snapshot.any(&head.offering_id);
    head.cancelled == 0 && announced.is_some_and(|a| a.offering.desk.has(&DeskRule::SelfCheckIn))
}

#[derive(Deserialize)]
struct Again {
    /// The screen asks by itself: no sign of life.
    #[serde(default)]
    again: bool,
}

async fn screen(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Path(session): Path<String>,
    Query(again): Query<Again>,
    request: Request,
) -> Result<Response> {
    let who = if again.again {
        Who::asleep(&app, &visit, &session).await?
    } else {
        let (mut parts, _) = request.into_parts();
        match Who::from_request_parts(&mut parts, &app).await {
            Ok(who) => who,
            Err(refused) => return Ok(refused),
        }
    };
    let head = checkins::head(&app.store, &who.scope_at(&session), &session).await?.ok_or(Error::NotFound)?;
    // Whoever is shown no list has no desk to put a screen beside.
    let announcement = catalogue.now().any(&head.offering_id).cloned().ok_or(Error::NotFound)?;
    if !who.sight(&announcement, &session, app.clock.now()).opens_desk() || !who.is_bound(&app).await? {
        return Err(Error::Forbidden);
    }
    if !has_door(&catalogue, &head) {
        return Err(Error::NotFound);
    }
    let now = app.clock.now();
    let (starts, ends) = span(&head);
    let screen = match door(starts, ends, now) {
        Door::Open => {
            let code = code(&app.config.secret, &session, now);
            let url = format!("{}/arrive/{session}?t={code}", app.config.public_url);
            Screen::Code(pass::svg(&url).ok_or_else(|| Error::Broken("a code that fits no picture".into()))?)
        }
        shut => Screen::Shut(shut),
    };
    let mut response = door_page(&visit, &head, screen).into_response();
    // A moment after the code has changed; it needs no script.
    let wait = WINDOW - now.0.rem_euclid(WINDOW) + 1;
    if let Ok(refresh) = HeaderValue::from_str(&format!("{wait}; url=/desk/{session}/door?again=true")) {
        response.headers_mut().insert(header::REFRESH, refresh);
    }
    Ok(response)
}

/// A session with a door, whoever asks.
async fn found(app: &App, catalogue: &Catalogue, session: &str) -> Result<Head> {
    let head = checkins::head(&app.store, &Scope::All, session).await?.ok_or(Error::NotFound)?;
    if has_door(catalogue, &head) { Ok(head) } else { Err(Error::NotFound) }
}

#[derive(Deserialize)]
struct Shown {
    #[serde(default)]
    t: String,
}

async fn ask(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Path(session): Path<String>,
    Query(shown): Query<Shown>,
) -> Result<Response> {
    let head = found(&app, &catalogue, &session).await?;
    let now = app.clock.now();
    let (starts, ends) = span(&head);
    let stands = door(starts, ends, now);
    if stands != Door::Open || !is_fresh(&app.config.secret, &session, &shown.t, now) {
        return Ok(shut_page(&visit, &head, stands).status(StatusCode::GONE).into_response());
    }
    let ticket = ticket(&app.config.secret, &session, now);
    drawn(&app, &visit, &head, &ticket, None, &Fields::default(), &Errors::default()).await
}

/// This phone's own registrations of the offering, whose mailbox it has proved on /my.
async fn own(app: &App, visit: &Visit, head: &Head) -> Result<Vec<Registration>> {
    let Some(mailbox) = mailbox(app, visit).await? else { return Ok(Vec::new()) };
    let mut all = registrations::by_mailbox(&app.store, &mailbox).await?;
    all.retain(|r| r.offering_id == head.offering_id && r.state.is_live() && r.forgotten_at.is_none());
    Ok(all)
}

async fn drawn(
    app: &App,
    visit: &Visit,
    head: &Head,
    ticket: &str,
    party: Option<(bool, Vec<crate::checkin::Entry>)>,
    typed: &Fields,
    errors: &Errors,
) -> Result<Response> {
    let own: Vec<(String, String)> =
        own(app, visit, head).await?.into_iter().map(|r| (r.id, grouped(&r.receipt))).collect();
    let fact = app.chance.id(app.clock.now());
    let ask = Ask { head, ticket, fact: &fact, own: &own, party, typed, errors };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(ask_page(visit, ask).status(status).into_response())
}

async fn act(
    State(app): State<App>,
    Extension(intake): Extension<Intake>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Path(session): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let head = found(&app, &catalogue, &session).await?;
    let now = app.clock.now();
    let (starts, ends) = span(&head);
    let stands = door(starts, ends, now);
    let ticket = fields.get("ticket");
    if stands != Door::Open || !is_open(&app.config.secret, &session, ticket, now) {
        return Ok(shut_page(&visit, &head, stands).status(StatusCode::GONE).into_response());
    }
    let fact = fields.get("fact");
    if !is_fact_id(fact) {
        return Err(Error::Malformed("the id of a fact"));
    }
    let w = words(visit.language);
    let mut errors = Errors::default();
    let registration = match fields.get("own") {
        "" => match known(&app, &head, visit.address, fields.get("number"), fields.get("name")).await? {
            Known::One(registration) => *registration,
            Known::Nobody => {
                errors.add("number", w.wrong);
                return drawn(&app, &visit, &head, ticket, None, &fields, &errors).await;
            }
            Known::Resting => {
                errors.add("", w.resting);
                let page = drawn(&app, &visit, &head, ticket, None, &fields, &errors).await?;
                return Ok((StatusCode::TOO_MANY_REQUESTS, page).into_response());
            }
        },
        id => own(&app, &visit, &head).await?.into_iter().find(|r| r.id == id).ok_or(Error::NotFound)?,
    };
    let which: Vec<i64> = fields.all("who").filter_map(|n| n.parse().ok()).collect();
    match arrive(&app, &intake, &head, &registration.id, &which, fact).await? {
        Answer::Party(party) => {
            if fields.has("party") {
                errors.add("who", w.choose_who);
            }
            drawn(&app, &visit, &head, ticket, Some((!registration.secret.0, party)), &fields, &errors).await
        }
        answer => {
            let status = match answer {
                Answer::Welcome(_) | Answer::Already(_) => StatusCode::OK,
                _ => StatusCode::CONFLICT,
            };
            Ok(answer_page(&visit, &head, &answer).status(status).into_response())
        }
    }
}
