//! What a proposal's words mean: content → announcement, or a sentence for each field to mend. Pure.

mod criteria;
mod dates;
mod offering;
mod places;
mod prerequisites;
mod priorities;
mod questions;
mod quotas;
mod reader;
mod texts;

use std::collections::HashMap;

use super::content::Content;
use super::words::words;
use crate::clock::Moment;
use crate::programme::{
    Announcement, Applicant, Ask, Channel, Codes, Column, DeskRule, Host, HostRole, Note, NoteKind, OncePer,
    PriorityKind, Question, QuotaKind, Receiver, Venue, Visibility,
};
use crate::store::Flag;
use crate::text::Language;
use crate::ui::Errors;
pub use questions::YES;
use reader::Reader;

/// What the words are read against.
#[derive(Clone, Debug, Default)]
pub struct Ground {
    /// The offering's id, now or once it is published.
    pub offering: String,
    /// What it is a run of; its own where it is the first.
    pub programme: Option<String>,
    /// What is published already: its dates and its ways to take part stay.
    pub published: Option<Announcement>,
    pub venues: Vec<Venue>,
    /// Classes that another may continue: id and title.
    pub classes: Vec<(String, String)>,
    /// Partners by id: name and kind.
    pub partners: HashMap<String, (String, String)>,
    /// Programmes by id, and which of them asks for which.
    pub programmes: HashMap<String, String>,
    pub asked_before: Vec<(String, String)>,
    /// Actions of the plan and their measures; a measure stands for itself.
    pub actions: HashMap<String, String>,
    pub now: Moment,
    /// Questions of it that somebody has answered: they stay.
    pub answered: Vec<String>,
    /// Days between the city's paper in people's hands and the opening.
    pub announce_days: i64,
    pub language: Language,
}

/// What it would be, and what is to be mended before.
pub struct Read {
    /// None where something is to be mended.
    pub announcement: Option<Announcement>,
    pub errors: Errors,
    /// A venue that is not on the list yet.
    pub new_venue: Option<Venue>,
}

pub fn read(content: &Content, ground: &Ground) -> Read {
    let mut r = Reader::new(content, words(ground.language));
    let (venue_id, new_venue) = dates::venue(&mut r, ground);
    let sessions = dates::sessions(&mut r, ground);
    let shape = places::shape(&mut r, ground, &sessions);
    let questions = questions::questions(&mut r, ground);
    let priorities = priorities::priorities(&mut r, ground, &questions);
    let prerequisites = prerequisites::prerequisites(&mut r, ground);
    let criteria = criteria::criteria(&mut r, ground);
    let quotas = quotas::quotas(&mut r, ground, &shape.slots, &questions);
    let hosts = hosts(&mut r, ground);
    let receivers = receivers(&mut r, ground);
    let notes = notes(&mut r, ground);
    let texts = texts::texts(&mut r, ground);
    let mut offering = offering::offering(&mut r, ground, &sessions, &hosts);
    offering.venue_id = venue_id;
    // Who comes first by something is asked for it.
    for (kind, ask) in [(PriorityKind::Residency, Ask::Residency), (PriorityKind::Born, Ask::BirthDate)] {
        if priorities.iter().any(|p| p.kind == kind) && !offering.asks.has(&ask) {
            offering.asks.0.push(ask);
        }
    }
    if quotas.iter().any(|q| q.kind == QuotaKind::Born) && !offering.asks.has(&Ask::BirthDate) {
        offering.asks.0.push(Ask::BirthDate);
    }
    // One of a group: its name is what is compared.
    if offering.once_per == OncePer::Group && !questions.iter().any(Question::names_group) {
        r.error("once_per", r.w.once_per_group);
    }
    // Of whom nothing is known the place is kept: then none would ever be given on.
    let asks_age = [Ask::AgeBand, Ask::BirthDate, Ask::Grade].iter().any(|ask| offering.asks.has(ask));
    if offering.no_show_minutes.is_some() && !asks_age {
        r.error("no_show_minutes", r.w.no_show_ages);
    }
    if offering.desk.has(&DeskRule::Pickup) && offering.applicant != Applicant::Guardian {
        r.error("desk", r.w.desk_pickup_guardian);
    }
    if offering.desk.has(&DeskRule::SelfCheckIn) && shape.slots.is_empty() {
        r.error("desk", r.w.desk_door_places);
    }
    // Who is not on the web has another way, or is told why not.
    let on_the_web_alone = offering.channels.0 == [Channel::Web] && offering.visibility == Visibility::Public;
    if on_the_web_alone && offering.opens_at.is_some() && r.content.get("registration_note").is_empty() {
        r.error("channels", r.w.web_alone);
    }
    let mut venues = ground.venues.clone();
    venues.extend(new_venue.clone());
    venues.retain(|v| {
        offering.venue_id.as_ref() == Some(&v.id) || sessions.iter().any(|s| s.venue_id.as_ref() == Some(&v.id))
    });
    let announcement = Announcement {
        offering,
        sessions,
        slots: shape.slots,
        groups: shape.groups,
        slot_sessions: shape.links,
        questions,
        priorities,
        prerequisites,
        quotas,
        criteria,
        notes,
        texts,
        hosts,
        receivers,
        venues,
    };
    let errors = r.errors;
    Read { announcement: errors.is_empty().then_some(announcement), errors, new_venue }
}

/// Names of the notes in the form, and what they are.
pub const NOTES: [(&str, NoteKind); 13] = [
    ("capacity_note", NoteKind::Capacity),
    ("registration_note", NoteKind::Registration),
    ("bring", NoteKind::Bring),
    ("childcare", NoteKind::Childcare),
    ("sign_language", NoteKind::SignLanguage),
    ("captioning", NoteKind::Captioning),
    ("insurance", NoteKind::Insurance),
    ("completion", NoteKind::Completion),
    ("certificate", NoteKind::Certificate),
    ("weather", NoteKind::Weather),
    ("languages", NoteKind::Languages),
    ("below_minimum", NoteKind::BelowMinimum),
    ("other", NoteKind::Other),
];

fn notes(r: &mut Reader, ground: &Ground) -> Vec<Note> {
    let mut notes = Vec::new();
    for (name, kind) in NOTES {
        let text = r.line(name, reader::LONG);
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let position = notes.len() as i64 + 1;
            notes.push(Note { offering_id: ground.offering.clone(), position, kind, text: line.to_owned() });
        }
    }
    notes
}

fn hosts(r: &mut Reader, ground: &Ground) -> Vec<Host> {
    let mut hosts: Vec<Host> = Vec::new();
    for row in 0..r.content.rows("hosts") {
        let name = format!("hosts[{row}].partner");
        let partner = r.content.get(&name).to_owned();
        let Some((called, kind)) = ground.partners.get(&partner) else {
            r.error(name, r.w.choose);
            continue;
        };
        let role = HostRole::from_code(r.content.get(&format!("hosts[{row}].role"))).unwrap_or(HostRole::Organiser);
        if hosts.iter().any(|h| h.partner_id == partner && h.role == role) {
            continue;
        }
        hosts.push(Host {
            offering_id: ground.offering.clone(),
            partner_id: partner,
            name: called.clone(),
            kind: kind.clone(),
            role,
        });
    }
    if hosts.is_empty() {
        r.error("hosts[0].partner", r.w.choose);
    }
    hosts
}

/// Who receives what of those who apply. Of what is published it has a page of its own.
fn receivers(r: &mut Reader, ground: &Ground) -> Vec<Receiver> {
    if let Some(published) = &ground.published {
        return published.receivers.clone();
    }
    let mut receivers: Vec<Receiver> = Vec::new();
    for row in 0..r.content.rows("receivers") {
        let name = |field: &str| format!("receivers[{row}].{field}");
        let partner = r.content.get(&name("partner")).to_owned();
        let why = r.required(&name("why"), reader::LINE);
        let columns: Vec<Column> = r.content.all(&name("columns")).filter_map(Column::from_code).collect();
        if columns.is_empty() {
            r.error(name("columns"), r.w.choose);
        }
        let Some((called, _)) = ground.partners.get(&partner) else {
            r.error(name("partner"), r.w.choose);
            continue;
        };
        if receivers.iter().any(|known| known.partner_id.as_ref() == Some(&partner)) {
            continue;
        }
        receivers.push(Receiver {
            id: format!("{}-{partner}", ground.offering),
            offering_id: ground.offering.clone(),
            name: called.clone(),
            partner_id: Some(partner),
            columns: Codes(columns),
            why,
            since: ground.now,
            sees_from: None,
            meanwhile: Codes(Vec::new()),
            untold: 0,
            without: Vec::new(),
            takes_lists: Flag(false),
        });
    }
    receivers
}
