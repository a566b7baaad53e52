use std::sync::Arc;

use axum::body::Body;
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Path, Query, Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Extension, Router};
use leptos::prelude::provide_context;
use serde::Deserialize;

use super::append::{Tap, When};
use super::check_in::{all_leave, check_in, check_in_party};
use super::count::{Change, MOST, count};
use super::find::{Found, find};
use super::intake::Intake;
use super::model::{Entry, FactKind, Head};
use super::rules::Verdict;
use super::seats::seats;
use super::show_pass::show_pass;
use super::views::{Desk, Numbers, Shown, WalkInForm, desk_page, leaving_page, numbers_page, sessions_page};
use super::walk_in::{NAME_LENGTH, WalkIn, reading, walk_in};
use super::who::{Who, look};
use super::words::words;
use super::{live, photo, store};
use crate::adjustment;
use crate::app::App;
use crate::catalogue::Catalogue;
use crate::error::{Error, Result};
use crate::helper;
use crate::programme::DeskRule;
use crate::receiver::{Seen, Sight};
use crate::staff::Staff;
use crate::text::{AgeBand, ascii, fill};
use crate::ui::Errors;
use crate::web::{Fields, Page, Visit, cookies, read_body, redirect};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk", get(sessions))
        // The form's own limits are stricter, and drain what they refuse.
        .route("/desk/{session}", get(desk).post(act).layer(DefaultBodyLimit::disable()))
        .route("/desk/{session}/leaving", get(leaving).post(leave_here))
        .route("/api/desk_list", post(island))
        .route("/api/desk_tap", post(island))
}

/// How far from today sessions are listed.
const NEAR: i64 = 7 * 24 * 3600;

async fn sessions(State(app): State<App>, visit: Visit, staff: Staff) -> Result<Page> {
    let now = app.clock.now();
    let lines = store::sessions(&app.store, &staff.scope(), now.plus(-NEAR), now.plus(NEAR)).await?;
    Ok(sessions_page(&visit, &staff, &now.date().to_string(), lines))
}

/// A fact whose outcome is to be shown: its id says nothing about anybody.
#[derive(Deserialize)]
struct Told {
    fact: Option<String>,
}

async fn desk(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    who: Who,
    Path(session): Path<String>,
    Query(told): Query<Told>,
) -> Result<Response> {
    let head = head(&app, &who, &session).await?;
    let sight = sight_of(&app, &catalogue, &who, &head)?;
    if !sight.opens_desk() {
        if matches!(who, Who::Helper(_)) {
            // Private phones are not used here: what is left for a helper is the app, on a registered device.
            return Ok(redirect(&format!("/desk/{session}/app")));
        }
        let page = numbers(&app, &catalogue, &visit, &who, head, &sight, Errors::default()).await?;
        return Ok(page.into_response());
    }
    look(&app, &who, "desk_seen", format!("session:{session}")).await?;
    let shown = match told.fact {
        Some(fact) => outcome(&app, &head, &fact).await?.map_or(Shown::Nothing, Shown::Verdict),
        None => Shown::Nothing,
    };
    Ok(draw(&app, &catalogue, &visit, &who, head, &sight, shown, WalkInForm::default()).await?.into_response())
}

async fn head(app: &App, who: &Who, session: &str) -> Result<Head> {
    store::head(&app.store, &who.scope_at(session), session).await?.ok_or(Error::NotFound)
}

/// What this desk sees of who comes.
fn sight_of(app: &App, catalogue: &Catalogue, who: &Who, head: &Head) -> Result<Sight> {
    let snapshot = catalogue.now();
    let announcement = snapshot.any(&head.offering_id).ok_or(Error::NotFound)?;
    Ok(who.sight_on_a_page(announcement, &head.id, app.clock.now()))
}

/// The desk of who receives nobody's data: how many come, the head-count, why there is no list and whom to ask.
async fn numbers(
    app: &App,
    catalogue: &Catalogue,
    visit: &Visit,
    who: &Who,
    head: Head,
    sight: &Sight,
    errors: Errors,
) -> Result<Page> {
    let snapshot = catalogue.now();
    let announcement = snapshot.any(&head.offering_id).ok_or(Error::NotFound)?;
    let list = store::list(&app.store, &head).await?;
    let present = list.iter().filter(|e| e.here_since().is_some()).count();
    let expected = list.iter().filter(|e| e.expected.0).count();
    let counted = if head.head_count.0 { store::counted(&app.store, &head.id).await? } else { 0 };
    let page = app.chance.id(app.clock.now());
    let numbers =
        Numbers { announcement, sight, head: &head, present, expected, counted, page: &page, errors: &errors };
    // A helper always sees names: the link says so.
    let Who::Staff(staff) = who else { return Err(Error::Forbidden) };
    Ok(numbers_page(visit, staff, numbers))
}

#[expect(clippy::too_many_arguments, reason = "one page, drawn from many places")]
async fn draw(
    app: &App,
    catalogue: &Catalogue,
    visit: &Visit,
    who: &Who,
    head: Head,
    sight: &Sight,
    shown: Shown,
    walk_in: WalkInForm,
) -> Result<Page> {
    // Before the list: what comes in between is asked for again.
    let version = live::version(app, &head).await?;
    let list = sight.people(store::list(&app.store, &head).await?, |e| &e.registration_id);
    let shown = shown.seen(sight);
    let counted = if head.head_count.0 { store::counted(&app.store, &head.id).await? } else { 0 };
    let agreed = adjustment::store::agreed_at(&app.store, &head.id).await?.into_iter().map(|a| a.seen(sight)).collect();
    let now = app.clock.now();
    let page = app.chance.id(now);
    let announcement = catalogue.now().any(&head.offering_id).cloned().ok_or(Error::NotFound)?;
    let seats = seats(app, &announcement, &head).await?;
    let o = &announcement.offering;
    let (rules, no_show_minutes) = (o.desk.clone(), o.no_show_minutes.unwrap_or_default());
    let desk = Desk { head, list, version, page, shown, counted, walk_in, agreed, rules, seats, no_show_minutes, now };
    Ok(desk_page(visit, who, desk))
}

/// What became of a fact, after the redirect.
async fn outcome(app: &App, head: &Head, id: &str) -> Result<Option<Verdict>> {
    let Some(fact) = store::fact(&app.store, id).await?.filter(|f| f.session_id == head.id) else { return Ok(None) };
    let Some(participant) = fact.participant_id else { return Ok(None) };
    let Some(entry) = store::entry(&app.store, head, &participant).await? else { return Ok(None) };
    Ok(Some(match (entry.here_since(), fact.kind) {
        (Some(_), FactKind::CheckOut) if entry.left_at == Some(fact.at) => Verdict::Left { entry },
        (Some(at), FactKind::CheckIn) if at == fact.at && entry.is_here() => Verdict::Welcome { entry, at },
        (Some(at), _) => Verdict::Already { entry, at },
        (None, _) => Verdict::Undone { entry },
    }))
}

/// Those who are here, to be checked out one by one or all at once.
async fn leaving(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    who: Who,
    Path(session): Path<String>,
) -> Result<Response> {
    let head = head(&app, &who, &session).await?;
    let sight = sight_of(&app, &catalogue, &who, &head)?;
    if !sight.opens_desk() {
        return Err(Error::Forbidden);
    }
    if has_pickup(&catalogue, &head) {
        return Ok(redirect(&format!("/desk/{session}/pickup")));
    }
    look(&app, &who, "desk_seen", format!("session:{session}")).await?;
    let list = sight.people(store::list(&app.store, &head).await?, |e| &e.registration_id);
    let here = list.into_iter().filter(Entry::is_here).collect();
    Ok(leaving_page(&visit, &head, here, &app.chance.id(app.clock.now())).into_response())
}

async fn leave_here(
    State(app): State<App>,
    Extension(intake): Extension<Intake>,
    Extension(catalogue): Extension<Catalogue>,
    who: Who,
    Path(session): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let head = head(&app, &who, &session).await?;
    if !sight_of(&app, &catalogue, &who, &head)?.opens_desk() {
        return Err(Error::Forbidden);
    }
    if has_pickup(&catalogue, &head) {
        return Ok(redirect(&format!("/desk/{session}/pickup")));
    }
    let fact = fields.get("fact");
    match fields.get("do") {
        "check_out" => {
            let tap = Tap::now(fact, fields.get("participant"), FactKind::CheckOut);
            check_in(&intake, &who, &head.id, tap).await?;
        }
        "all" => all_leave(&app, &intake, &who, &head, fact).await?,
        _ => return Err(Error::Malformed("nothing that is done about leaving")),
    }
    Ok(redirect(&format!("/desk/{session}/leaving")))
}

async fn act(
    State(app): State<App>,
    Extension(intake): Extension<Intake>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    who: Who,
    Path(session): Path<String>,
    request: Request,
) -> Result<Response> {
    let head = head(&app, &who, &session).await?;
    let sight = sight_of(&app, &catalogue, &who, &head)?;
    let content = request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    if content.starts_with("multipart/form-data") {
        return match sight.opens_desk() {
            true => by_photo(&app, &catalogue, &intake, &visit, &who, head, &sight, request).await,
            false => Err(Error::Forbidden),
        };
    }
    let fields = Fields::from_request(request, &()).await?;
    let fact = fields.get("fact").to_owned();
    let shown_after = |fact: &str| redirect(&format!("/desk/{session}?fact={fact}"));
    match fields.get("do") {
        // Heads are nobody's data.
        what if !sight.opens_desk() && what != "count" => Err(Error::Forbidden),
        "find" => {
            let typed = fields.get("q");
            look(&app, &who, "desk_searched", format!("session:{session}")).await?;
            let shown = match find(&app, &intake, &who, &head, &sight, typed, &fact).await? {
                Found::Judged(verdict) => Shown::Verdict(verdict),
                Found::People(_) if typed.is_empty() => Shown::Nothing,
                Found::People(entries) => Shown::People { typed: typed.to_owned(), entries },
            };
            Ok(draw(&app, &catalogue, &visit, &who, head, &sight, shown, WalkInForm::default()).await?.into_response())
        }
        // What a camera read is a pass or nothing: no name is looked for by a foreign code's text.
        "scan" => {
            look(&app, &who, "pass_shown", format!("session:{session}")).await?;
            let verdict = show_pass(&app, &intake, &who, &head, fields.get("q"), &fact).await?;
            let shown = Shown::Verdict(verdict);
            Ok(draw(&app, &catalogue, &visit, &who, head, &sight, shown, WalkInForm::default()).await?.into_response())
        }
        // A child goes with somebody, not by itself.
        "check_out" if has_pickup(&catalogue, &head) => Ok(redirect(&format!("/desk/{session}/pickup"))),
        verb @ ("check_in" | "check_out" | "undo") => {
            let kind = FactKind::from_code(verb).unwrap_or(FactKind::CheckIn);
            check_in(&intake, &who, &head.id, Tap::now(&fact, fields.get("participant"), kind)).await?;
            Ok(shown_after(&fact))
        }
        "check_in_all" => {
            check_in_party(&app, &intake, &who, &head, fields.get("registration"), &fact).await?;
            Ok(redirect(&format!("/desk/{session}")))
        }
        "walk_in" => {
            let mut form = walk_in_form(&visit, &fields);
            let announcement = catalogue.now().any(&head.offering_id).cloned().ok_or(Error::NotFound)?;
            // Whoever comes is not refused; somebody looks whether there is room.
            let full = seats(&app, &announcement, &head).await?.is_some_and(|s| s.left() == 0);
            // Whoever comes in somebody's place sits where they would.
            let in_place = head.proxies.0 && fields.has("instead_of");
            if full && !in_place && form.errors.is_empty() && !fields.has("over") {
                form.over = true;
                form.errors.add("over", words(visit.language).over_capacity);
            }
            if !form.errors.is_empty() {
                let page = draw(&app, &catalogue, &visit, &who, head, &sight, Shown::Nothing, form).await?;
                return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
            }
            let somebody = WalkIn {
                name: form.name,
                name_kana: form.name_kana,
                age_band: AgeBand::from_code(&form.age_band).map(|band| band.code().to_owned()),
                language: visit.language.code().to_owned(),
                fact: fact.clone(),
                instead_of: Some(fields.get("instead_of").to_owned()).filter(|id| head.proxies.0 && !id.is_empty()),
                when: When::Now,
            };
            walk_in(&app, &who, &head, somebody).await?;
            Ok(shown_after(&fact))
        }
        "count" if head.head_count.0 => match change(&fields) {
            Some(change) => {
                count(&app, &who, &head, &fact, change).await?;
                Ok(redirect(&format!("/desk/{session}")))
            }
            None => {
                let mut form = WalkInForm::default();
                form.errors.add("set", words(visit.language).head_count_wrong);
                let page = match sight.opens_desk() {
                    true => draw(&app, &catalogue, &visit, &who, head, &sight, Shown::Nothing, form).await?,
                    false => numbers(&app, &catalogue, &visit, &who, head, &sight, form.errors).await?,
                };
                Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
            }
        },
        "leave" => leave(&app, &visit, &who).await,
        _ => Err(Error::Malformed("nothing that a desk does")),
    }
}

/// Children are handed over to somebody, and leave no other way.
fn has_pickup(catalogue: &Catalogue, head: &Head) -> bool {
    catalogue.now().any(&head.offering_id).is_some_and(|a| a.offering.desk.has(&DeskRule::Pickup))
}

/// A helper goes; who has an account signs out by the menu.
async fn leave(app: &App, visit: &Visit, who: &Who) -> Result<Response> {
    let mut response = redirect("/");
    if let Who::Helper(helper) = who {
        helper::enter::leave(app, &helper.browser).await?;
        let cookie = cookies::set(&visit.site, helper::guard::COOKIE, "", 0);
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

fn walk_in_form(visit: &Visit, fields: &Fields) -> WalkInForm {
    let w = words(visit.language);
    let mut form = WalkInForm {
        name: fields.get("name").to_owned(),
        name_kana: reading(fields.get("name_kana")),
        age_band: fields.get("age_band").to_owned(),
        instead_of: fields.get("instead_of").to_owned(),
        ..WalkInForm::default()
    };
    if form.name.is_empty() && form.name_kana.is_empty() {
        form.errors.add("name", w.walk_in_empty);
    }
    for (field, text) in [("name", &form.name), ("name_kana", &form.name_kana)] {
        if text.chars().count() > NAME_LENGTH {
            form.errors.add(field, fill(w.too_long, &[&NAME_LENGTH]));
        }
    }
    form
}

fn change(fields: &Fields) -> Option<Change> {
    let number = |name: &str| ascii(fields.get(name)).trim().parse::<i64>().ok();
    match number("add") {
        Some(n) => Some(Change::Add(n.clamp(-MOST, MOST))),
        None => number("set").filter(|n| (0..=MOST).contains(n)).map(Change::Set),
    }
}

#[expect(clippy::too_many_arguments, reason = "one page, drawn from many places")]
async fn by_photo(
    app: &App,
    catalogue: &Catalogue,
    intake: &Intake,
    visit: &Visit,
    who: &Who,
    head: Head,
    sight: &Sight,
    request: Request,
) -> Result<Response> {
    let (parts, body) = request.into_parts();
    // The parts' own lines need a little more than the photo.
    let body = read_body(body, photo::BYTES + 64 * 1024).await?;
    let request = Request::from_parts(parts, Body::from(body));
    let unclear = |_| Error::Malformed("a form with a photo");
    let mut form = Multipart::from_request(request, &()).await.map_err(|_| Error::Malformed("a form with a photo"))?;
    let (mut bytes, mut fact) = (Vec::new(), String::new());
    while let Some(field) = form.next_field().await.map_err(unclear)? {
        match field.name() {
            Some("photo") => bytes = field.bytes().await.map_err(unclear)?.to_vec(),
            Some("fact") => fact = field.text().await.map_err(unclear)?,
            _ => {}
        }
    }
    let (status, verdict) = match photo::read_code(bytes).await {
        Ok(Some(text)) => (StatusCode::OK, show_pass(app, intake, who, &head, &text, &fact).await?),
        Ok(None) => (StatusCode::OK, Verdict::Unreadable),
        Err(Error::WrongType) => (StatusCode::UNSUPPORTED_MEDIA_TYPE, Verdict::Unreadable),
        Err(error) => return Err(error),
    };
    look(app, who, "pass_shown", format!("session:{}", head.id)).await?;
    let page = draw(app, catalogue, visit, who, head, sight, Shown::Verdict(verdict), WalkInForm::default()).await?;
    Ok(page.status(status).into_response())
}

/// The island's own calls; they answer by `checkin::live`.
async fn island(
    State(app): State<App>,
    Extension(intake): Extension<Intake>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    request: Request,
) -> Response {
    let announced = live::Announced(Arc::new(move |offering| catalogue.now().any(offering).cloned()));
    let context = move || {
        provide_context(app.clone());
        provide_context(intake.clone());
        provide_context(visit.clone());
        provide_context(announced.clone());
    };
    leptos_axum::handle_server_fns_with_context(context, request).await.into_response()
}
