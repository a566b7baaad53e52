//! What came of it: how often people met, who applied, who came, how many different people that were.
//!
//! A year is counted by three statements ([`store`]), laid out along the plan by pure rules ([`rules`]), and shown to
//! staff at `/office/count`, and to everyone, with small numbers hidden ([`suppression`]), at `/results`. 実人数 and
//! 延べ人数 never mix: distinct persons are counted anew for every scope and never added up.

pub mod kept;
pub mod model;
pub mod published;
mod published_view;
pub mod routes;
pub mod rules;
pub mod spreadsheet;
pub mod store;
pub mod suppression;
mod views;
mod words;

pub use model::*;
