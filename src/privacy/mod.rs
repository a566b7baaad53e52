//! Whose data it is: what the house holds about people, until when, and what they may ask.
//!
//! Every table is declared in [`columns`]; each room takes away and tells what is its own (`forget`, `disclose` in the rooms'
//! `personal.rs`), and this room calls them all. When an offering's day has come the program proposes ([`propose`]), a named
//! official approves ([`approve`]), the worker does it in batches and proves it ([`dispose`]); a [`hold`] stops it. People are
//! shown what is held ([`disclose`]), have it put right ([`correct`]), ask for it to go ([`request`]), and are kept secret
//! where their safety asks for it ([`secrecy`]). [`mod@file`] writes the register of the city's files.

pub mod approve;
pub mod columns;
pub mod correct;
pub mod disclose;
pub mod dispose;
pub mod file;
mod forget;
pub mod hold;
pub mod model;
pub mod propose;
pub mod request;
pub mod routes;
pub mod rules;
pub mod secrecy;
pub mod store;
mod views;
mod words;

pub use model::*;
