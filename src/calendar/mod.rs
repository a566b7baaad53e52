//! iCalendar: a session, an offering, a partner's or one's own dates as a feed that calendar programs subscribe to.
//!
//! [`ics()`] makes the text (RFC 5545) from plain values; it knows no store and no URL. Public feeds carry no personal data.

mod fold;
mod ics;
mod model;
mod sessions;
mod words;

pub use ics::{CONTENT_TYPE, ics};
pub use model::{Event, Feed};
pub use sessions::{event, events_of_slots};
