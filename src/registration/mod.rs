//! Who asked for a place, and what became of it.
//!
//! Applications go through the intake, the hot path's one door; every other verb is one plain transaction. Links carry a
//! key derived from the registration's id ([`key`]); passes are signed tokens that hold no personal data ([`pass`]).

pub mod answers;
pub mod application;
pub mod claims;
pub mod codes;
pub mod complete;
pub mod confirm;
pub mod consent;
pub mod consent_view;
mod consent_words;
pub mod contact;
pub mod contact_view;
mod contact_words;
pub mod details;
mod draw_view;
pub mod early;
pub mod eligibility;
pub mod form;
pub mod form_view;
pub mod hold;
pub mod intake;
pub mod key;
pub mod lapse;
pub mod letters;
pub mod model;
pub mod own_view;
mod page_words;
pub mod paper_view;
pub mod pass;
pub mod personal;
pub mod photos;
pub mod questions_view;
pub mod quotas;
pub mod remind;
pub mod resend;
pub mod routes;
pub mod rules;
pub mod secrecy;
pub mod sessions;
pub mod store;
pub mod telling;
pub mod telling_view;
mod telling_words;
pub mod traces;
pub mod undelivered;
pub mod views;
pub mod wishes;
pub mod withdraw;
pub(crate) mod words;

pub use model::*;
pub use routes::{opened, routes};
