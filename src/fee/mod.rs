//! 参加費: what participants pay, as facts.
//!
//! What was received, waived or given back is appended ([`Fact`]) and never edited; a mistake is taken back by an opposite
//! fact that points at it. How a participant stands ([`rules::Account`]) is what the facts add up to, in any order. A
//! receipt keeps its number for ever; a closing ([`till`]) sums what came since the last one and keeps the cash that was
//! counted. Nobody pays here: what is written down is what happened at a counter or in a bank.

pub mod book;
pub mod close;
pub mod correct;
mod export;
mod form;
pub mod issue;
mod locked;
pub mod model;
pub mod personal;
pub mod record;
pub mod right;
pub mod routes;
pub mod rules;
pub mod store;
pub mod till;
mod views;
mod words;

pub use model::{Closing, Fact, FactKind, Method, Receipt};
