//! Take in what a device did while nobody could ask.

use std::collections::BTreeSet;

use super::guard::Known;
use super::model::{Detail, Stray, Why};
use super::reading::{Read, read, stray};
use super::rules::{Standing, taker};
use super::store::{self, Named};
use crate::app::App;
use crate::checkin::append::{Tap, When, happened_at};
use crate::checkin::count::add;
use crate::checkin::walk_in::{NAME_LENGTH, WalkIn, reading, walk_in};
use crate::checkin::{FactKind, Head, Intake, store as checkins};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::fee;
use crate::offline::fact::Deed;
use crate::offline::wire::{Batch, Became, Guest, Handover, Kind, Mark, Said, Shown, Taken};
use crate::offline::{row, seal};
use crate::pickup;
use crate::pickup::without::{Gone, written};
use crate::registration::pass::opener;
use crate::secret::mac;
use crate::staff::Scope;
use crate::text::AgeBand;

/// Facts may be committed a little later than they were dated: look back so far.
const OVERLAP: i64 = 60;
/// A measured clock drifts by less, and an answer on its way takes less.
const CHANGED: i64 = 15 * 60;
/// Characters that are kept of each part of what is kept apart.
const SHORT: usize = 200;
/// What one tap counts at most.
const HEADS: i64 = 1_000;

/// The secret half of the key to which devices seal what only the server reads.
pub fn sealing(app: &App, session: &str) -> [u8; 32] {
    mac(&app.config.secret, "letters of a desk's device", &[session])
}

/// Takes in a device's facts, each once, in whatever order and however often they come, and says what others did meanwhile.
/// What cannot stand is kept apart for people; nothing is dropped, and nothing holds up the rest.
pub async fn sync(app: &App, intake: &Intake, known: &Known, batch: &Batch) -> Result<Taken> {
    let now = app.clock.now();
    let device = &known.device;
    let facts = opened(sealing(app, &device.session_id), &batch.facts);
    let fetches = store::fetches(&app.store, &device.session_id).await?;
    let mut desk = Taking { app, intake, known, now, fetches, strays: Vec::new() };
    // Whoever walked in is there before anything else is said of them.
    let (first, rest): (Vec<&Said>, Vec<&Said>) = facts.iter().partition(|said| said.kind == Kind::WalkIn);
    desk.take(&first).await?;
    desk.take(&rest).await?;
    desk.clock(batch);
    let mut tx = app.store.write().await?;
    store::add_strays(&mut tx, &desk.strays).await?;
    if !desk.strays.is_empty() {
        for registration in store::secret_strays(&mut tx, &device.session_id).await? {
            super::personal::veil(&mut tx, &registration).await?;
        }
    }
    store::heard(&mut tx, &device.id, batch.waiting.unwrap_or_default().max(0), batch.offset.unwrap_or_default(), now)
        .await?;
    tx.commit().await?;
    let taken = batch.facts.iter().map(|said| said.id.clone()).collect();
    let mut answer = Taken {
        now: now.0,
        taken,
        marks: Vec::new(),
        // Who hears of nobody now has heard of no later time.
        cursor: batch.cursor.unwrap_or_default(),
        roster: String::new(),
        present: 0,
        counted: None,
        walk_ins: None,
        rows: None,
        last: Some(batch.waiting.unwrap_or_default() <= 0),
    };
    // While more waits on the device, it hears of others with its last batch.
    if answer.is_last() && known.standing == Standing::Open {
        answer.cursor = now.0;
        let session = &device.session_id;
        answer.marks = marks(app, session, Moment(batch.cursor.unwrap_or_default()).plus(-OVERLAP)).await?;
        answer.present = store::present(&app.store, session).await?;
        answer.counted = Some(checkins::counted(&app.store, session).await?);
        answer.walk_ins = Some(checkins::walk_ins(&app.store, session).await?);
    }
    if known.standing == Standing::Open {
        answer.rows = Some(became(app, &device.session_id, &batch.facts).await?);
    }
    Ok(answer)
}

/// The facts with the codes that a device hid from itself.
fn opened(secret: [u8; 32], facts: &[Said]) -> Vec<Said> {
    let mut reader = seal::Reader::new(secret);
    let mut open = |said: &Said| {
        let code = said.code.as_deref().and_then(|code| reader.open(&said.id, code));
        let shown = code.and_then(|code| miniserde::json::from_str::<Shown>(&code).ok());
        match shown {
            Some(Shown { pass, receipt }) => Said { pass, receipt, code: None, ..said.clone() },
            None => said.clone(),
        }
    };
    facts.iter().map(&mut open).collect()
}

/// The rows of those who walked in by these facts, or of whom they speak.
async fn became(app: &App, session: &str, facts: &[Said]) -> Result<Vec<Became>> {
    let salt = super::roster::salt(app, session);
    let walked_in = |said: &Said| said.of.clone().or_else(|| (said.kind == Kind::WalkIn).then(|| said.id.clone()));
    let ids: BTreeSet<String> = facts.iter().filter_map(walked_in).collect();
    let ids: Vec<String> = ids.into_iter().collect();
    let row = |p: &Named| row::name(&opener(&app.config.secret, &p.registration_id, p.key_version), &salt);
    let named = store::of_facts(&app.store, &ids).await?;
    Ok(named.iter().map(|(fact, p)| Became { fact: fact.clone(), row: row(p) }).collect())
}

/// A batch being taken in.
struct Taking<'a> {
    app: &'a App,
    intake: &'a Intake,
    known: &'a Known,
    now: Moment,
    /// Children are fetched here.
    fetches: bool,
    strays: Vec<Stray>,
}

impl Taking<'_> {
    async fn take(&mut self, facts: &[&Said]) -> Result<()> {
        let (mut taps, mut gone, mut come) = (Vec::new(), Vec::new(), Vec::new());
        let shut_out = self.known.standing == Standing::ShutOut;
        for (said, read) in facts.iter().zip(read(self.app, self.known, facts).await?) {
            match read {
                read if shut_out => self.too_late(said, read).await?,
                Read::Apart(why) => self.apart(said, why, None),
                Read::Nobody(when) if said.kind == Kind::WalkIn => self.walk_in(said, when, None).await?,
                Read::Nobody(when) => self.heads(said, when).await?,
                Read::People { people, when, replaced } => {
                    let first = people.first().map(|p| p.participant_id.clone());
                    if replaced {
                        // It stands, and somebody looks at it.
                        self.apart(said, Why::Replaced, first.clone());
                    }
                    match said.kind.deed() {
                        _ if said.kind == Kind::WalkIn => self.walk_in(said, when, first).await?,
                        Some(deed) => {
                            if self.fetches && deed == Deed::CheckOut && said.sealed.is_none() {
                                // It left with nobody. It stands, and somebody looks at it at once.
                                self.apart(said, Why::Pickup, first);
                            }
                            if self.fetches && deed == Deed::CheckIn {
                                come.extend(people.iter().map(|p| (*said, p.participant_id.clone(), when)));
                            }
                            taps.extend(people.iter().map(|p| tap(said, p, deed, when)));
                            if deed == Deed::CheckOut && said.sealed.is_some() {
                                gone.extend(people.into_iter().map(|p| (*said, p, when)));
                            }
                        }
                        None if said.kind == Kind::Paid => self.money(said, when, first).await?,
                        None => self.apart(said, Why::Malformed, first),
                    }
                }
            }
        }
        if !taps.is_empty() {
            self.append(taps).await?;
        }
        for (said, child, when) in gone {
            self.handed_over(said, &child, when).await?;
        }
        if !come.is_empty() {
            self.back(come).await?;
        }
        Ok(())
    }

    /// To whom a child was given that has left.
    async fn handed_over(&mut self, said: &Said, child: &Named, when: When) -> Result<()> {
        let (fact, _) = fact_of(said, child);
        let gone = Gone {
            fact: &fact,
            participant: &child.participant_id,
            registration: &child.registration_id,
            key_version: child.key_version,
            at: happened_at(self.now, when).0,
        };
        let session = &self.known.device.session_id;
        let done = match self.unsealed::<Handover>(said) {
            // A check-out that could not be written down has no handover either.
            Some(_) if checkins::fact(&self.app.store, &fact).await?.is_none() => return Ok(()),
            Some(handover) => written(self.app, &self.known.who(), session, gone, &handover).await?,
            None => false,
        };
        if !done {
            let detail = self.detail(said);
            self.strays.push(Stray {
                id: format!("{fact}-to"),
                ..stray(self.known, said, Why::Pickup, Some(child.participant_id.clone()), &detail, self.now)
            });
        }
        Ok(())
    }

    /// What a device says that was shut out before it said so. What was booked in time stays as it is.
    async fn too_late(&mut self, said: &Said, read: Read) -> Result<()> {
        let people = match read {
            Read::People { people, .. } => people,
            Read::Nobody(_) | Read::Apart(_) => Vec::new(),
        };
        let ids = people.iter().map(|p| fact_of(said, p).0).chain([said.id.clone()]);
        for id in ids {
            if checkins::fact(&self.app.store, &id).await?.is_some() {
                return Ok(());
            }
        }
        self.apart(said, Why::ShutOut, people.first().map(|p| p.participant_id.clone()));
        Ok(())
    }

    /// Children that are here after they were given to somebody. It stands, and somebody looks at it at once.
    async fn back(&mut self, come: Vec<(&Said, String, When)>) -> Result<()> {
        let given = pickup::store::handovers(&self.app.store, &self.known.device.session_id).await?;
        for (said, child, when) in come {
            let at = happened_at(self.now, when).0;
            if given.iter().any(|h| h.participant_id == child && h.undone_at.is_none() && h.at <= at) {
                self.apart(said, Why::Pickup, Some(child));
            }
        }
        Ok(())
    }

    /// A clock that was changed since it was measured dates wrongly, and nobody can tell by how much: once is enough to say so.
    fn clock(&mut self, batch: &Batch) {
        let Some(theirs) = batch.now else { return };
        let truly = self.now.0 - theirs;
        let changed = batch.facts.iter().find(|said| (said.offset - truly).abs() > CHANGED);
        if let Some(said) = changed {
            let id = format!("{}-clock", self.known.device.id);
            let none = Detail::default();
            self.strays.push(Stray { id, ..stray(self.known, said, Why::Clock, None, &none, self.now) });
        }
    }

    /// What only the server reads of a fact.
    fn unsealed<T: miniserde::Deserialize>(&self, said: &Said) -> Option<T> {
        let mut reader = seal::Reader::new(sealing(self.app, &self.known.device.session_id));
        miniserde::json::from_str(&reader.open("", said.sealed.as_deref()?)?).ok()
    }

    fn apart(&mut self, said: &Said, why: Why, participant: Option<String>) {
        let detail = self.detail(said);
        self.strays.push(stray(self.known, said, why, participant, &detail, self.now));
    }

    /// What people need who put it right by hand.
    fn detail(&self, said: &Said) -> Detail {
        let mut detail = Detail {
            receipt: said.receipt.clone().unwrap_or_default(),
            yen: said.amount.filter(|_| said.kind == Kind::Paid),
            ..Detail::default()
        };
        if said.kind == Kind::WalkIn {
            let guest: Guest = self.unsealed(said).unwrap_or_default();
            detail.guest = short(&[guest.name, guest.kana].join("　"));
        } else if let Some(to) = self.unsealed::<Handover>(said) {
            detail.given_to = short(if to.named.is_empty() { &to.other } else { &to.named });
            (detail.second, detail.call) = (short(&to.second), short(&to.call));
        }
        detail
    }

    /// What was refused is kept apart; what may succeed later is an error, so that the device sends it again.
    fn done(&mut self, said: &Said, done: Result<()>, why: Why, participant: Option<String>) -> Result<()> {
        match done {
            Err(Error::Malformed(_) | Error::NotFound | Error::Forbidden | Error::Gone) => {
                self.apart(said, why, participant);
                Ok(())
            }
            other => other,
        }
    }

    async fn head(&self) -> Result<Head> {
        let head = checkins::head(&self.app.store, &Scope::All, &self.known.device.session_id).await?;
        head.ok_or(Error::NotFound)
    }

    async fn walk_in(&mut self, said: &Said, when: When, instead_of: Option<String>) -> Result<()> {
        let guest: Option<Guest> = self.unsealed(said);
        let fits = |g: &Guest| [&g.name, &g.kana].into_iter().all(|text| text.chars().count() <= NAME_LENGTH);
        let Some(guest) = guest.filter(fits) else {
            self.apart(said, Why::Malformed, instead_of);
            return Ok(());
        };
        let somebody = WalkIn {
            name: guest.name.trim().to_owned(),
            name_kana: reading(&guest.kana),
            age_band: AgeBand::from_code(&guest.age_band).map(|band| band.code().to_owned()),
            language: "ja".to_owned(),
            fact: said.id.clone(),
            instead_of: instead_of.clone(),
            when,
        };
        let done = walk_in(self.app, &self.known.who(), &self.head().await?, somebody).await;
        self.done(said, done, Why::Malformed, instead_of)
    }

    async fn heads(&mut self, said: &Said, when: When) -> Result<()> {
        let amount = said.amount.unwrap_or_default();
        let head = self.head().await?;
        let done = match head.head_count.0 && (1..=HEADS).contains(&amount.abs()) {
            true => add(self.app, &self.known.who(), &head, &said.id, amount, when).await,
            false => Err(Error::Malformed("a head-count")),
        };
        self.done(said, done, Why::Malformed, None)
    }

    async fn money(&mut self, said: &Said, when: When, participant: Option<String>) -> Result<()> {
        let (Some(staff), Some(payer)) = (taker(&self.known.device), participant.clone()) else {
            self.apart(said, Why::Money, participant);
            return Ok(());
        };
        let day = match when {
            When::At { at, .. } => at.min(self.now),
            When::Now | When::Ago(_) => self.now,
        };
        let new = fee::record::New {
            id: said.id.clone(),
            participant: payer,
            kind: fee::FactKind::Receive,
            amount: said.amount.unwrap_or_default(),
            method: fee::Method::Cash,
            day: day.date(),
            reason: String::new(),
            note: String::new(),
        };
        let done = match fee::record::record(self.app, &staff, &self.known.device.offering_id, new).await {
            Ok(fee::record::Outcome::Done) => Ok(()),
            Ok(fee::record::Outcome::Refused(_) | fee::record::Outcome::Barred(_)) => Err(Error::Forbidden),
            Err(error) => Err(error),
        };
        self.done(said, done, Why::Money, participant)
    }

    /// Appends all at once; where one of them is refused, each by itself, so that only that one is kept apart.
    async fn append(&mut self, taps: Vec<(&Said, Tap)>) -> Result<()> {
        let (who, session) = (self.known.who(), &self.known.device.session_id);
        match self.intake.append(&who, session, taps.iter().map(|(_, tap)| tap.clone()).collect()).await {
            Ok(_) => return Ok(()),
            Err(Error::Malformed(_) | Error::NotFound) => {}
            Err(error) => return Err(error),
        }
        for (said, tap) in taps {
            let participant = Some(tap.participant.clone());
            let done = self.intake.append(&who, session, vec![tap]).await.map(|_| ());
            self.done(said, done, Why::Malformed, participant)?;
        }
        Ok(())
    }
}

/// What a device sends is not kept at any length.
fn short(text: &str) -> String {
    text.trim().chars().take(SHORT).collect()
}

/// The id of the fact about one of those whom it names, and who that is.
fn fact_of(said: &Said, p: &Named) -> (String, String) {
    let whole = said.position.is_some() || said.of.is_some();
    let fact = if whole { said.id.clone() } else { format!("{}-{}", said.id, p.position) };
    (fact, p.participant_id.clone())
}

fn tap<'a>(said: &'a Said, p: &Named, deed: Deed, when: When) -> (&'a Said, Tap) {
    let (fact, participant) = fact_of(said, p);
    let kind = match deed {
        Deed::CheckIn => FactKind::CheckIn,
        Deed::CheckOut => FactKind::CheckOut,
        Deed::Undo => FactKind::Undo,
    };
    (said, Tap { fact, participant, kind, when, anyway: said.anyway.unwrap_or_default() })
}

async fn marks(app: &App, session: &str, since: Moment) -> Result<Vec<Mark>> {
    let salt = super::roster::salt(app, session);
    let mark = |m: store::Marked| Mark {
        row: row::name(&opener(&app.config.secret, &m.registration_id, m.key_version), &salt),
        position: m.position,
        present: m.present == 1,
        at: m.fact_at.0,
        fact: m.fact_id,
        desk: m.desk,
        since: Some(m.at.0),
        left: Some(m.left_at.is_some()),
    };
    Ok(store::marks(&app.store, session, since).await?.into_iter().map(mark).collect())
}
