//! A class that carries the members of an earlier one over (継続在籍): who was there often enough goes on, unless a person
//! decides otherwise with a reason; each is told, and may say no by a day.
//!
//! Nobody gets in by a form: the intake takes whoever comes by [`Door::Carried`](crate::registration::application::Door),
//! under the next class's lock, all or nobody.

pub mod carry;
pub mod decline;
pub mod letters;
pub mod model;
pub mod personal;
pub mod routes;
pub mod rules;
pub mod store;
pub mod views;
mod words;

pub use model::*;
