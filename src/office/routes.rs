use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::http::{StatusCode, header};
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
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::fee;
use crate::hosting::{self, views::ChargePart};
use crate::programme::{Announcement, Column, DeskRule};
use crate::receiver::{Bound, Sight, sight};
use crate::registration::Registration;
use crate::revocation;
use crate::staff::{Officer, Staff, look};
use crate::web::{Fields, Page, Visit, redirect};
use crate::{minimum, pickup};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/office", get(home))
        .route("/office/offerings/{offering}", get(offering).post(charge))
        .route("/office/offerings/{offering}/{list}", get(list))
}

/// The offering, if this officer answers for it.
pub fn theirs(catalogue: &Catalogue, staff: &Staff, offering: &str) -> Result<Arc<Announcement>> {
    let snapshot = catalogue.now();
    let announcement = snapshot.any(offering).ok_or(Error::NotFound)?;
    if announcement.is_within(&staff.scope()) { Ok(announcement.clone()) } else { Err(Error::Forbidden) }
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

/// The offering of one registration that this officer sees; refused too where they are to see it no more.
pub fn person_of(
    catalogue: &Catalogue,
    staff: &Staff,
    registration: &Registration,
    now: Moment,
) -> Result<(Arc<Announcement>, Sight)> {
    let (announcement, sight) = people_of(catalogue, staff, &registration.offering_id, now)?;
    if sight.leaves_out(&registration.id) { Err(Error::Forbidden) } else { Ok((announcement, sight)) }
}

/// All offerings whose people somebody sees, and what of them.
pub fn all_people_of(catalogue: &Catalogue, staff: &Staff, now: Moment) -> Vec<(Arc<Announcement>, Sight)> {
    let snapshot = catalogue.now();
    let ids = snapshot.announcements.iter().map(|a| a.offering.id.as_str());
    ids.filter_map(|id| people_of(catalogue, staff, id, now).ok()).collect()
}

/// `?mine=1`: only what one answers for oneself.
#[derive(Deserialize)]
struct Whose {
    #[serde(default)]
    mine: String,
}

async fn home(
    State(app): State<App>,
    visit: Visit,
    Officer(staff): Officer,
    Query(whose): Query<Whose>,
) -> Result<Page> {
    let mine = !whose.mine.is_empty();
    let who = mine.then_some(staff.id.as_str());
    let lines = store::offerings(&app.store, &staff.scope(), who, app.clock.now()).await?;
    Ok(visit.page(words(visit.language).title, || views::home(visit.language, &staff, &lines, mine)))
}

async fn offering(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(offering): Path<String>,
) -> Result<Page> {
    let announcement = theirs(&catalogue, &staff, &offering)?;
    draw(&app, &visit, &staff, &announcement, None).await
}

async fn draw(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    announcement: &Arc<Announcement>,
    charge_error: Option<&str>,
) -> Result<Page> {
    let offering = &announcement.offering.id;
    let (sight, mut registrations) = (sight(staff, announcement, app.clock.now()), Vec::new());
    if sight.is_open() {
        look(app, staff, "see_registrations", format!("offering:{offering}")).await?;
        registrations = store::registrations(&app.store, offering).await?;
    }
    let registrations = sight.people(registrations, |r| &r.id);
    let revoked = revocation::store::revoked(&app.store, &registrations).await?;
    let states = store::by_state(&app.store, offering).await?;
    let fees = announcement.offering.fee > 0 || fee::store::newest(&app.store, offering).await? > 0;
    let made = change::store::of_offering(&app.store, offering).await?;
    // What somebody needs is told after a place is given, and seen by who receives that.
    let adjustments = match sight.sees(Column::AnswersAfter) {
        true => adjustment::store::lines(&app.store, &staff.scope(), Some(offering), app.clock.now()).await?,
        false => Vec::new(),
    };
    let adjustments: Vec<_> = adjustments
        .into_iter()
        .filter(|line| !sight.leaves_out(&line.adjustment.registration_id))
        .map(|mut line| {
            line.hide(&sight);
            line
        })
        .collect();
    let (minded, waiting) = match announcement.offering.childcare_places.filter(|_| sight.is_open()) {
        Some(_) => (
            sight.people(childcare::store::minded(&app.store, offering).await?, |m| &m.registration_id),
            childcare::store::children_waiting(&app.store, offering).await?,
        ),
        None => (Vec::new(), 0),
    };
    let unnamed = match announcement.offering.desk.has(&DeskRule::Pickup) {
        true => Some(pickup::store::unnamed(&app.store, offering).await?),
        false => None,
    };
    let minimum_decided = minimum::store::is_decided(&app.store, offering).await?;
    let (title, now) = (announcement.offering.title.clone(), app.clock.now());
    let charge = hosting::store::charge(&app.store, offering).await?;
    let candidates = match hosting::right::manages(app, staff, announcement).await? {
        // A lead chooses among their own.
        true => {
            let own = staff.scope();
            Some(hosting::store::candidates(&app.store, offering, &now.date().to_string(), own.partner()).await?)
        }
        false => None,
    };
    let charge = ChargePart {
        language: visit.language,
        offering,
        charge: charge.as_ref(),
        candidates: candidates.as_deref(),
        error: charge_error,
        today: now.date(),
    };
    let page = OfferingPage {
        language: visit.language,
        staff,
        announcement,
        sight: &sight,
        states: &states,
        registrations: &registrations,
        revoked: &revoked,
        fees,
        made: &made,
        charge: &charge,
        adjustments: &adjustments,
        childcare: (&minded, waiting),
        unnamed,
        minimum_decided,
        now,
    };
    Ok(visit.page(title, || views::offering(page)))
}

/// Names who answers for the offering.
async fn charge(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(offering): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let announcement = theirs(&catalogue, &staff, &offering)?;
    if fields.get("do") != "charge" {
        return Err(Error::Malformed("an unknown thing to do"));
    }
    if !hosting::right::manages(&app, &staff, &announcement).await? {
        return Err(Error::Forbidden);
    }
    let (own, today) = (staff.scope(), app.clock.now().date().to_string());
    let candidates = hosting::store::candidates(&app.store, &offering, &today, own.partner()).await?;
    let known = candidates.iter().any(|c| c.id == fields.get("charge"));
    if known && hosting::charge::give(&app, &staff, &offering, fields.get("charge")).await? {
        return Ok(redirect(&format!("/office/offerings/{offering}")));
    }
    let error = hosting::views::charge_wrong(visit.language);
    let page = draw(&app, &visit, &staff, &announcement, Some(error)).await?;
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
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
