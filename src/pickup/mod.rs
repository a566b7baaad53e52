//! Children's pick-up (お迎え): handed over to nobody but whom their guardian named, who knows the code.
//!
//! Off unless the offering turns it on. After the place is given the guardian names up to four people; four digits that follow
//! from the registration's key and stand in no table are the second thing the desk asks for. Whoever else comes is handed a
//! child by two members of staff and after a call, all of which is written down. A handover rests on the child's check-out
//! among the facts of the day, and says to whom.

pub mod code;
pub mod entrust;
pub mod form;
pub mod hand_over;
pub mod letters;
pub mod model;
pub mod name;
pub mod personal;
pub mod routes;
pub mod rules;
pub mod store;
pub mod take_back;
pub mod views;
pub mod without;
mod words;

pub use model::{Child, Fetcher, Handover, How};
pub use store::{Pickup, of_offering};
