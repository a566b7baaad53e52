use axum::extract::{Extension, Query, State};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Router, extract::FromRequestParts, http::request::Parts};
use serde::Deserialize;

use super::model::*;
use super::published::Shelf;
use super::store::{self, Asked};
use super::{published_view, rules, spreadsheet, views};
use crate::app::App;
use crate::error::{Error, Result};
use crate::plan;
use crate::sheet;
use crate::staff::Officer;
use crate::text::fiscal_year_of;
use crate::web::{Page, Visit};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/office/count", get(count))
        .route("/office/count.csv", get(count_csv))
        .route("/results", get(results))
        .layer(Extension(Shelf::default()))
}

#[derive(Deserialize)]
struct Asking {
    #[serde(default)]
    year: String,
    #[serde(default)]
    scope: String,
}

/// `?year=2026&scope=measure:P1-2`; without a year, what the page takes for the newest.
struct Wanted {
    year: Option<i64>,
    scope: Scope,
}

impl FromRequestParts<App> for Wanted {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Wanted> {
        let Query(query) =
            Query::<Asking>::from_request_parts(parts, app).await.map_err(|_| Error::Malformed("year or scope"))?;
        let year = match query.year.as_str() {
            "" => None,
            text => Some(text.parse().ok().filter(|y| (1900..3000).contains(y)).ok_or(Error::Malformed("a year"))?),
        };
        Ok(Wanted { year, scope: Scope::parse(&query.scope).ok_or(Error::NotFound)? })
    }
}

/// What an officer may see of a year: everything, or their own offerings.
fn asked<'a>(app: &App, officer: &'a Option<String>, wanted: &Wanted) -> Asked<'a> {
    let now = app.clock.now();
    let fiscal_year = wanted.year.unwrap_or_else(|| fiscal_year_of(now.date()));
    Asked { fiscal_year, until: None, partner: officer.as_deref(), public: false, now }
}

async fn count(State(app): State<App>, Officer(staff): Officer, visit: Visit, wanted: Wanted) -> Result<Page> {
    let partner = staff.scope().partner().map(str::to_owned);
    let asked = asked(&app, &partner, &wanted);
    let tree = plan::store::tree(&app.store).await?;
    let year = store::year(&app.store, &asked).await?;
    let report = rules::report(&year, &tree, &wanted.scope).ok_or(Error::NotFound)?;
    let sessions = match &wanted.scope {
        // Of offerings on sensitive matters there are totals only.
        Scope::Offering(id) if !year.offerings.iter().any(|o| &o.id == id && o.sensitive == 1) => {
            store::sessions(&app.store, &asked, id).await?
        }
        _ => Vec::new(),
    };
    let span = store::span(&app.store).await?;
    let page = views::Count {
        above: rules::above(&year, &tree, &wanted.scope)
            .into_iter()
            .filter_map(|s| Some((rules::title(&year, &tree, &s)?, s)))
            .collect(),
        years: years(&tree, span.as_ref(), asked.fiscal_year),
        since: span.map(|(first, _)| first),
        fiscal_year: asked.fiscal_year,
        this_month: asked.now.date().format("%Y-%m").to_string(),
        own_only: partner.is_some(),
        report,
        sessions,
    };
    Ok(views::count_page(&visit, &staff, page))
}

/// Years to choose from: those of the plan and of anything planned.
fn years(tree: &plan::PlanTree, span: Option<&(String, String)>, chosen: i64) -> Vec<i64> {
    let year = |date: &String| date.parse().ok().map(fiscal_year_of);
    let planned = span.into_iter().flat_map(|(first, last)| [year(first), year(last)]).flatten();
    let plan = tree.plan.iter().flat_map(|p| [p.from_fiscal_year, p.to_fiscal_year]);
    let all: Vec<i64> = planned.chain(plan).chain([chosen]).collect();
    let (first, last) = (all.iter().min().copied().unwrap_or(chosen), all.iter().max().copied().unwrap_or(chosen));
    (first..=last).collect()
}

async fn count_csv(State(app): State<App>, Officer(staff): Officer, wanted: Wanted) -> Result<Response> {
    let partner = staff.scope().partner().map(str::to_owned);
    let asked = asked(&app, &partner, &wanted);
    let tree = plan::store::tree(&app.store).await?;
    let year = store::year(&app.store, &asked).await?;
    let table = sheet::Table {
        title: asked.fiscal_year.to_string(),
        head: spreadsheet::HEAD.map(str::to_owned).into(),
        rows: spreadsheet::rows(&year, &tree),
    };
    let headers = sheet::headers(sheet::CSV, &format!("参加の集計-{}.csv", asked.fiscal_year));
    Ok((headers, sheet::csv(table)).into_response())
}

async fn results(
    State(app): State<App>,
    Extension(shelf): Extension<Shelf>,
    visit: Visit,
    wanted: Wanted,
) -> Result<Page> {
    let results = shelf.results(&app, wanted.year).await?;
    Ok(published_view::results_page(&visit, results).public())
}
