use super::Event;
use crate::programme::{Announcement, OfferingState, Session, SessionState};

/// The host of the public URL, which makes our UIDs unique in the world.
fn host(public_url: &str) -> &str {
    let host = public_url.split_once("://").map_or(public_url, |(_, rest)| rest);
    host.split('/').next().unwrap_or(host)
}

/// One session of an announcement as an event, the same for everyone.
pub fn event(a: &Announcement, session: &Session, public_url: &str) -> Event {
    let o = &a.offering;
    let summary = match session.title.as_str() {
        "" => o.title.clone(),
        title => format!("{} {title}", o.title),
    };
    let venue = a.venue(session.venue_id.as_deref());
    let location = venue.map(|v| match v.facility.as_str() {
        "" => v.name.clone(),
        facility if v.name.starts_with(facility) => v.name.clone(),
        facility => format!("{}（{facility}）", v.name),
    });
    Event {
        uid: format!("{}@tsudoi.{}", session.id, host(public_url)),
        sequence: session.sequence,
        starts_at: session.starts_at,
        ends_at: session.ends_at,
        summary,
        location,
        description: Some(o.summary.clone()).filter(|s| !s.is_empty()),
        url: Some(format!("{public_url}/offerings/{}", o.id)),
        cancelled: session.state == SessionState::Cancelled || o.state == OfferingState::Cancelled,
        created_at: o.publish_at,
        updated_at: session.updated_at,
    }
}

/// All sessions of an announcement.
pub fn events(a: &Announcement, public_url: &str) -> Vec<Event> {
    a.sessions.iter().map(|s| event(a, s, public_url)).collect()
}

/// The sessions that these slots cover: a participant's own dates.
pub fn events_of_slots(a: &Announcement, slots: &[String], public_url: &str) -> Vec<Event> {
    let covers = |s: &&Session| a.slot_sessions.iter().any(|l| l.session_id == s.id && slots.contains(&l.slot_id));
    a.sessions.iter().filter(covers).map(|s| event(a, s, public_url)).collect()
}
