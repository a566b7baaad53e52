//! What changes after it was announced (変更・中止): a session is moved or cancelled, or all of an offering.
//!
//! The public page and the calendars show a change at once. Letters to those it touches wait five minutes; until then it
//! can be undone and nobody has heard of it, after that it can only be corrected, by another letter. Whoever has no
//! mailbox is told by a person, from a list. Places stay as they are: what the organiser cancels is nobody's absence.

pub mod letters;
pub mod make;
pub mod model;
pub mod personal;
pub mod routes;
pub mod rules;
pub mod store;
pub mod take_back;
pub mod tell;
mod views;
mod words;

pub use model::*;
pub use views::name;
