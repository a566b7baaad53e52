//! 出席の確定: after a session its attendance is closed, once and for all that was known.
//!
//! A closing keeps the figures and a digest of the list that they were taken from; the list itself is what the facts say, and
//! stands nowhere twice. What comes in later is listed beside it, and closing again makes the next number. What is made of a
//! closed attendance (the list for an insurer, certificates, the count) names the closing.

pub mod close;
pub mod insurance;
mod insurance_view;
pub mod loose;
pub mod model;
pub mod reopen;
pub mod routes;
pub mod rules;
pub mod store;
mod views;
mod words;

pub use model::{Attendee, Closing};
