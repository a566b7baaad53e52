//! Work after a commit: queued in the verb's transaction, done by the worker, again and later if it fails.

pub mod store;

use crate::clock::Moment;

/// A piece of work. `kind` names who does it, `subject` what it is about; the same pair is queued once.
#[derive(Clone, Debug)]
pub struct Job {
    pub id: String,
    pub kind: &'static str,
    pub subject: String,
    pub run_at: Moment,
}
