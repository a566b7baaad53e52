//! Draws: a large one worked out again from its published file, and a placement.

use std::io;
use std::time::{Duration, Instant};

use tsudoi::chance::Chance;
use tsudoi::selection::allot::allot;
use tsudoi::selection::draw::{draw, fix};
use tsudoi::selection::file::{Bound, Class, Count, Entry, File, Method, Outside, Quota, Rules, Secret, Slot};
use tsudoi::selection::seed::{order, sha256};

use crate::Row;
use crate::server::tsudoi;

/// `tsudoi draw verify` on a million entries: parties of one to four, ten slots, a class with bounds, a quota.
pub fn replay() -> io::Result<Row> {
    const ENTRIES: usize = 1_000_000;
    let folder = tempfile::tempdir()?;
    let json = serde_json::to_vec(&drawn(ENTRIES)?)?;
    std::fs::write(folder.path().join("draw.json"), &json)?;
    let start = Instant::now();
    tsudoi(folder.path(), &["draw", "verify", "draw.json"])?;
    let took = start.elapsed();
    let bare = bare(ENTRIES);
    Ok(Row {
        what: format!("replay of 1,000,000 ({} MB)", json.len() / 1_000_000),
        figure: format!("{:.2} s", took.as_secs_f64()),
        beside: format!(
            "a SHA-256 each, and a sort: {:.2} s; × {:.1}",
            bare.as_secs_f64(),
            took.as_secs_f64() / bare.as_secs_f64()
        ),
        budget: "3 s",
        kept: took <= Duration::from_secs(3),
    })
}

/// A hundred thousand with five wishes each, for a thousand slots that are too few for them.
pub fn placement() -> Row {
    const ENTRIES: usize = 100_000;
    let slots = slots(1000, 80);
    let chance = Chance::seeded(1);
    let entries: Vec<Entry> = (0..ENTRIES)
        .map(|n| {
            let mut wishes = Vec::new();
            while wishes.len() < 5 {
                let wish = slots[chance.below(1000) as usize].slot.clone();
                if !wishes.contains(&wish) {
                    wishes.push(wish);
                }
            }
            Entry { number: format!("N{n:06}"), class: None, size: 1, wishes, quotas: vec![] }
        })
        .collect();
    let rules = Rules { method: Method::Ranked, slots, quotas: vec![], classes: vec![] };
    let seed = sha256("placement");
    let start = Instant::now();
    let outcomes = allot(&rules, &entries, |slot| order(&seed, &entries, slot));
    let took = start.elapsed();
    let placed = outcomes.iter().filter(|o| !o.places.is_empty()).count();
    let bare = bare(ENTRIES);
    Row {
        what: "placement of 100,000, 5 wishes".into(),
        figure: format!("{:.0} ms, {placed} placed", took.as_secs_f64() * 1000.0),
        beside: format!("a SHA-256 each, and a sort: {:.0} ms", bare.as_secs_f64() * 1000.0),
        budget: "1 s",
        kept: took <= Duration::from_secs(1),
    }
}

/// What any draw of so many must do.
fn bare(entries: usize) -> Duration {
    let start = Instant::now();
    let mut keys: Vec<String> = (0..entries).map(|n| sha256(&format!("{n:070}"))).collect();
    keys.sort_unstable();
    std::hint::black_box(&keys);
    start.elapsed()
}

fn slots(n: usize, places: u32) -> Vec<Slot> {
    (0..n).map(|n| Slot { slot: format!("S{n:04}"), places, waiting: None }).collect()
}

fn drawn(n: usize) -> io::Result<File> {
    let chance = Chance::seeded(1);
    let slots = slots(10, 50_000);
    let bounds = slots.iter().map(|s| Bound { slot: s.slot.clone(), at_most: 25_000 }).collect();
    let entries = (0..n)
        .map(|n| Entry {
            number: format!("N{n:06}"),
            class: (chance.below(3) == 0).then_some(1),
            size: 1 + chance.below(4) as u32,
            wishes: vec![slots[chance.below(10) as usize].slot.clone()],
            quotas: if chance.below(20) == 0 { vec![Count { quota: "Q".into(), units: 1 }] } else { vec![] },
        })
        .collect();
    let secret = sha256("bench");
    let rules = Rules {
        method: Method::Lottery,
        slots,
        quotas: vec![Quota { quota: "Q".into(), at_most: 10_000, slot: None }],
        classes: vec![Class { class: 1, bounds }],
    };
    let outside = Outside {
        what: "日経平均株価の終値".into(),
        date: "2026-12-01".into(),
        publisher: "日本経済新聞社".into(),
        second_source: "日本取引所グループ".into(),
        decimals: vec![2],
        value: None,
    };
    let mut file = File::announced("bench", "BENCH", rules, sha256(&secret), outside);
    file.secret = Secret::Opened { hex: secret };
    file.outside.value = Some("38915.87".into());
    fix(file, entries).and_then(draw).map_err(io::Error::other)
}
