//! Somebody came without an application: noted with the fewest words, and checked in.

use super::append::{ANOTHER, When, happened_at, is_fact_id};
use super::model::{Fact, FactKind, Head};
use super::rules::Standing;
use super::store;
use super::who::Who;
use crate::app::App;
use crate::error::{Error, Result};
use crate::registration::application::{Application, Door, Person};
use crate::registration::store::{self as registrations, New};
use crate::registration::{Channel, State};
use crate::store::Flag;
use crate::text::kana;
use crate::{audit, person};

/// The longest name.
pub const NAME_LENGTH: usize = 100;

/// A reading as it is kept, however it was typed.
pub fn reading(typed: &str) -> String {
    match typed.trim() {
        "" => String::new(),
        typed => kana(typed),
    }
}

/// What the desk asks: a name or a reading is enough.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WalkIn {
    pub name: String,
    pub name_kana: String,
    pub age_band: Option<String>,
    pub language: String,
    /// The id of its check-in; the same form sent twice makes one walk-in.
    pub fact: String,
    /// In whose place they come (代理), a participant of the offering; heeded where the offering allows it.
    pub instead_of: Option<String>,
    pub when: When,
}

/// Makes a registration without a place (it may exceed the capacity: attendance is no place), and checks it in.
pub async fn walk_in(app: &App, who: &Who, head: &Head, walk_in: WalkIn) -> Result<()> {
    if !is_fact_id(&walk_in.fact) {
        return Err(Error::Malformed("the id of a fact"));
    }
    let now = app.clock.now();
    let key = person::key(&app.config.secret, &walk_in.name_kana, &walk_in.name, None, walk_in.age_band.as_deref(), "");
    let application = Application {
        offering: head.offering_id.clone(),
        channel: Channel::WalkIn,
        language: walk_in.language,
        name: walk_in.name.clone(),
        name_kana: walk_in.name_kana.clone(),
        email: None,
        phone: String::new(),
        residency: None,
        district: None,
        on_behalf: false,
        participants: vec![Person {
            name: walk_in.name,
            name_kana: walk_in.name_kana,
            age_band: walk_in.age_band,
            ..Person::default()
        }],
        slots: vec![],
        answers: vec![],
        childcare: None,
        contact: None,
        idempotency_key: format!("walk-in {}", walk_in.fact),
        arrived: now,
        staff_id: who.staff_id(),
        postmarked_on: None,
        door: Door::Form,
        reserved: None,
        provisional: None,
    };
    let (at, clock_offset) = happened_at(now, walk_in.when);
    let participant = app.chance.id(now);
    let mut tx = app.store.write().await?;
    tx.lock_offering(&head.offering_id).await?;
    tx.lock_session(&head.id).await?;
    let new = New {
        id: app.chance.id(now),
        receipt: app.chance.receipt(),
        draw_number: app.chance.draw_number(),
        state: State::WalkIn,
        queue: registrations::next_queue(&mut tx, &head.offering_id).await?,
        hold_until: None,
        twin_of: None,
        application: &application,
        people: vec![(participant.clone(), key)],
        now,
    };
    let subject = format!("registration:{}", new.id);
    match registrations::add(&mut tx, &[new], &[]).await {
        // Sent twice: the first has done it.
        Err(e) if e.is_unique() => return Ok(()),
        other => other?,
    }
    let fact = Fact {
        id: walk_in.fact.clone(),
        session_id: head.id.clone(),
        participant_id: Some(participant.clone()),
        kind: FactKind::CheckIn,
        amount: 1,
        at,
        recorded_at: now,
        device: who.device(),
        staff_id: who.staff_id(),
        clock_offset,
        anyway: Flag(false),
    };
    match store::add_facts(&mut tx, &[fact]).await {
        Err(e) if e.is_unique() => return Err(ANOTHER),
        other => other?,
    }
    let standing = Standing { present: true, at, left: None, fact: walk_in.fact.clone() };
    store::keep(&mut tx, &head.id, [(participant.clone(), standing)]).await?;
    // Where nobody may come in another's place they are there all the same, as anybody who walks in.
    if let Some(absent) = walk_in.instead_of.filter(|_| head.proxies.0) {
        let absent = store::of_offering(&mut tx, &head.offering_id, &absent).await?.ok_or(Error::NotFound)?;
        store::stand_in(&mut tx, &head.id, &participant, &absent, &walk_in.fact).await?;
    }
    audit::record(&mut tx, vec![audit::Entry::new(&app.chance, now, &who.actor(), "walked_in", subject)]).await?;
    tx.commit().await?;
    Ok(())
}
