//! What search engines read: schema.org `Event`s as JSON-LD.

use serde_json::{Value, json};

use super::told::can_apply;
use crate::clock::Moment;
use crate::programme::{Announcement, Mode, OfferingState, Session, SessionState, Standing, standing};

/// One `Event` a session, in a list; safe to stand inside a `<script>`.
pub fn event_data(a: &Announcement, now: Moment, public_url: &str) -> String {
    let events: Vec<Value> = a.sessions.iter().map(|s| event(a, s, now, public_url)).collect();
    // `</script>` or `<!--` in a title must not end the element.
    Value::Array(events).to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

fn event(a: &Announcement, s: &Session, now: Moment, public_url: &str) -> Value {
    let o = &a.offering;
    let url = format!("{public_url}/offerings/{}", o.id);
    let off = s.state == SessionState::Cancelled || o.state == OfferingState::Cancelled;
    let name = if s.title.is_empty() { o.title.clone() } else { format!("{} {}", o.title, s.title) };
    let modes: Vec<Mode> = a.slots.iter().map(|slot| slot.mode).collect();
    let online = modes.contains(&Mode::Online);
    let (attendance, location) = match (online, modes.contains(&Mode::OnSite)) {
        (true, true) => ("MixedEventAttendanceMode", json!([place(a, s), { "@type": "VirtualLocation", "url": url }])),
        (true, false) => ("OnlineEventAttendanceMode", json!({ "@type": "VirtualLocation", "url": url })),
        (false, _) => ("OfflineEventAttendanceMode", place(a, s)),
    };
    let mut event = json!({
        "@context": "https://schema.org",
        "@type": "Event",
        "name": name,
        "description": o.summary,
        "startDate": s.starts_at.local().to_rfc3339(),
        "endDate": s.ends_at.local().to_rfc3339(),
        "eventStatus": if off { "https://schema.org/EventCancelled" } else { "https://schema.org/EventScheduled" },
        "eventAttendanceMode": format!("https://schema.org/{attendance}"),
        "location": location,
        "organizer": { "@type": "Organization", "name": o.organiser },
        "inLanguage": "ja",
        "isAccessibleForFree": o.fee == 0,
        "url": url,
    });
    if let Some(opens) = o.opens_at.filter(|_| !off) {
        let left = can_apply(a, now) && !matches!(standing(a, now), Standing::Waitlist { .. });
        event["offers"] = json!({
            "@type": "Offer",
            "url": url,
            "price": o.fee,
            "priceCurrency": "JPY",
            "validFrom": opens.local().to_rfc3339(),
            "availability": if left { "https://schema.org/InStock" } else { "https://schema.org/SoldOut" },
        });
    }
    event
}

fn place(a: &Announcement, s: &Session) -> Value {
    let venue = a.venue(s.venue_id.as_deref());
    let name = venue.map_or("", |v| v.name.as_str());
    let address = venue.map(|v| v.facility.as_str()).filter(|f| !f.is_empty()).unwrap_or(name);
    json!({ "@type": "Place", "name": name, "address": address })
}
