//! What a pass may have gone through and is still read: by the camera's worker and from a photo alike, since both ask
//! [`tsudoi::decoder::read`].

mod picture;

use ed25519_dalek::Signer;
use picture::{Dice, Held, Picture, Sheet};
use tsudoi::config::Secret;
use tsudoi::decoder::read;
use tsudoi::offline::pass::{Pass, offering_tag, slot_tag};
use tsudoi::registration::pass;
use uuid::Uuid;

/// So many different passes go through each row.
const PASSES: u64 = 6;

fn token(n: u64) -> String {
    let pass = Pass {
        registration: Uuid::from_u128(0x0193_a5c2_7b1e_7c3d_9a4f_0000_0000_0000 + u128::from(n) * 0x1234_5679),
        key_version: 1,
        opener: [n as u8; 9],
        offering: offering_tag("D01"),
        slots: vec![slot_tag("D01-S1")],
    };
    pass.token(|message| pass::signing_key(&Secret([7; 32])).sign(message).to_bytes())
}

fn seen(picture: &Picture) -> Option<String> {
    read(&picture.grey, picture.width, picture.height)
}

type Row<'a> = (&'a str, u64, &'a dyn Fn(Sheet, &mut Dice) -> Picture);

/// Each row says how many of the passes are read. What is read is read rightly, or not at all.
fn table(rows: &[Row]) {
    let sheets: Vec<(String, Sheet)> =
        (1..=PASSES).map(token).map(|token| (token.clone(), Sheet::of(&pass::svg(&token).unwrap()))).collect();
    let mut found = Vec::new();
    for (what, _, make) in rows {
        let mut count = 0;
        for (n, (token, sheet)) in sheets.iter().enumerate() {
            match seen(&make(sheet.clone(), &mut Dice::new(n as u64 + 1))) {
                Some(text) if text == *token => count += 1,
                Some(text) => panic!("{what}: misread as {text}"),
                None => {}
            }
        }
        found.push((*what, count));
    }
    assert_eq!(found, rows.iter().map(|(what, count, _)| (*what, *count)).collect::<Vec<_>>());
}

fn plain(sheet: &Sheet) -> Picture {
    Picture::of(sheet, Held::default())
}

fn held(sheet: &Sheet, module: f64, turned: f64, leaning: f64) -> Picture {
    Picture::of(sheet, Held { module, turned, leaning, ..Held::default() })
}

#[test]
fn a_pass_is_read_however_it_is_held() {
    table(&[
        ("straight", 6, &|s, _| plain(&s)),
        ("turned by 10 degrees", 6, &|s, _| held(&s, 6.0, 10.0, 0.0)),
        ("turned by 45 degrees", 6, &|s, _| held(&s, 6.0, 45.0, 0.0)),
        ("upside down", 6, &|s, _| held(&s, 6.0, 183.0, 0.0)),
        ("leaning by 30 degrees", 6, &|s, _| held(&s, 6.0, 5.0, 30.0)),
        ("leaning by 50 degrees", 6, &|s, _| held(&s, 6.0, 5.0, 50.0)),
        // A code of 57 squares with its margin: 200, 140 and 100 of the frame's 480 pixels.
        ("small: 3.5 pixels a square", 6, &|s, _| held(&s, 3.5, 3.0, 0.0)),
        ("very small: 2.5 pixels a square", 1, &|s, _| held(&s, 2.5, 3.0, 0.0)),
        ("too small: 1.8 pixels a square", 0, &|s, _| held(&s, 1.8, 3.0, 0.0)),
    ]);
}

#[test]
fn a_cracked_screen_is_read() {
    // Widths in squares of the code; every other line is dark.
    let cracked = |lines, wide| move |s: Sheet, d: &mut Dice| held(&s.cracked(lines, wide, d), 7.0, 5.0, 0.0);
    table(&[
        ("a hairline", 6, &cracked(1, 0.2)),
        ("four hairlines", 6, &cracked(4, 0.2)),
        ("ten hairlines", 5, &cracked(10, 0.2)),
        ("two cracks of 0.4", 6, &cracked(2, 0.4)),
        ("six cracks of 0.4", 4, &cracked(6, 0.4)),
        ("two cracks of 0.8", 3, &cracked(2, 0.8)),
        ("four cracks of 0.8", 0, &cracked(4, 0.8)),
    ]);
}

#[test]
fn a_bad_print_is_read() {
    table(&[
        // Error correction Q bears a quarter of the codewords; a round spot touches more of them than it covers.
        ("a dark spot on 10 %", 6, &|s, _| plain(&s.stained(0.10, 30.0))),
        ("a bright spot on 15 %", 6, &|s, _| plain(&s.stained(0.15, 230.0))),
        ("a dark spot on 15 %", 6, &|s, _| plain(&s.stained(0.15, 30.0))),
        ("a dark spot on 22 %", 0, &|s, _| plain(&s.stained(0.22, 30.0))),
        ("ink that ran by a tenth", 6, &|s, _| plain(&s.printed(0.1))),
        ("ink that ran by a fifth", 0, &|s, _| plain(&s.printed(0.2))),
        ("ink that faded by a tenth", 6, &|s, _| plain(&s.printed(-0.1))),
        ("ink that faded by a fifth", 0, &|s, _| plain(&s.printed(-0.2))),
        ("pale: a tenth of the contrast", 6, &|s, _| plain(&s).pale(0.1)),
        ("paler: 7 % of the contrast", 6, &|s, _| plain(&s).pale(0.07)),
        ("palest: 5 % of the contrast", 0, &|s, _| plain(&s).pale(0.05)),
    ]);
}

#[test]
fn a_pass_is_read_in_bad_light() {
    table(&[
        ("one side in a twentieth of the light", 6, &|s, _| plain(&s).shaded(0.05)),
        ("a lamp's reflection", 6, &|s, _| plain(&s).glaring(240.0, 0.2)),
        ("a large reflection", 6, &|s, _| plain(&s).glaring(240.0, 0.3)),
        ("a dim hall", 6, &|s, d| plain(&s).noisy(80.0, d)),
        ("a dark hall", 6, &|s, d| plain(&s).noisy(130.0, d)),
        ("slightly out of focus", 6, &|s, _| plain(&s).blurred(1)),
        ("out of focus", 6, &|s, _| plain(&s).blurred(2)),
        ("far out of focus", 0, &|s, _| plain(&s).blurred(4)),
        ("a screen with its colours turned over", 6, &|s, _| plain(&s.inverted())),
        ("a little of everything", 6, &|s, d| {
            let sheet = s.cracked(2, 0.2, d).stained(0.05, 40.0);
            held(&sheet, 6.0, 12.0, 15.0).pale(0.5).shaded(0.5).noisy(15.0, d).blurred(1)
        }),
    ]);
}

#[test]
fn where_there_is_no_code_nothing_is_read() {
    let mut dice = Dice::new(3);
    let noise: Vec<u8> = (0..320 * 240).map(|_| dice.between(0.0, 256.0) as u8).collect();
    assert_eq!(read(&noise, 320, 240), None);
    for shade in [0, 128, 255] {
        assert_eq!(read(&[shade; 64 * 48], 64, 48), None);
    }
    for (width, height) in [(1, 1), (2, 1), (1, 3), (3, 2)] {
        assert_eq!(read(&vec![9; width * height], width, height), None, "{width} × {height}");
    }
    // Not the picture that it is said to be.
    assert_eq!(read(&[], 0, 0), None);
    assert_eq!(read(&[0; 12], 4, 4), None);
    assert_eq!(read(&[0; 12], usize::MAX, 2), None);
}

#[test]
fn a_code_of_another_character_set_is_a_code_all_the_same() {
    // 「市」 in Shift_JIS, as many Japanese codes have it.
    let code = qrcodegen::QrCode::encode_binary(&[0x8e, 0x73, b'!'], qrcodegen::QrCodeEcc::Medium).unwrap();
    let edge = (code.size() as usize + 8) * 6;
    let dark = |i: usize| code.get_module((i % edge / 6) as i32 - 4, (i / edge / 6) as i32 - 4);
    let grey: Vec<u8> = (0..edge * edge).map(|i| if dark(i) { 20 } else { 240 }).collect();
    assert!(read(&grey, edge, edge).unwrap().ends_with("s!"));
}
