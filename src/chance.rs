//! Chance as a value: ids, keys, codes and receipt numbers come from here, seeded in tests and for the demo city.

use std::sync::{Arc, Mutex, PoisonError};

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use crate::clock::Moment;

/// Letters of receipt numbers: 32, without 0/O, 1/I.
const ALPHABET: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

#[derive(Clone, Debug)]
pub struct Chance(Arc<Mutex<ChaCha20Rng>>);

impl Chance {
    /// Seeded by the operating system.
    pub fn system() -> Chance {
        let mut seed = [0; 32];
        system_bytes(&mut seed);
        Chance(Arc::new(Mutex::new(ChaCha20Rng::from_seed(seed))))
    }

    /// The same numbers every time.
    pub fn seeded(seed: u64) -> Chance {
        Chance(Arc::new(Mutex::new(ChaCha20Rng::seed_from_u64(seed))))
    }

    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.0.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(&mut bytes);
        bytes
    }

    /// A number below `bound`, each as likely as the other (by rejection).
    pub fn below(&self, bound: u64) -> u64 {
        assert!(bound > 0, "a choice among none");
        let zone = u64::MAX - u64::MAX % bound;
        loop {
            let n = u64::from_le_bytes(self.bytes());
            if n < zone {
                return n % bound;
            }
        }
    }

    /// A UUIDv7: sorts by time, unguessable by its 74 random bits.
    pub fn id(&self, now: Moment) -> String {
        let millis = u64::try_from(now.0).unwrap_or(0) * 1000;
        uuid::Builder::from_unix_timestamp_millis(millis, &self.bytes()).into_uuid().to_string()
    }

    /// A code of `digits` decimal digits.
    pub fn code(&self, digits: u32) -> String {
        format!("{:0width$}", self.below(10u64.pow(digits)), width = digits as usize)
    }

    /// A receipt number: nine random letters (45 bits) and a check character, as `ABC-DEFG-HJK`… see [`check_character`].
    pub fn receipt(&self) -> String {
        let mut letters: Vec<u8> = (0..9).map(|_| ALPHABET[self.below(32) as usize]).collect();
        letters.push(check_character(&letters));
        String::from_utf8_lossy(&letters).into_owned()
    }

    /// A draw number: six random letters, apart from the receipt number.
    pub fn draw_number(&self) -> String {
        self.letters(6)
    }

    /// Random letters that nobody mistakes for each other, five bits each.
    pub fn letters(&self, count: usize) -> String {
        (0..count).map(|_| char::from(ALPHABET[self.below(32) as usize])).collect()
    }
}

/// The last letter of a receipt number: catches every single wrong letter and every swap of neighbours (Luhn mod N, as
/// ISO/IEC 7812-1 does for digits).
pub fn check_character(letters: &[u8]) -> u8 {
    let value = |letter: u8| ALPHABET.iter().position(|&a| a == letter).unwrap_or(0);
    let sum: usize = letters
        .iter()
        .rev()
        .enumerate()
        .map(|(i, &letter)| {
            let doubled = value(letter) * if i % 2 == 0 { 2 } else { 1 };
            doubled / 32 + doubled % 32
        })
        .sum();
    ALPHABET[(32 - sum % 32) % 32]
}

/// A receipt number as typed: in any case, with blanks or hyphens. None if it cannot be one.
pub fn receipt_typed(typed: &str) -> Option<String> {
    let letters: String =
        typed.chars().filter(|c| !c.is_whitespace() && *c != '-').map(|c| c.to_ascii_uppercase()).collect();
    let (body, check) = letters.as_bytes().split_at_checked(9)?;
    (check == [check_character(body)] && letters.bytes().all(|b| b.is_ascii_alphanumeric())).then_some(letters)
}

fn system_bytes(seed: &mut [u8]) {
    getrandom::fill(seed).expect("the operating system gives random bytes");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receipt_number_is_known_however_it_is_typed() {
        let number = Chance::seeded(3).receipt();
        let spaced = format!(" {}-{} {}", &number[..3].to_lowercase(), &number[3..7], &number[7..]);
        assert_eq!(receipt_typed(&spaced), Some(number.clone()));
        let wrong = number.replacen(&number[..1], if number.starts_with('A') { "B" } else { "A" }, 1);
        assert_eq!(receipt_typed(&wrong), None);
        assert_eq!(receipt_typed("見本花子"), None);
        assert_eq!(receipt_typed(""), None);
    }
}
