//! RFC 3797, "Publicly Verifiable Nominations Committee (NomCom) Random Selection": another known way to draw, for those who
//! want that one. Reproduces the RFC's own example exactly.

use md5::{Digest, Md5};

/// The counter that is hashed has 16 bits and begins at 0.
pub const LARGEST_POOL: u32 = 65_536;

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("the pool is 1 to {LARGEST_POOL}, not {0}")]
    Pool(u32),
    #[error("{1} cannot be chosen from {0}")]
    Count(u32, u32),
    #[error("the seed line {0:?} is not whole numbers with blanks between")]
    SeedLine(String),
    #[error("there is no seed line")]
    NoSeed,
}

/// One choice, with what it was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub md5: [u8; 16],
    pub divisor: u32,
    /// Counted from 1.
    pub selected: u32,
}

/// The key: each line's numbers in ascending order, a full stop after each, a slash after each line.
pub fn key(lines: &[impl AsRef<str>]) -> Result<String, Fault> {
    if lines.is_empty() {
        return Err(Fault::NoSeed);
    }
    let mut key = String::new();
    for line in lines.iter().map(AsRef::as_ref) {
        let numbers: Result<Vec<u64>, _> = line.split_whitespace().map(number).collect();
        let mut numbers = numbers.ok().filter(|n| !n.is_empty()).ok_or_else(|| Fault::SeedLine(line.into()))?;
        numbers.sort_unstable();
        numbers.iter().for_each(|n| key.push_str(&format!("{n}.")));
        key.push('/');
    }
    Ok(key)
}

/// Digits only: `parse` alone would take a plus.
fn number(text: &str) -> Result<u64, ()> {
    if text.bytes().all(|b| b.is_ascii_digit()) { text.parse().map_err(|_| ()) } else { Err(()) }
}

/// `count` of 1…`pool`, in the order in which they are chosen: the MD5 of counter, key, counter, as a whole number, modulo
/// those left, says which of those left.
pub fn select(key: &str, pool: u32, count: u32) -> Result<Vec<Choice>, Fault> {
    if !(1..=LARGEST_POOL).contains(&pool) {
        return Err(Fault::Pool(pool));
    }
    if count > pool {
        return Err(Fault::Count(pool, count));
    }
    let mut left: Vec<u32> = (1..=pool).collect();
    let choice = |counter: u32| {
        let counter = [(counter >> 8) as u8, counter as u8];
        let md5: [u8; 16] = Md5::new().chain_update(counter).chain_update(key).chain_update(counter).finalize().into();
        let divisor = left.len() as u32;
        let at = u128::from_be_bytes(md5) % u128::from(divisor);
        Choice { md5, divisor, selected: left.remove(at as usize) }
    };
    Ok((0..count).map(choice).collect())
}
