//! The day itself: who came.
//!
//! Every check-in, undo and head-count is an appended fact ([`Fact`]); what they add up to ([`rules::standing`]) is kept
//! beside them for quick reading. Merging the facts of several desks in any order, any of them twice, gives the same.
//! `/desk` is drawn here; its list is the island [`crate::islands::desk`], live without reloading.

pub mod append;
pub mod check_in;
pub mod count;
pub mod find;
pub mod hours;
pub mod intake;
pub mod live;
pub mod model;
pub mod personal;
pub mod photo;
pub mod release;
pub mod release_view;
pub mod routes;
pub mod rules;
pub mod seats;
pub mod show_pass;
pub mod store;
pub mod views;
pub mod walk_in;
pub mod who;
mod words;

pub use intake::Intake;
pub use model::{Entry, Fact, FactKind, Head, Line, Substitute};
pub use rules::Standing;
pub use who::Who;
