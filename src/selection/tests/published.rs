//! The file: what is refused, what is found out, what stays.

use super::super::check::{Fault, check};
use super::super::draw::{Refusal, draw, dry_run, fix, without_lines};
use super::super::file::{File, Kind, Method, Outside, Secret};
use super::super::missed::missed;
use super::super::verify::{Finding, Part, Verdict, is_wrong, verify};
use super::*;

const SECRET: &str = "5f0d2a9c41b7e8830c6d1e7f2b94a05568c3d7e1f09b8a7c6d5e4f3a2b1c0d9e";

fn announced() -> File {
    let bound = |slot: &str| Bound { slot: slot.into(), at_most: 2 };
    let rules = Rules {
        method: Method::Lottery,
        slots: vec![slot("S1", 4), slot("S2", 3)],
        quotas: vec![Quota { quota: "Q1".into(), at_most: 2, slot: None }],
        classes: vec![Class { class: 1, bounds: vec![bound("S1"), bound("S2")] }, Class { class: 2, bounds: vec![] }],
    };
    let outside = Outside {
        what: "日経平均株価の終値".into(),
        date: "2026-12-01".into(),
        publisher: "日本経済新聞社".into(),
        second_source: "日本取引所グループ".into(),
        decimals: vec![2],
        value: None,
    };
    File::announced("draw-1", "D12", rules, sha256(SECRET), outside)
}

fn list(n: usize) -> Vec<Entry> {
    let line = |i: usize| {
        let wish = if i.is_multiple_of(3) { "S2" } else { "S1" };
        let class = [None, Some(1), Some(2)][i % 3 * i % 3];
        let quotas = if i.is_multiple_of(4) { vec![Count { quota: "Q1".into(), units: 1 }] } else { vec![] };
        Entry { quotas, ..entry(&format!("N{:02}", n - i), class, 1 + i as u32 % 2, &[wish]) }
    };
    (0..n).map(line).collect()
}

fn opened(n: usize) -> File {
    let mut file = fix(announced(), list(n)).unwrap();
    file.secret = Secret::Opened { hex: SECRET.into() };
    file.outside.value = Some("38915.87".into());
    file
}

fn drawn() -> File {
    draw(opened(12)).unwrap()
}

fn wrong(file: &File) -> Vec<Part> {
    verify(file, false).unwrap().into_iter().filter(is_wrong).map(|(part, _)| part).collect()
}

fn verdict(file: &File, part: Part) -> Verdict {
    verify(file, false).unwrap().into_iter().find(|(p, _): &Finding| *p == part).unwrap().1
}

#[test]
fn what_is_wrong_with_a_file_is_said_in_one_sentence() {
    type Spoil = fn(&mut File);
    let spoiled: &[(Spoil, &str)] = &[
        (|f| f.algorithm = "tsudoi-draw-2".into(), "not tsudoi-draw-1"),
        (|f| f.draw = "a b".into(), "is not a code"),
        (|f| f.rules.slots.clear(), "no slot"),
        (|f| f.rules.slots.reverse(), "slot S1 is repeated or not in ascending order"),
        (|f| f.rules.slots[1].slot = "S1".into(), "slot S1 is repeated"),
        (|f| f.rules.quotas[0].slot = Some("S9".into()), "quota Q1 names the slot S9"),
        (|f| f.rules.classes[0].class = 0, "begin at 1"),
        (|f| f.rules.classes[1].class = 1, "class 1 is repeated"),
        (|f| f.rules.classes[0].bounds[0].slot = "S0".into(), "class 1 names the slot S0"),
        (|f| f.rules.method = Method::Ranked, "bounds need a lottery"),
        (|f| f.rules.method = Method::Each, "quota Q1 names no slot"),
        (|f| f.commitment = "abc".into(), "commitment is not a SHA-256"),
        (|f| f.list_digest = Some("ABC".into()), "list digest is not"),
        (|f| f.secret = Secret::Opened { hex: SECRET.to_uppercase() }, "secret is not 64"),
        (|f| f.secret = Secret::NotOpened { reason: " ".into() }, "not said why"),
        (|f| f.outside.date = "2026-12-1".into(), "not a day"),
        (|f| f.outside.date = "2026-02-30".into(), "not a day"),
        (|f| f.outside.second_source.clear(), "announced whole"),
        (|f| f.outside.decimals.clear(), "announced whole"),
        (|f| f.entries.as_mut().unwrap()[0].number = "N05".into(), "N05 stands twice"),
        (|f| f.entries.as_mut().unwrap()[0].number = "MISSED-1".into(), "kept for applications that were missed"),
        (|f| f.entries.as_mut().unwrap()[0].size = 0, "entry N01: the size is 0"),
        (|f| f.entries.as_mut().unwrap()[0].class = Some(3), "names the class 3"),
        (|f| f.entries.as_mut().unwrap()[0].wishes.clear(), "no wish"),
        (|f| f.entries.as_mut().unwrap()[0].wishes = vec!["S1".into(), "S2".into()], "one wish each"),
        (|f| f.entries.as_mut().unwrap()[0].wishes = vec!["S3".into()], "names the slot S3"),
        (
            |f| f.entries.as_mut().unwrap()[0].quotas = vec![Count { quota: "Q2".into(), units: 1 }],
            "names the quota Q2",
        ),
        (
            |f| f.entries.as_mut().unwrap()[0].quotas = vec![Count { quota: "Q1".into(), units: 0 }],
            "counts 0 in the quota Q1",
        ),
        (|f| (f.entries, f.results) = (None, Some(vec![])), "results without the list"),
    ];
    for (spoil, told) in spoiled {
        let mut file = opened(12);
        spoil(&mut file);
        let fault = check(&file).expect_err(told).to_string();
        assert!(fault.contains(told), "{fault}");
        assert!(matches!(draw(file), Err(Refusal::Fault(_))), "{told}");
    }
    let mut ranked = Rules { method: Method::Ranked, ..announced().rules };
    ranked.classes.clear();
    let twice = [entry("A", None, 1, &["S1", "S2", "S1"])];
    assert_eq!(super::super::check::entries(&ranked, &twice), Err(Fault::RepeatedWish("A".into(), "S1".into())));
}

#[test]
fn an_outside_number_has_one_way_to_be_written() {
    let form = |value: &str, decimals: &[u8]| super::super::check::value_of_form(value, decimals).is_ok();
    for right in ["38915.87", "0.00", "-0.31"] {
        assert!(form(right, &[2]), "{right}");
    }
    for wrong in
        ["38,915.87", "38915.9", "38915", "+1.00", " 1.00", "01.00", "-0.00", ".50", "1.2.3", "1.00 2.00", "１.00", ""]
    {
        assert!(!form(wrong, &[2]), "{wrong}");
    }
    assert!(form("12.5 -3.0 1013", &[1, 1, 0]) && !form("1013.", &[0]) && !form("12.5  -3.0", &[1, 1]));
}

#[test]
fn a_draw_is_refused_before_its_time_with_another_secret_or_list_and_a_second_time() {
    type Spoil = fn(&mut File);
    let spoiled: &[(Spoil, Refusal)] = &[
        (|f| (f.entries, f.list_digest) = (None, None), Refusal::NotFixed),
        (|f| f.secret = Secret::Sealed, Refusal::Sealed),
        (|f| f.secret = Secret::Opened { hex: sha256("another") }, Refusal::OtherSecret),
        (|f| f.outside.value = None, Refusal::NoOutside),
        (|f| f.entries.as_mut().unwrap()[3].size += 1, Refusal::ListChanged),
        (|f| f.rules.slots[0].places += 1, Refusal::ListChanged),
    ];
    for (spoil, refusal) in spoiled {
        let mut file = opened(12);
        spoil(&mut file);
        assert_eq!(draw(file).unwrap_err(), *refusal);
    }
    assert_eq!(draw(drawn()).unwrap_err(), Refusal::AlreadyDrawn);
    assert_eq!(fix(opened(12), list(11)).unwrap_err(), Refusal::AlreadyFixed);
}

#[test]
fn a_draw_verifies_and_whatever_is_changed_in_it_is_found_out() {
    assert_eq!(wrong(&drawn()), []);
    type Spoil = fn(&mut File);
    let spoiled: &[(Spoil, Part)] = &[
        (|f| f.secret = Secret::Opened { hex: sha256("x") }, Part::Commitment),
        (|f| f.secret = Secret::NotOpened { reason: "lost".into() }, Part::Seed),
        (|f| f.outside.value = Some("38915.88".into()), Part::Seed),
        (|f| f.draw = "draw-2".into(), Part::Seed),
        (|f| f.seed = None, Part::Seed),
        (|f| f.list_digest = None, Part::List),
        (|f| f.entries.as_mut().unwrap()[0].wishes[0] = "S2".into(), Part::List),
        (|f| f.entries.as_mut().unwrap()[0].class = Some(2), Part::List),
        (|f| f.rules.quotas[0].at_most = 9, Part::List),
        (|f| f.rules.slots[0].waiting = Some(9), Part::List),
        (|f| f.drawn = Some(false), Part::Drawn),
        (|f| f.results.as_mut().unwrap()[0].places = vec!["S2".into()], Part::Results),
        (|f| f.results.as_mut().unwrap().truncate(11), Part::Results),
        (|f| f.results = None, Part::Results),
        (|f| f.counts.as_mut().unwrap().placed += 1, Part::Counts),
    ];
    for (at, (spoil, part)) in spoiled.iter().enumerate() {
        let mut file = drawn();
        spoil(&mut file);
        assert!(wrong(&file).contains(part), "{at}: {:?}", wrong(&file));
    }
}

#[test]
fn a_dry_run_takes_another_secret_and_never_passes_for_the_draw() {
    let other = sha256("for practice");
    assert_eq!(dry_run(opened(12), SECRET, "1.00").unwrap_err(), Refusal::SecretOfTheDraw);
    assert!(dry_run(opened(12), &other, "1,00").is_err());
    let mut practice = dry_run(opened(12), &other, "38915.87").unwrap();
    assert_eq!(wrong(&practice), [Part::Kind]);
    assert!(!verify(&practice, true).unwrap().iter().any(is_wrong));
    assert!(verify(&drawn(), true).unwrap().iter().any(is_wrong));
    practice.kind = Kind::Draw;
    assert!(wrong(&practice).contains(&Part::Seed));
}

#[test]
fn when_the_secret_was_not_opened_the_outside_number_alone_decides() {
    let mut file = opened(12);
    file.secret = Secret::NotOpened { reason: "the machine that kept it is broken".into() };
    let file = draw(file).unwrap();
    assert_eq!((wrong(&file), verdict(&file, Part::Commitment)), (vec![], Verdict::NotOpened));
    assert_ne!(file.seed, drawn().seed);
}

#[test]
fn when_the_lines_have_gone_secret_and_seed_are_still_checked() {
    let file = without_lines(drawn());
    assert!(file.counts.is_some() && file.entries.is_none() && file.results.is_none());
    assert_eq!((wrong(&file), verdict(&file, Part::Results)), (vec![], Verdict::Gone));
    assert_eq!(verdict(&file, Part::Seed), Verdict::Right);
    let later = File { list_digest: Some(sha256("another list")), ..file };
    assert_eq!(wrong(&later), [Part::Seed]);
}

#[test]
fn when_everything_fits_nothing_is_drawn_and_the_file_says_so() {
    let mut file = fix(announced(), list(3)).unwrap();
    assert_eq!(verdict(&file, Part::Results), Verdict::NotYet);
    file = draw(file).unwrap();
    assert_eq!((file.drawn, &file.seed, wrong(&file)), (Some(false), &None, vec![]));
    assert!(file.results.as_ref().unwrap().iter().all(|o| o.places.len() == 1 && o.waiting.is_empty()));
    file.seed = Some(sha256("chosen"));
    assert_eq!(wrong(&file), [Part::Seed]);
}

#[test]
fn a_missed_application_shows_the_place_it_would_have_had_and_nobody_loses_theirs() {
    let file = drawn();
    let late = |n: usize| -> Vec<Entry> { (0..n).map(|_| entry("", None, 1, &["S1"])).collect() };
    let outcomes = missed(&file, late(40)).unwrap().unwrap();
    let numbers: Vec<&str> = outcomes.iter().map(|o| o.number.as_str()).take(2).collect();
    assert_eq!(numbers, ["MISSED-1", "MISSED-2"]);
    assert_eq!(missed(&file, late(40)).unwrap().unwrap(), outcomes);
    let placed = outcomes.iter().filter(|o| !o.places.is_empty()).count();
    assert!(0 < placed && placed < 40, "{placed}");
    // What was published is another value, and untouched.
    assert_eq!(file, drawn());

    let known = entry("N99", Some(1), 1, &["S1"]);
    assert_eq!(missed(&file, vec![known.clone()]).unwrap().unwrap()[0].number, "N99");
    assert!(missed(&file, vec![entry("N05", None, 1, &["S1"])]).is_err(), "a number of the list");
    assert!(missed(&file, vec![entry("MISSED-7", None, 1, &["S1"])]).is_err(), "chosen");
    assert!(missed(&file, vec![entry("", None, 1, &["S7"])]).is_err());
    assert_eq!(missed(&without_lines(file), vec![known.clone()]), Ok(None));
    let roomy = draw(fix(announced(), list(3)).unwrap()).unwrap();
    assert_eq!(missed(&roomy, vec![known]).unwrap().unwrap()[0].places, ["S1"]);
}

#[test]
fn a_field_that_is_not_of_the_file_is_refused() {
    let text = serde_json::to_string(&drawn()).unwrap();
    assert_eq!(serde_json::from_str::<File>(&text).unwrap(), drawn());
    for (known, more) in [
        ("\"size\":", "\"name\":\"花子\",\"size\":"),
        ("\"state\":", "\"by\":\"me\",\"state\":"),
        ("{\"algorithm\"", "{\"note\":1,\"algorithm\""),
    ] {
        assert!(serde_json::from_str::<File>(&text.replacen(known, more, 1)).is_err(), "{more}");
    }
}
