//! URLs of devices: the app's page and its worker, what a device asks and sends, and the office's page.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Extension, Path, Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use serde::Deserialize;

use super::app_view::app_page;
use super::contradiction::{Room, contradictions};
use super::end::end;
use super::enrol::enrol;
use super::guard::{Known, bearer};
use super::instead::with_instead;
use super::registered::{self, may_carry, of_secret};
use super::registered_view::{Mine, kept_page, mine_page};
use super::roster::Rosters;
use super::rules::{Standing, may_enter, standing};
use super::settle::settle;
use super::store;
use super::sync::sync;
use super::views::{Overview, overview_page};
use super::words::words;
use crate::app::App;
use crate::catalogue::Catalogue;
use crate::checkin::who::look;
use crate::checkin::{Head, Intake, Who, store as checkins};
use crate::error::{Error, Result};
use crate::offline::names::{SHORTEST, has_letters};
use crate::offline::wire::{AT_ONCE, Batch};
use crate::programme::Announcement;
use crate::receiver::{Bound, Sight};
use crate::staff::{Officer, Staff};
use crate::ui::Errors;
use crate::web::{Fields, Page, Visit, read_body, redirect};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/{session}/app", get(app_shell))
        .route("/desk/{session}/device", post(let_in))
        .route("/api/v1/sessions/{session}/roster", get(roster))
        .route("/api/v1/sessions/{session}/checkins", post(checkins_of))
        .route("/office/sessions/{session}/devices", get(overview).post(act))
        .route("/office/devices", get(mine).post(register))
        .layer(Extension(Rosters::default()))
}

/// A batch of facts is at most so large: 500 of them, each with its pass.
const BYTES: usize = 512 * 1024;
/// Letters a note may have.
const NOTE: usize = 500;

/// A refusal as RFC 9457 has it; `code` is for programs, and says nothing about anybody.
fn problem(status: StatusCode, code: &'static str, title: &str) -> Response {
    let body = serde_json::json!({ "type": format!("urn:tsudoi:{code}"), "title": title, "status": status.as_u16() });
    let kind = HeaderValue::from_static("application/problem+json");
    let mut response = (status, [(header::CONTENT_TYPE, kind)], body.to_string()).into_response();
    if status == StatusCode::UNAUTHORIZED {
        response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    response
}

fn json(what: &impl miniserde::Serialize) -> Response {
    let kind = HeaderValue::from_static("application/json");
    ([(header::CONTENT_TYPE, kind)], miniserde::json::to_string(what)).into_response()
}

/// What went wrong on the way, for a program.
fn troubled(visit: &Visit, error: &Error) -> Response {
    let w = words(visit.language);
    let status = error.status();
    if status.is_server_error() {
        tracing::error!("device: {}", error.class());
    }
    match status {
        StatusCode::NOT_FOUND => problem(status, "not-found", w.api_not_found),
        StatusCode::PAYLOAD_TOO_LARGE => problem(status, "too-large", w.api_too_large),
        status if status.is_client_error() => problem(status, "malformed", w.api_malformed),
        _ => problem(StatusCode::SERVICE_UNAVAILABLE, "again", w.api_again),
    }
}

/// Names nobody: the browser keeps it. Who may not open the desk is not shown it all the same.
async fn app_shell(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    who: Who,
    Path(session): Path<String>,
) -> Result<Page> {
    let (head, announcement, _) = opened(&app, &catalogue, &who, &session).await?;
    // A page shows no secret when it is asked for: a registered device is known by its own only when it is let in.
    Ok(app_page(&visit, &head, !may_enter(&announcement.offering, false)))
}

/// The session, its offering, and what is seen of who comes; refused to whom the desk's list is not open.
async fn opened(
    app: &App,
    catalogue: &Catalogue,
    who: &Who,
    session: &str,
) -> Result<(Head, Arc<Announcement>, Sight)> {
    let head = checkins::head(&app.store, &who.scope_at(session), session).await?.ok_or(Error::NotFound)?;
    let announcement = announced(catalogue, &head.offering_id)?;
    let sight = who.sight(&announcement, session, app.clock.now());
    if sight.opens_desk() { Ok((head, announcement, sight)) } else { Err(Error::Forbidden) }
}

async fn let_in(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    who: Who,
    headers: HeaderMap,
    Path(session): Path<String>,
) -> Result<Response> {
    let (head, announcement, _) = opened(&app, &catalogue, &who, &session).await?;
    let registered = match bearer(&headers) {
        Some(secret) => of_secret(&app, secret, &announcement).await?.map(|device| device.id),
        None => None,
    };
    if !may_enter(&announcement.offering, registered.is_some()) {
        return Ok(private(&visit));
    }
    let enrolled = match enrol(&app, &who, &head, &announcement.offering, registered.as_deref()).await {
        Ok(enrolled) => enrolled,
        Err(error) => return Ok(troubled(&visit, &error)),
    };
    Ok(json(&enrolled))
}

fn announced(catalogue: &Catalogue, offering: &str) -> Result<Arc<Announcement>> {
    catalogue.now().any(offering).cloned().ok_or(Error::NotFound)
}

/// Private phones are not to be used here.
fn private(visit: &Visit) -> Response {
    problem(StatusCode::FORBIDDEN, "own-devices", words(visit.language).api_own_devices)
}

/// Why a device is given no list. None: it is.
fn closed(visit: &Visit, standing: Standing) -> Option<Response> {
    let w = words(visit.language);
    match standing {
        Standing::Open => None,
        Standing::SignedOut => Some(problem(StatusCode::UNAUTHORIZED, "signed-out", w.api_signed_out)),
        Standing::ShutOut => Some(problem(StatusCode::UNAUTHORIZED, "shut-out", w.api_shut_out)),
        Standing::Over => Some(problem(StatusCode::FORBIDDEN, "over", w.api_over)),
    }
}

async fn roster(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    Extension(rosters): Extension<Rosters>,
    visit: Visit,
    headers: HeaderMap,
    Path(session): Path<String>,
) -> Response {
    let answer = async {
        let Some(known) = Known::of(&app, &headers, &session).await? else {
            return Ok(problem(StatusCode::UNAUTHORIZED, "unknown", words(visit.language).api_unknown));
        };
        if let Some(refused) = closed(&visit, known.standing) {
            return Ok(refused);
        }
        let announcement = announced(&catalogue, &known.device.offering_id)?;
        if !may_carry(&app, &known.device, &announcement).await? {
            return Ok(private(&visit));
        }
        let roster = rosters.of(&app, &known, &announcement, visit.language).await?;
        look(&app, &known.who(), "roster_taken", format!("session:{session}")).await?;
        Ok(json(&*roster))
    };
    answer.await.unwrap_or_else(|error| troubled(&visit, &error))
}

#[expect(clippy::too_many_arguments, reason = "extractors")]
async fn checkins_of(
    State(app): State<App>,
    Extension(intake): Extension<Intake>,
    Extension(catalogue): Extension<Catalogue>,
    Extension(rosters): Extension<Rosters>,
    visit: Visit,
    headers: HeaderMap,
    Path(session): Path<String>,
    body: Body,
) -> Response {
    let w = words(visit.language);
    let answer = async {
        let Some(known) = Known::of(&app, &headers, &session).await? else {
            // What it holds is read all the same, so that the answer arrives.
            let _ = read_body(body, BYTES).await;
            return Ok(problem(StatusCode::UNAUTHORIZED, "unknown", w.api_unknown));
        };
        let body = read_body(body, BYTES).await?;
        let batch = std::str::from_utf8(&body).ok().and_then(|text| miniserde::json::from_str::<Batch>(text).ok());
        let Some(batch) = batch else {
            return Ok(problem(StatusCode::UNPROCESSABLE_ENTITY, "malformed", w.api_malformed));
        };
        if batch.facts.len() > AT_ONCE {
            return Ok(problem(StatusCode::PAYLOAD_TOO_LARGE, "too-large", w.api_too_large));
        }
        let mut taken = sync(&app, &intake, &known, &batch).await?;
        if known.standing == Standing::Open && batch.waiting.unwrap_or_default() <= 0 {
            let announcement = announced(&catalogue, &known.device.offering_id)?;
            // Without a version the device asks for the list, and is told why there is none.
            if may_carry(&app, &known.device, &announcement).await? {
                taken.roster = rosters.of(&app, &known, &announcement, visit.language).await?.version.clone();
            }
        }
        Ok(json(&taken))
    };
    answer.await.unwrap_or_else(|error| troubled(&visit, &error))
}

#[derive(Deserialize)]
struct Told {
    #[serde(default)]
    done: bool,
}

async fn overview(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(session): Path<String>,
    Query(told): Query<Told>,
) -> Result<Response> {
    drawn(&app, &catalogue, &visit, &staff, &session, told.done, &Errors::default(), ("", "")).await
}

#[expect(clippy::too_many_arguments, reason = "one page, drawn from two places")]
async fn drawn(
    app: &App,
    catalogue: &Catalogue,
    visit: &Visit,
    staff: &Staff,
    session: &str,
    done: bool,
    errors: &Errors,
    typed: (&str, &str),
) -> Result<Response> {
    let who = Who::Staff(staff.clone());
    // Contradictions name people.
    let (head, announcement, sight) = opened(app, catalogue, &who, session).await?;
    look(app, &who, "contradictions_seen", format!("session:{session}")).await?;
    let now = app.clock.now();
    let devices = store::of_session(&app.store, session).await?;
    let devices = devices.into_iter().map(|d| (standing(&d, now), d)).collect();
    let told = store::told(&app.store, session).await?;
    let strays = store::strays(&app.store, session).await?;
    let substitutes = checkins::substitutes(&app.store, session).await?;
    let page = Overview {
        language: visit.language,
        staff,
        announcement: &announcement,
        head: &head,
        devices,
        matters: with_instead(contradictions(&told, &strays, Room::of(&announcement, session)), &substitutes),
        settled: store::settled(&app.store, session).await?,
        sight: &sight,
        done,
        errors,
        typed,
        now,
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(visit.page(words(visit.language).title, || overview_page(&page)).status(status).into_response())
}

async fn act(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(session): Path<String>,
    fields: Fields,
) -> Result<Response> {
    // Refused before anything is done to whom this is not shown.
    opened(&app, &catalogue, &Who::Staff(staff.clone()), &session).await?;
    let w = words(visit.language);
    match fields.get("do") {
        "end" => {
            end(&app, &staff, &session, fields.get("device")).await?;
        }
        "settle" => {
            let (matter, note) = (fields.get("matter"), fields.get("note").trim());
            let mut errors = Errors::default();
            match note.chars().count() {
                0 => errors.add("note", w.note_missing),
                1..=NOTE => {}
                _ => errors.add("note", crate::text::fill(w.note_long, &[&NOTE])),
            }
            if !errors.is_empty() {
                return drawn(&app, &catalogue, &visit, &staff, &session, false, &errors, (matter, note)).await;
            }
            settle(&app, &staff, &session, matter, note).await?;
        }
        _ => return Err(Error::Malformed("an unknown thing to do")),
    }
    Ok(redirect(&format!("/office/sessions/{session}/devices?done=true")))
}

async fn mine(
    State(app): State<App>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Query(told): Query<Told>,
) -> Result<Response> {
    drawn_mine(&app, &visit, &staff, told.done, "", &Errors::default()).await
}

async fn drawn_mine(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    done: bool,
    label: &str,
    errors: &Errors,
) -> Result<Response> {
    let devices = store::all_registered(&app.store, staff.scope().partner()).await?;
    let page = Mine { language: visit.language, staff, devices: &devices, done, label, errors };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(visit.page(words(visit.language).registered_title, || mine_page(&page)).status(status).into_response())
}

/// Letters of a device's name.
const LABEL: usize = 40;

async fn register(
    State(app): State<App>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    fields: Fields,
) -> Result<Response> {
    let w = words(visit.language);
    match fields.get("do") {
        "end" => {
            registered::end(&app, &staff, fields.get("device")).await?;
            Ok(redirect("/office/devices?done=true"))
        }
        "register" => {
            let (label, word) = (fields.get("label").trim(), fields.get("word").trim());
            let mut errors = Errors::default();
            if !(1..=LABEL).contains(&label.chars().count()) {
                errors.add("label", crate::text::fill(w.label_wrong, &[&LABEL]));
            }
            if word.chars().count() < SHORTEST {
                errors.add("word", crate::text::fill(w.word_short, &[&SHORTEST]));
            } else if !has_letters(word) {
                errors.add("word", w.word_digits);
            } else if word != fields.get("again").trim() {
                errors.add("again", w.word_again_wrong);
            }
            if !errors.is_empty() {
                return drawn_mine(&app, &visit, &staff, false, label, &errors).await;
            }
            let secret = registered::register(&app, &staff, label, word).await?;
            Ok(visit.page(w.registered_title, || kept_page(visit.language, &staff, &secret)).into_response())
        }
        _ => Err(Error::Malformed("an unknown thing to do")),
    }
}
