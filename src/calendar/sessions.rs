use super::Event;
use super::words::words;
use crate::config::host_of;
use crate::programme::{Announcement, OfferingState, Session, SessionState, Visibility};
use crate::text::{Language, fill, plain};

/// One session as an event, the same in public feeds and in an applicant's own dates. Its UID is for ever the same; what a
/// calendar shows of it is what the page says.
pub fn event(a: &Announcement, s: &Session, public_url: &str, language: Language) -> Event {
    let (o, w) = (&a.offering, words(language));
    let host = host_of(public_url);
    // What is not public has no page.
    let url = (o.visibility == Visibility::Public).then(|| format!("{public_url}/offerings/{}", o.id));
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
        description.push(format!("{}: {}", plain(w.contact), contact.trim()));
    }
    Event {
        uid: format!("{}@tsudoi.{host}", s.id),
        sequence: s.sequence,
        starts_at: s.starts_at,
        ends_at: s.ends_at,
        summary: if s.title.is_empty() { o.title.clone() } else { format!("{} {}", o.title, s.title) },
        location,
        description: Some(description.join("\n")),
        url,
        cancelled,
        created_at: o.publish_at,
        // What is told of a session is partly its offering's: title, summary, contact.
        updated_at: s.updated_at.max(o.updated_at),
    }
}

/// The sessions that these slots cover: a participant's own dates.
pub fn events_of_slots(a: &Announcement, slots: &[String], public_url: &str, language: Language) -> Vec<Event> {
    let covers = |s: &&Session| a.slot_sessions.iter().any(|l| l.session_id == s.id && slots.contains(&l.slot_id));
    a.sessions.iter().filter(covers).map(|s| event(a, s, public_url, language)).collect()
}
