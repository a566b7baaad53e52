//! Who someone is, for counting only.
//!
//! Nobody has an account, so the same resident is a new participant in every registration. To say how many different
//! people came (実人数), each participant is given a [`key()`] that is the same whenever the same person applies. Keys live
//! in a table apart from the names, under a declared statistical purpose; nothing is ever decided, found or refused by
//! one.

mod key;
pub mod merge;
pub mod personal;
pub mod rules;
pub mod store;

pub use key::key;
