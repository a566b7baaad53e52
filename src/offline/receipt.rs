//! Receipt numbers, as they are made and as they are typed.

/// Letters of receipt numbers: 32, without 0/O, 1/I.
pub const ALPHABET: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/// The last letter of a receipt number: catches every single wrong letter and every swap of neighbours (Luhn mod N, as
/// ISO/IEC 7812-1 does for digits).
pub fn check_character(letters: &[u8]) -> u8 {
    let value = |letter: u8| ALPHABET.iter().position(|&a| a == letter).unwrap_or(0);
    let sum: usize = letters
        .iter()
        .rev()
        .enumerate()
        .map(|(i, &letter)| {
            let doubled = value(letter) * if i % 2 == 0 { 2 } else { 1 };
            doubled / 32 + doubled % 32
        })
        .sum();
    ALPHABET[(32 - sum % 32) % 32]
}

/// A receipt number as typed: in any case, with blanks or hyphens. None if it cannot be one.
pub fn receipt_typed(typed: &str) -> Option<String> {
    let letters: String =
        typed.chars().map(narrow).filter(|c| !c.is_whitespace() && *c != '-').map(|c| c.to_ascii_uppercase()).collect();
    let (body, check) = letters.as_bytes().split_at_checked(9)?;
    (check == [check_character(body)] && letters.bytes().all(|b| b.is_ascii_alphanumeric())).then_some(letters)
}

/// A letter or digit typed in full width, in half.
fn narrow(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        c => c,
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::chance::Chance;

    #[test]
    fn a_receipt_number_is_known_however_it_is_typed() {
        let number = Chance::seeded(3).receipt();
        let spaced = format!(" {}-{} {}", &number[..3].to_lowercase(), &number[3..7], &number[7..]);
        assert_eq!(receipt_typed(&spaced), Some(number.clone()));
        let wrong = number.replacen(&number[..1], if number.starts_with('A') { "B" } else { "A" }, 1);
        assert_eq!(receipt_typed(&wrong), None);
        assert_eq!(receipt_typed("見本花子"), None);
        assert_eq!(receipt_typed(""), None);
    }
}
