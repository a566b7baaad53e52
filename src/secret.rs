//! One secret, many purposes: what each is used for is derived from it, so that no use can be mistaken for another.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::config::Secret;

/// HMAC-SHA256 (RFC 2104) over parts, each preceded by its length, under a purpose of its own.
pub fn mac(secret: &Secret, purpose: &str, parts: &[&str]) -> [u8; 32] {
    #[expect(clippy::expect_used, reason = "HMAC takes keys of any length")]
    let mut mac = Hmac::<Sha256>::new_from_slice(&secret.0).expect("a key of any length");
    for part in std::iter::once(&purpose).chain(parts) {
        mac.update(&(part.len() as u64).to_le_bytes());
        mac.update(part.as_bytes());
    }
    mac.finalize().into_bytes().into()
}
