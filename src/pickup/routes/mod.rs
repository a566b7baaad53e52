//! URLs of pick-up: the desk's and the office's. Guardians name people on their registration's page.

mod desk;
mod office;
mod other;

use axum::Router;
use axum::routing::get;

use crate::app::App;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/{session}/pickup", get(desk::show).post(desk::act))
        .route("/desk/{session}/pickup/other", get(other::other).post(other::do_entrust))
        .route("/office/pickup/{registration}", get(office::show).post(office::act))
}
