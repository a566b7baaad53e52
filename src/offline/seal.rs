//! Letters that only the server reads: who walked in, and by which pass somebody came, stand on a device as unreadable as the
//! list does. X25519 and ChaCha20-Poly1305; whoever seals brings the chance.

use base64ct::{Base64Unpadded, Encoding};
use chacha20poly1305::aead::{Aead, KeyInit};
use chacha20poly1305::{ChaCha20Poly1305, Nonce};
use x25519_dalek::{PublicKey, StaticSecret};

use super::digest::{digest, tag};

/// The public half, for devices.
pub fn public(secret: [u8; 32]) -> [u8; 32] {
    PublicKey::from(&StaticSecret::from(secret)).to_bytes()
}

/// Seals letters with a key of its own, which is kept in memory only: who wrote a letter cannot read it any more once this is
/// gone.
#[derive(Clone)]
pub struct Sealer {
    own: [u8; 32],
    key: [u8; 32],
}

impl Sealer {
    pub fn new(to: [u8; 32], chance: [u8; 32]) -> Sealer {
        let mine = StaticSecret::from(chance);
        let own = PublicKey::from(&mine).to_bytes();
        Sealer { own, key: key(mine.diffie_hellman(&PublicKey::from(to)).to_bytes(), own, to) }
    }

    /// Base64 of the own public key and what was sealed. `of` names the letter: one sealer writes each name once.
    pub fn seal(&self, of: &str, text: &str) -> String {
        let cipher = ChaCha20Poly1305::new(&self.key.into());
        let sealed = cipher.encrypt(&nonce(of), text.as_bytes()).unwrap_or_default();
        Base64Unpadded::encode_string(&[&self.own[..], &sealed].concat())
    }
}

/// Reads letters. Those of one sealer cost one agreement of keys, and after it as good as nothing.
pub struct Reader {
    secret: [u8; 32],
    known: Option<([u8; 32], [u8; 32])>,
}

impl Reader {
    pub fn new(secret: [u8; 32]) -> Reader {
        Reader { secret, known: None }
    }

    /// None: it was not sealed to this secret under this name, or it is damaged.
    pub fn open(&mut self, of: &str, body: &str) -> Option<String> {
        let bytes = Base64Unpadded::decode_vec(body).ok()?;
        let (own, sealed) = bytes.split_at_checked(32)?;
        let own: [u8; 32] = own.try_into().ok()?;
        let key = match self.known {
            Some((known, key)) if known == own => key,
            _ => self.agree(own),
        };
        let opened = ChaCha20Poly1305::new(&key.into()).decrypt(&nonce(of), sealed).ok()?;
        String::from_utf8(opened).ok()
    }

    fn agree(&mut self, own: [u8; 32]) -> [u8; 32] {
        let secret = StaticSecret::from(self.secret);
        let shared = secret.diffie_hellman(&PublicKey::from(own)).to_bytes();
        let key = key(shared, own, PublicKey::from(&secret).to_bytes());
        self.known = Some((own, key));
        key
    }
}

fn key(shared: [u8; 32], own: [u8; 32], to: [u8; 32]) -> [u8; 32] {
    digest("tsudoi sealed letter", &[&shared, &own, &to])
}

fn nonce(of: &str) -> Nonce {
    Nonce::from(tag::<12>("tsudoi sealed letter's name", &[of.as_bytes()]))
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn only_the_server_reads_what_was_sealed_to_it() {
        let sealer = Sealer::new(public([7; 32]), [3; 32]);
        let sealed = sealer.seal("a", "見本 花子");
        let opens = |secret, of: &str, body: &str| Reader::new([secret; 32]).open(of, body);
        assert_eq!(opens(7, "a", &sealed).as_deref(), Some("見本 花子"));
        assert_eq!(opens(7, "b", &sealed), None, "under another name");
        assert_eq!(opens(8, "a", &sealed), None);
        assert_eq!(opens(3, "a", &sealed), None, "nor who sealed it, with the same chance");
        assert_eq!(opens(7, "a", &sealed[2..]), None);
        assert_eq!(opens(7, "a", ""), None);
        assert!(!sealed.contains("見本"));
        assert_ne!(sealed, sealer.seal("b", "見本 花子"));
        assert_ne!(sealed, Sealer::new(public([7; 32]), [4; 32]).seal("a", "見本 花子"));
    }

    #[test]
    fn letters_of_several_sealers_are_read_in_any_order() {
        let [one, two] = [3, 4].map(|chance| Sealer::new(public([7; 32]), [chance; 32]));
        let mut reader = Reader::new([7; 32]);
        for (sealer, of) in [(&one, "a"), (&two, "a"), (&one, "b"), (&one, "c"), (&two, "b")] {
            assert_eq!(reader.open(of, &sealer.seal(of, of)).as_deref(), Some(of));
        }
    }
}
