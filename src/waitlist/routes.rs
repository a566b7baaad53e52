//! What is public of a waiting list that is drawn on fixed days.

use axum::extract::{Path, State};
use axum::routing::get;
use axum::{Extension, Json, Router};
use serde::Serialize;

use super::days;
use crate::app::App;
use crate::catalogue::Catalogue;
use crate::error::{Error, Result};

pub fn routes() -> Router<App> {
    Router::new().route("/offerings/{offering}/waitlist.json", get(show))
}

#[derive(Serialize)]
struct Day {
    day: String,
    commitment: String,
    /// Once it was drawn.
    seed: Option<String>,
    waiting: Option<i64>,
    offered: Option<i64>,
}

/// Every day with the SHA-256 of its seed; of those that were drawn the seed, how many waited and how many were offered a
/// place. Who stood where is told to each by themselves.
async fn show(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    Path(offering): Path<String>,
) -> Result<Json<Vec<Day>>> {
    let snapshot = catalogue.now();
    let a = snapshot.public(&offering, app.clock.now()).ok_or(Error::NotFound)?;
    let drawn = days::of_offering(&app.store, &offering).await?;
    let day = |day: &str| {
        let of_day = drawn.iter().find(|d| d.on_day == day);
        Day {
            day: day.into(),
            commitment: days::commitment(&days::seed(&app, &offering, day)),
            seed: of_day.map(|d| d.seed.clone()),
            waiting: of_day.map(|d| d.waiting),
            offered: of_day.map(|d| d.offered),
        }
    };
    Ok(Json(a.offering.waitlist_days().map(day).collect()))
}
