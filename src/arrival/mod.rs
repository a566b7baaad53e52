//! Who comes checks themselves in at the door (来場者自身の受付), where the offering says so.
//!
//! A screen at the door shows a code that changes every half minute; whoever reads it with their own phone says receipt number
//! and family name, as at a desk, and is checked in as a fact of the day. The code says that somebody stood at the door a
//! moment ago, and no more: it is no pass, and proves nothing of who it was.

pub mod arrive;
pub mod routes;
pub mod rules;
pub mod store;
pub mod views;
mod words;
