//! What the public sees: the front page, the list with its search, the month, each offering, and their calendars.
//!
//! All of it is read from a [`Snapshot`] in memory: a visitor's GET of a public page touches no database. What is not
//! public is nowhere in here: page, list, search, month and feeds ask [`Snapshot::public`] or [`Snapshot::list`].

pub mod audience;
mod event_data;
pub mod feed;
pub mod filter;
mod refresh;
mod routes;
mod snapshot;
mod store;
pub mod told;
pub mod views;
mod words;

pub use refresh::Catalogue;
pub use routes::routes;
pub use snapshot::{Snapshot, is_public};
