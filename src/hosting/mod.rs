//! Who stands behind an offering: partners in their roles (主催・共催・後援・協賛・協力), and the person who answers for it
//! (担当者).
//!
//! Only those who organise it see its people. An endorser is named once the city has approved the use of its name. What
//! ends stays on record, so that it can be told who worked with whom ([`rules::pairs`]). When people move, one page hands
//! all that somebody answers for to others ([`hand_over`]).

pub mod charge;
pub mod endorse;
pub mod hand_over;
pub mod letters;
pub mod model;
pub mod right;
pub mod routes;
pub mod rules;
pub mod stand;
pub mod store;
pub mod views;
mod words;

pub use model::*;
