//! The city's plan for working together: plan → policy → measure → action, and the indicators of each policy.
//!
//! An offering serves one action, or one measure only, because the plan's actions are examples. [`store::tree`] reads the
//! whole plan at once; [`import`] reads it from a file like `data/plan.json`.

pub mod import;
pub mod model;
pub mod store;

pub use model::*;
