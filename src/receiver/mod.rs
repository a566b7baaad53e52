//! Who receives personal data beside the city (提供先), which columns of it, why, and until when they see it.
//!
//! What somebody may see of an offering's people is one value, [`Sight`], computed by [`sight()`] and passed down: rows
//! about people are [`Seen`] through it before anything is drawn or written. A partner's member is [`Bound`] by the terms
//! (個人情報取扱特記事項) of the fiscal year before they see anyone.

pub mod accept;
pub mod allow;
mod bound;
pub mod end;
mod model;
pub mod name;
pub mod routes;
pub mod rules;
pub mod sight;
pub mod store;
pub mod terms;
mod told;
pub mod views;
mod words;

pub use bound::{Bound, is_bound};
pub use model::Line;
pub use sight::{Closed, Seen, Sight, called, last_day, sight, sight_of};
pub use told::{column_name, columns_named, told, told_of};
