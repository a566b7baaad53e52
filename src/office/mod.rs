//! The office: where organisers and the city see who comes to their offerings, and take lists away.
//!
//! A partner sees the offerings it hosts, the city all of them; every list of people that is shown or taken is recorded.

pub mod export;
mod roster;
pub mod routes;
mod store;
mod views;
mod words;

pub use routes::{people_of, theirs};

/// What the office is called, on pages of other rooms that lie below it.
pub fn title(language: crate::text::Language) -> &'static str {
    words::words(language).title
}
