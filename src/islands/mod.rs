//! The only Rust that runs in the browser. Loaded by pages that carry an island, and by no other.

#[cfg(any(feature = "ssr", feature = "offline"))]
pub mod app;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod desk;
