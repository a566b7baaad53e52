//! Telling an offer to who has no mailbox, step by step: two calls on two days, then a letter. Its time begins when they know.

use super::model::{Call, Outcome, PlaceOffer, Step, Told};
use super::{rules, store};
use crate::app::App;
use crate::audit;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::registration::contact::{self, Way};
use crate::registration::{By, Registration, State, store as registrations};

/// What became of noting a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Noted {
    Done,
    /// There is no offer to be told, or they know already.
    TooLate,
    /// Nobody could answer before the first session.
    TooNear,
    /// A letter, before nobody answered on two days.
    NotYet,
    /// A letter, and it is not known where to.
    NoAddress,
}

/// Notes that somebody was reached, that nobody answered, or that a letter goes out. With the first and the last the offer's time
/// begins: its hours from now, for a letter after the days of the post.
pub async fn contact(app: &App, registration: &Registration, outcome: Outcome, by: By<'_>) -> Result<Noted> {
    let now = app.clock.now();
    let has_address = has_address(app, &registration.id).await?;
    let mut tx = app.store.write().await?;
    tx.lock_offering(&registration.offering_id).await?;
    let registration = registrations::registration_in(&mut tx, &registration.id).await?.ok_or(Error::NotFound)?;
    let offer = store::open_in(&mut tx, &registration.id).await?;
    let Some(offer) = offer.filter(|o| registration.state == State::Offered && o.told == Told::NotYet) else {
        return Ok(Noted::TooLate);
    };
    let calls = store::calls_in(&mut tx, &offer.id).await?;
    let terms = store::terms_in(&mut tx, &registration.id).await?;
    let begins = match outcome {
        Outcome::NoAnswer => None,
        Outcome::Reached => match rules::reached_until(now, terms.hours, terms.first_start) {
            Some(by) => Some((Told::Reached, by)),
            None => return Ok(Noted::TooNear),
        },
        Outcome::Letter if rules::step(&offer, &calls, now) != Some(Step::Letter) => return Ok(Noted::NotYet),
        Outcome::Letter if !has_address => return Ok(Noted::NoAddress),
        Outcome::Letter => match rules::letter_until(now, terms.hours, terms.first_start) {
            Some(by) => Some((Told::Letter, by)),
            None => return Ok(Noted::TooNear),
        },
    };
    store::add_call(&mut tx, &app.chance.id(now), &offer.id, by.actor, outcome, now).await?;
    if let Some((told, by)) = begins {
        store::tell(&mut tx, &offer.id, told, by).await?;
    }
    let verb = match outcome {
        Outcome::Reached => "tell_offer",
        Outcome::NoAnswer => "call_in_vain",
        Outcome::Letter => "write_offer",
    };
    audit::record(&mut tx, vec![by.entry(app, now, verb, &registration.id)]).await?;
    tx.commit().await?;
    Ok(Noted::Done)
}

async fn has_address(app: &App, registration: &str) -> Result<bool> {
    let contact = contact::of(&app.store, registration).await?;
    Ok(contact.is_some_and(|c| c.way == Way::Post && !c.address.is_empty()))
}

/// How far the telling of an open offer is.
pub struct Led {
    pub offer: PlaceOffer,
    pub calls: Vec<Call>,
    pub step: Step,
    /// Until when it would be held, were they reached now.
    pub reached_until: Option<Moment>,
    /// And were a letter posted now.
    pub letter_until: Option<Moment>,
    pub has_address: bool,
}

/// None: it is offered nothing, or by mail.
pub async fn led(app: &App, registration: &Registration) -> Result<Option<Led>> {
    if registration.state != State::Offered {
        return Ok(None);
    }
    let Some(offer) = store::open(&app.store, &registration.id).await? else { return Ok(None) };
    let now = app.clock.now();
    let calls = store::calls(&app.store, &[&offer.id]).await?;
    let Some(step) = rules::step(&offer, &calls, now) else { return Ok(None) };
    let terms = store::terms(&app.store, &registration.id).await?;
    Ok(Some(Led {
        step,
        calls,
        offer,
        reached_until: rules::reached_until(now, terms.hours, terms.first_start),
        letter_until: rules::letter_until(now, terms.hours, terms.first_start),
        has_address: has_address(app, &registration.id).await?,
    }))
}

/// The next step of each of these registrations that is offered a place and has no mailbox.
pub async fn steps(app: &App, registrations: &[&str]) -> Result<Vec<(String, Step)>> {
    let now = app.clock.now();
    let offers = store::open_of(&app.store, registrations).await?;
    let ids: Vec<&str> = offers.values().map(|o| o.id.as_str()).collect();
    let calls = store::calls(&app.store, &ids).await?;
    let of = |offer: &PlaceOffer| calls.iter().filter(|c| c.offer_id == offer.id).cloned().collect::<Vec<_>>();
    let next = |(id, offer): (&String, &PlaceOffer)| Some((id.clone(), rules::step(offer, &of(offer), now)?));
    Ok(offers.iter().filter_map(next).collect())
}
