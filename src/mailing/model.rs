use crate::clock::Moment;
use crate::receiver::{Seen, Sight};
use crate::registration::telling;
use crate::store::{Flag, coded};
use crate::text::Language;

/// What a letter says, in Japanese and in the other languages if somebody wrote it.
#[derive(Clone, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Text {
    pub subject: String,
    pub body: String,
    pub subject_easy: String,
    pub body_easy: String,
    pub subject_en: String,
    pub body_en: String,
}

impl Text {
    /// Subject and body for a reader of a language. None: it was not written; they get the Japanese one.
    pub fn own(&self, language: Language) -> Option<(&str, &str)> {
        let (subject, body) = match language {
            Language::Ja => (&self.subject, &self.body),
            Language::JaEasy => (&self.subject_easy, &self.body_easy),
            Language::En => (&self.subject_en, &self.body_en),
        };
        (!body.is_empty()).then_some((subject.as_str(), body.as_str()))
    }
}

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct GroupLetter {
    pub id: String,
    pub offering_id: String,
    /// Which of the list it was for, in codes.
    pub filter: String,
    #[sqlx(try_from = "i64")]
    pub for_ended: Flag,
    #[sqlx(flatten)]
    pub text: Text,
    pub staff_id: String,
    pub at: Moment,
    pub send_at: Moment,
    pub undone_at: Option<Moment>,
}

impl GroupLetter {
    /// It can be undone, and nobody has got it.
    pub fn is_pending(&self, now: Moment) -> bool {
        self.undone_at.is_none() && now < self.send_at
    }
}

coded! {
    /// How a letter gets to somebody.
    pub enum Way {
        Mail = "mail",
        /// By a person: there is no mailbox.
        NoMail = "no_mail",
        /// By a person: the mailbox gets as many copies as one mailbox may.
        Enough = "enough",
    }
}

/// Somebody whom a letter would be for.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Reader {
    pub id: String,
    pub email: Option<String>,
    pub language: String,
}

/// Somebody who must be told by a person.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ToTell {
    #[sqlx(flatten)]
    pub who: telling::ToTell,
    #[sqlx(try_from = "String")]
    pub way: Way,
}

impl Seen for ToTell {
    fn seen(self, sight: &Sight) -> ToTell {
        ToTell { who: self.who.seen(sight), ..self }
    }
}
