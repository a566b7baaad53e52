//! The key in a registration's link: HMAC-SHA256(secret, id ‖ key version) cut to 128 bits. Not stored, so that letters
//! and repeated answers carry the same link, and raising the version revokes it.

use data_encoding::{BASE32_NOPAD, BASE64URL_NOPAD};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::config::Secret;
pub use crate::secret::mac;

/// The key of a registration's link: 22 letters of base64url.
pub fn key(secret: &Secret, registration: &str, version: i64) -> String {
    BASE64URL_NOPAD.encode(&mac(secret, "registration", &[registration, &version.to_string()])[..16])
}

/// Compared in constant time.
pub fn opens(secret: &Secret, registration: &str, version: i64, given: &str) -> bool {
    key(secret, registration, version).as_bytes().ct_eq(given.as_bytes()).into()
}

/// The six-digit code of a `mail_code` row, derived from its id.
pub fn code(secret: &Secret, mail_code: &str) -> String {
    let bytes = mac(secret, "code", &[mail_code]);
    let number = u64::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7]]);
    format!("{:06}", number % 1_000_000)
}

/// What is kept of a random token.
pub fn token_hash(token: &str) -> String {
    BASE32_NOPAD.encode(&Sha256::digest(token.as_bytes()))
}
