//! Who works here: accounts, roles, signing in and out, until when.
//!
//! A signed-in person is the extractor [`Staff`]; [`Officer`] is one who may enter the office, [`City`] one who answers for
//! the others' accounts. What each may see of the city's offerings is their [`Scope`]; every query about people asks for
//! it. Looks at personal data go through [`look()`]. Who has a second factor (an app, a printed card, a passkey) signs in in
//! two steps: [`sign_in`], [`second`].

pub mod add;
pub mod beside;
mod browser;
mod card;
mod care;
pub mod carry;
pub mod change_password;
pub mod choose_password;
mod colleague_words;
mod guard;
pub mod issue_card;
pub mod letters;
pub mod look;
pub mod model;
pub mod name_for_disposals;
pub mod name_for_secrets;
pub mod passkey;
pub mod password;
pub mod present;
pub mod recover;
pub mod remind;
pub mod reset_password;
pub mod routes;
pub mod rules;
pub mod second;
pub mod set_up;
pub mod sign_in;
pub mod sign_out;
pub mod store;
pub mod tenure;
pub mod token;
pub mod totp;
pub mod turnover;
pub mod views;
mod words;

pub use add::{Added, NewStaff, add};
pub use guard::{City, Officer, PASSWORD, SET_UP, Staff};
pub use letters::mailbox;
pub use look::{look, look_at_each};
pub use model::{MemberRole, Role, Scope};
