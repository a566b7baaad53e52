//! Draws as a city holds them (抽選): announced before closing, their list fixed, their secret opened, a public number joined,
//! the result proposed, decided on by an official, released at the announced instant to everybody at once.
//!
//! What is drawn, and how, is [`crate::selection`]'s; here is when, by whom, and what is published of it. The clock does all
//! but three things: two people read the public number, and an official decides. None of them can change the list or
//! choose a result, and there is no second draw.

pub mod announce;
pub mod approve;
pub mod dry;
pub mod explain;
pub mod fix;
pub mod forget;
pub mod letters;
pub mod miss;
pub mod model;
pub mod open;
pub mod published;
pub mod read_number;
pub mod release;
pub mod routes;
pub mod rules;
pub mod second;
pub mod stop;
pub mod store;
pub mod tend;
pub mod views;
mod words;

pub use model::{Draw, State};
