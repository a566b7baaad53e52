//! Draws of every method, with parties, classes and quotas, made by chance.

use tsudoi::chance::Chance;
use tsudoi::selection::draw::{draw, fix};
use tsudoi::selection::file::{Bound, Class, Count, Entry, File, Method, Outside, Quota, Rules, Secret, Slot};
use tsudoi::selection::seed::sha256;

/// Announced: five slots, four quotas, three classes.
pub fn announced(method: Method, chance: &Chance) -> File {
    let number = |least: u64, most: u64| (least + chance.below(most - least + 1)) as u32;
    let code = |letter: char, n: usize| format!("{letter}{n}");
    let slots = (1..=5).map(|n| Slot { slot: code('S', n), places: number(3, 12), waiting: (n == 2).then_some(2) });
    let quotas = (1..=4).map(|n| {
        let here = n % 2 == 0 || method == Method::Each;
        Quota { quota: code('Q', n), at_most: number(2, 7), slot: here.then(|| code('S', n)) }
    });
    let classes = (1..=3).map(|class| {
        let bound = |n: usize| Bound { slot: code('S', n), at_most: number(0, 6) };
        let bounds = if method == Method::Ranked || class == 2 { vec![] } else { vec![bound(1), bound(3)] };
        Class { class, bounds }
    });
    let rules = Rules { method, slots: slots.collect(), quotas: quotas.collect(), classes: classes.collect() };
    let outside = Outside {
        what: "名古屋地方気象台の日平均気温と日平均現地気圧".into(),
        date: "2026-12-01".into(),
        publisher: "気象庁".into(),
        second_source: "日本気象協会".into(),
        decimals: vec![1, 1],
        value: None,
    };
    File::announced(&chance.letters(12), "D07", rules, sha256(&secret()), outside)
}

pub fn secret() -> String {
    sha256("a secret that only the program knows")
}

pub fn list(rules: &Rules, n: usize, chance: &Chance) -> Vec<Entry> {
    (0..n).map(|_| entry(rules, chance)).collect()
}

fn entry(rules: &Rules, chance: &Chance) -> Entry {
    let mut wishes: Vec<String> = rules.slots.iter().map(|s| s.slot.clone()).collect();
    for at in (1..wishes.len()).rev() {
        wishes.swap(at, chance.below(at as u64 + 1) as usize);
    }
    wishes.truncate(if rules.method == Method::Lottery { 1 } else { 1 + chance.below(5) as usize });
    if rules.method == Method::Each {
        wishes.sort();
    }
    let mut quotas: Vec<Count> =
        rules.quotas.iter().map(|q| Count { quota: q.quota.clone(), units: 1 + chance.below(2) as u32 }).collect();
    quotas.retain(|_| chance.below(4) == 0);
    let class = Some(chance.below(4) as u32).filter(|&class| class > 0);
    Entry { number: chance.draw_number(), class, size: 1 + chance.below(4) as u32, wishes, quotas }
}

/// Fixed, opened, with its outside number: ready to be drawn.
pub fn opened(method: Method, n: usize, seed: u64) -> File {
    let chance = Chance::seeded(seed);
    let file = announced(method, &chance);
    let entries = list(&file.rules, n, &chance);
    let mut file = fix(file, entries).expect("a sound list");
    file.secret = Secret::Opened { hex: secret() };
    file.outside.value = Some(format!("-{}.5 10{}.3", chance.below(9), 10 + chance.below(20)));
    file
}

pub fn drawn(method: Method, n: usize, seed: u64) -> File {
    draw(opened(method, n, seed)).expect("a draw")
}

pub const METHODS: [Method; 3] = [Method::Lottery, Method::Ranked, Method::Each];
