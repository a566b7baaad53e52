use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use serde::Deserialize;

use super::views::OfferingPage;
use super::words::words;
use super::{export, roster, store, views};
use crate::adjustment;
use crate::app::App;
use crate::calendar::{self, Feed};
use crate::catalogue::Catalogue;
use crate::change;
use crate::childcare;
use crate::error::{Error, Result};
use crate::fee;
use crate::programme::Announcement;
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

async fn home(State(app): State<App>, visit: Visit, Officer(staff): Officer) -> Result<Page> {
    let lines = store::offerings(&app.store, &staff.scope(), app.clock.now()).await?;
    Ok(visit.page(words(visit.language).title, || views::home(visit.language, &staff, &lines)))
}

/// Which page of a long list.
#[derive(Deserialize)]
struct Asked {
    #[serde(default = "first")]
    page: u32,
}

const fn first() -> u32 {
    1
}

async fn offering(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Officer(staff): Officer,
    Path(offering): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Page> {
    let announcement = theirs(&catalogue, &staff, &offering)?;
    look(&app, &staff, "see_registrations", format!("offering:{offering}")).await?;
    let states = store::by_state(&app.store, &offering).await?;
    let registrations = store::registrations(&app.store, &offering, asked.page).await?;
    let fees = announcement.offering.fee > 0 || fee::store::newest(&app.store, &offering).await? > 0;
    let made = change::store::of_offering(&app.store, &offering).await?;
    let adjustments = adjustment::store::lines(&app.store, &staff.scope(), Some(&offering), app.clock.now()).await?;
    let (minded, waiting) = match announcement.offering.childcare_places {
        Some(_) => (
            childcare::store::minded(&app.store, &offering).await?,
            childcare::store::children_waiting(&app.store, &offering).await?,
        ),
        None => (Vec::new(), 0),
    };
    let (title, now) = (announcement.offering.title.clone(), app.clock.now());
    let page = OfferingPage {
        language: visit.language,
        staff: &staff,
        announcement: &announcement,
        states: &states,
        registrations: &registrations,
        page: asked.page,
        fees,
        made: &made,
        adjustments: &adjustments,
        childcare: (&minded, waiting),
        now,
    };
    Ok(visit.page(title, || views::offering(page)))
}

/// The lists to take away: `attendance.csv`, `.xlsx`, `.ics`, and `print`.
async fn list(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Officer(staff): Officer,
    Path((offering, list)): Path<(String, String)>,
) -> Result<Response> {
    let announcement = theirs(&catalogue, &staff, &offering)?;
    let subject = format!("offering:{offering}");
    match list.as_str() {
        "attendance.csv" => {
            look(&app, &staff, "export_csv", subject).await?;
            Ok(export::csv(app, announcement, visit.language))
        }
        "attendance.xlsx" => {
            look(&app, &staff, "export_xlsx", subject).await?;
            export::xlsx(&app, announcement, visit.language).await
        }
        "attendance.ics" => Ok(dates(&app, &visit, &announcement)),
        "print" => {
            look(&app, &staff, "print", subject).await?;
            print(&app, &visit, &staff, &announcement).await
        }
        _ => Err(Error::NotFound),
    }
}

async fn print(app: &App, visit: &Visit, staff: &Staff, announcement: &Arc<Announcement>) -> Result<Response> {
    let mut rows = Vec::new();
    let mut list = roster::pages(app.store.clone(), announcement.clone());
    while let Some(page) = list.recv().await {
        rows.extend(page?);
    }
    let now = app.clock.now();
    let title = announcement.offering.title.clone();
    Ok(visit.page(title, || views::sheet(visit.language, staff, announcement, &rows, now)).into_response())
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
