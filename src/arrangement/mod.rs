//! A group asks that somebody comes to it (出前講座): wished dates → arranged by people → decided → held → reported.
//!
//! Nothing is confirmed by the machine. A request is a registration that waits, without any slot; what is decided becomes an
//! offering of its own, shown to nobody else, and the registration goes over to it with a place, so that desk, letters,
//! changes and the count know it as any other.

pub mod apply;
pub mod decide;
pub mod decline;
pub mod follow;
pub mod form;
pub mod letters;
pub mod model;
pub mod personal;
pub mod propose;
pub mod report;
pub mod routes;
pub mod rules;
pub mod store;
pub mod views;
mod words;

pub use model::*;
