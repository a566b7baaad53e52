//! Letters that only the server reads: who walked in stands on a device as unreadable as the list does. X25519 with a key
//! made for this one letter, ChaCha20-Poly1305; whoever seals brings the chance.

use base64ct::{Base64Unpadded, Encoding};
use chacha20poly1305::aead::{Aead, KeyInit};
use chacha20poly1305::{ChaCha20Poly1305, Nonce};
use x25519_dalek::{PublicKey, StaticSecret};

use super::digest::digest;

/// The public half, for devices.
pub fn public(secret: [u8; 32]) -> [u8; 32] {
    PublicKey::from(&StaticSecret::from(secret)).to_bytes()
}

/// Base64 of the letter's own public key and what was sealed. The key serves once, so one nonce is enough.
pub fn seal_to(to: [u8; 32], chance: [u8; 32], text: &str) -> String {
    let mine = StaticSecret::from(chance);
    let own = PublicKey::from(&mine).to_bytes();
    let key = key(mine.diffie_hellman(&PublicKey::from(to)).to_bytes(), own, to);
    let cipher = ChaCha20Poly1305::new(&key.into());
    let sealed = cipher.encrypt(&Nonce::from([0; 12]), text.as_bytes()).unwrap_or_default();
    Base64Unpadded::encode_string(&[&own[..], &sealed].concat())
}

/// None: it was not sealed to this secret, or it is damaged.
pub fn open_with(secret: [u8; 32], body: &str) -> Option<String> {
    let bytes = Base64Unpadded::decode_vec(body).ok()?;
    let (own, sealed) = bytes.split_at_checked(32)?;
    let own: [u8; 32] = own.try_into().ok()?;
    let secret = StaticSecret::from(secret);
    let key = key(secret.diffie_hellman(&PublicKey::from(own)).to_bytes(), own, PublicKey::from(&secret).to_bytes());
    let opened = ChaCha20Poly1305::new(&key.into()).decrypt(&Nonce::from([0; 12]), sealed).ok()?;
    String::from_utf8(opened).ok()
}

fn key(shared: [u8; 32], own: [u8; 32], to: [u8; 32]) -> [u8; 32] {
    digest("tsudoi sealed letter", &[&shared, &own, &to])
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn only_the_server_reads_what_was_sealed_to_it() {
        let sealed = seal_to(public([7; 32]), [3; 32], "見本 花子");
        assert_eq!(open_with([7; 32], &sealed).as_deref(), Some("見本 花子"));
        assert_eq!(open_with([8; 32], &sealed), None);
        assert_eq!(open_with([3; 32], &sealed), None, "nor who sealed it, with the same chance");
        assert_eq!(open_with([7; 32], &sealed[2..]), None);
        assert_eq!(open_with([7; 32], ""), None);
        assert!(!sealed.contains("見本"));
        assert_ne!(sealed, seal_to(public([7; 32]), [4; 32], "見本 花子"));
    }
}
