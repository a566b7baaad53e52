//! Who did what, and why: plain inserts in the verb's transaction. Ids and field names only, never values, so that
//! erasure breaks nothing.
//!
//! Some seconds later each entry is sealed: it gets the next number and a hash over the one before ([`seal`]). The database
//! refuses to change or delete either, and [`verify`] finds where somebody did it all the same. The city reads the record
//! at `/office/audit`.

pub mod chain;
mod export;
mod looks_view;
pub mod model;
pub mod personal;
mod reading;
pub mod routes;
pub mod rules;
pub mod seal;
mod store;
pub mod verify;
mod views;
mod words;

/// A deed in a reader's words; one that has none shows its code.
pub fn deed(language: crate::text::Language, verb: &str) -> String {
    views::deed_word(words::words(language), verb)
}

pub use model::Entry;
pub use store::record;
