//! A draw from its announcement to its result, and to the file that stays when the lines go.

use super::allot::{allot, everybody, everything_fits};
use super::check::{Fault, check, entries as check_entries, value_of_form};
use super::file::{Counts, Entry, File, Kind, Outcome, Rules, Secret, SlotCounts};
use super::seed::{list_digest, order, seed, sha256};

/// Why a draw is not done.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error(transparent)]
    Fault(#[from] Fault),
    #[error("the list is fixed already")]
    AlreadyFixed,
    #[error("the list is not fixed yet")]
    NotFixed,
    #[error("the list is not the one that was fixed")]
    ListChanged,
    #[error("it has been drawn: there is no second draw")]
    AlreadyDrawn,
    #[error("the secret has not been opened, nor given up")]
    Sealed,
    #[error("the secret is not the one whose SHA-256 was published")]
    OtherSecret,
    #[error("the outside number is not there yet")]
    NoOutside,
    #[error("a dry run takes another secret than the draw")]
    SecretOfTheDraw,
}

/// Fixes the list (名簿の確定): from here on it has a digest, and whoever changes it is found out.
pub fn fix(mut file: File, mut entries: Vec<Entry>) -> Result<File, Refusal> {
    if file.list_digest.is_some() {
        return Err(Refusal::AlreadyFixed);
    }
    check(&file)?;
    check_entries(&file.rules, &entries)?;
    entries.sort_by(|a, b| a.number.cmp(&b.number));
    file.list_digest = Some(list_digest(&file, &entries));
    file.entries = Some(entries);
    Ok(file)
}

/// Draws, once: from the fixed list, the secret (opened, or given up) and the outside number, which stand in the file.
/// Nothing is drawn where everybody has a place.
pub fn draw(mut file: File) -> Result<File, Refusal> {
    check(&file)?;
    if file.drawn.is_some() {
        return Err(Refusal::AlreadyDrawn);
    }
    let entries = file.entries.take().ok_or(Refusal::NotFixed)?;
    let digest = file.list_digest.as_ref().ok_or(Refusal::NotFixed)?;
    if *digest != list_digest(&file, &entries) {
        return Err(Refusal::ListChanged);
    }
    let needed = !everything_fits(&file.rules, &entries);
    let results = if needed {
        let seed = ready(&file)?;
        let results = allot(&file.rules, &entries, |slot| order(&seed, &entries, slot));
        file.seed = Some(seed);
        results
    } else {
        everybody(&file.rules, &entries)
    };
    file.drawn = Some(needed);
    file.counts = Some(counts(&file.rules, &entries, &results));
    (file.entries, file.results) = (Some(entries), Some(results));
    Ok(file)
}

fn ready(file: &File) -> Result<String, Refusal> {
    match &file.secret {
        Secret::Sealed => return Err(Refusal::Sealed),
        Secret::Opened { hex } if sha256(hex) != file.commitment => return Err(Refusal::OtherSecret),
        Secret::Opened { .. } | Secret::NotOpened { .. } => {}
    }
    seed(file).ok_or(Refusal::NoOutside)
}

/// The same list drawn for practice, with a secret and a number of its own. It says so, and its seed is made differently: it
/// cannot pass for the draw, and the draw's secret cannot leak into it.
pub fn dry_run(mut file: File, secret: &str, value: &str) -> Result<File, Refusal> {
    if sha256(secret) == file.commitment {
        return Err(Refusal::SecretOfTheDraw);
    }
    value_of_form(value, &file.outside.decimals)?;
    file.kind = Kind::DryRun;
    file.commitment = sha256(secret);
    file.secret = Secret::Opened { hex: secret.into() };
    file.outside.value = Some(value.into());
    (file.drawn, file.seed, file.results, file.counts) = (None, None, None, None);
    draw(file)
}

/// What stays when the time for enquiries is over.
pub fn without_lines(mut file: File) -> File {
    (file.entries, file.results) = (None, None);
    file
}

pub fn counts(rules: &Rules, entries: &[Entry], results: &[Outcome]) -> Counts {
    let mut slots: Vec<SlotCounts> = rules
        .slots
        .iter()
        .map(|s| SlotCounts { slot: s.slot.clone(), wished: 0, placed: 0, units: 0, waiting: 0 })
        .collect();
    let at = |slot: &str| rules.position(slot).unwrap_or_default();
    for (entry, outcome) in entries.iter().zip(results) {
        entry.wishes.iter().for_each(|slot| slots[at(slot)].wished += 1);
        outcome.waiting.iter().for_each(|turn| slots[at(&turn.slot)].waiting += 1);
        for slot in &outcome.places {
            slots[at(slot)].placed += 1;
            slots[at(slot)].units += u64::from(entry.size);
        }
    }
    let placed = results.iter().filter(|o| !o.places.is_empty()).count() as u64;
    Counts { entries: entries.len() as u64, placed, slots }
}
