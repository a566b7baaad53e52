//! Working a published file out again, and saying of each part whether it is right.

use super::allot::{allot, everybody, everything_fits};
use super::check::{Fault, check};
use super::draw::counts;
use super::file::{Entry, File, Kind, Outcome, Secret};
use super::seed::{list_digest, order, seed, sha256};

/// What can be checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// That it is the draw, and no dry run.
    Kind,
    Commitment,
    List,
    Seed,
    /// Whether there were more wishes than places.
    Drawn,
    Results,
    Counts,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    Right,
    /// With what it should be.
    Wrong(String),
    /// It comes later.
    NotYet,
    /// The lines it is made of have been taken away.
    Gone,
    /// The secret was not opened, so there is nothing to compare.
    NotOpened,
    /// Everybody had a place.
    NotNeeded,
}

pub type Finding = (Part, Verdict);

/// Checks all that can be checked. `dry_run`: it is a dry run that is asked for; without, a dry run is wrong.
pub fn verify(file: &File, dry_run: bool) -> Result<Vec<Finding>, Fault> {
    check(file)?;
    let mut findings = vec![
        (Part::Kind, kind(file.kind, dry_run)),
        (Part::Commitment, commitment(file)),
        (Part::List, list(file)),
        (Part::Seed, the_seed(file)),
    ];
    match &file.entries {
        Some(entries) if file.drawn.is_some() => findings.extend(replay(file, entries)),
        _ => {
            let verdict = if file.drawn.is_some() { Verdict::Gone } else { Verdict::NotYet };
            findings.extend([Part::Drawn, Part::Results, Part::Counts].map(|part| (part, verdict.clone())));
        }
    }
    Ok(findings)
}

pub fn is_wrong((_, verdict): &Finding) -> bool {
    matches!(verdict, Verdict::Wrong(_))
}

fn kind(kind: Kind, dry_run: bool) -> Verdict {
    match (kind, dry_run) {
        (Kind::Draw, false) | (Kind::DryRun, true) => Verdict::Right,
        (Kind::DryRun, false) => Verdict::Wrong("draw".into()),
        (Kind::Draw, true) => Verdict::Wrong("dry_run".into()),
    }
}

fn commitment(file: &File) -> Verdict {
    match &file.secret {
        Secret::Sealed => Verdict::NotYet,
        Secret::NotOpened { .. } => Verdict::NotOpened,
        Secret::Opened { hex } => equal(&file.commitment, &sha256(hex)),
    }
}

fn list(file: &File) -> Verdict {
    match (&file.list_digest, &file.entries) {
        (None, None) => Verdict::NotYet,
        (Some(_), None) => Verdict::Gone,
        (None, Some(entries)) => Verdict::Wrong(list_digest(file, entries)),
        (Some(digest), Some(entries)) => equal(digest, &list_digest(file, entries)),
    }
}

fn the_seed(file: &File) -> Verdict {
    match (file.drawn, &file.seed, seed(file)) {
        (Some(false), None, _) => Verdict::NotNeeded,
        (Some(false), Some(_), _) => Verdict::Wrong("-".into()),
        (None, None, _) => Verdict::NotYet,
        (_, Some(published), Some(worked_out)) => equal(published, &worked_out),
        (_, None, Some(worked_out)) => Verdict::Wrong(worked_out),
        (_, _, None) => Verdict::Wrong("-".into()),
    }
}

/// From the list, by what the secret, the outside number and the list say, not by the seed that stands in the file.
fn replay(file: &File, entries: &[Entry]) -> [Finding; 3] {
    let needed = !everything_fits(&file.rules, entries);
    let drawn = equal(&file.drawn.unwrap_or_default(), &needed);
    let worked_out = match seed(file) {
        _ if !needed => everybody(&file.rules, entries),
        Some(seed) => allot(&file.rules, entries, |slot| order(&seed, entries, slot)),
        None => {
            let wrong = Verdict::Wrong("no seed".into());
            return [(Part::Drawn, drawn), (Part::Results, wrong.clone()), (Part::Counts, wrong)];
        }
    };
    let counted = counts(&file.rules, entries, &worked_out);
    let counts = match &file.counts {
        Some(published) if *published == counted => Verdict::Right,
        _ => Verdict::Wrong(format!("{} of {}", counted.placed, counted.entries)),
    };
    let results = results(file.results.as_deref().unwrap_or_default(), worked_out);
    [(Part::Drawn, drawn), (Part::Results, results), (Part::Counts, counts)]
}

/// Compares by draw number, and names the first that differs.
fn results(published: &[Outcome], worked_out: Vec<Outcome>) -> Verdict {
    let mut published: Vec<&Outcome> = published.iter().collect();
    let mut worked_out: Vec<&Outcome> = worked_out.iter().collect();
    published.sort_by(|a, b| a.number.cmp(&b.number));
    worked_out.sort_by(|a, b| a.number.cmp(&b.number));
    if published == worked_out {
        return Verdict::Right;
    }
    let first = published.iter().zip(&worked_out).find(|(a, b)| a != b).map(|(_, right)| right.number.clone());
    Verdict::Wrong(first.unwrap_or_else(|| format!("{} lines", worked_out.len())))
}

fn equal<T: PartialEq + ToString>(published: &T, worked_out: &T) -> Verdict {
    if published == worked_out { Verdict::Right } else { Verdict::Wrong(worked_out.to_string()) }
}
