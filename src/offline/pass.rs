//! The pass (QR): a short signed token that a desk without a network, and without any list, can judge.
//!
//! `T` ‖ base32(version 2 and number of slots, 4 bits each ‖ registration id, 16 bytes ‖ key version, 1 byte ‖ opener, 9 bytes
//! ‖ tag of the offering, 3 bytes ‖ a tag of 3 bytes for each slot ‖ Ed25519 signature, 64 bytes).
//!
//! For a registration with one slot these are 157 letters, as many as a QR code of 49 squares a side holds with a quarter of
//! it to spare: one byte more, and every print and cracked screen would have to carry 53.
//!
//! It names no person and opens no page: a registration's key is another. The opener unlocks the registration's row in a
//! desk's roster ([`super::row`]); it follows from the registration alone, so that a pass that was printed before the
//! slots changed still opens the row, which says what is true now.

use base32ct::{Base32UpperUnpadded, Encoding as _};
use base64ct::{Base64Unpadded, Encoding as _};
use ed25519_dalek::{Signature, Verifier, VerifyingKey};
use uuid::Uuid;

use super::digest::tag;

const PREFIX: &str = "T";
const VERSION: u8 = 2;
const SIGNATURE: usize = 64;
/// Before the slots.
const HEAD: usize = 1 + 16 + 1 + OPENER + TAG;
/// What stands before the signed bytes, so that no other signature of ours can be taken for a pass.
const CONTEXT: &[u8] = b"tsudoi pass";
/// Whoever has more slots is known by the roster only: the code must stay easy to read.
pub const SLOTS: usize = 6;
const OPENER: usize = 9;
const TAG: usize = 3;

pub type Opener = [u8; OPENER];
/// Names an offering, or a slot, within a pass.
pub type Tag = [u8; TAG];
/// Names a version of a registration's pass, in a list of those that are worth nothing any more.
pub type Revoked = [u8; 8];

/// What a pass says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pass {
    pub registration: Uuid,
    pub key_version: u8,
    pub opener: Opener,
    pub offering: Tag,
    /// Where there is a place, when the pass was made. Empty: more than a pass can say.
    pub slots: Vec<Tag>,
}

/// Why a code is no pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassError {
    /// A code of another system, or of a version that is not known here.
    Foreign,
    /// Torn or misread.
    Torn,
    /// Not signed by this city.
    False,
}

pub fn offering_tag(offering: &str) -> Tag {
    tag("tsudoi offering", &[offering.as_bytes()])
}

pub fn slot_tag(slot: &str) -> Tag {
    tag("tsudoi slot", &[slot.as_bytes()])
}

pub fn revoked_tag(registration: &Uuid, key_version: u8) -> Revoked {
    tag("tsudoi revoked", &[registration.as_bytes(), &[key_version]])
}

/// A tag, a key or a salt as it goes over the wire.
pub fn text(bytes: &[u8]) -> String {
    Base64Unpadded::encode_string(bytes)
}

/// The bytes of such a text. None: there are not so many.
pub fn bytes<const N: usize>(text: &str) -> Option<[u8; N]> {
    Base64Unpadded::decode_vec(text).ok()?.try_into().ok()
}

/// Whether a text wants to be a pass: nothing else that is typed is as long.
pub fn looks_like_one(text: &str) -> bool {
    text.len() > 80
        && text.bytes().all(|b| b.is_ascii_alphanumeric())
        && text.get(..1).is_some_and(|head| head.eq_ignore_ascii_case(PREFIX))
}

impl Pass {
    fn payload(&self) -> Vec<u8> {
        let slots = if self.slots.len() > SLOTS { &[][..] } else { &self.slots };
        let mut bytes = vec![VERSION << 4 | slots.len() as u8];
        bytes.extend_from_slice(self.registration.as_bytes());
        bytes.push(self.key_version);
        bytes.extend_from_slice(&self.opener);
        bytes.extend_from_slice(&self.offering);
        slots.iter().for_each(|slot| bytes.extend_from_slice(slot));
        bytes
    }

    /// Capital letters and digits: QR's alphanumeric mode makes a smaller code of them.
    pub fn token(&self, sign: impl FnOnce(&[u8]) -> [u8; SIGNATURE]) -> String {
        let mut bytes = self.payload();
        let signature = sign(&[CONTEXT, &bytes].concat());
        bytes.extend_from_slice(&signature);
        format!("{PREFIX}{}", Base32UpperUnpadded::encode_string(&bytes))
    }

    /// Reads a token, and believes it only if the city signed it.
    pub fn read(key: &VerifyingKey, token: &str) -> Result<Pass, PassError> {
        let token = token.trim().to_ascii_uppercase();
        let text = token.strip_prefix(PREFIX).filter(|text| text.bytes().all(|b| b.is_ascii_alphanumeric()));
        let bytes = Base32UpperUnpadded::decode_vec(text.ok_or(PassError::Foreign)?).map_err(|_| PassError::Torn)?;
        // The last letter has bits to spare: there is one way to write a pass.
        if text != Some(Base32UpperUnpadded::encode_string(&bytes).as_str()) {
            return Err(PassError::Torn);
        }
        let first = *bytes.first().ok_or(PassError::Torn)?;
        if first >> 4 != VERSION {
            return Err(PassError::Foreign);
        }
        let slots = usize::from(first & 15);
        let (payload, signature) = bytes.split_at_checked(HEAD + TAG * slots).ok_or(PassError::Torn)?;
        let signature = Signature::from_slice(signature).map_err(|_| PassError::Torn)?;
        key.verify(&[CONTEXT, payload].concat(), &signature).map_err(|_| PassError::False)?;
        let part = |from: usize, length: usize| payload.get(from..from + length).ok_or(PassError::Torn);
        Ok(Pass {
            registration: Uuid::from_slice(part(1, 16)?).map_err(|_| PassError::Torn)?,
            key_version: part(17, 1)?[0],
            opener: array(part(18, OPENER)?),
            offering: array(part(18 + OPENER, TAG)?),
            slots: payload[HEAD..].chunks_exact(TAG).map(array).collect(),
        })
    }

    /// The tag under which a list of revoked passes names this one.
    pub fn revoked(&self) -> Revoked {
        revoked_tag(&self.registration, self.key_version)
    }
}

/// The bytes, which are as many as wanted.
fn array<const N: usize>(bytes: &[u8]) -> [u8; N] {
    let mut array = [0; N];
    array.copy_from_slice(bytes);
    array
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use ed25519_dalek::{Signer, SigningKey};
    use proptest::prelude::*;

    use super::*;

    fn key(seed: u8) -> SigningKey {
        SigningKey::from_bytes(&[seed; 32])
    }

    fn pass(slots: usize) -> Pass {
        Pass {
            registration: Uuid::from_u128(7),
            key_version: 3,
            opener: [9; 9],
            offering: offering_tag("D01"),
            slots: (0..slots).map(|n| slot_tag(&n.to_string())).collect(),
        }
    }

    fn token(pass: &Pass, seed: u8) -> String {
        pass.token(|message| key(seed).sign(message).to_bytes())
    }

    #[test]
    fn a_pass_is_believed_only_if_signed_by_this_city() {
        for slots in [0, 1, SLOTS] {
            let made = token(&pass(slots), 1);
            assert_eq!(Pass::read(&key(1).verifying_key(), &made), Ok(pass(slots)));
            assert_eq!(Pass::read(&key(1).verifying_key(), &made.to_ascii_lowercase()), Ok(pass(slots)));
            assert_eq!(Pass::read(&key(2).verifying_key(), &made), Err(PassError::False));
        }
        let read = |text: &str| Pass::read(&key(1).verifying_key(), text);
        assert_eq!(read("https://example.com/"), Err(PassError::Foreign));
        assert_eq!(read("T"), Err(PassError::Torn));
        assert_eq!(read(&token(&pass(1), 1)[..60]), Err(PassError::Torn));
        let other = format!("T{}", Base32UpperUnpadded::encode_string(&[1; 97]));
        assert_eq!(read(&other), Err(PassError::Foreign), "of another version");
    }

    #[test]
    fn a_pass_stays_small_enough_to_be_read_from_a_bad_print() {
        assert_eq!(token(&pass(1), 1).len(), 157);
        let many = token(&pass(SLOTS + 1), 1);
        assert_eq!(Pass::read(&key(1).verifying_key(), &many), Ok(pass(0)), "says no slots at all");
    }

    proptest! {
        #[test]
        fn whatever_is_changed_in_a_pass_it_is_not_believed(at in 1usize..157, letter in "[A-Z2-7]") {
            let made = token(&pass(1), 1);
            let mut other = made.clone();
            other.replace_range(at..=at, &letter);
            prop_assume!(other != made);
            prop_assert!(Pass::read(&key(1).verifying_key(), &other).is_err());
        }

        #[test]
        fn no_text_breaks_the_reading(text in "T?\\PC{0,200}") {
            prop_assert!(Pass::read(&key(1).verifying_key(), &text).is_err());
        }
    }
}
