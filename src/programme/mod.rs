//! Programme → offering → slot → session: what the city offers, as it is announced.
//!
//! An [`Announcement`] is all that is published of one offering. [`standing`] tells where it stands at an instant: opens
//! on, open, few left, full, closed, cancelled. Everything about people lives in other rooms.

mod announcement;
mod blackout;
mod codes;
mod criterion;
pub mod import;
pub mod model;
pub mod prerequisite;
mod priority;
pub mod quota;
mod receiver;
pub mod rules;
pub mod store;
pub mod words;

pub use announcement::{Announcement, OFFERS_END};
pub use blackout::Blackout;
pub use criterion::Criterion;
pub use model::*;
pub use prerequisite::{Prerequisite, PrerequisiteKind};
pub use priority::{Priority, PriorityKind};
pub use quota::{Counts, Quota, QuotaKind};
pub use receiver::{Column, Receiver};
pub use rules::{Standing, standing};
