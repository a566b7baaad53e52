//! From the list to the order: digest, seed and keys, each a SHA-256 over text that a person can type after us.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::file::{ALGORITHM, Entry, File, Kind, Secret};

pub fn sha256(text: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(text))
}

/// The lines in ascending order of their draw number, which is the order they are published and hashed in.
pub fn sorted(entries: &[Entry]) -> Vec<&Entry> {
    let mut lines: Vec<&Entry> = entries.iter().collect();
    lines.sort_by(|a, b| a.number.cmp(&b.number));
    lines
}

/// SHA-256 over the fixed list: the rules and every entry, a line each. What is not there is a hyphen.
pub fn list_digest(file: &File, entries: &[Entry]) -> String {
    let mut sha = Sha256::new();
    let mut line = |words: String| {
        sha.update(words);
        sha.update("\n");
    };
    let rules = &file.rules;
    line(format!("{ALGORITHM} list"));
    line(format!("draw {}", file.draw));
    line(format!("offering {}", file.offering));
    line(format!("method {}", rules.method.name()));
    for s in &rules.slots {
        line(format!("slot {} {} {}", s.slot, s.places, s.waiting.map_or("-".into(), |n| n.to_string())));
    }
    for q in &rules.quotas {
        line(format!("quota {} {} {}", q.quota, q.at_most, q.slot.as_deref().unwrap_or("-")));
    }
    for c in &rules.classes {
        line(format!("class {} {}", c.class, pairs(c.bounds.iter().map(|b| (b.slot.as_str(), b.at_most)))));
    }
    for e in sorted(entries) {
        let class = e.class.map_or("-".into(), |c| c.to_string());
        let quotas = pairs(e.quotas.iter().map(|q| (q.quota.as_str(), q.units)));
        line(format!("entry {} {class} {} {} {quotas}", e.number, e.size, e.wishes.join(",")));
    }
    HEXLOWER.encode(&sha.finalize())
}

fn pairs<'a>(pairs: impl Iterator<Item = (&'a str, u32)>) -> String {
    let text = pairs.map(|(code, n)| format!("{code}:{n}")).collect::<Vec<_>>().join(",");
    if text.is_empty() { "-".into() } else { text }
}

/// The seed: neither who knows the secret nor who makes the outside number decides it alone, and with another list it is
/// another one. None while one of the three is missing.
pub fn seed(file: &File) -> Option<String> {
    let secret = match &file.secret {
        Secret::Sealed => return None,
        Secret::Opened { hex } => hex,
        Secret::NotOpened { .. } => "-",
    };
    let title = match file.kind {
        Kind::Draw => "seed",
        Kind::DryRun => "dry run",
    };
    let (value, digest) = (file.outside.value.as_ref()?, file.list_digest.as_ref()?);
    Some(sha256(&format!("{ALGORITHM} {title}\ndraw {}\nsecret {secret}\noutside {value}\nlist {digest}\n", file.draw)))
}

/// Who is reached when, as indices into `entries`: ascending by SHA-256 of "seed number", or "seed number slot" where each
/// slot is drawn by itself. Nothing but the number goes in: neither size nor class nor wishes move anybody.
pub fn order(seed: &str, entries: &[Entry], slot: Option<&str>) -> Vec<usize> {
    let begun = Sha256::new_with_prefix(format!("{seed} "));
    let mut keys: Vec<([u8; 32], usize)> = Vec::with_capacity(entries.len());
    for (at, entry) in entries.iter().enumerate() {
        let mut sha = begun.clone();
        sha.update(&entry.number);
        if let Some(slot) = slot {
            if !entry.wishes.iter().any(|wish| wish == slot) {
                continue;
            }
            sha.update(format!(" {slot}"));
        }
        keys.push((sha.finalize().into(), at));
    }
    let number = |at: usize| &entries[at].number;
    keys.sort_unstable_by(|(a, i), (b, j)| a.cmp(b).then_with(|| number(*i).cmp(number(*j))));
    keys.into_iter().map(|(_, at)| at).collect()
}
