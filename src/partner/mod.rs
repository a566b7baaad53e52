//! Who organises: departments of the city, neighbourhood associations, citizen groups, businesses, schools; and who works
//! for them.
//!
//! The city keeps the register. A partner's lead invites its members by mail ([`invite`], [`accept`]), ends their
//! membership and passes the lead on ([`members`], [`pass_lead`]): nobody becomes a member without having proved their
//! mailbox. In which role a partner stands by an offering is the room `hosting`'s.

pub mod accept;
pub mod form;
pub mod invite;
pub mod keep;
pub mod letters;
pub mod members;
pub mod model;
pub mod pass_lead;
pub mod right;
pub mod routes;
pub mod rules;
pub mod store;
mod views;
mod words;

pub use model::*;
