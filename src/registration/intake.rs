//! The hot path's one door: applications to one offering are gathered, decided together, written in a handful of
//! statements, committed once, and each is answered.
//!
//! A statement costs about the same whatever it does, so the gain is in fewer statements, not only in fewer commits. What
//! keeps it right: the offering's lock comes first, everything is loaded after it, the database's own constraints refuse
//! what must not be, and a batch that fails is rolled back and decided again.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::{mpsc, oneshot};

use super::application::Application;
use super::rules::{self, Decision, Known};
use super::store::{self, Gain, New};
use super::{State, codes};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::{Error, Result};
use crate::notice::{self, Letter, LetterKind};
use crate::store::{StoreError, StoreResult};
use crate::{person, text};

/// How many may wait at one offering's door; beyond it the answer is "busy", never a pile-up.
const DOOR: usize = 8192;
/// How many are decided at once.
const BATCH: usize = 128;

/// What became of an application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Registered { id: String, receipt: String, key_version: i64, state: State },
    Refused(Decision),
}

struct Caller {
    application: Application,
    answer: oneshot::Sender<Result<Outcome>>,
}

/// One intake per offering, made when its first application comes.
#[derive(Clone)]
pub struct Intake {
    app: App,
    doors: Arc<Mutex<HashMap<String, mpsc::Sender<Caller>>>>,
}

impl Intake {
    pub fn new(app: App) -> Intake {
        Intake { app, doors: Arc::default() }
    }

    /// Decides an application. A caller who gives up waiting is decided all the same.
    pub async fn apply(&self, application: Application) -> Result<Outcome> {
        let (answer, answered) = oneshot::channel();
        let door = self.door(&application.offering);
        door.try_send(Caller { application, answer }).map_err(|_| Error::Busy)?;
        answered.await.map_err(|_| Error::Broken("the intake ended".into()))?
    }

    fn door(&self, offering: &str) -> mpsc::Sender<Caller> {
        let mut doors = self.doors.lock().unwrap_or_else(PoisonError::into_inner);
        match doors.get(offering) {
            Some(door) if !door.is_closed() => door.clone(),
            _ => {
                let (door, callers) = mpsc::channel(DOOR);
                tokio::spawn(serve(self.app.clone(), callers));
                doors.insert(offering.to_owned(), door.clone());
                door
            }
        }
    }
}

async fn serve(app: App, mut callers: mpsc::Receiver<Caller>) {
    let mut batch = Vec::with_capacity(BATCH);
    while callers.recv_many(&mut batch, BATCH).await > 0 {
        while !batch.is_empty() {
            answer(&app, &mut batch).await;
        }
    }
}

/// Decides a batch. Those whose key came twice in it stay for the next round.
async fn answer(app: &App, batch: &mut Vec<Caller>) {
    let applications: Vec<Application> = batch.iter().map(|c| c.application.clone()).collect();
    match together(app, &applications).await {
        Ok(outcomes) => {
            let again: Vec<Caller> = std::mem::take(batch)
                .into_iter()
                .zip(outcomes)
                .filter_map(|(caller, outcome)| match outcome {
                    Outcome::Refused(Decision::Again) => Some(caller),
                    outcome => {
                        let _ = caller.answer.send(Ok(outcome));
                        None
                    }
                })
                .collect();
            batch.extend(again);
        }
        // One that the database refuses must not take the others with it.
        Err(error) if batch.len() > 1 => {
            tracing::warn!("a batch of {} is decided one by one: {error}", batch.len());
            for caller in std::mem::take(batch) {
                let outcome = together(app, std::slice::from_ref(&caller.application)).await;
                let outcome = outcome.map(|mut o| o.remove(0)).map_err(Error::from);
                let _ = caller.answer.send(outcome);
            }
        }
        Err(error) => {
            for caller in batch.drain(..) {
                let _ = caller.answer.send(Err(Error::Broken(error.to_string())));
            }
        }
    }
}

/// Decides and writes in one transaction; again when another server was quicker or the database asks for it.
async fn together(app: &App, applications: &[Application]) -> StoreResult<Vec<Outcome>> {
    let mut tries = 0;
    loop {
        tries += 1;
        match once(app, applications).await {
            Err(error) if tries < 4 && (error.is_transient() || error.is_unique() || error.is_check()) => {}
            Err(StoreError::Rows { .. }) if tries < 4 => {}
            other => return other,
        }
    }
}

async fn once(app: &App, applications: &[Application]) -> StoreResult<Vec<Outcome>> {
    let Some(first) = applications.first() else { return Ok(Vec::new()) };
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(&first.offering).await?;
    let keys: Vec<&str> = applications.iter().map(|a| a.idempotency_key.as_str()).collect();
    let Some(situation) = store::situation(&mut tx, &first.offering, &keys).await? else {
        return Ok(vec![Outcome::Refused(Decision::NotHere); applications.len()]);
    };
    let slots = situation.slots.clone();
    let decisions = rules::decide(situation, applications);
    let phones: Vec<String> = applications.iter().map(|a| text::phone_digits(&a.phone)).collect();
    let earlier = store::by_phone(&mut tx, &first.offering, phones).await?;

    let mut new = Vec::new();
    let mut gains: HashMap<&str, Gain> = HashMap::new();
    let mut letters = Vec::new();
    let mut mail_codes = Vec::new();
    let mut entries = Vec::new();
    let mut outcomes = Vec::with_capacity(applications.len());
    for (application, decision) in applications.iter().zip(decisions) {
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
        let twin_of = twin(application, &earlier);
        let letter = |kind, registration: &str| Letter::about(&app.chance, now, kind, registration);
        if let Some(email) = &application.email {
            match state {
                _ if state.is_held() => {
                    let code = app.chance.id(now);
                    mail_codes.push(codes::row(&code, &id, email, now, hold_until.unwrap_or(now)));
                    letters.push(letter(LetterKind::ConfirmCode, &id).subject(code));
                }
                State::Confirmed => letters.push(letter(LetterKind::Confirmed, &id)),
                _ => letters.push(letter(LetterKind::Received, &id)),
            }
        }
        if let Some(twin) = &twin_of {
            letters.push(letter(LetterKind::AppliedAgain, twin));
        }
        let actor = application.staff_id.as_deref().unwrap_or("applicant");
        entries.push(Entry::new(&app.chance, now, actor, "apply", format!("registration:{id}")));
        let people = application.participants.iter().map(|p| {
            let key = person::key(
                &app.config.secret,
                &p.name_kana,
                &p.name,
                p.birth_date.as_deref(),
                p.age_band.as_deref(),
                &application.phone,
            );
            (app.chance.id(now), key)
        });
        outcomes.push(Outcome::Registered { id: id.clone(), receipt: receipt.clone(), key_version: 1, state });
        new.push(New {
            people: people.collect(),
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
    for slot in &slots {
        if let Some(gain) = gains.get(slot.id.as_str()) {
            store::count(&mut tx, &slot.id, *gain).await?;
        }
    }
    store::add(&mut tx, &new, &slots).await?;
    codes::add(&mut tx, mail_codes).await?;
    notice::store::queue(&mut tx, letters).await?;
    audit::record(&mut tx, entries).await?;
    tx.commit().await?;
    Ok(outcomes)
}

/// An earlier live registration with the same reading and telephone number: perhaps the same person, for people to judge.
fn twin(application: &Application, earlier: &[(String, String, String)]) -> Option<String> {
    let kana = text::search_key(&application.name_kana);
    let phone = text::phone_digits(&application.phone);
    earlier.iter().find(|(_, k, p)| *k == kana && *p == phone && !phone.is_empty()).map(|(id, _, _)| id.clone())
}
