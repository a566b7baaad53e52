use data_encoding::BASE32_NOPAD;

use crate::config::Secret;
use crate::secret::mac;
use crate::text::{phone_digits, search_key};

/// The statistical key of a person: 26 capital letters and digits, the first 128 bits of an HMAC-SHA256 in base32.
///
/// Made of the folded reading (or the folded name, where there is no reading), the birth date (`1958-07-07`) or else the
/// age band (`60s`), and the last four digits of the telephone number. Without the city's secret nobody can tell whose
/// key it is, nor try names against it.
///
/// In a party, the participants other than the applicant have no telephone of their own: give the applicant's.
///
/// How well it matches: one person is counted twice after moving to another number, after a birthday that changes the
/// age band, or where one form asked for the birth date and another for the band; two persons are counted once who share
/// reading, age and telephone ending, and more easily where the form asked for less (walk-ins). Both errors are small
/// against the numbers that are published, and pages that show 実人数 say so.
pub fn key(
    secret: &Secret,
    kana: &str,
    name: &str,
    birth_date: Option<&str>,
    age_band: Option<&str>,
    phone: &str,
) -> String {
    let age = match (birth_date, age_band) {
        (Some(date), _) => format!("born {date}"),
        (None, Some(band)) => format!("aged {band}"),
        (None, None) => String::new(),
    };
    let digits = phone_digits(phone);
    let ending = &digits[digits.len().saturating_sub(4)..];
    BASE32_NOPAD.encode(&mac(secret, "person", &[&reading(kana, name), &age, ending])[..16])
}

/// What the person is called, folded. Signs alone fold to nothing: they stand for themselves then, so that people with
/// such names do not all become one.
fn reading(kana: &str, name: &str) -> String {
    [search_key(kana), search_key(name)]
        .into_iter()
        .find(|key| !key.is_empty())
        .unwrap_or_else(|| format!("{kana} {name}"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const CITY: Secret = Secret([7; 32]);

    fn hanako(secret: &Secret, kana: &str, phone: &str) -> String {
        key(secret, kana, "見本 花子", Some("1958-07-07"), None, phone)
    }

    #[test]
    fn the_same_person_typed_in_another_way_has_the_same_key() {
        let first = hanako(&CITY, "ミホン ハナコ", "0566-71-2218");
        assert_eq!(first.len(), 26);
        for (kana, phone) in [
            ("みほんはなこ", "0566712218"),
            ("ﾐﾎﾝ　ﾊﾅｺ", "０５６６（７１）２２１８"),
            ("ミホン・ハナコ", "+81 566-71-2218"),
        ] {
            assert_eq!(hanako(&CITY, kana, phone), first, "{kana} {phone}");
        }
        // The reading counts, not how the name is written.
        assert_eq!(key(&CITY, "ミホン ハナコ", "見本 華子", Some("1958-07-07"), None, "0566-71-2218"), first);
    }

    #[test]
    fn another_person_has_another_key() {
        let of = |kana: &str, born: Option<&str>, band: Option<&str>, phone: &str| {
            key(&CITY, kana, "見本 花子", born, band, phone)
        };
        let all = [
            of("ミホン ハナコ", Some("1958-07-07"), None, "0566-71-2218"),
            of("ミホン ハルコ", Some("1958-07-07"), None, "0566-71-2218"),
            of("ミホン ハナコ", Some("1958-07-08"), None, "0566-71-2218"),
            of("ミホン ハナコ", None, Some("60s"), "0566-71-2218"),
            of("ミホン ハナコ", None, None, "0566-71-2218"),
            of("ミホン ハナコ", Some("1958-07-07"), None, "0566-71-2219"),
            of("ミホン ハナコ", Some("1958-07-07"), None, ""),
            of("", Some("1958-07-07"), None, "0566-71-2218"),
            hanako(&Secret([8; 32]), "ミホン ハナコ", "0566-71-2218"),
        ];
        let different: std::collections::HashSet<_> = all.iter().collect();
        assert_eq!(different.len(), all.len());
    }

    #[test]
    fn names_of_signs_alone_do_not_become_one_person() {
        let of = |name: &str| key(&CITY, "", name, None, None, "");
        assert_ne!(of("☆"), of("◎"));
    }

    proptest! {
        #[test]
        fn whatever_was_typed_gives_a_key_that_shows_none_of_it(kana in "\\PC*", name in "\\PC*", phone in "\\PC*") {
            let made = key(&CITY, &kana, &name, None, Some("30s"), &phone);
            prop_assert!(made.len() == 26 && made.bytes().all(|b| b.is_ascii_uppercase() || (b'2'..=b'7').contains(&b)));
            prop_assert_eq!(made, key(&CITY, &kana, &name, None, Some("30s"), &phone));
        }

        #[test]
        fn what_stands_in_one_field_cannot_pass_for_another(a in "[ア-ン]{1,9}", b in "[ア-ン]{1,9}") {
            // Lengths are part of the message: アイ+ウ and ア+イウ differ.
            prop_assume!(search_key(&a) != search_key(&b));
            prop_assert_ne!(hanako(&CITY, &a, "1234"), hanako(&CITY, &b, "1234"));
            prop_assert_ne!(mac(&CITY, "person", &[&a, &b]), mac(&CITY, "person", &[&format!("{a}{b}"), ""]));
        }
    }
}
