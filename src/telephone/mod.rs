//! Questions by telephone (電話での問合せ): nothing is said, not even whether somebody applied, without the receipt number and
//! one more fact. Whoever answers reads a sentence aloud, and it is the same whenever something does not fit.
//!
//! Each question stands in the record. Too many that did not fit, about one number or by one account, rest for a while, as
//! sign-ins do. About who is kept secret nothing is said by telephone at all.

pub mod ask;
pub mod model;
pub mod routes;
pub mod rules;
pub mod store;
mod views;
mod words;

pub use model::{Answer, Fact, Known, Question};
