//! Working with applicants (申込者への対応): find a person by name, reading, telephone or reference number; see all about
//! a registration; note; do for somebody what they could do themselves, with a reason; type in what came by telephone or
//! on paper. An offering's applicants as a list that can be narrowed; two registrations side by side, to be merged or told
//! apart.
//!
//! A search is a POST: what is looked for stands in no address. Each look at a person is recorded.

pub mod filter;
pub mod letters;
mod list_words;
pub mod merge;
pub mod model;
pub mod note;
pub mod personal;
pub mod routes;
pub mod rules;
pub mod store;
pub mod tell_apart;
mod twin_words;
mod views;
mod words;

pub use model::*;
pub use views::described;

/// What finding people is called, on pages of other rooms that lie below it.
pub fn title(language: crate::text::Language) -> &'static str {
    words::words(language).title
}

/// The ways in which what staff enter may have come: code and name.
pub fn entry_channels(language: crate::text::Language) -> Vec<(&'static str, &'static str)> {
    use crate::registration::Channel::{Counter, Fax, Phone, Postcard};
    let w = list_words::words(language);
    [Phone, Counter, Fax, Postcard].map(|c| (c.code(), list_words::channel(c, w))).to_vec()
}
