//! The form of a proposal: what is asked ([`spec`]) and how it is drawn ([`draw`]).

pub mod draw;
pub mod lists;
pub mod spec;
mod words;

pub use spec::{Pointer, Section};
pub use words::{Words, words};
