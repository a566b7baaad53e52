//! Written language: which one a reader wants, dates with eras, kana and width, readings over kanji.
//!
//! Pure functions only. Sentences themselves live in each room's `words.rs`, made with [`words!`].

pub mod kana;
mod kanji;
mod language;
mod ruby;
pub mod width;
mod words;

pub use kana::{is_kana, kana, search_key};
pub use language::Language;
pub use ruby::{fill, plain};
pub use width::{EmailProblem, PhoneProblem, ascii, email, phone, phone_digits};
pub(crate) use words::words;
