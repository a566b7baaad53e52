//! Who asked for a place, and what became of it.
//!
//! Applications go through the intake, the hot path's one door; every other verb is one plain transaction. Links carry a
//! key derived from the registration's id ([`key`]); passes are signed tokens that hold no personal data ([`pass`]).

pub mod key;
pub mod model;
pub mod pass;

pub use model::*;
