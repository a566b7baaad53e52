//! When and where, in words, for forms, pages and letters.

use chrono::NaiveDate;

use crate::programme::{Announcement, Session, Slot};
use crate::text::{self, Language};

/// 「12月2日（水）13:30〜14:15」 of a session.
pub fn when(session: &Session, language: Language) -> String {
    let date =
        session.date.parse::<NaiveDate>().map_or_else(|_| session.date.clone(), |d| text::date_short(d, language));
    format!("{date} {}", text::time_range(&session.starts, &session.ends, language))
}

/// The same with the year, for what is kept.
pub fn when_long(session: &Session, language: Language) -> String {
    let date =
        session.date.parse::<NaiveDate>().map_or_else(|_| session.date.clone(), |d| text::date_long(d, language));
    format!("{date} {}", text::time_range(&session.starts, &session.ends, language))
}

/// When a slot's only session is; empty where it covers several.
pub fn slot_when(a: &Announcement, slot: &Slot, language: Language) -> String {
    let mut sessions = a.sessions_of(&slot.id);
    match (sessions.next(), sessions.next()) {
        (Some(only), None) => when(only, language),
        _ => String::new(),
    }
}

/// Where a session is.
pub fn place(a: &Announcement, session: &Session) -> String {
    a.venue(session.venue_id.as_deref()).map_or_else(String::new, |v| v.name.clone())
}
