//! Giving freed places out: in the order of arrival, by an offer with a deadline that holds the place.
//!
//! While somebody waits whom a free place would fit, a newcomer joins the list and the place stays free (the intake sees
//! to that); here the place finds its waiter within a minute of the first moment the rule allows.
//!
//! Who has no mailbox is telephoned and written to by people (`contact.rs`): their time begins when they know, and nothing of
//! theirs expires by itself.

pub mod answer;
pub mod contact;
pub mod days;
pub mod fill;
pub mod lapse;
pub mod letters;
pub mod model;
pub mod personal;
pub mod routes;
pub mod rules;
pub mod store;
pub mod take_back;
pub mod views;
mod words;
