//! `/office/indicators`: what the plan is measured by, entered by the city.

use axum::Router;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde::Deserialize;

use super::enter::{New, enter};
use super::model::PlanTree;
use super::store;
use super::views::{Indicators, indicators_page};
use super::words::{Words, words};
use crate::app::App;
use crate::error::Result;
use crate::staff::{City, Staff};
use crate::text;
use crate::ui::Errors;
use crate::web::{Fields, Visit, redirect};

pub fn routes() -> Router<App> {
    Router::new().route("/office/indicators", get(show).post(add))
}

#[derive(Deserialize)]
struct Told {
    #[serde(default)]
    done: bool,
}

async fn show(State(app): State<App>, visit: Visit, City(staff): City, Query(told): Query<Told>) -> Result<Response> {
    let tree = store::tree(&app.store).await?;
    draw(&app, &visit, &staff, &tree, told.done, &Fields::default(), &Errors::default()).await
}

async fn add(State(app): State<App>, visit: Visit, City(staff): City, fields: Fields) -> Result<Response> {
    let tree = store::tree(&app.store).await?;
    match read(&fields, &tree, words(visit.language)) {
        Ok(new) => {
            enter(&app, &staff.id, new).await?;
            Ok(redirect("/office/indicators?done=true"))
        }
        Err(errors) => draw(&app, &visit, &staff, &tree, false, &fields, &errors).await,
    }
}

async fn draw(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    tree: &PlanTree,
    done: bool,
    typed: &Fields,
    errors: &Errors,
) -> Result<Response> {
    let values = store::values(&app.store).await?;
    let today = app.clock.now().date();
    let page = Indicators { language: visit.language, staff, tree, values: &values, done, typed, errors, today };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(visit.page(words(visit.language).title, || indicators_page(&page)).status(status).into_response())
}

/// Letters the name of a survey may have.
const SOURCE: usize = 200;

fn read(fields: &Fields, tree: &PlanTree, w: &Words) -> Result<New, Errors> {
    let mut errors = Errors::default();
    let mut wrong = |name: &str, text: &str| errors.add(name, text);
    let number = |name: &str| text::ascii(fields.get(name)).trim().replace(',', "");
    let indicator = tree.indicators().find(|i| i.id == fields.get("indicator"));
    if indicator.is_none() {
        wrong("indicator", w.indicator_missing);
    }
    let fiscal_year = number("fiscal_year").parse().ok().filter(|year| (2000..2200).contains(year));
    if fiscal_year.is_none() {
        wrong("fiscal_year", w.year_wrong);
    }
    let value = number("value").parse::<f64>().ok().filter(|value| value.is_finite() && (0.0..1e9).contains(value));
    if value.is_none() {
        wrong("value", w.value_wrong);
    }
    let source = fields.get("source").to_owned();
    if !(1..=SOURCE).contains(&source.chars().count()) {
        wrong("source", w.source_missing);
    }
    let n = match number("n").as_str() {
        "" => None,
        text => {
            let n = text.parse::<i64>().ok().filter(|n| (1..1_000_000_000).contains(n));
            if n.is_none() {
                wrong("n", w.n_wrong);
            }
            n
        }
    };
    let day = text::parse_ymd(fields.get("day")).map(|day| day.to_string());
    if day.is_err() {
        wrong("day", w.day_wrong);
    }
    match (indicator, fiscal_year, value, day) {
        (Some(indicator), Some(fiscal_year), Some(value), Ok(day)) if errors.is_empty() => {
            Ok(New { indicator: indicator.id.clone(), fiscal_year, value, source, n, day })
        }
        _ => Err(errors),
    }
}
