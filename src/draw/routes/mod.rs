//! URLs of draws: for the public, for an applicant, for the office.

mod missed;
mod office;
mod public;

use axum::Router;
use axum::routing::get;

use crate::app::App;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/draws/procedure.txt", get(public::procedure))
        .route("/draws/{draw}", get(public::show))
        .route("/offerings/{offering}/draw", get(public::of_offering))
        .route("/registrations/{receipt}/draw.json", get(public::own))
        .route("/office/offerings/{offering}/draw", get(office::show).post(office::act))
        .route("/office/offerings/{offering}/draw/missed", get(missed::show).post(missed::act))
        .route("/office/offerings/{offering}/draw/paper", get(office::paper))
}
