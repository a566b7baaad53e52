//! URLs of the least number.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};

use super::decide::decide;
use super::rules::due_at;
use super::store;
use super::views::{MinimumPage, page};
use super::words::words;
use crate::app::App;
use crate::catalogue::Catalogue;
use crate::error::{Error, Result};
use crate::programme::Announcement;
use crate::staff::{Officer, Staff};
use crate::store::Source;
use crate::ui::Errors;
use crate::web::{Fields, Visit, redirect};

/// Letters a reason may have.
const REASON: usize = 200;

pub fn routes() -> Router<App> {
    Router::new().route("/office/offerings/{offering}/minimum", get(show).post(act))
}

/// Only who answers for it; no person is named here.
fn found(catalogue: &Catalogue, staff: &Staff, offering: &str) -> Result<Announcement> {
    let snapshot = catalogue.now();
    let a = snapshot.any(offering).ok_or(Error::NotFound)?;
    if !a.is_within(&staff.scope()) {
        return Err(Error::Forbidden);
    }
    due_at(a).map(|_| Announcement::clone(a)).ok_or(Error::NotFound)
}

async fn show(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Officer(staff): Officer,
    Path(offering): Path<String>,
) -> Result<Response> {
    let a = found(&catalogue, &staff, &offering)?;
    drawn(&app, &visit, &staff, &a, &Fields::default(), &Errors::default()).await
}

async fn act(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Officer(staff): Officer,
    Path(offering): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let a = found(&catalogue, &staff, &offering)?;
    let w = words(visit.language);
    let reason = fields.get("reason");
    let (status, errors) = match reason.chars().count() {
        0 | REASON.. => (StatusCode::UNPROCESSABLE_ENTITY, Errors::from_iter([("reason", w.reason_missing)])),
        _ if decide(&app, &offering, reason, &staff).await? => {
            return Ok(redirect(&format!("/office/offerings/{offering}/minimum")));
        }
        _ => (StatusCode::CONFLICT, Errors::from_iter([("", w.too_late)])),
    };
    let mut response = drawn(&app, &visit, &staff, &a, &fields, &errors).await?;
    *response.status_mut() = status;
    Ok(response)
}

async fn drawn(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    a: &Announcement,
    typed: &Fields,
    errors: &Errors,
) -> Result<Response> {
    let id = &a.offering.id;
    let decision = store::decision(Source::Store(&app.store), id).await?;
    let drawn = MinimumPage {
        staff,
        announcement: a,
        persons: store::persons(Source::Store(&app.store), id).await?,
        decision: decision.as_ref(),
        now: app.clock.now(),
        typed,
        errors,
        language: visit.language,
    };
    Ok(visit.page(words(visit.language).title, || page(drawn)).into_response())
}
