//! 事故の記録: what happened at a session, written down at its desk while it is remembered.
//!
//! Anybody who works at the desk writes it, once; afterwards only those who answer for the offering read it. It is never edited:
//! what is found out later is added. With it, in the same transaction, a hold keeps the data of whom it concerns from being
//! disposed of; the report on paper (事故報告書) is drawn from it.

mod add;
pub mod form;
pub mod letters;
pub mod model;
pub mod personal;
pub mod record;
mod report_view;
pub mod routes;
pub mod store;
mod views;
mod words;

pub use model::Incident;
