//! Children who are minded while their parents take part (託児): a number of places, asked for until a day.
//!
//! Children in childcare take part in nothing: they have no names here, are in no count, and take no place but these. A
//! place is given in the order of arrival once the registration has its own; what comes back goes to who waits next, by
//! letter. The room stands below `registration`, whose intake and moves give and take with the places.

pub mod carry;
pub mod fill;
pub mod form;
pub mod model;
pub mod personal;
pub mod rules;
pub mod store;
pub mod take_back;
pub mod views;
mod words;

pub use model::{Ask, Minded, Request, State};
pub use words::{children, in_letter, words};
