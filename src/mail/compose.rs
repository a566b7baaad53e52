use std::time::{Duration, UNIX_EPOCH};

use lettre::address::Envelope;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};

use super::MailError;
use crate::clock::Moment;

/// What a letter says, and to whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The reader's name as it is written; may be empty.
    pub name: String,
    pub email: String,
    pub subject: String,
    pub text: String,
    /// Of the letter's language, BCP 47.
    pub language: &'static str,
    /// An iCalendar stream (RFC 5545, `METHOD:PUBLISH`) that goes with it.
    pub calendar: Option<String>,
    /// A picture (PNG) of the pass that goes with it.
    pub pass: Option<Vec<u8>>,
}

/// Who sends: the city, and a mailbox of its.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    pub name: String,
    pub email: String,
}

/// Makes a message (RFC 5322, MIME) of a draft. The same `id` gives the same Message-ID, by which mail servers and readers
/// know a letter that was sent twice. `Auto-Submitted` (RFC 3834) keeps holiday notices from answering.
pub fn compose(draft: Draft, from: &Sender, id: &str, at: Moment) -> Result<Message, MailError> {
    let sender = address(&from.email)?;
    let reader = address(&draft.email)?;
    // Said outright: lettre would read it back from the header, where it takes no quoted local part.
    let envelope = Envelope::new(Some(sender.clone()), vec![reader.clone()])?;
    let message_id = format!("<{id}@{}>", sender.domain());
    let raw = |name, value: &str| HeaderValue::new(HeaderName::new_from_ascii_str(name), value.into());
    let date = UNIX_EPOCH + Duration::from_secs(u64::try_from(at.0).unwrap_or(0));
    let builder = Message::builder()
        .from(mailbox(&from.name, sender))
        .to(mailbox(&draft.name, reader))
        .envelope(envelope)
        .subject(one_line(&draft.subject))
        .date(date)
        .message_id(Some(message_id))
        .raw_header(raw("Auto-Submitted", "auto-generated"))
        .raw_header(raw("Content-Language", draft.language));
    let text = SinglePart::plain(draft.text);
    if draft.calendar.is_none() && draft.pass.is_none() {
        return Ok(builder.singlepart(text)?);
    }
    let mut parts = MultiPart::mixed().boundary(id).singlepart(text);
    #[expect(clippy::expect_used, reason = "constants")]
    let kind = |name: &str| ContentType::parse(name).expect("a media type");
    if let Some(calendar) = draft.calendar {
        let kind = kind("text/calendar; charset=utf-8; method=PUBLISH");
        parts = parts.singlepart(Attachment::new("tsudoi.ics".into()).body(calendar, kind));
    }
    if let Some(pass) = draft.pass {
        parts = parts.singlepart(Attachment::new("pass.png".into()).body(pass, kind("image/png")));
    }
    Ok(builder.multipart(parts)?)
}

/// Reads an address. Carriers gave out some that RFC 5321 does not know (`a..b.@…`); they are reached with their local part
/// in quotes.
pub fn address(text: &str) -> Result<Address, MailError> {
    if let Ok(address) = text.parse() {
        return Ok(address);
    }
    let (local, domain) = text.rsplit_once('@').unwrap_or((text, ""));
    Ok(Address::new(format!("\"{local}\""), domain)?)
}

fn mailbox(name: &str, address: Address) -> Mailbox {
    let name = one_line(name);
    Mailbox::new((!name.trim().is_empty()).then_some(name), address)
}

/// A header has one line, whatever was typed.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
