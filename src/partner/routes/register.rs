use std::collections::HashMap;

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use crate::app::App;
use crate::error::Result;
use crate::partner::model::Kind;
use crate::partner::rules::{REGISTRATIONS, registered};
use crate::partner::views::{Check, Register, register_page};
use crate::partner::words::words;
use crate::partner::{form, keep, store};
use crate::staff::{City, Staff};
use crate::text::fiscal_year_of;
use crate::ui::Errors;
use crate::web::{Fields, Visit, redirect};
use crate::{hosting, plan};

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    kind: String,
}

pub async fn show(
    State(app): State<App>,
    visit: Visit,
    City(staff): City,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    draw(&app, &visit, &staff, Kind::from_code(&asked.kind), &Fields::default(), &Errors::default()).await
}

pub async fn add(State(app): State<App>, visit: Visit, City(staff): City, fields: Fields) -> Result<Response> {
    match form::details(&fields, words(visit.language)) {
        Ok(details) => {
            let id = keep::add(&app, &staff, &details).await?;
            Ok(redirect(&format!("/office/partners/{id}?done=added")))
        }
        Err(errors) => draw(&app, &visit, &staff, None, &fields, &errors).await,
    }
}

async fn draw(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    kind: Option<Kind>,
    typed: &Fields,
    errors: &Errors,
) -> Result<Response> {
    let partners = store::register(&app.store, kind.map(Kind::code)).await?;
    let check = check(app).await?;
    let requests = hosting::store::requests(&app.store).await?;
    let language = visit.language;
    let page = Register { language, staff, partners: &partners, kind, check, requests: &requests, typed, errors };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(visit.page(words(language).title, || register_page(&page)).status(status).into_response())
}

/// None: there is no plan, or it does not count registrations.
async fn check(app: &App) -> Result<Option<Check>> {
    let tree = plan::store::tree(&app.store).await?;
    let indicator = tree.indicators().find(|i| i.id == REGISTRATIONS);
    let (Some(plan), Some(indicator)) = (&tree.plan, indicator) else { return Ok(None) };
    let values = plan::store::newest_values(&app.store).await?;
    let official: HashMap<i64, f64> =
        values.iter().filter(|v| v.indicator_id == REGISTRATIONS).map(|v| (v.fiscal_year, v.value)).collect();
    let days = store::registration_days(&app.store).await?;
    let years = registered(&days, plan.from_fiscal_year, fiscal_year_of(app.clock.now().date()));
    let years = years.into_iter().map(|year| {
        let official = official.get(&year.fiscal_year).map(|value| format!("{value}{}", indicator.unit));
        (year, official)
    });
    Ok(Some(Check { name: indicator.name.clone(), years: years.collect() }))
}
