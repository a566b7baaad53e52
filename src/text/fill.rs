use std::fmt::{Display, Write};

/// Fills each `{}` of a sentence with the next value, in order: `fill("残り{}人", &[&3])`. A `{}` without a value stays.
/// What comes between 「 and 」 and has such marks itself gets the inner ones: 「講座『傾聴』」の抽選.
pub fn fill(text: &str, values: &[&dyn Display]) -> String {
    let mut pieces = text.split("{}");
    let mut before = pieces.next().unwrap_or_default();
    let mut filled = String::with_capacity(text.len() + 8 * values.len());
    filled.push_str(before);
    let mut values = values.iter();
    for piece in pieces {
        // Writing to a String cannot fail.
        let _ = match values.next() {
            Some(value) if before.ends_with('「') && piece.starts_with('」') => {
                filled.write_str(&value.to_string().replace('「', "『").replace('」', "』"))
            }
            Some(value) => write!(filled, "{value}"),
            None => filled.write_str("{}"),
        };
        filled.push_str(piece);
        before = piece;
    }
    debug_assert!(values.next().is_none(), "more values than places in {text:?}");
    filled
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn quotes_within_quotes_are_the_inner_ones() {
        assert_eq!(fill("「{}」の抽選", &[&"講座「傾聴」全5回"]), "「講座『傾聴』全5回」の抽選");
        assert_eq!(fill("{}の抽選", &[&"講座「傾聴」"]), "講座「傾聴」の抽選");
        assert_eq!(fill("「{}」で「{}」を", &[&"何「を」", &"い「い」え"]), "「何『を』」で「い『い』え」を");
    }

    #[test]
    fn values_go_in_in_order() {
        assert_eq!(fill("全{}ステップ中、{}ステップ目", &[&3, &"2"]), "全3ステップ中、2ステップ目");
        assert_eq!(fill("残(のこ)り{}人(にん)", &[&3]), "残(のこ)り3人(にん)");
        assert_eq!(fill("{}{}", &[&"{}"]), "{}{}");
    }
}
