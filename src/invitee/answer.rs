//! An invitation is answered, and answered otherwise.

use super::rules::{is_same, room};
use super::{Answer, Invitee, Named, Reply, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::{Error, Result};
use crate::programme::{self, Announcement};
use crate::registration::application::{Application, Door, Person};
use crate::registration::intake::{self, Outcome};
use crate::registration::rules::{Decision, refused_invited};
use crate::registration::withdraw::give_back;
use crate::registration::{By, Channel, store as registrations};
use crate::staff::Staff;
use crate::store::Tx;

/// By whom an answer is typed in, and how it came. None: by the letter.
#[derive(Clone, Copy, Debug)]
pub struct Typist<'a> {
    pub staff: &'a Staff,
    pub channel: Channel,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answered {
    Done,
    /// As it was already.
    Same,
    /// Somebody answered since the form was drawn.
    Changed,
    /// Only so many more of this organisation may come.
    TooMany(i64),
    Refused(Decision),
    /// Taken off the list.
    Gone,
}

/// Takes an answer in place of the one before. Who comes is registered at once, all or nobody: where a place is missing,
/// everything stays as it was.
pub async fn answer(
    app: &App,
    invitee: &str,
    seen: i64,
    reply: &Reply,
    typist: Option<Typist<'_>>,
) -> Result<Answered> {
    let now = app.clock.now();
    let offering = store::find(&app.store, invitee).await?.ok_or(Error::NotFound)?.offering_id;
    let mut tx = app.store.write().await?;
    tx.lock_offering(&offering).await?;
    let invitee = store::find_in(&mut tx, invitee).await?.ok_or(Error::NotFound)?;
    let announcement = programme::store::announcement_in(&mut tx, &offering).await?.ok_or(Error::NotFound)?;
    if invitee.ended_at.is_some() {
        return Ok(Answered::Gone);
    }
    if let Some(refusal) = refused_invited(&announcement.offering, now, typist.is_some()) {
        return Ok(Answered::Refused(refusal));
    }
    let named = match reply {
        Reply::Attends(named) => named.as_slice(),
        Reply::Absent => &[],
    };
    let coming = store::coming_in(&mut tx, &invitee.id).await?;
    let answer = if named.is_empty() { Answer::Absent } else { Answer::Attends };
    let stays = |c: &super::Coming| named.iter().any(|n| is_same(c, n));
    let new: Vec<&Named> = named.iter().filter(|n| !coming.iter().any(|c| is_same(c, n))).collect();
    // A form that is sent twice is one answer.
    if answer == invitee.answer && new.is_empty() && coming.len() == named.len() && coming.iter().all(stays) {
        return Ok(Answered::Same);
    }
    if invitee.revision != seen {
        return Ok(Answered::Changed);
    }
    let room = room(&announcement, store::by_others_in(&mut tx, &invitee).await?);
    if named.len() as i64 > room {
        return Ok(Answered::TooMany(room));
    }
    let actor = typist.map_or("applicant", |t| t.staff.id.as_str());
    for gone in coming.iter().filter(|c| !stays(c)) {
        let registration = registrations::registration_in(&mut tx, &gone.registration_id).await?;
        let registration = registration.ok_or(Error::NotFound)?;
        give_back(app, &mut tx, &registration, By { actor, reason: "" }).await?;
    }
    if let Some(refused) = register(app, &mut tx, &announcement, &invitee, &new, typist).await? {
        return Ok(Answered::Refused(refused));
    }
    store::answered(&mut tx, &invitee, answer, typist.map(|t| t.staff.id.as_str()), now).await?;
    let entry = Entry::new(&app.chance, now, actor, "answer_invitation", format!("offering:{offering}"));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(Answered::Done)
}

/// Registers those who come anew, through the intake's own door; says why one of them could not.
async fn register(
    app: &App,
    tx: &mut Tx,
    a: &Announcement,
    invitee: &Invitee,
    new: &[&Named],
    typist: Option<Typist<'_>>,
) -> Result<Option<Decision>> {
    let now = app.clock.now();
    let applications: Vec<Application> = new
        .iter()
        .enumerate()
        .map(|(n, named)| Application {
            offering: a.offering.id.clone(),
            channel: typist.map_or(Channel::Web, |t| t.channel),
            language: invitee.language.clone(),
            name: named.name.clone(),
            name_kana: named.name_kana.clone(),
            email: invitee.email.clone(),
            phone: String::new(),
            residency: None,
            district: None,
            on_behalf: named.proxy,
            participants: vec![Person {
                name: named.name.clone(),
                name_kana: named.name_kana.clone(),
                ..Person::default()
            }],
            slots: named.slots.clone(),
            answers: Vec::new(),
            childcare: None,
            idempotency_key: format!("invited:{}:{}:{n}", invitee.id, invitee.revision),
            arrived: now,
            staff_id: typist.map(|t| t.staff.id.clone()),
            contact: None,
            postmarked_on: None,
            door: Door::Invitation,
            reserved: None,
            provisional: None,
        })
        .collect();
    if applications.is_empty() {
        return Ok(None);
    }
    let mut registered = Vec::new();
    let outcomes = intake::write(app, tx, &a.offering.id, &applications).await?;
    for (outcome, named) in outcomes.into_iter().zip(new) {
        match outcome {
            Outcome::Registered { id, .. } => registered.push((id, named.proxy)),
            Outcome::Refused(decision) => return Ok(Some(decision)),
        }
    }
    store::link(tx, &invitee.id, &registered).await?;
    Ok(None)
}
