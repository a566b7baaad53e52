//! Codes of authenticator apps (RFC 6238: SHA-1, six digits, thirty seconds). Pure.

use data_encoding::BASE32_NOPAD;
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use subtle::ConstantTimeEq;

use crate::clock::Moment;
use crate::config::Secret;
use crate::secret::mac;

const STEP_SECONDS: i64 = 30;
/// How many steps a phone's clock may be early or late.
const TOLERANCE: i64 = 1;

/// The secret of an app's factor (160 bits, as RFC 4226 recommends). Derived, so that it is stored nowhere; of the
/// account too, so that nobody is set up with somebody else's.
pub fn secret(house: &Secret, staff: &str, factor: &str) -> [u8; 20] {
    let mut secret = [0; 20];
    secret.copy_from_slice(&mac(house, "totp", &[staff, factor])[..20]);
    secret
}

/// The secret as apps take it, typed or read.
pub fn text(secret: &[u8; 20]) -> String {
    BASE32_NOPAD.encode(secret)
}

/// What the QR code says (the Key Uri Format of authenticator apps).
pub fn uri(secret: &[u8; 20], email: &str) -> String {
    let account: String = form_urlencoded::byte_serialize(email.as_bytes()).collect();
    // A form writes a blank as +, a path does not.
    format!("otpauth://totp/Tsudoi:{}?secret={}&issuer=Tsudoi", account.replace('+', "%20"), text(secret))
}

pub fn step_of(now: Moment) -> i64 {
    now.0.div_euclid(STEP_SECONDS)
}

/// The code of one step of time.
pub fn code(secret: &[u8; 20], step: i64) -> String {
    #[expect(clippy::expect_used, reason = "HMAC takes keys of any length")]
    let mut mac = Hmac::<Sha1>::new_from_slice(secret).expect("a key of any length");
    mac.update(&step.to_be_bytes());
    let digest = mac.finalize().into_bytes();
    let offset = usize::from(digest[19] & 0xf);
    let four = [digest[offset] & 0x7f, digest[offset + 1], digest[offset + 2], digest[offset + 3]];
    format!("{:06}", u32::from_be_bytes(four) % 1_000_000)
}

/// The step whose code was typed, if it is near and later than the last one that was taken: a code is good once.
pub fn accepted(secret: &[u8; 20], typed: &str, now: i64, last: i64) -> Option<i64> {
    let near = now - TOLERANCE..=now + TOLERANCE;
    near.filter(|step| *step > last && *step >= 0)
        .find(|step| code(secret, *step).as_bytes().ct_eq(typed.as_bytes()).into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const RFC: &[u8; 20] = b"12345678901234567890";

    #[test]
    fn codes_are_those_of_the_rfc() {
        // RFC 6238, appendix B, the last six of eight digits.
        for (seconds, digits) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(code(RFC, step_of(Moment(seconds))), digits, "{seconds}");
        }
    }

    #[test]
    fn a_phones_clock_may_be_one_step_off_and_a_code_is_good_once() {
        let now = 1_000_000;
        for (typed_at, last, step) in [
            (now, -1, Some(now)),
            (now - 1, -1, Some(now - 1)),
            (now + 1, -1, Some(now + 1)),
            (now - 2, -1, None),
            (now + 2, -1, None),
            (now, now, None),
            (now, now + 1, None),
            (now + 1, now, Some(now + 1)),
            (now, now - 1, Some(now)),
        ] {
            assert_eq!(accepted(RFC, &code(RFC, typed_at), now, last), step, "{typed_at} {last}");
        }
        for typed in ["", "12345", "1234567", "abcdef", "１２３４５６"] {
            assert_eq!(accepted(RFC, typed, now, -1), None, "{typed}");
        }
    }

    #[test]
    fn the_app_reads_name_and_secret() {
        assert_eq!(
            uri(RFC, "hana+x@city.example.jp"),
            "otpauth://totp/Tsudoi:hana%2Bx%40city.example.jp?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Tsudoi"
        );
    }

    #[test]
    fn each_account_and_factor_has_a_secret_of_its_own() {
        let of = |house, staff, factor| secret(&Secret([house; 32]), staff, factor);
        let all = [of(1, "a", "f"), of(2, "a", "f"), of(1, "b", "f"), of(1, "a", "g"), of(1, "af", "")];
        for (n, one) in all.iter().enumerate() {
            assert!(!all[n + 1..].contains(one), "{n}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_taken_is_near_and_later_than_before(key: [u8; 20], now in 2i64..4_000_000_000, off in -3i64..=3, ago in 0i64..5) {
            let last = now - ago;
            if let Some(step) = accepted(&key, &code(&key, now + off), now, last) {
                prop_assert!((now - step).abs() <= TOLERANCE && step > last);
            }
        }
    }
}
