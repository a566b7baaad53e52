use data_encoding::{BASE32_NOPAD, BASE64URL_NOPAD};
use sha2::{Digest, Sha256};

use crate::chance::Chance;

/// 256 random bits for a cookie.
pub fn new(chance: &Chance) -> String {
    BASE64URL_NOPAD.encode(&chance.bytes::<32>())
}

/// What the database keeps of it.
pub fn kept(token: &str) -> String {
    BASE32_NOPAD.encode(&Sha256::digest(token.as_bytes()))
}
