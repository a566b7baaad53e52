//! Letters that staff write to some of an offering's applicants (手紙): those whom a list's filter shows, as it stands when
//! the letter is sent off.
//!
//! A letter is kept with whom it was for. It waits five minutes in which it can be undone; then it leaves, one by one,
//! written in each reader's language. Whoever has no mailbox, or whose mailbox has had its share, or whom the letter did
//! not reach, is told by a person, from a list.

pub mod form;
pub mod letters;
pub mod model;
pub mod personal;
pub mod routes;
pub mod rules;
pub mod send;
pub mod store;
pub mod take_back;
mod views;
mod words;

pub use model::*;
