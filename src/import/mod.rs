//! Taking over (取込み) applications from CSV and XLSX that came by a form on paper or another system. Lists of offerings
//! become proposals (`proposal::bring`).
//!
//! A file is first judged line by line, by the rules of the intake itself, and nothing is written. Then all of it is taken
//! over in one transaction, or by explicit choice only what is good; if meanwhile the world changed so that any line would
//! come out otherwise than was shown, nothing is. The file waits in between, for an hour at most, and is deleted.
//! Applications are known by what they say: the same line taken over twice is one registration.

pub mod applications;
pub mod columns;
pub mod forget;
pub mod judge;
pub mod lines;
pub mod model;
pub mod routes;
pub mod store;
mod views;
mod words;

pub use model::*;
