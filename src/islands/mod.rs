//! The only Rust that runs in the browser. Loaded by pages that carry an island, and by no other.

pub mod desk;
