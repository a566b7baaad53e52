//! The pass (QR): a short signed token that a desk without a network can verify.
//!
//! `TD1` ‖ base32(version 1 ‖ registration id, 16 bytes ‖ key version, 2 bytes big-endian ‖ Ed25519 signature, 64 bytes).
//! It names no person and opens nothing: the registration's key is another.

use data_encoding::BASE32_NOPAD;
use ed25519_dalek::{Signature, Signer, SigningKey, Verifier, VerifyingKey};

use super::key::mac;
use crate::config::Secret;

const PREFIX: &str = "TD1";
const VERSION: u8 = 1;
/// What stands before the signed bytes, so that no other signature of ours can be taken for a pass.
const CONTEXT: &[u8] = b"tsudoi pass";

/// What a pass says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pass {
    pub registration: String,
    pub key_version: u16,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PassError {
    #[error("not a pass of Tsudoi")]
    Foreign,
    #[error("a pass that is torn or misread")]
    Torn,
    #[error("a pass with a false signature")]
    False,
}

pub fn signing_key(secret: &Secret) -> SigningKey {
    SigningKey::from_bytes(&mac(secret, "pass", &[]))
}

/// The public half, which desks are given.
pub fn verifying_key(secret: &Secret) -> VerifyingKey {
    signing_key(secret).verifying_key()
}

fn message(payload: &[u8]) -> Vec<u8> {
    [CONTEXT, payload].concat()
}

/// The token of a registration's pass. None if the id is no UUID.
pub fn issue(secret: &Secret, registration: &str, key_version: i64) -> Option<String> {
    let id = uuid::Uuid::try_parse(registration).ok()?;
    let mut bytes = vec![VERSION];
    bytes.extend_from_slice(id.as_bytes());
    bytes.extend_from_slice(&u16::try_from(key_version).ok()?.to_be_bytes());
    let signature = signing_key(secret).sign(&message(&bytes));
    bytes.extend_from_slice(&signature.to_bytes());
    // Capital letters and digits: QR's alphanumeric mode makes a smaller code of them.
    Some(format!("{PREFIX}{}", BASE32_NOPAD.encode(&bytes)))
}

/// Reads a token, and believes it only if we signed it.
pub fn verify(key: &VerifyingKey, token: &str) -> Result<Pass, PassError> {
    let token = token.trim().to_ascii_uppercase();
    let text = token.strip_prefix(PREFIX).ok_or(PassError::Foreign)?;
    let bytes = BASE32_NOPAD.decode(text.as_bytes()).map_err(|_| PassError::Torn)?;
    let (payload, signature) = bytes.split_at_checked(19).ok_or(PassError::Torn)?;
    if payload[0] != VERSION {
        return Err(PassError::Foreign);
    }
    let signature = Signature::from_slice(signature).map_err(|_| PassError::Torn)?;
    key.verify(&message(payload), &signature).map_err(|_| PassError::False)?;
    let id = uuid::Uuid::from_slice(&payload[1..17]).map_err(|_| PassError::Torn)?;
    Ok(Pass { registration: id.to_string(), key_version: u16::from_be_bytes([payload[17], payload[18]]) })
}

/// The pass as a QR code in SVG, to stand in an element that names it; error correction Q survives a quarter of a bad print.
pub fn svg(token: &str) -> Option<String> {
    let code = qrcodegen::QrCode::encode_text(token, qrcodegen::QrCodeEcc::Quartile).ok()?;
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        for x in 0..size {
            if code.get_module(x, y) {
                path.push_str(&format!("M{},{}h1v1h-1z", x + 4, y + 4));
            }
        }
    }
    let full = size + 8;
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {full} {full}\" shape-rendering=\"crispEdges\">\
         <rect width=\"{full}\" height=\"{full}\" fill=\"#fff\"/><path d=\"{path}\" fill=\"#000\"/></svg>"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "0193a5c2-7b1e-7c3d-9a4f-1234567890ab";

    #[test]
    fn a_pass_is_believed_only_if_signed_by_this_city() {
        let secret = Secret([1; 32]);
        let token = issue(&secret, ID, 3).unwrap();
        let pass = verify(&verifying_key(&secret), &token).unwrap();
        assert_eq!(pass, Pass { registration: ID.into(), key_version: 3 });
        assert_eq!(verify(&verifying_key(&Secret([2; 32])), &token), Err(PassError::False));
        assert_eq!(verify(&verifying_key(&secret), "https://example.com/"), Err(PassError::Foreign));
        assert_eq!(verify(&verifying_key(&secret), &token[..60]), Err(PassError::Torn));
        let forged = token.replacen(&token[8..9], if &token[8..9] == "A" { "B" } else { "A" }, 1);
        assert!(verify(&verifying_key(&secret), &forged).is_err());
    }

    #[test]
    fn the_pass_carries_no_key_and_is_short() {
        let secret = Secret([1; 32]);
        let token = issue(&secret, ID, 1).unwrap();
        assert!(!token.contains(&super::super::key::key(&secret, ID, 1)));
        assert!(token.len() < 140, "{}", token.len());
        assert!(svg(&token).unwrap().starts_with("<svg"));
    }
}
