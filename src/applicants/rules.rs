//! What a search looks for. Pure.

use super::model::Wanted;
use crate::offline::receipt::receipt_typed;
use crate::text;

/// Letters a search needs, so that it does not show everyone.
const SHORTEST: usize = 2;

/// Reads what was typed: a reference number, a telephone number, or part of a name. None: too short.
pub fn wanted(typed: &str) -> Option<Wanted> {
    let letters = text::ascii(typed).chars().filter(|c| c.is_alphanumeric()).count();
    let digits = text::phone_digits(typed);
    if !digits.is_empty() && digits.len() == letters {
        return (digits.len() >= 4).then_some(Wanted::Phone(digits));
    }
    if let Some(receipt) = receipt_typed(&text::ascii(typed)) {
        return Some(Wanted::Receipt(receipt));
    }
    let key = text::search_key(typed);
    (key.chars().count() >= SHORTEST).then_some(Wanted::Name(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_says_what_is_meant() {
        for (typed, meant) in [
            ("0566-00-1234", Some(Wanted::Phone("0566001234".into()))),
            ("００１２３４", Some(Wanted::Phone("001234".into()))),
            ("NED3B-M662U", Some(Wanted::Receipt("NED3BM662U".into()))),
            ("ｎｅｄ３ｂ ｍ６６２ｕ", Some(Wanted::Receipt("NED3BM662U".into()))),
            ("みほん", Some(Wanted::Name(text::search_key("ミホン")))),
            ("髙橋", Some(Wanted::Name(text::search_key("高橋")))),
            ("12", None),
            ("あ", None),
            ("　", None),
        ] {
            assert_eq!(wanted(typed), meant, "{typed}");
        }
    }
}
