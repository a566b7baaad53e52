//! Working with applicants (申込者への対応): find a person by name, reading, telephone or reference number; see all about
//! a registration; note; do for somebody what they could do themselves, with a reason; type in what came by telephone or
//! on paper.
//!
//! A search is a POST: what is looked for stands in no address. Each look at a person is recorded.

pub mod model;
pub mod note;
pub mod personal;
pub mod routes;
pub mod rules;
pub mod store;
mod views;
mod words;

pub use model::*;
