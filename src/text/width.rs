//! What is typed in full width where machines need half width: telephone numbers, postcodes, dates, e-mail addresses.
//! Never for names.

/// Full-width letters, digits and signs as ASCII, any hyphen, dash or long-vowel mark as `-`, `。` as `.`, the wide space
/// as a space. Everything else stays.
pub fn ascii(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            // Before the wide signs: － is one of the dashes.
            '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '－' | 'ー' | 'ｰ' | '─' => '-',
            '！'..='～' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
            '\u{3000}' | '\u{A0}' => ' ',
            '。' | '｡' => '.',
            '、' | '､' => ',',
            c => c,
        })
        .collect()
}

/// Why a text is no telephone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhoneProblem {
    Empty,
    /// Something that is neither a digit nor a separator.
    Letters,
    /// Not ten or eleven digits.
    Length,
    /// Numbers in Japan begin with 0: an area code is missing, or a spreadsheet ate the zero.
    NoZero,
}

/// A telephone number in Japan, typed in any width, with hyphens, spaces, brackets or none, with or without `+81`. Gives
/// it back in half width, its separators as single hyphens: `０９０（1234）5678` → `090-1234-5678`.
pub fn phone(text: &str) -> Result<String, PhoneProblem> {
    let typed = ascii(text);
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(PhoneProblem::Empty);
    }
    let national;
    let rest = match typed.strip_prefix("+81") {
        // The zero is often written all the same: +81 (0)90-…
        Some(rest) => {
            let rest = rest.trim_start_matches([' ', '-']);
            national =
                format!("0{}", rest.strip_prefix("(0)").unwrap_or(rest).trim_start_matches(['0', ' ', '-', '(']));
            national.as_str()
        }
        None => typed,
    };
    let mut number = String::with_capacity(rest.len());
    for c in rest.chars() {
        match c {
            '0'..='9' => number.push(c),
            '-' | ' ' | '(' | ')' | '.' | '/' | '\t' => {
                if !number.is_empty() && !number.ends_with('-') {
                    number.push('-');
                }
            }
            _ => return Err(PhoneProblem::Letters),
        }
    }
    let number = number.trim_end_matches('-').to_owned();
    match number.bytes().filter(u8::is_ascii_digit).count() {
        10 | 11 if number.starts_with('0') => Ok(number),
        10 | 11 => Err(PhoneProblem::NoZero),
        _ => Err(PhoneProblem::Length),
    }
}

/// The digits of a telephone number, by which two are compared: `+81 90-1234-5678` and `０９０１２３４５６７８` are one.
pub fn phone_digits(text: &str) -> String {
    let number = phone(text).unwrap_or_else(|_| ascii(text));
    number.chars().filter(char::is_ascii_digit).collect()
}

/// Why a text is no e-mail address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmailProblem {
    Empty,
    /// None or several `@`.
    At,
    /// Nothing, or something that cannot be, before the `@`.
    Local,
    /// What follows the `@` is no domain: `example`, `example..jp`.
    Domain,
    /// Longer than 254 octets, or 64 before the `@` (RFC 5321 §4.5.3.1).
    Length,
}

/// An e-mail address, typed in any width. Lenient before the `@`, since Japanese carriers have given out addresses like
/// `a..b.@example.ne.jp`, which RFC 5321 does not allow; only the domain is put in lower case.
pub fn email(text: &str) -> Result<String, EmailProblem> {
    let typed = ascii(text);
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(EmailProblem::Empty);
    }
    let (local, domain) = typed.split_once('@').ok_or(EmailProblem::At)?;
    if domain.contains('@') {
        return Err(EmailProblem::At);
    }
    let allowed = |b: u8| b.is_ascii_graphic() && !b"\"(),:;<>[\\]".contains(&b);
    if local.is_empty() || !local.bytes().all(allowed) {
        return Err(EmailProblem::Local);
    }
    let label = |l: &str| {
        (1..=63).contains(&l.len())
            && l.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !l.starts_with('-')
            && !l.ends_with('-')
    };
    if !domain.contains('.') || !domain.split('.').all(label) || domain.ends_with(|c: char| c.is_ascii_digit()) {
        return Err(EmailProblem::Domain);
    }
    if typed.len() > 254 || local.len() > 64 {
        return Err(EmailProblem::Length);
    }
    Ok(format!("{local}@{}", domain.to_ascii_lowercase()))
}

/// The same mailbox, however its letters are written: phones begin them with a capital. For comparing only; letters go to
/// the address as it was typed.
pub fn mailbox(email: &str) -> String {
    email.to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn wide_letters_become_narrow() {
        for (wide, narrow) in [
            ("０９０－１２３４−5678", "090-1234-5678"),
            ("〒４４６ー８５０１", "〒446-8501"),
            ("Ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ", "Taro@example.jp"),
            ("taro@example。jp", "taro@example.jp"),
            ("２０２７／１／１６", "2027/1/16"),
            ("見本　太郎", "見本 太郎"),
        ] {
            assert_eq!(ascii(wide), narrow);
        }
    }

    #[test]
    fn a_telephone_number_is_echoed_in_half_width_with_its_zero() {
        for (typed, number) in [
            ("0566-00-0001", "0566-00-0001"),
            ("０５６６（７６）１１１１", "0566-76-1111"),
            ("(0566) 76 1111", "0566-76-1111"),
            ("09012345678", "09012345678"),
            ("０９０ー１２３４ー５６７８", "090-1234-5678"),
            ("+81 90-1234-5678", "090-1234-5678"),
            ("+81 (0)90 1234 5678", "090-1234-5678"),
            ("＋81-566-76-1111", "0566-76-1111"),
            ("+81-(566)-76-1111", "0566-76-1111"),
        ] {
            assert_eq!(phone(typed).as_deref(), Ok(number), "{typed}");
        }
    }

    #[test]
    fn what_is_no_telephone_number_is_told_why() {
        for (typed, problem) in [
            ("", PhoneProblem::Empty),
            ("　", PhoneProblem::Empty),
            ("76-1111", PhoneProblem::Length),
            ("090-1234-56789", PhoneProblem::Length),
            ("9012345678", PhoneProblem::NoZero),
            ("090-1234-567八", PhoneProblem::Letters),
            ("none@example.jp", PhoneProblem::Letters),
        ] {
            assert_eq!(phone(typed), Err(problem), "{typed}");
        }
    }

    #[test]
    fn two_ways_of_writing_one_number_have_the_same_digits() {
        for typed in ["090-1234-5678", "０９０１２３４５６７８", "+81 90 1234 5678", "(090)1234-5678"] {
            assert_eq!(phone_digits(typed), "09012345678", "{typed}");
        }
        assert_ne!(phone_digits("0566-00-0001"), phone_digits("0566-00-0002"));
    }

    #[test]
    fn an_address_is_taken_as_carriers_give_it() {
        for (typed, address) in [
            ("taro@example.jp", "taro@example.jp"),
            (" ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ　", "taro@example.jp"),
            ("Taro.Mihon@Example.CO.JP", "Taro.Mihon@example.co.jp"),
            ("a..b.@example.ne.jp", "a..b.@example.ne.jp"),
            (".a-_-b@example.ne.jp", ".a-_-b@example.ne.jp"),
            ("taro+koza@example.jp", "taro+koza@example.jp"),
            ("taro@xn--eckwd4c7c.jp", "taro@xn--eckwd4c7c.jp"),
        ] {
            assert_eq!(email(typed).as_deref(), Ok(address), "{typed}");
        }
    }

    #[test]
    fn what_is_no_address_is_told_why() {
        let long = format!("{}@example.jp", "a".repeat(65));
        let longer = format!("a@{}jp", "example123456.".repeat(20));
        for (typed, problem) in [
            ("", EmailProblem::Empty),
            ("taro", EmailProblem::At),
            ("taro@mihon@example.jp", EmailProblem::At),
            ("@example.jp", EmailProblem::Local),
            ("ta ro@example.jp", EmailProblem::Local),
            ("太郎@example.jp", EmailProblem::Local),
            ("taro\u{7}@example.jp", EmailProblem::Local),
            ("taro\r\nBcc:x@example.jp", EmailProblem::Local),
            ("<taro@example.jp>", EmailProblem::Local),
            ("taro@example", EmailProblem::Domain),
            ("taro@example..jp", EmailProblem::Domain),
            ("taro@.example.jp", EmailProblem::Domain),
            ("taro@-example.jp", EmailProblem::Domain),
            ("taro@例え.jp", EmailProblem::Domain),
            ("taro@127.0.0.1", EmailProblem::Domain),
            ("taro@exam ple.jp", EmailProblem::Domain),
            (long.as_str(), EmailProblem::Length),
            (longer.as_str(), EmailProblem::Length),
        ] {
            assert_eq!(email(typed), Err(problem), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn folding_width_keeps_the_number_of_letters(text in "\\PC*") {
            prop_assert_eq!(ascii(&text).chars().count(), text.chars().count());
            prop_assert!(ascii(&text).len() <= text.len());
        }

        #[test]
        fn what_was_taken_is_taken_again(text in "[0-9０-９+＋\\-ー（）() ]{0,16}") {
            if let Ok(number) = phone(&text) {
                prop_assert_eq!(phone(&number), Ok(number.clone()));
                prop_assert!(number.starts_with('0'));
            }
        }

        #[test]
        fn an_address_that_was_taken_is_taken_again(text in "[a-zA-Zａ-ｚ@＠.．\\-]{0,20}") {
            if let Ok(address) = email(&text) {
                prop_assert_eq!(email(&address), Ok(address.clone()));
            }
        }
    }
}
