//! Work after a commit: queued in the verb's transaction, done by the worker, again and later if it fails.
//!
//! A low room reaches a high one through this queue, so `jobs` knows no room: who does which work is said at the top, in
//! `timetable.rs`, as [`Handlers`] (work that was queued) and a [`Timetable`] (work that comes round by the clock).

mod rules;
pub mod store;
mod timetable;
mod worker;

pub use timetable::{Timetable, serve};
pub use worker::{Handlers, run_due};

use crate::clock::Moment;

/// A piece of work. `kind` names who does it, `subject` what it is about; the same pair is queued once.
#[derive(Clone, Debug)]
pub struct Job {
    pub id: String,
    pub kind: &'static str,
    pub subject: String,
    pub run_at: Moment,
}
