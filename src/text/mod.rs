//! Written language: which one a reader wants, dates with eras, kana and width, readings over kanji.
//!
//! Pure functions only. Sentences themselves live in each room's `words.rs`, made with [`words!`].

mod language;
mod ruby;
mod words;

pub use language::Language;
pub use ruby::{fill, plain};
pub(crate) use words::words;
