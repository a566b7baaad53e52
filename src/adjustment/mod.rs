//! What somebody needs to take part (合理的配慮): asked for once a place is given, answered by people.
//!
//! A request never reaches a selection, and carers, interpreters and assistance dogs take no place. It is heard at any
//! time, also after the day until which it can surely be prepared. Whoever answers it agrees, offers something else, or
//! refuses with a reason and an alternative; nothing answers by itself. It is as private as what it is about: in no list to
//! take away, at the desk a mark with what was agreed.

pub mod answer;
pub mod ask;
pub mod form;
pub mod letters;
pub mod model;
pub mod personal;
pub mod routes;
pub mod rules;
pub mod store;
pub mod take_back;
pub mod tell;
pub mod views;
mod words;

pub use model::{Adjustment, Agreed, Line, Need, State};
