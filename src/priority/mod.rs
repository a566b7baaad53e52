//! Who comes before whom where lots are drawn (優先の区分): which class somebody is in, what they say to it, and what
//! earlier draws left them.
//!
//! The classes are part of the announcement ([`crate::programme::Priority`]); [`rules`] says from facts which of them
//! somebody is in. The applicant sees it before the list is fixed and may object; only a person changes it, with a reason.
//! Who got nothing from a draw is kept as keyed digests, without names, for as long as an offering puts them first.

pub mod letters;
pub mod losses;
pub mod model;
pub mod object;
pub mod personal;
pub mod rule;
pub mod rules;
pub mod standing;
pub mod store;
pub mod views;
mod words;

pub use model::{Facts, Objection, Standing};
