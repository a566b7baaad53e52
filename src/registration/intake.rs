//! The hot path's one door: applications to one offering are gathered, decided together, written in a handful of
//! statements, committed once, and each is answered ([`crate::doors`] says why).

use std::collections::{BTreeMap, HashMap};

use super::application::{Application, Door, Person};
use super::claims::{self, Gain};
use super::rules::{self, Decision, Known};
use super::store::{self, New};
use super::traces::{self, Trace};
use super::{Claim, State, codes, early, quotas};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::clock::Moment;
use crate::doors::{Doors, Serve};
use crate::error::Result;
use crate::notice::{self, Letter, LetterKind};
use crate::programme::Counts;
use crate::store::{StoreResult, Tx};
use crate::{childcare, person, text};

/// What became of an application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Registered { id: String, receipt: String, key_version: i64, state: State },
    Refused(Decision),
}

/// One door per offering.
#[derive(Clone)]
pub struct Intake(Doors<Clerk>);

impl Intake {
    pub fn new(app: App) -> Intake {
        Intake(Doors::new(Clerk(app)))
    }

    /// Decides an application. A caller who gives up waiting is decided all the same.
    pub async fn apply(&self, application: Application) -> Result<Outcome> {
        let offering = application.offering.clone();
        self.0.ask(&offering, application).await
    }
}

#[derive(Clone)]
struct Clerk(App);

impl Serve for Clerk {
    type Ask = Application;
    type Answer = Outcome;

    async fn serve(&self, offering: &str, applications: &[Application]) -> StoreResult<Vec<Option<Outcome>>> {
        let outcomes = decide(&self.0, offering, applications).await?;
        // Those whose key came twice in a batch stay for the next round.
        Ok(outcomes.into_iter().map(|o| Some(o).filter(|o| *o != Outcome::Refused(Decision::Again))).collect())
    }
}

async fn decide(app: &App, offering: &str, applications: &[Application]) -> StoreResult<Vec<Outcome>> {
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    let outcomes = write(app, &mut tx, offering, applications).await?;
    tx.commit().await?;
    Ok(outcomes)
}

/// Decides and writes inside a transaction that holds the offering's lock.
pub async fn write(app: &App, tx: &mut Tx, offering: &str, applications: &[Application]) -> StoreResult<Vec<Outcome>> {
    let now = app.clock.now();
    quotas::merge_in(app, tx, offering, now).await?;
    let keys: Vec<&str> = applications.iter().map(|a| a.idempotency_key.as_str()).collect();
    let nothing = || vec![Outcome::Refused(Decision::NotHere); applications.len()];
    let Some(mut situation) = store::situation(tx, offering, &keys).await? else { return Ok(nothing()) };
    if early::is_due(&situation, now) {
        early::settle_in(app, tx, &situation, now).await?;
        let Some(settled) = store::situation(tx, offering, &keys).await? else { return Ok(nothing()) };
        situation = settled;
    }
    let early = |a: &Application| early::is_early(&situation.offering, a);
    let early: Vec<bool> = applications.iter().map(early).collect();
    let mailboxes = applications.iter().filter_map(|a| a.email.as_deref()).map(text::mailbox).collect();
    let lately = store::applied_since(tx, mailboxes, now.plus(-3600)).await?;
    let mut lately: HashMap<String, i64> = lately.into_iter().collect();
    let places = situation.places.clone();
    let slots = &places.slots;
    let mut minding = match applications.iter().any(|a| a.childcare.is_some()) {
        true => childcare::store::room(tx, offering).await?,
        false => None,
    };
    let rule = traces::rule(tx, offering, situation.offering.once_per).await?;
    let decisions = rules::decide(situation, applications);
    let traces: Vec<Vec<Trace>> = applications.iter().map(|a| rule.traces(a)).collect();
    let mut earlier = traces::first(tx, offering, &rule, &traces.concat()).await?;

    let mut new = Vec::new();
    let mut minded = Vec::new();
    let mut gains: HashMap<&str, Gain> = HashMap::new();
    let mut counted: Vec<(String, Counts)> = Vec::new();
    let mut quota_gains: BTreeMap<String, i64> = BTreeMap::new();
    let mut letters = Vec::new();
    let mut mail_codes = Vec::new();
    let mut entries = Vec::new();
    let mut outcomes = Vec::with_capacity(applications.len());
    for (((application, decision), traces), early) in applications.iter().zip(decisions).zip(traces).zip(early) {
        let (state, queue, hold_until) = match decision {
            Decision::Registered { state, queue, hold_until } => (state, queue, hold_until),
            Decision::Repeated(Known { id, receipt, key_version, state, .. }) => {
                outcomes.push(Outcome::Registered { id, receipt, key_version, state });
                continue;
            }
            refused => {
                outcomes.push(Outcome::Refused(refused));
                continue;
            }
        };
        let id = app.chance.id(now);
        let receipt = app.chance.receipt();
        for slot in slots.iter().filter(|s| application.slots.contains(&s.id)) {
            gains.entry(&slot.id).or_default().add(state.claim(), slot.units(application.size()), 1);
        }
        let counts = places.counts(application);
        if state.claim() == Claim::Place {
            counts.iter().for_each(|(quota, units)| *quota_gains.entry(quota.clone()).or_default() += units);
        }
        if !counts.is_empty() {
            counted.push((id.clone(), counts));
        }
        // Perhaps one too many of the same person, household or group: for people to judge.
        let twin_of = traces.iter().find_map(|trace| earlier.get(trace)).cloned();
        for trace in traces {
            earlier.entry(trace).or_insert_with(|| id.clone());
        }
        let letter = |kind, registration: &str| Letter::about(&app.chance, now, kind, registration);
        if let Some(email) = &application.email
            && is_sent_letters(&mut lately, email)
        {
            match state {
                // Its own room writes what is promised.
                _ if matches!(application.door, Door::Request | Door::Carried) => {}
                // Told when its order is drawn.
                _ if early => {}
                _ if state.is_held() => {
                    let code = app.chance.id(now);
                    mail_codes.push(codes::row(&code, &id, email, now, hold_until.unwrap_or(now)));
                    letters.push(letter(LetterKind::ConfirmCode, &id).subject(code));
                }
                State::Confirmed => letters.push(letter(LetterKind::Confirmed, &id)),
                _ => letters.push(letter(LetterKind::Received, &id)),
            }
        }
        // A group may well ask for two visits; and whoever is carried over has not applied.
        let asked = !matches!(application.door, Door::Request | Door::Carried);
        if let Some(twin) = twin_of.as_ref().filter(|_| asked) {
            // Once a day, however often somebody tries.
            let dedup = Some(format!("applied_again:{twin}:{}", now.date()));
            letters.push(Letter { dedup, ..letter(LetterKind::AppliedAgain, twin) });
        }
        if let (Some(ask), Some(room)) = (&application.childcare, &mut minding) {
            let state = room.take(state.claim() == Claim::Place, ask.children());
            minded.push(childcare::store::New { registration: id.clone(), queue, ask, state });
        }
        let actor = application.staff_id.as_deref().unwrap_or("applicant");
        entries.push(Entry::new(&app.chance, now, actor, "apply", format!("registration:{id}")));
        outcomes.push(Outcome::Registered { id: id.clone(), receipt: receipt.clone(), key_version: 1, state });
        new.push(New {
            people: people(app, application, now),
            draw_number: app.chance.draw_number(),
            id,
            receipt,
            state,
            queue,
            hold_until,
            twin_of,
            application,
            now,
        });
    }
    if new.is_empty() {
        return Ok(outcomes);
    }
    // In a fixed order, so that no two servers lock slots crosswise.
    for slot in slots {
        if let Some(gain) = gains.get(slot.id.as_str()) {
            claims::count(tx, &slot.id, *gain).await?;
        }
    }
    for (quota, units) in &quota_gains {
        quotas::count(tx, quota, *units).await?;
    }
    store::add(tx, &new, slots).await?;
    quotas::add(tx, &counted).await?;
    childcare::store::add(tx, offering, &minded, now).await?;
    codes::add(tx, mail_codes).await?;
    notice::store::queue(tx, letters).await?;
    audit::record(tx, entries).await?;
    Ok(outcomes)
}

/// An id and the key for counting, for each participant.
pub(super) fn people(app: &App, application: &Application, now: Moment) -> Vec<(String, String)> {
    let one = |p: &Person| {
        let (birth, band) = (p.birth_date.as_deref(), p.age_band.as_deref());
        let key = person::key(&app.config.secret, &p.name_kana, &p.name, birth, band, &application.phone);
        (app.chance.id(now), key)
    };
    application.participants.iter().map(one).collect()
}

/// Counts an application against its mailbox, and says whether its letters are sent.
fn is_sent_letters(lately: &mut HashMap<String, i64>, email: &str) -> bool {
    let count = lately.entry(text::mailbox(email)).or_default();
    *count += 1;
    *count <= rules::LETTERS_AN_HOUR
}
