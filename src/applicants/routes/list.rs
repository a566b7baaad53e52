//! The list of an offering's applicants.

use axum::Extension;
use axum::extract::{Path, RawQuery, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::super::filter::{Filter, looked_for};
use super::super::list_words::words;
use super::super::rules::wanted;
use super::super::store;
use super::super::views::{ListPage, list_page};
use crate::app::App;
use crate::catalogue::Catalogue;
use crate::error::Result;
use crate::office::routes::people_of;
use crate::receiver::Bound;
use crate::staff::{Officer, Scope, Staff, look};
use crate::ui::Errors;
use crate::web::{Fields, Visit};

/// A filter in an address holds codes only.
pub async fn show(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(offering): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let fields = Fields::parse(query.unwrap_or_default().as_bytes());
    drawn(&app, &catalogue, &visit, &staff, &offering, &fields).await
}

/// Somebody is looked for by name: by a form that writes, so that the name stands in no address.
pub async fn search(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(offering): Path<String>,
    fields: Fields,
) -> Result<Response> {
    drawn(&app, &catalogue, &visit, &staff, &offering, &fields).await
}

async fn drawn(
    app: &App,
    catalogue: &Catalogue,
    visit: &Visit,
    staff: &Staff,
    offering: &str,
    fields: &Fields,
) -> Result<Response> {
    let (announcement, sight) = people_of(catalogue, staff, offering, app.clock.now())?;
    look(app, staff, "see_registrations", format!("offering:{offering}")).await?;
    let filter = Filter::read(fields, &announcement).within(staff, &sight, &announcement);
    let typed = fields.get("q");
    let mut errors = Errors::default();
    let name = (!typed.is_empty()).then(|| wanted(typed)).flatten();
    if !typed.is_empty() && name.is_none() {
        errors.add("q", super::super::words::words(visit.language).too_short);
    }
    let page = fields.get("page").parse().unwrap_or(1).max(1);
    let mut counts = store::list::counts(&app.store, &announcement).await?;
    counts.marks.retain(|(mark, _)| mark.is_for(staff, &sight));
    let name = name.map(|wanted| looked_for(&wanted, &sight));
    let mut rows = match errors.is_empty() {
        true => store::list::page(&app.store, &announcement, &filter, name, &counts, page).await?,
        false => Vec::new(),
    };
    rows = sight.people(rows, |row| &row.id);
    if staff.scope() != Scope::All {
        // Notes are read by their own side.
        rows.iter_mut().for_each(|row| row.notes = 0);
    }
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let shown = ListPage {
        staff,
        announcement: &announcement,
        sight: &sight,
        filter: &filter,
        counts: &counts,
        rows: &rows,
        page,
        typed,
        errors: &errors,
        imported: fields.get("imported").parse().ok(),
        language: visit.language,
    };
    Ok(visit.page(words(visit.language).title, || list_page(shown)).status(status).into_response())
}
