//! A second program, written in another language from the public page alone, comes to the same results.

use std::process::Command;

use tsudoi::selection::draw::{draw, dry_run, without_lines};
use tsudoi::selection::file::{File, Method, Secret, Turn};
use tsudoi::selection::seed::sha256;

use super::files::{METHODS, announced, drawn, opened};

/// What it says, and whether it found everything right.
fn replay(file: &File) -> (bool, String) {
    let place = tempfile::NamedTempFile::new().unwrap();
    serde_json::to_writer(&place, file).unwrap();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/selection/replay.py");
    let output = Command::new("python3").arg(script).arg(place.path()).output().expect("python3 is there");
    let told = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
    (output.status.code() == Some(0), told)
}

#[test]
fn another_program_comes_to_the_same_result_of_every_draw() {
    for method in METHODS {
        for seed in 0..12 {
            let (right, told) = replay(&drawn(method, 10 + 7 * seed as usize, seed));
            assert!(right && told.contains("the counts are right"), "{method:?} {seed}: {told}");
        }
    }
}

#[test]
fn another_program_understands_a_draw_at_every_stage() {
    let mut lost = opened(Method::Lottery, 50, 1);
    lost.secret = Secret::NotOpened { reason: "装置の故障".into() };
    let lost = draw(lost).unwrap();
    assert!(lost.drawn == Some(true));
    let chance = tsudoi::chance::Chance::seeded(1);
    for (file, last) in [
        (lost, "counts"),
        (announced(Method::Each, &chance), "form"),
        (opened(Method::Each, 30, 2), "fixed"),
        (drawn(Method::Ranked, 2, 3), "counts"),
        (without_lines(drawn(Method::Lottery, 50, 4)), "seed"),
    ] {
        let (right, told) = replay(&file);
        assert!(right && told.lines().last().unwrap().contains(last), "{last}: {told}");
    }
}

#[test]
fn another_program_finds_out_what_was_changed() {
    type Spoil = fn(&mut File);
    let spoiled: &[Spoil] = &[
        |f| f.secret = Secret::Opened { hex: sha256("x") },
        |f| f.secret = Secret::NotOpened { reason: "said later".into() },
        |f| f.outside.value = Some("0.0 1000.0".into()),
        |f| f.outside.value = Some("1.00 1000.0".into()),
        |f| f.seed = Some(sha256("chosen")),
        |f| f.draw.push('X'),
        |f| f.rules.slots[0].places += 1,
        |f| f.rules.classes[0].bounds[0].at_most += 1,
        |f| f.entries.as_mut().unwrap()[3].size += 1,
        |f| f.entries.as_mut().unwrap()[3].class = Some(f.entries.as_ref().unwrap()[3].class.map_or(1, |c| c % 3 + 1)),
        |f| drop(f.entries.as_mut().unwrap().pop()),
        |f| {
            f.entries.as_mut().unwrap().pop();
            f.results.as_mut().unwrap().pop();
        },
        |f| f.results.as_mut().unwrap()[3].places = vec!["S5".into()],
        |f| f.results.as_mut().unwrap()[3].waiting.push(Turn { slot: "S5".into(), position: 1 }),
        |f| f.counts.as_mut().unwrap().slots[0].waiting += 1,
        |f| f.drawn = Some(false),
    ];
    let file = drawn(Method::Lottery, 60, 1);
    assert!(replay(&file).0);
    for (at, spoil) in spoiled.iter().enumerate() {
        let mut file = file.clone();
        spoil(&mut file);
        let (right, told) = replay(&file);
        assert!(!right && told.contains("WRONG: "), "{at}: {told}");
    }
    let practice = dry_run(opened(Method::Lottery, 60, 1), &sha256("for practice"), "1.0 2.0").unwrap();
    let (right, told) = replay(&practice);
    assert!(!right && told.contains("dry run"), "{told}");
}
