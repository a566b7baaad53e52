//! URLs. A group asks where one applies ([`group`] is called there); what people make of it lies under `/office/visits`.

pub mod group;
mod office;

use axum::Router;
use axum::routing::get;

use crate::app::App;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/office/visits", get(office::list))
        .route("/office/visits/{registration}", get(office::one).post(office::act))
        .route("/office/offerings/{offering}/visit", get(office::enter_form).post(office::enter))
}
