//! Reports of letters that could not be delivered (RFC 3464), as mail servers send them back to the sender's mailbox.

use std::io::BufRead;

use mail_parser::mailbox::mbox::MessageIterator;
use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders, PartType};

/// A letter of ours that did not arrive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The part of its Message-ID before the @: the id that the letter was composed with.
    pub letter: String,
    /// The enhanced status code (RFC 3463), such as `5.1.1`.
    pub status: String,
}

/// What a message reports. None: it is no report, or one of a delay, a relay or a delivery.
pub fn report(message: &[u8]) -> Option<Report> {
    let message = MessageParser::default().parse(message)?;
    let status = failed(message.parts.iter().find(|part| is(part, "message", "delivery-status"))?)?;
    let letter = message.parts.iter().find_map(original)?;
    Some(Report { letter, status })
}

/// The messages of a file: of an mbox each, or the one message that it is.
pub fn messages(file: impl BufRead) -> std::io::Result<Vec<Vec<u8>>> {
    let mut file = file;
    if file.fill_buf()?.starts_with(b"From ") {
        return MessageIterator::new(file).map(|m| m.map(|m| m.unwrap_contents())).collect();
    }
    let mut message = Vec::new();
    file.read_to_end(&mut message)?;
    Ok(if message.iter().all(u8::is_ascii_whitespace) { Vec::new() } else { vec![message] })
}

fn is(part: &MessagePart, kind: &str, subtype: &str) -> bool {
    part.content_type().is_some_and(|t| {
        t.ctype().eq_ignore_ascii_case(kind) && t.subtype().is_some_and(|s| s.eq_ignore_ascii_case(subtype))
    })
}

/// The status of the first recipient for whom delivery failed for good.
fn failed(part: &MessagePart) -> Option<String> {
    let text = String::from_utf8_lossy(part.contents()).replace("\r\n", "\n");
    text.split("\n\n").find_map(|fields| {
        let field = |name: &str| {
            let lines = fields.lines().filter_map(|line| line.split_once(':'));
            lines.filter(|(n, _)| n.trim().eq_ignore_ascii_case(name)).map(|(_, value)| value.trim().to_owned()).next()
        };
        let status = field("Status").unwrap_or_default();
        let status = status.split([' ', '(', '\t']).next().unwrap_or_default().to_owned();
        field("Action").filter(|action| action.eq_ignore_ascii_case("failed")).map(|_| status)
    })
}

/// The id of the letter that a report gives back, whole or by its headers.
fn original(part: &MessagePart) -> Option<String> {
    let id = |message: &Message| message.message_id().and_then(|id| id.split('@').next()).map(str::to_owned);
    match &part.body {
        PartType::Message(message) => id(message),
        _ if is(part, "text", "rfc822-headers") => {
            MessageParser::default().parse_headers(part.contents()).and_then(|m| id(&m))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dsn(action: &str, status: &str, original: &str) -> String {
        format!(
            "From: MAILER-DAEMON@mx.example.jp\r\nTo: no-reply@city.example.jp\r\nSubject: Undelivered Mail\r\n\
             MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"B\"\r\n\r\n\
             --B\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\nI'm sorry.\r\n\
             --B\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.jp\r\n\r\n\
             Final-Recipient: rfc822; hanako@example.jp\r\nAction: {action}\r\nStatus: {status}\r\n\
             Diagnostic-Code: smtp; 550 5.1.1 no such user\r\n\r\n\
             --B\r\nContent-Type: {original}\r\n\r\n\
             From: no-reply@city.example.jp\r\nMessage-ID: <0190-ab@city.example.jp>\r\nSubject: x\r\n\r\n--B--\r\n"
        )
    }

    #[test]
    fn a_failure_names_its_letter_whole_or_by_its_headers() {
        let expected = Some(Report { letter: "0190-ab".into(), status: "5.1.1".into() });
        for original in ["message/rfc822", "text/rfc822-headers", "Text/RFC822-Headers; charset=us-ascii"] {
            assert_eq!(report(dsn("failed", "5.1.1", original).as_bytes()), expected, "{original}");
        }
        assert_eq!(report(dsn("Failed", "5.1.1 (bad mailbox)", "message/rfc822").as_bytes()), expected);
        assert_eq!(report(dsn("failed", "5.1.1", "message/rfc822").replace("\r\n", "\n").as_bytes()), expected);
    }

    #[test]
    fn a_delay_a_delivery_or_an_ordinary_letter_is_no_failure() {
        for action in ["delayed", "delivered", "relayed", "expanded"] {
            assert_eq!(report(dsn(action, "4.4.7", "message/rfc822").as_bytes()), None, "{action}");
        }
        for text in ["", "\0\0", "From: a@example.jp\r\nSubject: failed\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n"] {
            assert_eq!(report(text.as_bytes()), None, "{text:?}");
        }
    }

    #[test]
    fn a_file_holds_one_message_or_an_mbox_of_them() {
        let one = dsn("failed", "5.1.1", "message/rfc822").replace("\r\n", "\n");
        assert_eq!(messages(one.as_bytes()).unwrap().len(), 1);
        let from = "From MAILER-DAEMON Tue Nov 24 09:00:00 2026\n";
        let mbox = messages(format!("{from}{one}\n{from}{one}").as_bytes()).unwrap();
        assert_eq!(mbox.len(), 2);
        assert!(mbox.iter().all(|m| report(m).is_some()));
        assert!(messages(&b"\n"[..]).unwrap().is_empty());
    }
}
