//! Finding somebody by name without a network: for devices that were registered beforehand only. The list of names is sealed
//! under a key that follows from a secret of the device and what its user types, so that neither alone opens it.

use argon2::{Algorithm, Argon2, Params, Version};
use miniserde::{Deserialize, Serialize, json};

use super::digest::tag;
use super::fold::fold;
use super::row::{Sealed, opened, sealed};

/// What is typed has at least so many letters.
pub const SHORTEST: usize = 8;

/// Whether there is a letter in a word: digits and signs alone are soon guessed through by who holds a copy of the device.
pub fn has_letters(word: &str) -> bool {
    word.chars().any(char::is_alphabetic)
}

/// Somebody on the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    pub name: String,
    pub kana: String,
    pub receipt: String,
    /// Opens the row; base64.
    pub opener: String,
}

/// The key of a registered device: 19 MiB, two passes, as OWASP recommends for passwords, so that a guess at what is typed
/// costs something even to who has the device's secret. A device makes it once each time its names are opened.
pub fn key(secret: &[u8; 32], typed: &str) -> Option<[u8; 32]> {
    let params = Params::new(19_456, 2, 1, Some(32)).ok()?;
    let mut key = [0; 32];
    let said = [typed.trim().as_bytes(), b"\x1f", &secret[..]].concat();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(&said, b"tsudoi registered device", &mut key)
        .ok()?;
    Some(key)
}

pub fn seal_names(names: &[Named], key: &[u8; 32]) -> Sealed {
    let text = json::to_string(&names.to_vec()).into_bytes();
    let nonce = tag("tsudoi names nonce", &[key, &text]);
    Sealed { tag: String::new(), body: sealed(key, nonce, &text) }
}

/// None: something else was typed, or it is damaged.
pub fn open_names(names: &Sealed, key: &[u8; 32]) -> Option<Vec<Named>> {
    json::from_str(std::str::from_utf8(&opened(key, &names.body)?).ok()?).ok()
}

/// Those whose name or reading holds what was typed, however it is written.
pub fn search<'a>(names: &'a [Named], typed: &str) -> Vec<&'a Named> {
    let key = fold(typed);
    let fits = |n: &&Named| !key.is_empty() && (fold(&n.name).contains(&key) || fold(&n.kana).contains(&key));
    names.iter().filter(fits).collect()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    fn named(name: &str, kana: &str) -> Named {
        Named { name: name.into(), kana: kana.into(), receipt: "ABCDEFGHJK".into(), opener: String::new() }
    }

    #[test]
    fn names_open_with_the_device_and_what_is_typed_together_only() {
        let names = [named("見本 花子", "ミホン ハナコ")];
        let right = key(&[1; 32], "tanabata-7").unwrap();
        let sealed = seal_names(&names, &right);
        assert!(!sealed.body.contains("見本"));
        assert_eq!(open_names(&sealed, &right), Some(names.to_vec()));
        assert_eq!(open_names(&sealed, &key(&[1; 32], " tanabata-7 ").unwrap()), Some(names.to_vec()));
        assert_eq!(open_names(&sealed, &key(&[1; 32], "tanabata-8").unwrap()), None, "another word");
        assert_eq!(open_names(&sealed, &key(&[2; 32], "tanabata-7").unwrap()), None, "another device");
    }

    #[test]
    fn a_word_of_digits_and_signs_alone_has_no_letters() {
        for word in ["12345678", "１２３４５６７８", "2026-12-12", "!!!!!!!!", ""] {
            assert!(!has_letters(word), "{word}");
        }
        for word in ["tanabata-7", "1234567a", "七夕まつりの受付", "タナバタマツリ"] {
            assert!(has_letters(word), "{word}");
        }
    }

    #[test]
    fn somebody_is_found_however_their_name_is_typed() {
        let names = [named("見本 花子", "ミホン ハナコ"), named("例示 太郎", "レイジ タロウ")];
        for typed in ["花子", "はなこ", "ハナ", "みほん"] {
            assert_eq!(search(&names, typed), [&names[0]], "{typed}");
        }
        assert!(search(&names, " ").is_empty() && search(&names, "山田").is_empty());
    }
}
