use axum::extract::{FromRequestParts, Path, RawQuery, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use chrono::Datelike;

use super::filter::Filter;
use super::views::{home, list, month, offering};
use super::words::words;
use super::{Catalogue, Snapshot, feed};
use crate::app::App;
use crate::calendar;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::programme::Session;
use crate::text::{fill, month_long};
use crate::web::kept::{self, Fresh, Kept};
use crate::web::{Visit, redirect};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/", get(show_home))
        .route("/offerings", get(show_list))
        .route("/offerings/{offering}", get(show_offering))
        .route("/calendar.ics", get(show_calendar))
        .route("/month", get(this_month))
        .route("/month/{month}", get(show_month))
        .layer(Extension(Kept::default()))
}

/// Pages stay true until the snapshot or the hour changes.
fn fresh(snapshot: &Snapshot, now: Moment) -> Fresh {
    Fresh { serial: snapshot.serial, now, until: snapshot.next_turn(now) }
}

type Shared = (State<App>, Extension<Catalogue>, Extension<Kept>);

async fn show_home(visit: Visit, (State(app), Extension(catalogue), Extension(kept)): Shared) -> Response {
    let (snapshot, now) = (catalogue.now(), app.clock.now());
    kept.page(&visit, "/", fresh(&snapshot, now), |visit| {
        let language = visit.language;
        visit.page(words(language).home_title, || home::home(&snapshot, now, language))
    })
}

/// A search by words is drawn each time: there are as many as people think of.
async fn show_list(
    visit: Visit,
    (State(app), Extension(catalogue), Extension(kept)): Shared,
    query: RawQuery,
) -> Response {
    let (snapshot, now) = (catalogue.now(), app.clock.now());
    let filter = Filter::read(query.0.as_deref());
    let draw = |visit: &Visit| {
        let language = visit.language;
        let found = if filter.is_wrong() { Vec::new() } else { filter.find(&snapshot, now) };
        visit.page(words(language).list_title, || list::list(&filter, &found, &snapshot, now, language))
    };
    if filter.is_wrong() {
        return draw(&visit).status(StatusCode::UNPROCESSABLE_ENTITY).into_response();
    }
    if !filter.q.is_empty() {
        return kept::once(&visit, draw(&visit));
    }
    kept.page(&visit, &filter.url("/offerings", filter.page), fresh(&snapshot, now), draw)
}

/// `/offerings/D01` is a page, `/offerings/D01.ics` its calendar; ids contain no dot.
enum Asked {
    Page(String),
    Calendar(String),
}

impl<S: Send + Sync> FromRequestParts<S> for Asked {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Asked> {
        let Path(id) = Path::<String>::from_request_parts(parts, state).await.map_err(|_| Error::NotFound)?;
        Ok(match id.strip_suffix(".ics") {
            Some(id) => Asked::Calendar(id.into()),
            None => Asked::Page(id),
        })
    }
}

async fn show_offering(
    visit: Visit,
    (State(app), Extension(catalogue), Extension(kept)): Shared,
    asked: Asked,
) -> Result<Response> {
    let (snapshot, now) = (catalogue.now(), app.clock.now());
    let (Asked::Page(id) | Asked::Calendar(id)) = &asked;
    let announcement = snapshot.public(id, now).ok_or(Error::NotFound)?;
    let (path, title) = (format!("/offerings/{id}"), announcement.offering.title.clone());
    let fresh = fresh(&snapshot, now);
    Ok(match asked {
        Asked::Page(_) => kept.page(&visit, &path, fresh, |visit| {
            let (language, public_url) = (visit.language, &app.config.public_url);
            visit.page(title, || offering::offering(announcement, now, public_url, language))
        }),
        Asked::Calendar(_) => kept.file(&visit, &format!("{path}.ics"), fresh, calendar::CONTENT_TYPE, || {
            let of = announcement.sessions.iter().map(|s| (announcement, s));
            calendar::ics(&feed::feed(&app, visit.site.demo, title, &path, of, visit.language))
        }),
    })
}

/// Without days asked for, a feed goes back this far: calendars keep what they were once told.
const FEED_BACK: i64 = 366 * 24 * 3600;

/// The list's query as a calendar to subscribe to.
async fn show_calendar(
    visit: Visit,
    (State(app), Extension(catalogue), Extension(kept)): Shared,
    query: RawQuery,
) -> Result<Response> {
    let (snapshot, now) = (catalogue.now(), app.clock.now());
    let filter = Filter { page: 1, ..Filter::read(query.0.as_deref()) };
    if filter.is_wrong() {
        return Err(Error::Malformed("no such day"));
    }
    let (title, path) = (words(visit.language).list_title, filter.url("/offerings", 1));
    Ok(kept.file(&visit, &filter.url("/calendar.ics", 1), fresh(&snapshot, now), calendar::CONTENT_TYPE, || {
        let found = filter.find(&snapshot, now);
        let all = found.into_iter().flat_map(|a| a.sessions.iter().map(move |s| (a, s)));
        let recent = |s: &Session| filter.from.date.is_some() || now.since(s.ends_at) < FEED_BACK;
        let of = all.filter(|(_, s)| filter.is_within(&s.date) && recent(s));
        calendar::ics(&feed::feed(&app, visit.site.demo, title.into(), &path, of, visit.language))
    }))
}

async fn this_month(State(app): State<App>) -> Response {
    let today = app.clock.now().date();
    redirect(&month::path_of(today.with_day(1).unwrap_or(today)))
}

async fn show_month(
    visit: Visit,
    (State(app), Extension(catalogue), Extension(kept)): Shared,
    Path(asked): Path<String>,
) -> Result<Response> {
    let (snapshot, now) = (catalogue.now(), app.clock.now());
    let first = month::month_of(&asked, now).ok_or(Error::NotFound)?;
    Ok(kept.page(&visit, &month::path_of(first), fresh(&snapshot, now), |visit| {
        let language = visit.language;
        let title = fill(words(language).month_title, &[&month_long(first, language)]);
        visit.page(title, || month::month(&snapshot, first, now, language))
    }))
}
