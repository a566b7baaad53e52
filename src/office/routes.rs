use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};

use super::views::OfferingPage;
use super::words::words;
use super::{export, roster, store, views};
use crate::app::App;
use crate::calendar::{self, Feed};
use crate::catalogue::Catalogue;
use crate::change;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::fee;
use crate::programme::Announcement;
use crate::receiver::{Bound, Seen, Sight, sight};
use crate::staff::{Officer, Scope, Staff, look};
use crate::web::{Page, Visit};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/office", get(home))
        .route("/office/offerings/{offering}", get(offering))
        .route("/office/offerings/{offering}/{list}", get(list))
}

/// The offering, if this officer answers for it.
pub fn theirs(catalogue: &Catalogue, staff: &Staff, offering: &str) -> Result<Arc<Announcement>> {
    let snapshot = catalogue.now();
    let announcement = snapshot.any(offering).ok_or(Error::NotFound)?;
    match staff.scope() {
        Scope::HostedBy(partner) if !announcement.hosts.iter().any(|h| h.partner_id == partner) => {
            Err(Error::Forbidden)
        }
        _ => Ok(announcement.clone()),
    }
}

/// An offering whose people this officer sees, and what of them; refused where they see nobody.
pub fn people_of(
    catalogue: &Catalogue,
    staff: &Staff,
    offering: &str,
    now: Moment,
) -> Result<(Arc<Announcement>, Sight)> {
    let announcement = theirs(catalogue, staff, offering)?;
    let sight = sight(staff, &announcement, now);
    if sight.is_open() { Ok((announcement, sight)) } else { Err(Error::Forbidden) }
}

/// All offerings whose people somebody sees, and what of them.
pub fn all_people_of(catalogue: &Catalogue, staff: &Staff, now: Moment) -> Vec<(Arc<Announcement>, Sight)> {
    let snapshot = catalogue.now();
    let ids = snapshot.announcements.iter().map(|a| a.offering.id.as_str());
    ids.filter_map(|id| people_of(catalogue, staff, id, now).ok()).collect()
}

async fn home(State(app): State<App>, visit: Visit, Officer(staff): Officer) -> Result<Page> {
    let lines = store::offerings(&app.store, &staff.scope(), app.clock.now()).await?;
    Ok(visit.page(words(visit.language).title, || views::home(visit.language, &staff, &lines)))
}

async fn offering(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(offering): Path<String>,
) -> Result<Page> {
    let announcement = theirs(&catalogue, &staff, &offering)?;
    let (sight, mut registrations) = (sight(&staff, &announcement, app.clock.now()), Vec::new());
    if sight.is_open() {
        look(&app, &staff, "see_registrations", format!("offering:{offering}")).await?;
        registrations = store::registrations(&app.store, &offering).await?;
    }
    let registrations: Vec<_> = registrations.into_iter().map(|r| r.seen(&sight)).collect();
    let states = store::by_state(&app.store, &offering).await?;
    let fees = announcement.offering.fee > 0 || fee::store::newest(&app.store, &offering).await? > 0;
    let made = change::store::of_offering(&app.store, &offering).await?;
    let (title, now) = (announcement.offering.title.clone(), app.clock.now());
    let page = OfferingPage {
        language: visit.language,
        staff: &staff,
        announcement: &announcement,
        sight: &sight,
        states: &states,
        registrations: &registrations,
        fees,
        made: &made,
        now,
    };
    Ok(visit.page(title, || views::offering(page)))
}

/// The lists to take away: `attendance.csv`, `.xlsx`, `.ics`, and `print`.
async fn list(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path((offering, list)): Path<(String, String)>,
) -> Result<Response> {
    let announcement = theirs(&catalogue, &staff, &offering)?;
    let sight = sight(&staff, &announcement, app.clock.now());
    let subject = format!("offering:{offering}");
    match list.as_str() {
        "attendance.ics" => Ok(dates(&app, &visit, &announcement)),
        "attendance.csv" | "attendance.xlsx" if !sight.takes_lists => Err(Error::Forbidden),
        "print" if !sight.prints_sheet => Err(Error::Forbidden),
        "attendance.csv" => {
            look(&app, &staff, "export_csv", subject).await?;
            Ok(export::csv(app, announcement, sight, visit.language))
        }
        "attendance.xlsx" => {
            look(&app, &staff, "export_xlsx", subject).await?;
            export::xlsx(&app, announcement, sight, visit.language).await
        }
        "print" => {
            look(&app, &staff, "print", subject).await?;
            print(&app, &visit, &staff, &announcement, &sight).await
        }
        _ => Err(Error::NotFound),
    }
}

async fn print(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    announcement: &Arc<Announcement>,
    sight: &Sight,
) -> Result<Response> {
    let mut rows = Vec::new();
    let mut list = roster::pages(app.store.clone(), announcement.clone(), sight.clone());
    while let Some(page) = list.recv().await {
        rows.extend(page?);
    }
    let now = app.clock.now();
    let title = announcement.offering.title.clone();
    Ok(visit.page(title, || views::sheet(visit.language, staff, announcement, sight, &rows, now)).into_response())
}

fn dates(app: &App, visit: &Visit, a: &Announcement) -> Response {
    let url = &app.config.public_url;
    let feed = Feed {
        name: a.offering.title.clone(),
        url: None,
        language: visit.language,
        demo: visit.site.demo,
        events: a.sessions.iter().map(|s| calendar::event(a, s, url, visit.language)).collect(),
    };
    ([(header::CONTENT_TYPE, calendar::CONTENT_TYPE)], calendar::ics(&feed)).into_response()
}
