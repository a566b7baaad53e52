/// Octets in a line, its break not counted (RFC 5545 §3.1).
const LIMIT: usize = 75;

/// Appends a content line, folded where it is longer than 75 octets and never inside a character, with its line break.
///
/// Not the crate's own folding (0.17.17): that counts characters where it means octets, takes quadratic time, and never
/// comes to an end on 75 two-byte letters followed by a hundred spaces.
pub(super) fn fold(line: &str, out: &mut String) {
    let mut room = LIMIT;
    for c in line.chars() {
        if c.len_utf8() > room {
            out.push_str("\r\n ");
            room = LIMIT - 1;
        }
        out.push(c);
        room -= c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn folded(line: &str) -> String {
        let mut out = String::new();
        fold(line, &mut out);
        out
    }

    fn unfolded(text: &str) -> String {
        text.strip_suffix("\r\n").unwrap().replace("\r\n ", "")
    }

    #[test]
    fn a_line_of_75_octets_is_left_alone() {
        assert_eq!(folded(&"a".repeat(75)), format!("{}\r\n", "a".repeat(75)));
        assert_eq!(folded(&"a".repeat(76)), format!("{}\r\n a\r\n", "a".repeat(75)));
        assert_eq!(folded(""), "\r\n");
    }

    #[test]
    fn a_letter_of_several_octets_is_not_cut() {
        // 75 octets are 25 letters of three; a continuation begins with a space and holds 24.
        assert_eq!(folded(&"集".repeat(26)), format!("{}\r\n 集\r\n", "集".repeat(25)));
        assert_eq!(folded(&"集".repeat(50)), format!("{}\r\n {}\r\n 集\r\n", "集".repeat(25), "集".repeat(24)));
    }

    #[test]
    fn two_byte_letters_before_many_spaces_fold_like_any_other_text() {
        let line = format!("LOCATION:{}{}", "é".repeat(95), " ".repeat(200));
        assert_eq!(unfolded(&folded(&line)), line);
    }

    proptest! {
        #[test]
        fn unfolding_gives_the_text_back_and_no_line_is_too_long(line in "\\PC{0,200}|[é集𠮷 a]{0,300}") {
            let text = folded(&line);
            prop_assert_eq!(unfolded(&text), line);
            for physical in text.as_bytes().split(|b| *b == b'\n') {
                let physical = physical.strip_suffix(b"\r").unwrap_or(physical);
                prop_assert!(physical.len() <= LIMIT);
                prop_assert!(std::str::from_utf8(physical).is_ok());
            }
        }
    }
}
