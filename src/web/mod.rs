//! What stands between a request and the rooms: the page frame, guards, limits, forms, cookies, site files, error pages.
//!
//! Imports no room. `router.rs` puts its layers around every route; rooms use [`Visit`], [`Fields`] and [`redirect`].

pub mod assets;
pub mod cookies;
mod errors;
mod fields;
pub mod guard;
pub mod health;
pub mod kept;
pub mod language;
pub mod limits;
mod page;
mod visit;
mod words;

pub use errors::draw as draw_errors;
pub use fields::{FORM_BYTES, Fields, is_form, read as read_body};
pub use page::Page;
pub use visit::{Visit, redirect};
