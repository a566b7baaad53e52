use std::fmt::{Display, Write};

/// Fills each `{}` of a sentence with the next value, in order: `fill("残り{}人", &[&3])`. A `{}` without a value stays.
pub fn fill(text: &str, values: &[&dyn Display]) -> String {
    let mut pieces = text.split("{}");
    let mut filled = String::with_capacity(text.len() + 8 * values.len());
    filled.push_str(pieces.next().unwrap_or_default());
    let mut values = values.iter();
    for piece in pieces {
        // Writing to a String cannot fail.
        let _ = match values.next() {
            Some(value) => write!(filled, "{value}"),
            None => filled.write_str("{}"),
        };
        filled.push_str(piece);
    }
    debug_assert!(values.next().is_none(), "more values than places in {text:?}");
    filled
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn values_go_in_in_order() {
        assert_eq!(fill("全{}ステップ中、{}ステップ目", &[&3, &"2"]), "全3ステップ中、2ステップ目");
        assert_eq!(fill("残(のこ)り{}人(にん)", &[&3]), "残(のこ)り3人(にん)");
        assert_eq!(fill("{}{}", &[&"{}"]), "{}{}");
    }
}
