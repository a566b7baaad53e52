//! URLs of partners: the register, one partner, and an invitation's link.

mod invitation;
mod one;
mod register;

use axum::Router;
use axum::routing::get;

use crate::app::App;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/office/partners", get(register::show).post(register::add))
        .route("/office/partners/{partner}", get(one::show).post(one::act))
        .route("/invitation/{key}", get(invitation::show).post(invitation::join))
}
