//! Keys to find a name by. Names themselves stay as they were typed: NFC already rewrites old-form kanji.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, compose, decompose_compatible};

use super::kanji::new_form;

const VOICED: char = '\u{3099}';
const HALF_VOICED: char = '\u{309A}';

/// The form of a name, a reading or a search text under which they are compared: width, kana, case, spaces,
/// punctuation, long vowels, accents and old kanji make no difference. What is stored and what is asked for go through
/// this same function; the key is never shown. Applying it twice changes nothing.
pub fn search_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    let mut last = None;
    let mut after_vu = false;
    let mut chars = decomposed(text).peekable();
    while let Some(next) = chars.next() {
        let mut c = katakana(next);
        while let Some(&mark @ (VOICED | HALF_VOICED)) = chars.peek() {
            chars.next();
            c = compose(c, mark).unwrap_or(c);
        }
        if c == 'ー' || !c.is_alphanumeric() || canonical_combining_class(c) != 0 {
            after_vu = false;
            continue;
        }
        let vu_vowel = if after_vu { vu(c) } else { None };
        after_vu = c == 'ヴ';
        if let Some(b) = vu_vowel {
            key.pop();
            key.push(b);
            last = Some(b);
            continue;
        }
        for c in folded(c, last).into_iter().flat_map(char::to_uppercase) {
            if is_katakana(c) {
                key.push(c);
                last = Some(c);
                continue;
            }
            // Capitals may have marks of their own again.
            decompose_compatible(c, |c| {
                if c.is_alphanumeric() && canonical_combining_class(c) == 0 {
                    key.push(c);
                    last = Some(c);
                }
            });
        }
    }
    key
}

/// A typed reading (フリガナ) as full-width katakana with single spaces, from hiragana, half-width kana or kana with
/// separate voicing marks. Letters that are no kana keep their form (in half width).
pub fn kana(text: &str) -> String {
    let composed: String = whole_marks(text).nfkc().map(katakana).collect();
    composed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a reading is written in kana alone (any width, with spaces, `ー`, `・`, `＝`). False for an empty text. A hint
/// for the form: people whose names have no kana are not refused for it.
pub fn is_kana(text: &str) -> bool {
    let text = kana(text);
    !text.is_empty() && text.chars().all(|c| is_katakana(c) || matches!(c, ' ' | '=' | '゠'))
}

/// NFKD without variation selectors, old kanji not yet folded.
fn decomposed(text: &str) -> impl Iterator<Item = char> + '_ {
    whole_marks(text).filter(|c| !matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')).nfkd()
}

/// Free-standing voicing marks (゛゜) as combining ones: the compatibility forms would put a space before them.
fn whole_marks(text: &str) -> impl Iterator<Item = char> + Clone + '_ {
    text.chars().map(|c| match c {
        '\u{309B}' => VOICED,
        '\u{309C}' => HALF_VOICED,
        c => c,
    })
}

fn is_katakana(c: char) -> bool {
    matches!(c, 'ァ'..='ヿ' | 'ㇰ'..='ㇿ')
}

fn katakana(c: char) -> char {
    match c {
        'ぁ'..='ゖ' | 'ゝ' | 'ゞ' => char::from_u32(c as u32 + 0x60).unwrap_or(c),
        c => c,
    }
}

/// ヴァ is heard, and as often written, as バ. None for what forms no syllable with ヴ.
fn vu(vowel: char) -> Option<char> {
    Some(match vowel {
        'ァ' | 'ア' => 'バ',
        'ィ' | 'イ' => 'ビ',
        'ェ' | 'エ' => 'ベ',
        'ォ' | 'オ' => 'ボ',
        _ => return None,
    })
}

/// Letters that are mixed up in one; iteration marks repeat the letter before them.
fn folded(c: char, last: Option<char>) -> Option<char> {
    Some(match c {
        'ァ' => 'ア',
        'ィ' | 'ヰ' => 'イ',
        'ゥ' => 'ウ',
        'ェ' | 'ヱ' => 'エ',
        'ォ' | 'ヲ' => 'オ',
        'ヵ' => 'カ',
        'ヶ' => 'ケ',
        'ッ' => 'ツ',
        'ャ' => 'ヤ',
        'ュ' => 'ユ',
        'ョ' => 'ヨ',
        'ヮ' => 'ワ',
        'ヂ' => 'ジ',
        'ヅ' => 'ズ',
        'ヴ' => 'ブ',
        'ヷ' => 'バ',
        'ヸ' => 'ビ',
        'ヹ' => 'ベ',
        'ヺ' => 'ボ',
        '々' | 'ヽ' => return last,
        'ヾ' => return last.map(|l| folded(compose(l, VOICED).unwrap_or(l), None).unwrap_or(l)),
        // Letters that have a base but no decomposition.
        'Đ' | 'đ' | 'Ð' | 'ð' => 'D',
        'Ł' | 'ł' => 'L',
        'Ø' | 'ø' => 'O',
        'ı' => 'I',
        c => new_form(c),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_key_for_every_way_of_writing_a_name() {
        for (name, ways) in [
            ("髙木 例子", &["高木例子", "高木　例子", "髙木例子"][..]),
            ("山﨑 例太", &["山崎例太", "山嵜例太"]),
            ("𠮷野 見本", &["吉野見本"]),
            ("神\u{FA19}谷", &["神神谷"]),
            ("葛\u{E0100}城", &["葛城"]),
            ("渡邊", &["渡辺", "渡邉", "渡邊\u{E0101}"]),
            ("齋藤", &["斎藤", "斉藤", "齊藤"]),
            ("濵田", &["浜田", "濱田"]),
            ("廣澤 龍德", &["広沢竜徳"]),
            ("佐々木", &["佐佐木"]),
            ("タカギ レイコ", &["ﾀｶｷﾞﾚｲｺ", "たかぎれいこ", "タカキ\u{3099}・レイコ", "たかき゛れいこ"]),
            ("シルヴァ", &["シルバ", "しるばー", "シルウ\u{3099}ァ", "ｼﾙｳﾞｧ"]),
            ("ヴ", &["ブ"]),
            ("チヅル", &["ちずる", "チズル", "ﾁﾂﾞﾙ"]),
            ("ハットリ", &["はつとり"]),
            ("キョウコ", &["キヨウコ", "きょうこ"]),
            ("みすゞ", &["ミスズ"]),
            ("ちゑ", &["チエ"]),
            (
                "NGUYỄN THI VI DU",
                &["Nguyen Thi Vi Du", "ｎｇｕｙｅｎ　ｔｈｉｖｉｄｕ", "nguye\u{302}\u{303}n-thi-vi-du"],
            ),
            ("O'Brien", &["obrien", "Ｏ’ＢＲＩＥＮ"]),
            ("Strauß", &["STRAUSS"]),
        ] {
            for way in ways {
                assert_eq!(search_key(name), search_key(way), "{name} / {way}");
            }
        }
    }

    #[test]
    fn different_names_keep_different_keys() {
        for (one, other) in [("小野", "大野"), ("オノ", "オオノ"), ("ハナ", "バナ"), ("ハナ", "パナ"), ("太田", "大田")]
        {
            assert_ne!(search_key(one), search_key(other), "{one} / {other}");
        }
    }

    #[test]
    fn nothing_to_find_is_an_empty_key() {
        assert_eq!(search_key(" 　・ー-'゛\u{FE0F}"), "");
    }

    #[test]
    fn the_citys_awkward_names_are_found_by_what_people_type() {
        let data: serde_json::Value = serde_json::from_str(include_str!("../../data/demo-programmes.json")).unwrap();
        let people = data["testPeople"].as_array().unwrap();
        assert_eq!(people.len(), 15);
        for person in people {
            let name = person["name"].as_str().unwrap();
            let reading = person["kana"].as_str().unwrap();
            if let Some(normalised) = person["kanaNormalised"].as_str() {
                assert_eq!(kana(reading), normalised, "{name}");
            }
            assert!(is_kana(reading), "{reading}");
            assert!(!search_key(name).is_empty());
            // Half-width, hiragana and full-width readings find the same person.
            assert_eq!(search_key(&kana(reading)), search_key(reading), "{reading}");
            let hiragana: String = kana(reading)
                .chars()
                .map(|c| match c {
                    'ァ'..='ヶ' => char::from_u32(c as u32 - 0x60).unwrap(),
                    c => c,
                })
                .collect();
            assert_eq!(search_key(&hiragana), search_key(reading), "{hiragana}");
        }
        let keys: Vec<String> = people.iter().map(|p| search_key(p["name"].as_str().unwrap())).collect();
        for (typed, person) in
            [("吉野", 0), ("高木", 1), ("神谷", 2), ("山崎", 3), ("葛城", 4), ("nguyen", 9), ("contoh", 10)]
        {
            assert!(keys[person].contains(&search_key(typed)), "{typed} finds {}", keys[person]);
        }
    }

    #[test]
    fn readings_become_full_width_katakana() {
        for (typed, reading) in [
            ("ﾐﾎﾝ ｼﾞﾛｳ", "ミホン ジロウ"),
            ("　みほん　　さぶろう ", "ミホン サブロウ"),
            ("ス\u{3099}ス\u{3099}キ ハナ", "ズズキ ハナ"),
            ("か゛", "ガ"),
            ("マリア・シルヴァー", "マリア・シルヴァー"),
        ] {
            assert_eq!(kana(typed), reading);
        }
    }

    #[test]
    fn kana_alone_is_told_from_other_letters() {
        for yes in ["ミホン", "みほん はな", "ﾐﾎﾝ", "マリア・シルヴァー", "ジャン＝ポール"]
        {
            assert!(is_kana(yes), "{yes}");
        }
        for no in ["", " ", "見本", "Mihon", "ミホン2", "ミ本"] {
            assert!(!is_kana(no), "{no}");
        }
    }

    proptest! {
        #[test]
        fn a_key_is_its_own_key(text in "\\PC*") {
            let key = search_key(&text);
            prop_assert_eq!(search_key(&key), key);
        }

        #[test]
        fn a_key_of_kana_is_its_own_key(text in "[ぁ-ゟァ-ヿｦ-ﾟ゛゜\u{3099}\u{309A}々ー・ 髙齋邊]*") {
            let key = search_key(&text);
            prop_assert_eq!(search_key(&key), key);
        }

        #[test]
        fn width_and_kana_make_no_difference(text in "[ぁ-ゖー ]*") {
            prop_assert_eq!(search_key(&kana(&text)), search_key(&text));
        }
    }
}
