//! URLs of incidents: the form at the desk; the list, one of them and its report in the office.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Extension, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde::Deserialize;

use super::add::add;
use super::form::{LONG, read};
use super::model::{Addition, Incident, Person, may_read};
use super::record::record;
use super::report_view::{Report, report_page};
use super::store;
use super::views::{FormPage, Page as OnePage, Shown, form_page, list_page, page, too_long};
use super::words::words;
use crate::app::App;
use crate::catalogue::Catalogue;
use crate::checkin::who::look as desk_look;
use crate::checkin::{Entry, Head, Who, store as checkins};
use crate::closing;
use crate::error::{Error, Result};
use crate::office::people_of;
use crate::office::routes::all_people_of;
use crate::programme::Announcement;
use crate::receiver::{Bound, Seen, Sight};
use crate::staff::{Officer, Staff, look};
use crate::store::Source;
use crate::text::{Language, clock_time, plain};
use crate::ui::Errors;
use crate::web::{Fields, Page, Visit, redirect};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/{session}/incident", get(write).post(save))
        .route("/office/incidents", get(list))
        .route("/office/incidents/{incident}", get(show).post(append))
        .route("/office/incidents/{incident}/report", get(report))
}

/// The session, and those of its list who may be named: nobody where the desk's list is not open.
async fn at_desk(app: &App, catalogue: &Catalogue, who: &Who, session: &str) -> Result<(Head, Vec<Entry>)> {
    let head = checkins::head(&app.store, &who.scope_at(session), session).await?.ok_or(Error::NotFound)?;
    let a = catalogue.now().any(&head.offering_id).cloned().ok_or(Error::NotFound)?;
    let sight = who.sight_on_a_page(&a, session, app.clock.now());
    if !sight.opens_desk() {
        return Ok((head, Vec::new()));
    }
    desk_look(app, who, "desk_seen", format!("session:{session}")).await?;
    let list = sight.people(checkins::list(&app.store, &head).await?, |e| &e.registration_id);
    Ok((head, list))
}

#[derive(Deserialize)]
struct Told {
    #[serde(default)]
    done: bool,
}

async fn write(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    who: Who,
    Path(session): Path<String>,
    Query(told): Query<Told>,
) -> Result<Page> {
    let (head, list) = at_desk(&app, &catalogue, &who, &session).await?;
    let now = app.clock.now();
    let name = match &who {
        Who::Staff(staff) => staff.name.clone(),
        _ => String::new(),
    };
    let fields =
        [("id", app.chance.id(now)), ("day", now.date().to_string()), ("time", clock_time(now)), ("reporter", name)];
    let typed = Fields(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect());
    Ok(drawn(&visit, &who, &head, &list, &typed, &Errors::default(), told.done))
}

fn drawn(visit: &Visit, who: &Who, head: &Head, list: &[Entry], typed: &Fields, errors: &Errors, saved: bool) -> Page {
    let form = FormPage { language: visit.language, who, head, list, typed, errors, saved };
    visit.page(plain(words(visit.language).form), || form_page(&form))
}

async fn save(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    who: Who,
    Path(session): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let (head, list) = at_desk(&app, &catalogue, &who, &session).await?;
    let known: Vec<&str> = list.iter().map(|e| e.id.as_str()).collect();
    let mut errors = Errors::default();
    let new = read(&fields, &known, visit.language, &mut errors);
    if !errors.is_empty() {
        let page = drawn(&visit, &who, &head, &list, &fields, &errors, false);
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    }
    record(&app, &who, &head, &new).await?;
    Ok(redirect(&format!("/desk/{session}/incident?done=true")))
}

/// Only what its reader may open, and without a word of whom it concerns.
async fn list(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
) -> Result<Page> {
    let seen = all_people_of(&catalogue, &staff, app.clock.now());
    let lines = store::lines(&app.store, staff.scope().partner()).await?;
    let shown: Vec<Shown> = lines
        .into_iter()
        .filter_map(|line| {
            let (a, sight) = seen.iter().find(|(a, _)| a.offering.id == line.offering_id)?;
            may_read(sight, line.registration_id.as_deref()).then(|| Shown { title: a.offering.title.clone(), line })
        })
        .collect();
    Ok(visit.page(plain(words(visit.language).title), || list_page(visit.language, &staff, &shown)))
}

/// An incident as this officer sees it.
struct Opened {
    a: Arc<Announcement>,
    incident: Incident,
    person: Option<Person>,
    additions: Vec<Addition>,
}

/// Refused to who does not receive the names of the offering, or is not to see the registration any more.
async fn opened(app: &App, catalogue: &Catalogue, staff: &Staff, id: &str) -> Result<Opened> {
    let incident = store::find(&app.store, id, staff.sees_secret).await?.ok_or(Error::NotFound)?;
    let (a, sight): (Arc<Announcement>, Sight) = people_of(catalogue, staff, &incident.offering_id, app.clock.now())?;
    if !may_read(&sight, incident.registration_id.as_deref()) {
        return Err(Error::Forbidden);
    }
    let person = store::person(&app.store, &incident, staff.sees_secret).await?.map(|p| p.seen(&sight));
    let additions = store::additions(&app.store, id, staff.sees_secret).await?;
    Ok(Opened { a, incident, person, additions })
}

/// What a look or a deed stands under in the record: the registration, so that whoever asks who saw it finds it.
fn subject(incident: &Incident) -> String {
    match &incident.registration_id {
        Some(registration) => format!("registration:{registration}"),
        None => format!("session:{}", incident.session_id),
    }
}

async fn show(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(id): Path<String>,
    Query(told): Query<Told>,
) -> Result<Response> {
    let o = opened(&app, &catalogue, &staff, &id).await?;
    look(&app, &staff, "see_incident", subject(&o.incident)).await?;
    Ok(one(&app, visit.language, &visit, &staff, &o, ("", &Errors::default()), told.done).into_response())
}

fn one(
    app: &App,
    language: Language,
    visit: &Visit,
    staff: &Staff,
    o: &Opened,
    (typed, errors): (&str, &Errors),
    done: bool,
) -> Page {
    let new = app.chance.id(app.clock.now());
    let drawn = OnePage {
        language,
        staff,
        a: &o.a,
        incident: &o.incident,
        person: o.person.as_ref(),
        additions: &o.additions,
        id: &new,
        typed,
        errors,
        done,
    };
    visit.page(plain(words(language).incident), || page(&drawn))
}

async fn append(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let o = opened(&app, &catalogue, &staff, &id).await?;
    if fields.get("do") != "add" {
        return Err(Error::Malformed("an unknown thing to do"));
    }
    let (text, mut errors) = (fields.get("text"), Errors::default());
    match text.chars().count() {
        0 => errors.add("text", words(visit.language).add_missing),
        1..=LONG => {}
        _ => errors.add("text", too_long(visit.language)),
    }
    if !errors.is_empty() {
        let page = one(&app, visit.language, &visit, &staff, &o, (text, &errors), false);
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    }
    add(&app, &staff, &o.incident, fields.get("id"), text).await?;
    Ok(redirect(&format!("/office/incidents/{id}?done=true")))
}

async fn report(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(id): Path<String>,
) -> Result<Response> {
    let o = opened(&app, &catalogue, &staff, &id).await?;
    look(&app, &staff, "print_incident", subject(&o.incident)).await?;
    let closings = closing::store::in_force(Source::Store(&app.store), &o.a.offering.id).await?;
    let closed = closings.into_iter().find(|c| c.session_id == o.incident.session_id);
    let report = Report {
        language: visit.language,
        staff: &staff,
        a: &o.a,
        incident: &o.incident,
        person: o.person.as_ref(),
        additions: &o.additions,
        closed: closed.as_ref(),
        now: app.clock.now(),
    };
    Ok(visit.page(plain(words(visit.language).report), || report_page(&report)).into_response())
}
