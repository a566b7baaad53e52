//! What a desk's device decides by itself: whether a pass is true, whom it opens, what is to be said, what the facts add up
//! to. The same code runs in the server and, as wasm, in a browser without a network, so that the two cannot differ.
//!
//! Pure: no clock, no chance, no store, and nothing that a phone would have to load for it.

pub mod desk;
pub mod digest;
pub mod fact;
pub mod fold;
pub mod names;
pub mod pass;
pub mod receipt;
pub mod row;
pub mod seal;
pub mod verdict;
pub mod wire;
