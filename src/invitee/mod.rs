//! Whom the office invites (開催案内), or asks to name people of their own (推薦依頼), and what they answer.
//!
//! An invitee is a person of an organisation. The letter carries a link whose key is an id and a MAC over it; what it opens
//! is shown to nobody else. Who answers that they come is a registration as any other, given under the offering's lock.

pub mod add;
pub mod answer;
pub mod form;
pub mod letters;
pub mod list;
pub mod model;
pub mod personal;
pub mod remind;
pub mod routes;
pub mod rules;
pub mod send;
pub mod store;
mod views;
mod words;

pub use model::*;
