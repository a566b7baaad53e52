//! One secret, many purposes: what each is used for is derived from it, so that no use can be mistaken for another.

use data_encoding::BASE64URL_NOPAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq;

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

/// A link's key: the id of what it opens and a MAC over it, 43 letters. Not stored, so that letters carry the same link
/// whenever they are written. None if the id is no UUID.
pub fn link_key(secret: &Secret, purpose: &str, id: &str) -> Option<String> {
    let bytes = uuid::Uuid::try_parse(id).ok()?.into_bytes();
    Some(BASE64URL_NOPAD.encode(&[&bytes[..], &mac(secret, purpose, &[id])[..16]].concat()))
}

/// The id of what a key opens. None: we never made this key.
pub fn opened_by(secret: &Secret, purpose: &str, key: &str) -> Option<String> {
    let bytes = BASE64URL_NOPAD.decode(key.as_bytes()).ok()?;
    let id = uuid::Uuid::from_slice(bytes.get(..16)?).ok()?.to_string();
    let right = link_key(secret, purpose, &id)?;
    bool::from(right.as_bytes().ct_eq(key.as_bytes())).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ID: &str = "0193a5c2-7b1e-7c3d-9a4f-1234567890ab";

    #[test]
    fn a_key_opens_what_it_was_made_for_and_nothing_else() {
        let secret = Secret([1; 32]);
        let key = link_key(&secret, "invitation", ID).unwrap();
        assert_eq!(key.len(), 43);
        assert_eq!(opened_by(&secret, "invitation", &key).as_deref(), Some(ID));
        assert_eq!(opened_by(&secret, "desk link", &key), None, "another purpose");
        assert_eq!(opened_by(&Secret([2; 32]), "invitation", &key), None, "another city");
        assert_eq!(link_key(&secret, "invitation", "C-1"), None);
    }

    proptest! {
        #[test]
        fn no_other_key_opens(at in 0usize..43, letter in "[A-Za-z0-9_-]", any in "\\PC{0,60}") {
            let secret = Secret([1; 32]);
            let key = link_key(&secret, "invitation", ID).unwrap();
            let mut other = key.clone();
            other.replace_range(at..=at, &letter);
            prop_assume!(other != key);
            prop_assert_eq!(opened_by(&secret, "invitation", &other), None);
            prop_assert_eq!(opened_by(&secret, "invitation", &any), None);
        }
    }
}
