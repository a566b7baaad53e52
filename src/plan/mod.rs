//! The city's plan for working together: plan → policy → measure → action, and the indicators of each policy.
//!
//! An offering serves one action, or one measure only, because the plan's actions are examples. [`store::tree`] reads the
//! whole plan at once; [`import`] reads it from a file like `data/plan.json`. Values of indicators are [entered](enter) by
//! staff as surveys and registers give them, and kept with their history; none is derived from bookings.

pub mod enter;
pub mod import;
pub mod model;
pub mod routes;
pub mod store;
mod views;
mod words;

pub use model::*;
