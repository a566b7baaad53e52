//! What was found, in both languages: whoever checks a draw need not have chosen one.

use crate::selection::verify::{Finding, Part, Verdict};

/// Texts of the file are somebody else's: none of them may begin a line or move the cursor.
pub fn harmless(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}

/// One line: a word to look for, and a sentence.
pub fn line((part, verdict): &Finding) -> String {
    let (ja, en) = what(*part);
    match verdict {
        Verdict::Right => format!("ok      {ja} / {en}"),
        Verdict::Wrong(right) => format!("WRONG   {} / {}: {right}", wrong(*part).0, wrong(*part).1),
        Verdict::NotYet => format!("later   まだ公表されていません: {ja} / not published yet: {en}"),
        Verdict::Gone => format!("gone    名簿の公表は終わりました: {ja} / the lines are no longer published: {en}"),
        Verdict::NotOpened => {
            "none    秘密の値は開かれず、外部の数字だけで決まりました / the secret was not opened; the outside number alone decides"
                .into()
        }
        Verdict::NotNeeded => "none    全員が定員に入り、抽選をしていません / everybody had a place; nothing was drawn".into(),
    }
}

fn what(part: Part) -> (&'static str, &'static str) {
    match part {
        Part::Kind => ("求めたとおりの種類のファイル（本番か試行か）", "a draw, or a dry run, as was asked for"),
        Part::Commitment => {
            ("秘密の値は、締切前に公表した値と合う", "the secret is the one committed to before closing")
        }
        Part::List => ("名簿は、確定したときのまま", "the list is as it was fixed"),
        Part::Seed => (
            "抽選の種は、秘密の値・外部の数字・名簿から計算した値と同じ",
            "the seed follows from secret, outside number and list",
        ),
        Part::Drawn => ("抽選が必要だったかどうかは、書いてあるとおり", "whether a draw was needed is as it says"),
        Part::Results => ("全員の結果は、計算し直した結果と同じ", "every result is as worked out again"),
        Part::Counts => ("件数は、計算し直した件数と同じ", "the counts are as counted again"),
    }
}

/// The sentence ends in what it should be.
fn wrong(part: Part) -> (&'static str, &'static str) {
    match part {
        Part::Kind => ("求めたものと違います。このファイルの種類が違います", "not what was asked for, which is"),
        Part::Commitment => (
            "秘密の値が、締切前に公表した値と合いません。その要約値",
            "the secret is not the one committed to; its SHA-256 is",
        ),
        Part::List => (
            "名簿が、確定したときと違います。この名簿の要約値",
            "the list is not the one that was fixed; its digest is",
        ),
        Part::Seed => ("抽選の種が違います。正しい値", "the seed is wrong; it should be"),
        Part::Drawn => {
            ("抽選が必要だったかどうかが違います。正しい値", "whether a draw was needed is wrong; it should be")
        }
        Part::Results => {
            ("結果が違います。最初に違う抽選番号", "results are wrong; the first draw number that differs is")
        }
        Part::Counts => ("件数が違います。当選した件数", "counts are wrong; with a place are"),
    }
}
