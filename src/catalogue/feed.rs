//! Offerings as calendar events.

use std::sync::Arc;

use super::words::words;
use crate::app::App;
use crate::calendar::{Event, Feed};
use crate::programme::{Announcement, OfferingState, Session, SessionState};
use crate::text::{Language, fill};

/// The sessions of these offerings, in order of their beginning.
pub fn feed<'a>(
    app: &App,
    demo: bool,
    name: String,
    path: &str,
    of: impl Iterator<Item = (&'a Arc<Announcement>, &'a Session)>,
    language: Language,
) -> Feed {
    let public_url = &app.config.public_url;
    let mut events: Vec<Event> = of.map(|(a, s)| event(a, s, public_url, language)).collect();
    events.sort_by(|a, b| (a.starts_at, &a.uid).cmp(&(b.starts_at, &b.uid)));
    Feed { name, url: Some(format!("{public_url}{path}")), language, demo, events }
}

/// One session as an event. Its UID is for ever the same; what a calendar shows of it is what the page says.
pub fn event(a: &Announcement, s: &Session, public_url: &str, language: Language) -> Event {
    let (o, w) = (&a.offering, words(language));
    let host =
        public_url.split_once("://").map_or(public_url, |(_, host)| host).split([':', '/']).next().unwrap_or_default();
    let url = format!("{public_url}/offerings/{}", o.id);
    let cancelled = s.state == SessionState::Cancelled || o.state == OfferingState::Cancelled;
    let location = a.venue(s.venue_id.as_deref()).map(|v| match v.facility.as_str() {
        "" => v.name.clone(),
        // 「文化センター 講義室」 of 「文化センター（桜町17番11号）」.
        facility if facility.starts_with(v.name.split(' ').next().unwrap_or_default()) => {
            let rest = v.name.split_once(' ').map_or("", |(_, room)| room);
            format!("{facility} {rest}").trim().to_owned()
        }
        facility => format!("{} {facility}", v.name),
    });
    let mut description = vec![o.summary.clone()];
    if cancelled && !s.cancel_reason.is_empty() {
        description.insert(0, fill(w.cancel_reason, &[&s.cancel_reason]));
    }
    let contact = [o.contact_name.as_str(), o.contact_phone.as_str()].join(" ");
    if !contact.trim().is_empty() {
        description.push(format!("{}: {}", crate::text::plain(w.contact), contact.trim()));
    }
    Event {
        uid: format!("{}@tsudoi.{host}", s.id),
        sequence: s.sequence,
        starts_at: s.starts_at,
        ends_at: s.ends_at,
        summary: if s.title.is_empty() { o.title.clone() } else { format!("{} {}", o.title, s.title) },
        location,
        description: Some(description.join("\n")),
        url: Some(url),
        cancelled,
        created_at: o.publish_at,
        // What is told of a session is partly its offering's: title, summary, contact.
        updated_at: s.updated_at.max(o.updated_at),
    }
}
