//! Whether a caller knows enough. Pure.

use super::{Fact, Known};
use crate::registration::{Registration, State};
use crate::text::{parse_ymd, phone_digits, search_key};

/// So many questions about one receipt number may fail within [`REST_SECONDS`], as at the door of sign-in.
pub const FAILURES_OF_NUMBER: i64 = 5;
/// And so many by one account, which answers many callers.
pub const FAILURES_OF_ACCOUNT: i64 = 15;
/// Then nothing is looked at for so long.
pub const REST_SECONDS: i64 = 15 * 60;
/// Tries are forgotten after a day.
pub const KEPT_SECONDS: i64 = 86_400;

/// Whether what a caller said is so.
pub fn fits(fact: Fact, said: &str, known: &Known) -> bool {
    match fact {
        Fact::Kana => {
            let key = search_key(said);
            !key.is_empty() && known.kana.contains(&key)
        }
        Fact::Phone => {
            let digits = phone_digits(said);
            digits.len() == 4 && known.phone.len() > 4 && known.phone.ends_with(&digits)
        }
        Fact::Born => parse_ymd(said).is_ok_and(|day| known.born.contains(&day.to_string())),
    }
}

/// Of whom something may be said at all. Who came without an application asked for nothing; of who is kept secret nothing is
/// said by telephone, whoever calls.
pub fn may_tell(r: &Registration) -> bool {
    r.forgotten_at.is_none() && !r.secret.0 && r.state != State::WalkIn
}

/// Whether so many failures are too many.
pub fn rests(of_number: i64, of_account: i64) -> bool {
    of_number >= FAILURES_OF_NUMBER || of_account >= FAILURES_OF_ACCOUNT
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Known {
        Known {
            kana: vec![search_key("ミホン ハナコ"), search_key("ミホン タロウ")],
            phone: "0566001234".into(),
            born: vec!["1990-10-19".into()],
        }
    }

    #[test]
    fn one_more_fact_is_known_however_it_is_said() {
        for (fact, said, right) in [
            (Fact::Kana, "みほん　はなこ", true),
            (Fact::Kana, "ﾐﾎﾝ ﾀﾛｳ", true),
            (Fact::Kana, "ミホン", false),
            (Fact::Kana, "", false),
            (Fact::Phone, "１２３４", true),
            (Fact::Phone, "234", false),
            (Fact::Phone, "001234", false),
            (Fact::Phone, "", false),
            (Fact::Born, "1990-10-19", true),
            (Fact::Born, "平成2年10月19日", true),
            (Fact::Born, "1990-10-20", false),
            (Fact::Born, "", false),
        ] {
            assert_eq!(fits(fact, said, &known()), right, "{fact:?} {said}");
        }
    }

    #[test]
    fn what_is_not_known_fits_nothing() {
        for (fact, said) in [(Fact::Kana, ""), (Fact::Phone, "0000"), (Fact::Phone, ""), (Fact::Born, "1990-10-19")] {
            assert!(!fits(fact, said, &Known::default()), "{fact:?} {said}");
        }
    }

    #[test]
    fn too_many_failures_rest() {
        assert!(!rests(4, 14));
        assert!(rests(5, 5));
        assert!(rests(0, 15));
    }
}
