//! Who gets a letter by mail. Pure.

use std::collections::HashMap;

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

    /// As the form carries it, so that nobody sends to others than were shown.
    pub fn code(self) -> String {
        format!("{}-{}-{}", self.mail, self.no_mail, self.enough)
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
        assert_eq!(Share::of(&ways).code(), "61-1-1");
    }
}
