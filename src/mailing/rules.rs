//! Who gets a letter by mail. Pure.

use std::collections::HashMap;

use data_encoding::BASE32_NOPAD;
use sha2::{Digest, Sha256};

use super::model::{Reader, Way};
use crate::programme::Column;
use crate::receiver::Sight;
use crate::registration::rules::LETTERS_AN_HOUR;
use crate::text::mailbox;

/// Who may write to people: whoever receives what they are called, and by what they are reached.
pub fn may_write(sight: &Sight) -> bool {
    sight.sees(Column::Name) && (sight.sees(Column::Email) || sight.sees(Column::Phone))
}

/// How each of the readers gets it: a mailbox that many share gets no more than it would of applications in an hour.
pub fn ways(readers: &[Reader]) -> Vec<Way> {
    let mut copies: HashMap<String, i64> = HashMap::new();
    let way = |reader: &Reader| {
        let Some(email) = &reader.email else { return Way::NoMail };
        let n = copies.entry(mailbox(email)).or_default();
        *n += 1;
        if *n > LETTERS_AN_HOUR { Way::Enough } else { Way::Mail }
    };
    readers.iter().map(way).collect()
}

/// How many get it by mail, have no mailbox, and share one that has enough.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    pub mail: usize,
    pub no_mail: usize,
    pub enough: usize,
}

impl Share {
    pub fn of(ways: &[Way]) -> Share {
        let n = |way| ways.iter().filter(|w| **w == way).count();
        Share { mail: n(Way::Mail), no_mail: n(Way::NoMail), enough: n(Way::Enough) }
    }
}

/// Whom a preview showed: how many, and who, as the form carries it. Nobody else gets the letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    pub share: Share,
    /// A digest of the readers' ids and ways: ids themselves would make the form long.
    digest: String,
}

impl Seen {
    pub fn of(readers: &[Reader], ways: &[Way]) -> Seen {
        let mut hash = Sha256::new();
        for (reader, way) in readers.iter().zip(ways) {
            hash.update(format!("{} {}\n", reader.id, way.code()));
        }
        Seen { share: Share::of(ways), digest: BASE32_NOPAD.encode(&hash.finalize()) }
    }

    pub fn code(&self) -> String {
        let Share { mail, no_mail, enough } = self.share;
        format!("{mail}-{no_mail}-{enough}-{}", self.digest)
    }

    /// What a form carried; None: it is no such thing.
    pub fn parse(code: &str) -> Option<Seen> {
        let mut parts = code.split('-');
        let mut n = || parts.next()?.parse().ok();
        let share = Share { mail: n()?, no_mail: n()?, enough: n()? };
        Some(Seen { share, digest: parts.next()?.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reader(email: Option<&str>) -> Reader {
        Reader { id: String::new(), email: email.map(Into::into), language: "ja".into() }
    }

    #[test]
    fn a_mailbox_gets_no_more_than_its_share_however_it_is_written() {
        let mut readers: Vec<Reader> = (0..LETTERS_AN_HOUR).map(|_| reader(Some("school@example.jp"))).collect();
        readers.push(reader(Some("School@Example.jp")));
        readers.push(reader(Some("other@example.jp")));
        readers.push(reader(None));
        let ways = ways(&readers);
        assert_eq!(ways[60..], [Way::Enough, Way::Mail, Way::NoMail]);
        assert_eq!(Share::of(&ways), Share { mail: 61, no_mail: 1, enough: 1 });
    }

    #[test]
    fn others_are_not_taken_for_those_who_were_shown_though_they_are_as_many() {
        let named = |id: &str| Reader { id: id.into(), ..reader(Some("a@example.jp")) };
        let seen = |readers: &[Reader]| Seen::of(readers, &ways(readers));
        let shown = seen(&[named("A"), named("B")]);
        assert_eq!(Seen::parse(&shown.code()), Some(shown.clone()));
        assert_eq!(shown, seen(&[named("A"), named("B")]));
        let others = seen(&[named("A"), named("C")]);
        assert!(shown.share == others.share && shown != others);
        let without = Reader { email: None, ..named("B") };
        assert_ne!(shown, seen(&[named("A"), without]), "by another way");
        for code in ["", "2-0-0", "a-b-c-d"] {
            assert_eq!(Seen::parse(code), None, "{code}");
        }
    }
}
