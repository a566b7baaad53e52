//! Somebody without an account helps at one session's desk (当日の受付のお手伝い).
//!
//! An organiser makes a link and is shown six digits once; link and digits together open that session's desk in a browser,
//! and nothing else, until two hours after the session's end or until the organiser ends it. What a helper does stands in
//! the record under the link.

pub mod enter;
pub mod guard;
pub mod make;
pub mod model;
pub mod routes;
pub mod rules;
pub mod store;
mod views;
mod words;

pub use guard::{Helper, at_the_door};
pub use model::*;
pub use views::over_page;
