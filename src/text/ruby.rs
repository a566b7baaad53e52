//! Readings over kanji, as texts write them: `申(もう)し込(こ)む`.

/// A stretch of text, or kanji with their reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Run<'a> {
    Text(&'a str),
    Ruby { base: &'a str, reading: &'a str },
}

/// Cuts a text into stretches with and without a reading.
///
/// A reading is hiragana alone (katakana there is a remark: `講座(オンライン)`), in ASCII parentheses, directly after kanji (`会場(かいじょう)`) or after a word that begins
/// with kanji and whose own kana stand in the reading (`申し込み(もうしこみ)`). Any other parenthesis is text.
pub fn runs(text: &str) -> Vec<Run<'_>> {
    let mut runs = Vec::new();
    let mut done = 0;
    let mut from = 0;
    while let Some(open) = text[from..].find('(').map(|at| at + from) {
        from = open + 1;
        let Some(close) = text[from..].find(')').map(|at| at + from) else { break };
        let reading = &text[from..close];
        if reading.is_empty() || !reading.chars().all(is_hiragana) {
            continue;
        }
        let Some(start) = base_start(&text[done..open], reading) else { continue };
        if start > 0 {
            runs.push(Run::Text(&text[done..done + start]));
        }
        runs.push(Run::Ruby { base: &text[done + start..open], reading });
        done = close + 1;
        from = done;
    }
    if done < text.len() {
        runs.push(Run::Text(&text[done..]));
    }
    runs
}

/// The text without its readings, for titles, attributes, plain letters and the search key.
pub fn plain(text: &str) -> String {
    runs(text)
        .into_iter()
        .map(|run| match run {
            Run::Text(text) | Run::Ruby { base: text, .. } => text,
        })
        .collect()
}

/// Where in `before` the word begins that carries `reading`.
fn base_start(before: &str, reading: &str) -> Option<usize> {
    let kanji_tail = before.trim_end_matches(is_kanji).len();
    if kanji_tail < before.len() {
        return Some(kanji_tail);
    }
    let tail = before.trim_end_matches(|c| is_kanji(c) || is_kana(c)).len();
    let reading: Vec<char> = reading.chars().collect();
    // The longest word that fits: 込み alone would fit もうしこみ as well as 申し込み does.
    before[tail..].char_indices().filter(|(_, c)| is_kanji(*c)).map(|(at, _)| tail + at).find(|&start| {
        let base: Vec<char> = before[start..].chars().collect();
        fits(&base, &reading)
    })
}

/// Whether the kana of a word stand in its reading, each kanji taking one to five of the rest.
fn fits(base: &[char], reading: &[char]) -> bool {
    match base.split_first() {
        None => reading.is_empty(),
        Some((&first, rest)) if is_kanji(first) => (1..=reading.len().min(5)).any(|n| fits(rest, &reading[n..])),
        Some((first, rest)) => reading.first() == Some(first) && fits(rest, &reading[1..]),
    }
}

fn is_hiragana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{3096}' | '\u{309d}'..='\u{309e}' | 'ー')
}

fn is_kana(c: char) -> bool {
    is_hiragana(c) || matches!(c, '\u{30a1}'..='\u{30fa}' | '\u{30fd}'..='\u{30fe}')
}

/// CJK ideographs with extensions and compatibility forms, and the signs read like them.
fn is_kanji(c: char) -> bool {
    matches!(c,
        '々' | '〆' | '〇' | 'ヶ' | 'ヵ'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ruby<'a>(base: &'a str, reading: &'a str) -> Run<'a> {
        Run::Ruby { base, reading }
    }

    #[test]
    fn a_reading_belongs_to_the_kanji_directly_before_it() {
        let expected = [ruby("申", "もう"), Run::Text("し"), ruby("込", "こ"), Run::Text("む")];
        assert_eq!(runs("申(もう)し込(こ)む"), expected);
        assert_eq!(runs("市の会場(かいじょう)"), [Run::Text("市の"), ruby("会場", "かいじょう")]);
        assert_eq!(runs("𠮷田(よしだ)さん"), [ruby("𠮷田", "よしだ"), Run::Text("さん")]);
    }

    #[test]
    fn a_word_ending_in_kana_carries_its_reading_whole() {
        assert_eq!(runs("市の申し込み(もうしこみ)"), [Run::Text("市の"), ruby("申し込み", "もうしこみ")]);
        assert_eq!(runs("お知らせ(しらせ)"), [Run::Text("お"), ruby("知らせ", "しらせ")]);
    }

    #[test]
    fn other_parentheses_stay_text() {
        for text in [
            "定員(20人)",
            "かな(かな)",
            "会場（かいじょう）",
            "会場()",
            "半分(はんぶん",
            "(あ)",
            "a) b(",
            "定員 (にん)",
            "講座(オンライン)",
        ] {
            assert_eq!(runs(text), [Run::Text(text)], "{text}");
        }
        assert!(runs("").is_empty());
    }

    #[test]
    fn plain_takes_readings_out_and_nothing_else() {
        assert_eq!(plain("申(もう)し込(こ)む(20人)"), "申し込む(20人)");
        assert_eq!(plain("Free (no fee)"), "Free (no fee)");
    }
}
