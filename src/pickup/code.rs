//! The four digits that are asked for beside a name: they follow from the city's secret, the registration and the version of
//! its key, and stand in no table. A new key brings new digits.

use subtle::ConstantTimeEq;

use crate::config::Secret;
use crate::secret::mac;
use crate::text::ascii;

pub const DIGITS: usize = 4;

pub fn code(secret: &Secret, registration: &str, key_version: i64) -> String {
    let bytes = mac(secret, "pickup code", &[registration, &key_version.to_string()]);
    let number = u64::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7]]);
    format!("{:04}", number % 10_000)
}

/// Whether what was said or typed is the code; in full-width digits too.
pub fn fits(secret: &Secret, registration: &str, key_version: i64, typed: &str) -> bool {
    let typed: String = ascii(typed).chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    code(secret, registration, key_version).as_bytes().ct_eq(typed.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_its_registrations_and_its_keys() {
        let secret = Secret([1; 32]);
        let code = code(&secret, "r", 1);
        assert_eq!(code.len(), DIGITS);
        assert!(code.bytes().all(|b| b.is_ascii_digit()));
        assert!(fits(&secret, "r", 1, &code));
        let wide: String = code.chars().map(|c| char::from_u32(c as u32 + 0xFEE0).unwrap()).collect();
        assert!(fits(&secret, "r", 1, &format!(" {wide} ")));
        for (secret, registration, version) in [(&secret, "s", 1), (&secret, "r", 2), (&Secret([2; 32]), "r", 1)] {
            assert!(!fits(secret, registration, version, &code), "{registration} {version}");
        }
        for typed in ["", "1", "00000", &code[1..]] {
            assert!(!fits(&secret, "r", 1, typed), "{typed}");
        }
    }
}
