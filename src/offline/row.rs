//! A roster that can be lost: each registration's row is sealed under what only its own pass says, or its receipt number
//! together with a name. Who finds the device can read how many rows there are, and open none.

use argon2::{Algorithm, Argon2, Params, Version};
use base64ct::{Base64Unpadded, Encoding};
use chacha20poly1305::aead::{Aead, KeyInit};
use chacha20poly1305::{ChaCha20Poly1305, Nonce};
use miniserde::{Deserialize, Serialize, json};

use super::digest::{digest, tag};
use super::pass::Opener;
use super::verdict::Stands;

/// One registration as a desk sees it. What the device's holder does not receive is left out by the server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    pub receipt: String,
    pub stands: Stands,
    /// Where it has places, for who came to the wrong session.
    pub when: Vec<String>,
    pub people: Vec<Person>,
    /// 「3人：大人1 子ども2」; empty for one person.
    pub party: String,
    /// What was agreed to be prepared for them: shown after a tap.
    pub agreed: Vec<String>,
    /// Yen not paid yet, by all of them.
    pub owes: i64,
    /// Who fetches the children, and by which code.
    pub pickup: Option<Pickup>,
}

/// The named persons, with what they are to the child, and the code that they were told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pickup {
    pub people: Vec<String>,
    pub code: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Empty for who is kept secret.
    pub name: String,
    pub kana: String,
    /// Which of the party, from 0.
    pub position: i64,
    pub no_photos: bool,
    /// Yen not paid yet.
    pub owes: Option<i64>,
}

/// Something sealed, under a name that tells nothing about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sealed {
    pub tag: String,
    /// Base64 of the nonce and what was sealed.
    pub body: String,
}

/// A session's own; the same for all devices, so that a row is named alike on all of them.
pub type Salt = [u8; 16];

/// The name of a row. Whoever has not seen the pass cannot tell whose it is.
pub fn name(opener: &Opener, salt: &Salt) -> String {
    Base64Unpadded::encode_string(&tag::<12>("tsudoi row name", &[salt, opener]))
}

/// Seals a row. The nonce follows from the key and the text: another text never has the same one, and the same text is
/// sealed alike, so that a roster in which nothing changed is the same roster.
pub fn seal(row: &Row, opener: &Opener, salt: &Salt) -> Sealed {
    let text = json::to_string(row).into_bytes();
    let key = key(opener, salt);
    let nonce = tag("tsudoi row nonce", &[&key, &text]);
    Sealed { tag: name(opener, salt), body: sealed(&key, nonce, &text) }
}

/// None: it was not sealed for this pass, or it is damaged.
pub fn open(sealed: &Sealed, opener: &Opener, salt: &Salt) -> Option<Row> {
    json::from_str(std::str::from_utf8(&opened(&key(opener, salt), &sealed.body)?).ok()?).ok()
}

fn key(opener: &Opener, salt: &Salt) -> [u8; 32] {
    digest("tsudoi row key", &[salt, opener])
}

/// What a typed receipt number and a name open: the opener of a row. Argon2id makes each guess dear; a receipt number has
/// 45 bits of chance in it, a name is the second fact. 4 MiB and one pass: some 5 ms in a server, which makes hundreds of
/// them, and well under the time of a verdict on a phone.
fn door_key(receipt: &str, name: &str, salt: &Salt) -> Option<[u8; 32]> {
    let params = Params::new(4096, 1, 1, Some(32)).ok()?;
    let said = [receipt.as_bytes(), b"\x1f", name.as_bytes()].concat();
    let mut key = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password_into(&said, salt, &mut key).ok()?;
    Some(key)
}

/// Seals a row's opener behind a receipt number and a name, folded as for a search. The same question always gives the
/// same answer, and seals the same: one key, one nonce, one text.
pub fn seal_door(receipt: &str, name: &str, opener: &Opener, salt: &Salt) -> Option<Sealed> {
    let key = door_key(receipt, name, salt)?;
    Some(Sealed { tag: door_name(&key), body: sealed(&key, [0; 12], opener) })
}

fn door_name(key: &[u8; 32]) -> String {
    Base64Unpadded::encode_string(&tag::<12>("tsudoi door name", &[key]))
}

/// The opener behind a receipt number and a name. None: there is no such door.
pub fn open_door(doors: &[Sealed], receipt: &str, name: &str, salt: &Salt) -> Option<Opener> {
    let key = door_key(receipt, name, salt)?;
    let tag = door_name(&key);
    let door = doors.iter().find(|door| door.tag == tag)?;
    opened(&key, &door.body)?.try_into().ok()
}

pub(super) fn sealed(key: &[u8; 32], nonce: [u8; 12], text: &[u8]) -> String {
    let cipher = ChaCha20Poly1305::new(&(*key).into());
    let sealed = cipher.encrypt(&Nonce::from(nonce), text).unwrap_or_default();
    Base64Unpadded::encode_string(&[&nonce[..], &sealed].concat())
}

pub(super) fn opened(key: &[u8; 32], body: &str) -> Option<Vec<u8>> {
    let bytes = Base64Unpadded::decode_vec(body).ok()?;
    let (nonce, sealed) = bytes.split_at_checked(12)?;
    let nonce: [u8; 12] = nonce.try_into().ok()?;
    ChaCha20Poly1305::new(&(*key).into()).decrypt(&Nonce::from(nonce), sealed).ok()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    const SALT: Salt = [5; 16];
    const MINE: Opener = [1; 9];
    const ANOTHERS: Opener = [2; 9];

    fn row() -> Row {
        Row {
            receipt: "ABCDEFGHJK".into(),
            stands: Stands::Expected,
            when: vec![],
            people: vec![Person {
                name: "見本 花子".into(),
                kana: "ミホン ハナコ".into(),
                position: 0,
                no_photos: true,
                owes: Some(500),
            }],
            party: String::new(),
            agreed: vec!["前の席".into()],
            owes: 500,
            pickup: None,
        }
    }

    #[test]
    fn a_row_opens_with_its_own_pass_and_no_other() {
        let sealed = seal(&row(), &MINE, &SALT);
        assert_eq!(open(&sealed, &MINE, &SALT), Some(row()));
        assert_eq!(sealed.tag, name(&MINE, &SALT));
        assert_eq!(open(&sealed, &ANOTHERS, &SALT), None);
        assert_eq!(open(&sealed, &MINE, &[6; 16]), None, "another session's roster");
        let torn = Sealed { body: sealed.body[1..].into(), ..sealed.clone() };
        assert_eq!(open(&torn, &MINE, &SALT), None);
    }

    #[test]
    fn what_lies_on_a_device_shows_no_name_and_no_receipt_number() {
        let sealed = json::to_string(&seal(&row(), &MINE, &SALT));
        for secret in ["見本", "ミホン", "ABCDEFGHJK", "expected", "前の席"] {
            assert!(!sealed.contains(secret), "{secret}");
        }
        let other = Row { owes: 0, ..row() };
        assert_ne!(
            seal(&row(), &MINE, &SALT).body[..16],
            seal(&other, &MINE, &SALT).body[..16],
            "never the same nonce"
        );
        assert_eq!(seal(&row(), &MINE, &SALT), seal(&row(), &MINE, &SALT));
    }

    #[test]
    fn a_receipt_number_opens_its_row_together_with_the_name_only() {
        let doors = [
            seal_door("ABCDEFGHJK", "みほんはなこ", &MINE, &SALT).unwrap(),
            seal_door("ABCDEFGHJM", "みほんたろう", &ANOTHERS, &SALT).unwrap(),
        ];
        assert_eq!(open_door(&doors, "ABCDEFGHJK", "みほんはなこ", &SALT), Some(MINE));
        assert_eq!(open_door(&doors, "ABCDEFGHJK", "みほんたろう", &SALT), None);
        assert_eq!(open_door(&doors, "ABCDEFGHJL", "みほんはなこ", &SALT), None);
    }
}
