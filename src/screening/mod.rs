//! Places that people give (書類・構成比による選考): applications are gathered, assessors give points without seeing each
//! other's, somebody decides about each by the announced criteria and composition, another official approves, and the clock
//! releases it to everybody at once.
//!
//! Until then nothing of it is told by any way: what was decided stands in a table of its own, and the registrations wait.

pub mod approve;
pub mod assess;
pub mod close;
pub mod decide;
pub mod letters;
pub mod model;
pub mod personal;
pub mod propose;
pub mod release;
pub mod routes;
pub mod rules;
pub mod stop;
pub mod store;
pub mod tend;
pub mod views;
mod words;

pub use model::*;
