//! What somebody would like to offer (企画書), from the first words to its publication.
//!
//! A proposal keeps what was typed, whatever it is worth, in editions that are only ever added: nothing is lost, two may
//! write at once, and everything can be looked up later. What the words mean is read afresh whenever it matters
//! ([`reading`]). When it is complete it is submitted, confirmed by the group it was written down for, reviewed by
//! another person against published standards, and becomes an offering at its time. Of what is published only words and
//! numbers are worked over here; dates, venues and cancellations belong to `change`.

pub mod begin;
pub mod bring;
pub mod brought;
pub mod compare;
pub mod confirm;
pub mod content;
pub mod copy;
mod dates;
pub mod form;
pub mod ground;
pub mod letters;
pub mod model;
pub mod personal;
pub mod publish;
pub mod reading;
pub mod review;
pub mod routes;
pub mod rules;
pub mod save;
pub mod standards;
pub mod store;
pub mod submit;
pub mod template;
mod views;
pub mod warnings;
mod words;

pub use content::Content;
pub use model::*;
pub use views::state_name;
