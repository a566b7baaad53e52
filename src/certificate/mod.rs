//! 参加証明書・活動証明書: what somebody was confirmed to have taken part in, for whoever asks them for it.
//!
//! Only a closed attendance is certified. A certificate keeps the sessions and minutes that it says, never a name: that is drawn
//! from the registration when it is printed. Anybody who holds the paper can ask whether it holds still; that is worked out
//! from their own attendance as it is then, so that a correction afterwards needs nobody to remember what was printed.

pub mod issue;
pub mod model;
pub mod personal;
pub mod routes;
pub mod rules;
pub mod store;
pub mod views;
mod words;
