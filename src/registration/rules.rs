//! Who gets a place when applications arrive. Pure: the intake loads a [`Situation`], this decides, the intake writes.

use std::collections::{HashMap, HashSet};

use super::application::{Application, Door};
use super::quotas::Places;
use super::{Channel, State};
use crate::clock::Moment;
use crate::programme::{Counts, OFFERS_END, Offering, OfferingState, Selection, Slot};

/// How long a place is held for the code from the mail.
pub const HOLD_SECONDS: i64 = 30 * 60;

/// Applications whose letters one mailbox is sent in an hour: more than a family or a group needs. Beyond it they are
/// decided as any other and cause no letter, for it may be somebody's who never asked for them.
pub const LETTERS_AN_HOUR: i64 = 60;

/// What a batch is decided upon, as it stood when the offering's lock was taken.
#[derive(Clone, Debug)]
pub struct Situation {
    pub offering: Offering,
    pub places: Places,
    /// From when to when each slot's sessions take place; nothing for a slot without sessions.
    pub spans: HashMap<String, Span>,
    /// Registrations that wait, in order.
    pub waiting: Vec<Waiting>,
    /// By idempotency key, what was answered before.
    pub known: HashMap<String, Known>,
    pub next_queue: i64,
}

/// The first start and the last end of a slot's sessions that take place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub starts_at: Moment,
    pub ends_at: Moment,
}

/// A party and the slots it wants together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    pub size: i64,
    pub slots: Vec<String>,
    /// In which quotas of them it counts.
    pub counts: Counts,
}

/// An application that was answered before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    pub id: String,
    pub receipt: String,
    pub key_version: i64,
    pub state: State,
    pub digest: String,
}

/// What an application gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// A registration in this state, with this number in the order of arrival.
    Registered {
        state: State,
        queue: i64,
        hold_until: Option<Moment>,
    },
    /// The same application again: the same answer.
    Repeated(Known),
    /// The same key with another content: the caller makes a key of its own for it, or refuses.
    KeyReused,
    /// Its key came twice in one batch: to be decided in the next, where the first is known.
    Again,
    NotYet(Moment),
    Closed,
    Cancelled,
    /// No place, and no waiting list.
    Full,
    /// Some of the chosen slots are full, others are not: the applicant chooses again.
    SomeFull(Vec<String>),
    /// All that a chosen slot covers has been held: the applicant chooses another.
    SlotOver,
    /// Places are not given out by this form.
    NotHere,
}

/// Decides applications one after the other; each sees what the former took.
pub fn decide(mut situation: Situation, applications: &[Application]) -> Vec<Decision> {
    let mut answered: HashSet<&str> = HashSet::new();
    let mut decisions = Vec::with_capacity(applications.len());
    for application in applications {
        let digest = application.digest();
        let decision = match situation.known.get(&application.idempotency_key) {
            Some(known) if known.digest == digest => Decision::Repeated(known.clone()),
            Some(_) => Decision::KeyReused,
            None if !answered.insert(&application.idempotency_key) => Decision::Again,
            None => one(&mut situation, application),
        };
        decisions.push(decision);
    }
    decisions
}

fn one(situation: &mut Situation, application: &Application) -> Decision {
    let offering = &situation.offering;
    if offering.state == OfferingState::Published && super::early::is_early(offering, application) {
        count(situation, application, |slot, units| slot.entered += units);
        return registered(situation, application, State::InDraw);
    }
    let refusal = match application.door {
        Door::Invitation => refused_invited(offering, application.arrived, application.staff_id.is_some()),
        Door::Missed if offering.state == OfferingState::Published => None,
        Door::Carried => refused_carried(offering),
        _ => refused(offering, application),
    };
    if let Some(refusal) = refusal {
        return refusal;
    }
    if application
        .slots
        .iter()
        .any(|id| situation.spans.get(id).is_some_and(|span| span.ends_at <= application.arrived))
    {
        return Decision::SlotOver;
    }
    // Whom staff have spoken to needs no code.
    // The letter with the invitation's link has proved its mailbox.
    let known = application.staff_id.is_some() || application.door == Door::Invitation;
    let hold = application.provisional.is_some() || offering.confirm_by_code.0 && application.email.is_some() && !known;
    // It waits for people, and takes nothing.
    if application.door == Door::Request {
        return registered(situation, application, State::Waiting);
    }
    // What staff keep is given without the draw.
    if offering.selection.is_gathered() && application.reserved.is_none() {
        count(situation, application, |slot, units| slot.entered += units);
        return registered(situation, application, if hold { State::HeldInDraw } else { State::InDraw });
    }
    let party = Waiting {
        size: application.size(),
        slots: application.slots.clone(),
        counts: situation.places.counts(application),
    };
    let full: Vec<String> =
        party.slots.iter().filter(|id| !fits(situation, id, &party, application.arrived)).cloned().collect();
    if full.is_empty() {
        situation.places.take(&party.slots, &party);
        return registered(situation, application, if hold { State::Held } else { State::Confirmed });
    }
    // Whoever is carried over has a place, or stays where they are: they never asked to wait.
    let never_waits = application.reserved.is_some() || matches!(application.door, Door::Invitation | Door::Carried);
    if never_waits && !full.is_empty() {
        return Decision::Full;
    }
    if full.len() < application.slots.len() && chosen_by_hand(situation, &full) {
        return Decision::SomeFull(full);
    }
    if !offering.waitlist.0 || party.slots.iter().any(|id| situation.places.never_have_room(id, &party)) {
        return Decision::Full;
    }
    count(situation, application, |slot, _| slot.waiting += 1);
    situation.waiting.push(party);
    registered(situation, application, if hold { State::HeldWaiting } else { State::Waiting })
}

/// Whether the offering takes applications by this door at all at that instant.
fn refused(offering: &Offering, application: &Application) -> Option<Decision> {
    let (arrived, door) = (application.arrived, application.door);
    if offering.state == OfferingState::Cancelled {
        return Some(Decision::Cancelled);
    }
    let is_its_own = match offering.selection {
        Selection::FirstCome
        | Selection::Lottery
        | Selection::RankedPreference
        | Selection::Screening
        | Selection::Mixed
        | Selection::None => door == Door::Form,
        Selection::ByArrangement => door == Door::Request,
        Selection::Invitation | Selection::Nomination | Selection::Continuing => false,
    };
    if offering.state != OfferingState::Published || !is_its_own {
        return Some(Decision::NotHere);
    }
    match (offering.opens_at, offering.closes_at) {
        (Some(opens), _) if arrived < opens => Some(Decision::NotYet(opens)),
        (Some(_), Some(closes)) if arrived < closes => None,
        (Some(_), Some(closes)) if was_posted_in_time(offering, application, closes) => None,
        (Some(_), Some(_)) => Some(Decision::Closed),
        _ => Some(Decision::NotHere),
    }
}

/// Whether members of an earlier class can be carried over into this one.
pub fn refused_carried(offering: &Offering) -> Option<Decision> {
    match offering.state {
        OfferingState::Cancelled => Some(Decision::Cancelled),
        OfferingState::Published if offering.selection == Selection::Continuing => None,
        _ => Some(Decision::NotHere),
    }
}

/// A letter that was posted before closing and came by the announced day (必着日): where lots are drawn only, since where
/// the first come first no place is left for it that is not somebody's.
fn was_posted_in_time(offering: &Offering, application: &Application, closes: Moment) -> bool {
    let posted = application.postmarked_on.as_deref().is_some_and(|day| day <= closes.date().to_string().as_str());
    let by_post = application.staff_id.is_some() && application.channel == Channel::Postcard;
    by_post && posted && offering.selection.is_gathered() && waits_for_paper(offering, application.arrived)
}

/// Between closing and the day by which paper must have come.
pub fn waits_for_paper(offering: &Offering, now: Moment) -> bool {
    let until = offering.paper_until.as_deref().unwrap_or_default();
    offering.closes_at.is_some_and(|closes| closes <= now) && now.date().to_string().as_str() <= until
}

/// Whether an invitation can be answered at that instant. Without a day to answer by, until all is over; what came on paper
/// in time may be typed in later.
pub fn refused_invited(offering: &Offering, arrived: Moment, by_staff: bool) -> Option<Decision> {
    match offering.state {
        OfferingState::Cancelled => return Some(Decision::Cancelled),
        OfferingState::Published => {}
        OfferingState::Draft => return Some(Decision::NotHere),
    }
    if !offering.selection.may_invite() {
        return Some(Decision::NotHere);
    }
    // Where the public applies too, its opening is not what letters wait for.
    let opens_at = offering.opens_at.filter(|_| offering.selection.is_invited());
    match (opens_at, offering.closes_at) {
        (Some(opens), _) if arrived < opens => Some(Decision::NotYet(opens)),
        (_, Some(closes)) if arrived >= closes && !by_staff => Some(Decision::Closed),
        _ => None,
    }
}

/// A party of `size` gets into the slot now: there is room, and nobody waits who would fit and can still be offered it.
fn fits(situation: &Situation, slot: &str, party: &Waiting, now: Moment) -> bool {
    let places = &situation.places;
    places.have_room(slot, party)
        && !situation.waiting.iter().any(|w| {
            w.slots.iter().any(|id| id == slot)
                && w.slots.iter().all(|id| places.have_room(id, w))
                && can_be_offered(&situation.spans, &w.slots, now)
        })
}

/// Whether there is still time to offer somebody the places they wait for.
fn can_be_offered(spans: &HashMap<String, Span>, slots: &[String], now: Moment) -> bool {
    first_start(spans, slots).is_none_or(|start| now <= start.plus(-OFFERS_END))
}

/// When the first session of these slots starts.
pub fn first_start(spans: &HashMap<String, Span>, slots: &[String]) -> Option<Moment> {
    slots.iter().filter_map(|slot| spans.get(slot)).map(|span| span.starts_at).min()
}

fn chosen_by_hand(situation: &Situation, slots: &[String]) -> bool {
    situation.places.slots.iter().any(|s| slots.contains(&s.id) && s.choice_group_id.is_some())
}

fn count(situation: &mut Situation, application: &Application, count: impl Fn(&mut Slot, i64)) {
    for slot in situation.places.slots.iter_mut().filter(|s| application.slots.contains(&s.id)) {
        let units = slot.units(application.size());
        count(slot, units);
    }
}

fn registered(situation: &mut Situation, application: &Application, state: State) -> Decision {
    let queue = situation.next_queue;
    situation.next_queue += 1;
    let hold_until = state.is_held().then(|| application.provisional.unwrap_or(application.arrived.plus(HOLD_SECONDS)));
    Decision::Registered { state, queue, hold_until }
}
