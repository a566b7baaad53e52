use super::Ground;
use super::reader::{LINE, Reader};
use crate::clock::Moment;
use crate::programme::{Session, SessionState, Venue};
use crate::store::Flag;

/// Where it is: one of the list, or one that is not on it yet.
pub fn venue(r: &mut Reader, ground: &Ground) -> (Option<String>, Option<Venue>) {
    let (chosen, other) = (r.content.get("venue").to_owned(), r.line("venue_other", LINE));
    if ground.venues.iter().any(|v| v.id == chosen) {
        return (Some(chosen), None);
    }
    if !other.is_empty() {
        let id = format!("{}-venue", ground.offering);
        let venue = Venue {
            id: id.clone(),
            name: other,
            name_kana: String::new(),
            facility: String::new(),
            closed_weekdays: String::new(),
            max_persons: None,
        };
        return (Some(id), Some(venue));
    }
    if r.content.rows("sessions") > 0 {
        r.error("venue", r.w.choose);
    }
    (None, None)
}

/// The dates in their order. Of what is published they stay as they are, but for their words.
pub fn sessions(r: &mut Reader, ground: &Ground) -> Vec<Session> {
    let rows = r.content.rows("sessions");
    if let Some(published) = &ground.published {
        let worded = published.sessions.iter().enumerate().map(|(row, session)| Session {
            title: r.line(&format!("sessions[{row}].title"), LINE),
            instructor: r.line(&format!("sessions[{row}].instructor"), LINE),
            note: r.line(&format!("sessions[{row}].note"), LINE),
            updated_at: ground.now,
            ..session.clone()
        });
        return worded.collect();
    }
    let head_count = r.content.has("head_count");
    let mut sessions: Vec<Session> = Vec::new();
    for row in 0..rows {
        let name = |field: &str| format!("sessions[{row}].{field}");
        let (date, starts, ends) = (r.date(&name("date")), r.time(&name("starts")), r.time(&name("ends")));
        for (field, given) in [("date", date.is_some()), ("starts", starts.is_some()), ("ends", ends.is_some())] {
            if !given {
                r.error(name(field), r.w.missing);
            }
        }
        let venue_id = Some(r.content.get(&name("venue")).to_owned()).filter(|v| !v.is_empty());
        if venue_id.as_ref().is_some_and(|id| !ground.venues.iter().any(|v| v.id == *id)) {
            r.error(name("venue"), r.w.choose);
        }
        let (title, instructor) = (r.line(&name("title"), LINE), r.line(&name("instructor"), LINE));
        let note = r.line(&name("note"), LINE);
        let own_places = r.positive(&name("capacity")).is_some();
        let (Some(date), Some(starts), Some(ends)) = (date, starts, ends) else { continue };
        let date = date.to_string();
        let (Some(starts_at), Some(ends_at)) = (Moment::of(&date, &starts), Moment::of(&date, &ends)) else { continue };
        if ends_at <= starts_at {
            r.error(name("ends"), r.w.ends_before);
        }
        if starts_at <= ground.now {
            r.error(name("date"), r.w.in_the_past);
        }
        let same = |s: &Session| s.starts_at == starts_at && s.venue_id == venue_id && s.title == title;
        if sessions.iter().any(same) {
            r.error(name("date"), r.w.twice);
        }
        sessions.push(Session {
            id: format!("{}-{}", ground.offering, row + 1),
            offering_id: ground.offering.clone(),
            position: row as i64 + 1,
            date,
            starts,
            ends,
            starts_at,
            ends_at,
            venue_id,
            title,
            instructor,
            note,
            state: SessionState::Planned,
            cancel_reason: String::new(),
            head_count: Flag(head_count && !own_places),
            sequence: 0,
            updated_at: ground.now,
        });
    }
    if rows == 0 && !matches!(r.content.get("kind"), "on_demand" | "invitation_meeting") {
        r.error("sessions[0].date", r.w.no_sessions);
    }
    sessions
}
