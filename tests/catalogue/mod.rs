//! What the public finds, and what it is told.

mod feeds;
mod finding;
mod hidden;
mod kept;
mod truth;
