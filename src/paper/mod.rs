//! Results on paper (紙での通知), for those without a mailbox: letters for window envelopes, the answer side of return postcards,
//! address labels, a list by draw number.
//!
//! What a letter says is written by the rooms that mail it, in the same words, and only what is true and released: here
//! are the paper's head and foot, and the document numbers, which staff begin and the program branches. Who is kept
//! secret is printed by who may see them, and by nobody else.

mod due;
pub mod model;
pub mod number;
pub mod routes;
pub mod rules;
pub mod store;
mod views;
mod words;

pub use model::{Letter, Paper, Series};
