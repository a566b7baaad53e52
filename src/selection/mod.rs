//! Giving places out when wishes exceed them, so that anyone can check it.
//!
//! This is the pure core, the published algorithm [`ALGORITHM`]: a file in, a file with its result out, no database and no
//! clock. `docs/DRAW.md` describes it for the public, and a second program that was written from that page alone must come
//! to the same result (`tests/selection/replay.py`): whoever changes what happens here makes a new version of both.

pub mod allot;
pub mod check;
pub mod draw;
pub mod file;
mod hall;
pub mod missed;
pub mod rfc3797;
pub mod seed;
#[cfg(test)]
mod tests;
pub mod verify;

pub use file::{ALGORITHM, File};
