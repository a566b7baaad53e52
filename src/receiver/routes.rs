//! URLs of who receives personal data: the city's page for each offering, and the terms.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use serde::Deserialize;

use super::allow::{allow, take_back};
use super::end::end;
use super::name::{Named, Wanted, name, tell};
use super::rules::{Wrong, chosen, needs_terms, reason};
use super::terms::VERSION;
use super::views::{ReceiversPage, TermsPage, receivers_page, terms_page};
use super::words::{Words, words};
use super::{accept::accept, store};
use crate::app::App;
use crate::catalogue::Catalogue;
use crate::error::{Error, Result};
use crate::office::theirs;
use crate::partner;
use crate::programme::Announcement;
use crate::staff::rules::after_sign_in;
use crate::staff::{City, Role, Staff, look_at_each};
use crate::text::fiscal_year_of;
use crate::ui::Errors;
use crate::web::{Fields, Page, Visit, redirect};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/office/offerings/{offering}/receivers", get(receivers).post(act))
        .route("/office/terms", get(terms).post(accept_terms))
}

async fn receivers(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    City(staff): City,
    Path(offering): Path<String>,
) -> Result<Page> {
    let a = theirs(&catalogue, &staff, &offering)?;
    drawn(&app, &visit, &staff, &a, &Fields::default(), &Errors::default()).await
}

async fn drawn(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    a: &Announcement,
    typed: &Fields,
    errors: &Errors,
) -> Result<Page> {
    let lines = store::lines(&app.store, &a.offering.id).await?;
    let mut to_tell = Vec::new();
    for line in lines.iter().filter(|line| line.ended_at.is_none() && line.sees_from.is_some()) {
        let people = store::to_tell(&app.store, &line.id).await?;
        look_at_each(app, staff, "see_to_tell", people.iter().map(|p| p.registration_id.as_str())).await?;
        to_tell.push((line.id.clone(), people));
    }
    let page = ReceiversPage {
        staff,
        announcement: a,
        lines: &lines,
        to_tell: &to_tell,
        partners: &partner::store::all(&app.store).await?,
        typed,
        errors,
        language: visit.language,
    };
    Ok(visit.page(words(visit.language).title, || receivers_page(page)))
}

async fn act(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    City(staff): City,
    Path(offering): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let a = theirs(&catalogue, &staff, &offering)?;
    let (w, receiver) = (words(visit.language), fields.get("receiver"));
    let mut errors = Errors::default();
    match fields.get("do") {
        "add" => {
            if let Some(wanted) = wanted(&fields, w, &mut errors)
                && name(&app, &staff, &offering, wanted).await? == Named::NoSuchPartner
            {
                errors.add("partner", w.partner_missing);
            }
        }
        "told" => tell(&app, &staff, &offering, receiver, fields.get("registration")).await?,
        "end" => end(&app, &staff, &offering, receiver).await?,
        "allow" => {
            let field = format!("allow-{receiver}");
            match reason(fields.get(&field)) {
                Ok(why) => allow(&app, &staff, &offering, receiver, &why).await?,
                Err(Wrong::LongReason) => errors.add(field, w.too_long),
                Err(_) => errors.add(field, w.reason_missing),
            }
        }
        "take_back" => take_back(&app, &staff, &offering, receiver).await?,
        _ => return Err(Error::Malformed("an unknown thing to do")),
    }
    if errors.is_empty() {
        return Ok(redirect(&format!("/office/offerings/{offering}/receivers")));
    }
    let page = drawn(&app, &visit, &staff, &a, &fields, &errors).await?;
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
}

/// Stands for the city's department among the partners.
pub const CITY: &str = "city";

fn wanted(fields: &Fields, w: &Words, errors: &mut Errors) -> Option<Wanted> {
    if !fields.has("partner") {
        errors.add("partner", w.partner_missing);
    }
    let columns = chosen(fields.all("columns"));
    match columns {
        Err(Wrong::UnknownColumn) => errors.add("columns", w.columns_unknown),
        Err(_) => errors.add("columns", w.columns_missing),
        Ok(_) => {}
    }
    let why = reason(fields.get("why"));
    match why {
        Err(Wrong::LongReason) => errors.add("why", w.too_long),
        Err(_) => errors.add("why", w.why_missing),
        Ok(_) => {}
    }
    let partner = Some(fields.get("partner").to_owned()).filter(|id| id != CITY);
    if errors.is_empty() { Some(Wanted { partner, columns: columns.ok()?, why: why.ok()? }) } else { None }
}

/// The page that was wanted.
#[derive(Deserialize)]
struct Wish {
    #[serde(default)]
    back: String,
}

/// Members of partners read and accept; the city reads.
async fn terms(State(app): State<App>, visit: Visit, staff: Staff, Query(wish): Query<Wish>) -> Result<Page> {
    terms_drawn(&app, &visit, &staff, &wish.back, &Errors::default()).await
}

async fn terms_drawn(app: &App, visit: &Visit, staff: &Staff, back: &str, errors: &Errors) -> Result<Page> {
    let asked = needs_terms(staff);
    if !asked && staff.role != Role::City {
        return Err(Error::Forbidden);
    }
    let fiscal_year = fiscal_year_of(app.clock.now().date());
    let accepted = store::accepted(&app.store, &staff.id, fiscal_year, VERSION).await?;
    let back = after_sign_in(staff.role, back);
    let page = TermsPage { staff, fiscal_year, asked, accepted, back, errors, language: visit.language };
    Ok(visit.page(words(visit.language).terms, || terms_page(page)))
}

async fn accept_terms(State(app): State<App>, visit: Visit, staff: Staff, fields: Fields) -> Result<Response> {
    if !needs_terms(&staff) {
        return Err(Error::Forbidden);
    }
    let back = fields.get("back");
    if !fields.has("agree") {
        let errors = Errors::from_iter([("agree", words(visit.language).agree_missing)]);
        let page = terms_drawn(&app, &visit, &staff, back, &errors).await?;
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    }
    accept(&app, &staff.id).await?;
    Ok(redirect(after_sign_in(staff.role, back)))
}
