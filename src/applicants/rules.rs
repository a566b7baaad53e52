//! What a search looks for. Pure.

use super::model::Wanted;
use crate::chance::RECEIPT_LENGTH;
use crate::text;

/// Letters a search needs, so that it does not show everyone.
const SHORTEST: usize = 2;

/// Reads what was typed: a reference number, a telephone number, or part of a name. None: too short.
pub fn wanted(typed: &str) -> Option<Wanted> {
    let plain: String = text::ascii(typed).to_uppercase().chars().filter(char::is_ascii_alphanumeric).collect();
    let digits = text::phone_digits(typed);
    if !digits.is_empty() && digits.len() == plain.len() {
        return (digits.len() >= 4).then_some(Wanted::Phone(digits));
    }
    if plain.len() == RECEIPT_LENGTH && plain.chars().any(|c| c.is_ascii_digit()) {
        return Some(Wanted::Receipt(plain));
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
