//! Writes invented registrations, as the intake would have written them one by one.

use super::store;
use crate::app::App;
use crate::audit::{self, Entry};
use crate::clock::Moment;
use crate::notice::LetterKind;
use crate::person;
use crate::programme::Announcement;
use crate::registration::application::Application;
use crate::registration::store::{New, add};
use crate::registration::{Claim, State};
use crate::store::{StoreResult, Tx};

/// An application that was decided long ago.
#[derive(Clone, Debug)]
pub struct Enrolment {
    pub application: Application,
    pub state: State,
    /// One of its wishes, where wishes are ranked and one was granted.
    pub granted: Option<String>,
}

/// A registration that has been written.
#[derive(Clone, Debug)]
pub struct Enrolled {
    pub registration: String,
    pub state: State,
    pub participants: Vec<String>,
    /// The slots it has a place in.
    pub slots: Vec<String>,
}

/// Writes them in order of arrival, and counts the offering's slots anew.
pub async fn enrol(
    tx: &mut Tx,
    app: &App,
    announcement: &Announcement,
    enrolments: &[Enrolment],
) -> StoreResult<Vec<Enrolled>> {
    let offering = &announcement.offering.id;
    let first = store::next_queue(tx, offering).await?;
    let mut new = Vec::with_capacity(enrolments.len());
    let mut enrolled = Vec::with_capacity(enrolments.len());
    let mut letters = Vec::new();
    let mut entries = Vec::new();
    for (e, queue) in enrolments.iter().zip(first..) {
        let a = &e.application;
        let at = a.arrived;
        let id = app.chance.id(at);
        let people: Vec<(String, String)> = a
            .participants
            .iter()
            .map(|p| {
                let (born, band) = (p.birth_date.as_deref(), p.age_band.as_deref());
                let key = person::key(&app.config.secret, &p.name_kana, &p.name, born, band, &a.phone);
                (app.chance.id(at), key)
            })
            .collect();
        if a.email.is_some() {
            let kind = if e.state == State::Confirmed { LetterKind::Confirmed } else { LetterKind::Received };
            letters.push((app.chance.id(at), kind, id.clone(), at));
        }
        entries.push(Entry::new(&app.chance, at, "applicant", "apply", format!("registration:{id}")));
        let slots = match (&e.granted, e.state.claim()) {
            (Some(slot), _) => vec![slot.clone()],
            (None, Claim::Place) => a.slots.clone(),
            _ => Vec::new(),
        };
        let participants = people.iter().map(|(id, _)| id.clone()).collect();
        enrolled.push(Enrolled { registration: id.clone(), state: e.state, participants, slots });
        new.push(New {
            id,
            receipt: app.chance.receipt(),
            draw_number: app.chance.draw_number(),
            // A place among ranked wishes is given afterwards.
            state: if e.granted.is_some() { State::InDraw } else { e.state },
            queue,
            hold_until: None,
            twin_of: None,
            application: a,
            people,
            now: at,
        });
    }
    add(tx, &new, &announcement.slots).await?;
    store::letters_sent(tx, letters).await?;
    audit::record(tx, entries).await?;
    for (e, done) in enrolments.iter().zip(&enrolled) {
        if let Some(slot) = e.granted.as_deref().and_then(|id| announcement.slot(id)) {
            let result = announcement.offering.result_on.as_deref().and_then(|day| Moment::of(day, "10:00"));
            let at = result.unwrap_or(e.application.arrived);
            store::grant(tx, &done.registration, &slot.id, slot.units(e.application.size()), at).await?;
        }
    }
    store::count_slots(tx, offering).await?;
    Ok(enrolled)
}
