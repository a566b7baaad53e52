//! The printed card of codes (確認コード表). Pure.

use data_encoding::BASE32_NOPAD;

use crate::config::Secret;
use crate::secret::mac;

/// Codes on a card.
pub const CODES: i64 = 50;
/// Letters of a code: forty bits, tried five times.
pub const LETTERS: usize = 8;
/// So few left, and the holder is told.
pub const FEW: i64 = 10;

/// What is kept of a code. Under the house's secret, because forty bits alone are found again by trying all.
pub fn kept(house: &Secret, card: &str, number: i64, code: &str) -> String {
    BASE32_NOPAD.encode(&mac(house, "card code", &[card, &number.to_string(), code]))
}

/// What was typed, as codes are compared: half width, capitals, without what stands between groups.
pub fn tidy(typed: &str) -> String {
    let typed = crate::text::ascii(typed);
    typed.chars().filter(|c| !c.is_whitespace() && *c != '-').map(|c| c.to_ascii_uppercase()).take(32).collect()
}

/// In groups of four, as people read and type.
pub fn grouped(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    letters.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_is_read_as_it_was_meant() {
        for (typed, code) in [
            ("abcd-efgh", "ABCDEFGH"),
            (" ABCD EFGH ", "ABCDEFGH"),
            ("ＡＢＣＤ　ＥＦＧＨ", "ABCDEFGH"),
            ("１２３ ４５６", "123456"),
            ("", ""),
        ] {
            assert_eq!(tidy(typed), code, "{typed}");
        }
        assert_eq!(tidy(&"x".repeat(10_000)).len(), 32);
    }

    #[test]
    fn groups_of_four() {
        assert_eq!(grouped("ABCDEFGH"), "ABCD EFGH");
        assert_eq!(grouped("ABCDEFGHJ"), "ABCD EFGH J");
        assert_eq!(grouped(""), "");
    }

    #[test]
    fn the_same_code_is_kept_otherwise_on_another_card_or_line_or_in_another_house() {
        let of = |house, card, number, code| kept(&Secret([house; 32]), card, number, code);
        let one = of(1, "c", 1, "ABCDEFGH");
        assert_eq!(one, of(1, "c", 1, "ABCDEFGH"));
        for other in
            [of(2, "c", 1, "ABCDEFGH"), of(1, "d", 1, "ABCDEFGH"), of(1, "c", 2, "ABCDEFGH"), of(1, "c", 1, "ABCDEFGJ")]
        {
            assert_ne!(one, other);
        }
        assert!(!one.contains("ABCDEFGH"));
    }
}
