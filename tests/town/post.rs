use mail_parser::{MessageParser, MimeHeaders};

/// A letter as it arrived, read by a mail parser that is not ours.
#[derive(Clone, Debug)]
pub struct Mail {
    pub to: String,
    pub name: String,
    pub subject: String,
    pub text: String,
    /// Attached calendars.
    pub calendars: Vec<String>,
    /// Attached pictures of passes.
    pub passes: Vec<Vec<u8>>,
    pub raw: String,
}

impl Mail {
    pub fn read(bytes: &[u8]) -> Mail {
        let message = MessageParser::default().parse(bytes).expect("a letter");
        let to = message.to().and_then(|to| to.first()).expect("a reader");
        Mail {
            to: to.address().expect("an address").to_owned(),
            name: to.name().unwrap_or_default().to_owned(),
            subject: message.subject().expect("a subject").to_owned(),
            text: message.body_text(0).expect("a text").replace("\r\n", "\n").trim_end().to_owned(),
            calendars: message
                .attachments()
                .filter(|part| part.content_type().is_some_and(|t| t.subtype() == Some("calendar")))
                .map(|part| part.text_contents().expect("a text").to_owned())
                .collect(),
            passes: message
                .attachments()
                .filter(|part| part.content_type().is_some_and(|t| t.subtype() == Some("png")))
                .map(|part| part.contents().to_vec())
                .collect(),
            raw: String::from_utf8(bytes.to_vec()).expect("letters are ASCII"),
        }
    }

    /// The six digits that stand alone on a line.
    pub fn code(&self) -> String {
        let code = self.text.lines().find(|line| line.len() == 6 && line.bytes().all(|b| b.is_ascii_digit()));
        code.expect("a code").to_owned()
    }

    /// Path and query of the first address of ours in the text.
    pub fn link(&self) -> String {
        let url = self.text.lines().find_map(|line| line.strip_prefix("http://localhost:3000"));
        url.expect("a link").to_owned()
    }
}
