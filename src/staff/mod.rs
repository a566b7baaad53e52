//! Who works here: accounts, roles, signing in and out.
//!
//! A signed-in person is the extractor [`Staff`]; [`Officer`] is one who may enter the office. What each may see of the
//! city's offerings is their [`Scope`]; every query about people asks for it. Looks at personal data go through [`look()`].

pub mod add;
mod guard;
pub mod look;
pub mod model;
mod password;
pub mod routes;
pub mod rules;
pub mod sign_in;
pub mod sign_out;
pub mod store;
mod token;
pub mod views;
mod words;

pub use add::{Added, NewStaff, add};
pub use guard::{Officer, Staff};
pub use look::look;
pub use model::{Role, Scope};
