//! The desk without a network: phones and tablets that are let in at one session, carry its roster sealed, and send what
//! happened when they can.
//!
//! A device decides by [`crate::offline`], as the server does. Here it is let in ([`enrol`]), given what it carries
//! ([`roster`]), heard ([`sync`]) and shut out ([`end`]). Nothing that it sends is dropped: what contradicts something is
//! found from the facts themselves ([`contradiction`]) and waits for people, who settle it.

mod app_view;
mod app_words;
pub mod contradiction;
pub mod end;
pub mod enrol;
pub mod guard;
pub mod instead;
pub mod model;
pub mod personal;
mod reading;
pub mod registered;
mod registered_view;
pub mod roster;
pub mod routes;
pub mod rules;
pub mod settle;
pub mod store;
pub mod sync;
mod views;
mod words;
