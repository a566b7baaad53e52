use chrono::NaiveDate;

use super::rules::{Deed, Problem, judge};
use super::store::{self, Decision, Taken};
use super::{Choice, Member};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::{Error, Result};
use crate::notice::{self, Letter, LetterKind};
use crate::programme::store::announcement_in;
use crate::programme::{Announcement, Ask};
use crate::registration::application::{Application, Door, Person};
use crate::registration::intake::{self, Outcome};
use crate::registration::rules::{Decision as Refusal, refused_carried};
use crate::registration::{Channel, personal, secrecy};
use crate::staff::Staff;
use crate::store::{Source, Tx};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Carried {
    /// So many have a place now, and so many were left out.
    Done { carried: usize, left_out: usize },
    /// Nobody was left to decide about.
    Nothing,
    /// What to mend, by the member's id.
    Wrong(Vec<(String, Problem)>),
    /// The next class has only so many places left, for so many: nobody was carried over.
    Full { left: i64, asked: i64 },
    /// Everybody is to choose something there first.
    NoCommonSlot,
    /// It has no earlier class, or takes nobody.
    Refused(Refusal),
}

/// Carries members of the earlier class over into this one, all of those ticked or nobody, each with a place and a letter; who
/// has one already is left alone, so that doing it again adds only who is new.
pub async fn carry(app: &App, by: &Staff, next: &str, choices: &[Choice], until: NaiveDate) -> Result<Carried> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let a = announcement_in(&mut tx, next).await?.ok_or(Error::NotFound)?;
    let Some(earlier) = a.offering.continues_id.clone() else { return Ok(Carried::Refused(Refusal::NotHere)) };
    // Both, in one order: what is taken over is not forgotten meanwhile.
    let mut both = [next, &earlier];
    both.sort_unstable();
    for offering in both {
        tx.lock_offering(offering).await?;
    }
    let a = announcement_in(&mut tx, next).await?.ok_or(Error::NotFound)?;
    if let Some(refusal) = refused_carried(&a.offering) {
        return Ok(Carried::Refused(refusal));
    }
    let needed = announcement_in(&mut tx, &earlier).await?.ok_or(Error::NotFound)?.offering.completes_at;
    let members = store::members(Source::Tx(&mut tx), &earlier, next).await?;
    let deeds = match judge(&members, needed, choices) {
        Ok(deeds) if deeds.is_empty() => return Ok(Carried::Nothing),
        Ok(deeds) => deeds,
        Err(problems) => return Ok(Carried::Wrong(problems)),
    };
    let slots: Vec<String> = a.slots_of(None).map(|s| s.id.clone()).collect();
    if slots.is_empty() {
        return Ok(Carried::NoCommonSlot);
    }
    let going: Vec<&Member> =
        deeds.iter().filter_map(|d| if let Deed::Carry(m, _) = d { Some(*m) } else { None }).collect();
    let places = match register(app, &mut tx, &a, &going, &slots, by).await? {
        Ok(places) => places,
        Err(refused) => return Ok(refused),
    };
    let left_out = deeds.len() - going.len();
    let mut places = places.into_iter();
    let (mut decisions, mut entries, mut letters) = (Vec::new(), Vec::new(), Vec::new());
    for deed in &deeds {
        let (member, reason, place) = match deed {
            Deed::Carry(member, reason) => (member, *reason, places.next()),
            Deed::LeaveOut(member, reason) => (member, *reason, None),
        };
        let entry = match &place {
            Some(place) => {
                let subject = format!("registration:{}", place.registration);
                if place.has_mail {
                    letters.push(Letter::about(&app.chance, now, LetterKind::CarriedOver, &place.registration));
                }
                Entry::new(&app.chance, now, &by.id, "carry_over", subject)
            }
            None => Entry::new(&app.chance, now, &by.id, "not_carry_over", format!("registration:{}", member.id)),
        };
        entries.push(Entry { reason: reason.to_owned(), ..entry });
        decisions.push(Decision {
            id: app.chance.id(now),
            earlier: &member.id,
            next: place.map(|place| (place.registration, until.to_string())),
            visits: member.visits,
            needed,
            reason,
        });
    }
    let secret: Vec<&str> = members.iter().filter(|m| m.secret.0).map(|m| m.id.as_str()).collect();
    for id in &secret {
        super::personal::unveil(&mut tx, id).await?;
    }
    store::decide(&mut tx, next, &decisions, &by.id, now).await?;
    for id in &secret {
        super::personal::veil(&mut tx, id).await?;
    }
    notice::store::queue(&mut tx, letters).await?;
    audit::record(&mut tx, entries).await?;
    tx.commit().await?;
    Ok(Carried::Done { carried: going.len(), left_out })
}

/// A place that somebody was given.
struct Place {
    registration: String,
    has_mail: bool,
}

/// Registers those who go on, in the order given, through the intake's own door; or says why one of them could not.
async fn register(
    app: &App,
    tx: &mut Tx,
    a: &Announcement,
    going: &[&Member],
    slots: &[String],
    by: &Staff,
) -> Result<Result<Vec<Place>, Carried>> {
    if going.is_empty() {
        return Ok(Ok(Vec::new()));
    }
    let now = app.clock.now();
    let ids: Vec<&str> = going.iter().map(|m| m.id.as_str()).collect();
    let mut taken = store::taken(tx, &ids).await?;
    let (mut applications, mut secret) = (Vec::new(), Vec::new());
    for id in ids {
        let taken = taken.remove(id).ok_or(Error::NotFound)?;
        secret.push(taken.known.secret.0);
        let key = format!("carried:{}", app.chance.id(now));
        applications.push(Application { idempotency_key: key, arrived: now, ..application(a, taken, slots, by) });
    }
    let mut places = Vec::new();
    let outcomes = intake::write(app, tx, &a.offering.id, &applications).await?;
    for ((outcome, application), secret) in outcomes.into_iter().zip(&applications).zip(secret) {
        match outcome {
            Outcome::Registered { id, receipt, .. } => {
                if secret {
                    secrecy::veil(tx, &id, &receipt).await?;
                    personal::veil(tx, &id).await?;
                }
                places.push(Place { registration: id, has_mail: application.email.is_some() });
            }
            Outcome::Refused(Refusal::Full | Refusal::SomeFull(_)) => {
                let left = a.slots_of(None).filter_map(|s| s.left()).min().unwrap_or(0);
                let asked = a.slots_of(None).map(|s| applications.iter().map(|x| s.units(x.size())).sum()).max();
                return Ok(Err(Carried::Full { left, asked: asked.unwrap_or(0) }));
            }
            Outcome::Refused(refusal) => return Ok(Err(Carried::Refused(refusal))),
        }
    }
    Ok(Ok(places))
}

/// Who applied, who comes and how they are reached go over, for the same people are counted by it; answers and consents do
/// not, for they were given for something else.
fn application(a: &Announcement, taken: Taken, slots: &[String], by: &Staff) -> Application {
    let (known, o) = (taken.known, &a.offering);
    Application {
        offering: o.id.clone(),
        channel: Channel::Counter,
        language: known.language,
        name: known.name,
        name_kana: known.name_kana,
        email: known.email,
        phone: known.phone,
        residency: known.residency.filter(|_| o.asks.has(&Ask::Residency)),
        district: known.district.filter(|_| o.asks.has(&Ask::District)),
        on_behalf: known.on_behalf.0,
        participants: taken.people.into_iter().map(|person| Person { photo_consent: false, ..person }).collect(),
        slots: slots.to_vec(),
        answers: Vec::new(),
        childcare: None,
        contact: taken.contact,
        idempotency_key: String::new(),
        arrived: crate::clock::Moment::default(),
        staff_id: Some(by.id.clone()),
        postmarked_on: None,
        reserved: None,
        provisional: None,
        door: Door::Carried,
    }
}
