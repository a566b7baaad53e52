//! URLs of who stands behind an offering, of handing over, and of who worked with whom.

mod handover;
mod hosts;
mod pairs;

use axum::Router;
use axum::routing::get;

use crate::app::App;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/office/offerings/{offering}/hosts", get(hosts::show).post(hosts::act))
        .route("/office/staff/{account}/handover", get(handover::show).post(handover::act))
        .route("/office/partners/pairs", get(pairs::show))
        .route("/office/partners/pairs.csv", get(pairs::csv))
}
