//! Chance as a value: ids, keys, codes and receipt numbers come from here, seeded in tests and for the demo city.

use std::sync::{Arc, Mutex, PoisonError};

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use crate::clock::Moment;
use crate::offline::receipt::{ALPHABET, check_character};

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

fn system_bytes(seed: &mut [u8]) {
    getrandom::fill(seed).expect("the operating system gives random bytes");
}
