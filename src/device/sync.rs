//! Take in what a device did while nobody could ask.

use std::collections::HashMap;

use super::guard::Known;
use super::model::{Stray, Why};
use super::rules::Standing;
use super::store::{self, Named};
use crate::app::App;
use crate::checkin::append::{Tap, When, is_fact_id};
use crate::checkin::{FactKind, Intake, Who};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::offline::fact::Deed;
use crate::offline::pass::{Pass, PassError, offering_tag};
use crate::offline::row;
use crate::offline::wire::{Batch, Mark, Said, Taken};
use crate::registration::pass::{opener, verifying_key};

/// Facts may be committed a little later than they were dated: look back so far.
const OVERLAP: i64 = 60;

/// A fact that can stand, or one that cannot and why.
enum Read {
    /// `replaced`: by a pass in whose place there is a newer one.
    Taps {
        taps: Vec<Tap>,
        replaced: bool,
    },
    Apart(Stray),
}

/// Takes in a device's facts, each once, in whatever order and however often they come, and says what others did meanwhile.
/// What cannot stand is kept apart for people; nothing is dropped, and nothing holds up the rest.
pub async fn sync(app: &App, intake: &Intake, known: &Known, batch: &Batch) -> Result<Taken> {
    let now = app.clock.now();
    let device = &known.device;
    let (mut taps, mut strays) = (Vec::new(), Vec::new());
    for (said, read) in batch.facts.iter().zip(read(app, known, &batch.facts, now).await?) {
        match read {
            Read::Taps { taps: more, replaced } => {
                // They are in, and somebody looks at it.
                let first = more.first().filter(|_| replaced).map(|tap| tap.participant.clone());
                strays.extend(first.map(|who| stray(known, said, Why::Replaced, Some(who), now)));
                taps.extend(more);
            }
            Read::Apart(stray) => strays.push(stray),
        }
    }
    let who = known.who();
    if !taps.is_empty() {
        strays.extend(append(intake, &who, known, taps, now).await?);
    }
    let mut tx = app.store.write().await?;
    store::add_strays(&mut tx, &strays).await?;
    store::heard(&mut tx, &device.id, batch.waiting.unwrap_or_default().max(0), batch.offset.unwrap_or_default(), now)
        .await?;
    tx.commit().await?;
    let taken = batch.facts.iter().map(|said| said.id.clone()).collect();
    let (marks, present) = match known.standing {
        Standing::Open => {
            let marks = marks(app, &device.session_id, Moment(batch.cursor.unwrap_or_default()).plus(-OVERLAP)).await?;
            (marks, store::present(&app.store, &device.session_id).await?)
        }
        Standing::SignedOut | Standing::Over | Standing::ShutOut => (Vec::new(), 0),
    };
    Ok(Taken { now: now.0, taken, marks, cursor: now.0, roster: String::new(), present })
}

/// Appends all at once; where one of them is refused, each by itself, so that only that one is kept apart.
async fn append(intake: &Intake, who: &Who, known: &Known, taps: Vec<Tap>, now: Moment) -> Result<Vec<Stray>> {
    let session = &known.device.session_id;
    match intake.append(who, session, taps.clone()).await {
        Ok(_) => return Ok(Vec::new()),
        Err(Error::Malformed(_) | Error::NotFound) => {}
        Err(error) => return Err(error),
    }
    let mut strays = Vec::new();
    for tap in taps {
        let kind = tap.kind.code().to_owned();
        let (fact, participant) = (tap.fact.clone(), tap.participant.clone());
        match intake.append(who, session, vec![tap]).await {
            Ok(_) => {}
            Err(Error::Malformed(_) | Error::NotFound) => strays.push(Stray {
                id: fact,
                session_id: session.clone(),
                participant_id: Some(participant),
                device: known.device.id.clone(),
                kind,
                at: now,
                recorded_at: now,
                why: Why::Malformed,
            }),
            Err(error) => return Err(error),
        }
    }
    Ok(strays)
}

async fn read(app: &App, known: &Known, facts: &[Said], now: Moment) -> Result<Vec<Read>> {
    let key = verifying_key(&app.config.secret);
    let passes: Vec<Option<Result<Pass, PassError>>> =
        facts.iter().map(|said| said.pass.as_ref().map(|token| Pass::read(&key, token))).collect();
    let ids: Vec<String> = passes.iter().flatten().flatten().map(|pass| pass.registration.to_string()).collect();
    let receipts: Vec<String> = facts.iter().filter_map(|said| said.receipt.clone()).collect();
    let mut named: HashMap<String, Vec<Named>> = HashMap::new();
    for one in store::named(&app.store, &ids, &receipts).await? {
        for name in [one.registration_id.clone(), one.receipt.clone()] {
            let party = named.entry(name).or_default();
            if !party.iter().any(|p| p.participant_id == one.participant_id) {
                party.push(one.clone());
            }
        }
    }
    let offering = &known.device.offering_id;
    let one = |(said, pass): (&Said, Option<Result<Pass, PassError>>)| {
        let apart = |why| Read::Apart(stray(known, said, why, None, now));
        if known.standing == Standing::ShutOut {
            return apart(Why::ShutOut);
        }
        let Some(at) = Moment::parse(&said.at).filter(|_| is_fact_id(&said.id)) else { return apart(Why::Malformed) };
        let version = pass.as_ref().and_then(|p| p.as_ref().ok()).map(|p| i64::from(p.key_version));
        let name = match (pass, &said.receipt) {
            (Some(Err(_)), _) => return apart(Why::False),
            (Some(Ok(pass)), _) if pass.offering != offering_tag(offering) => return apart(Why::OtherOffering),
            (Some(Ok(pass)), _) => pass.registration.to_string(),
            (None, Some(receipt)) => receipt.clone(),
            (None, None) => return apart(Why::Malformed),
        };
        let party = named.get(&name).map_or(&[][..], Vec::as_slice);
        if party.iter().any(|p| p.offering_id != *offering) {
            return apart(Why::OtherOffering);
        }
        let mine: Vec<&Named> = party.iter().filter(|p| said.position.is_none_or(|n| n == p.position)).collect();
        if mine.is_empty() {
            return apart(Why::Unknown);
        }
        let tap = |p: &&Named| Tap {
            fact: if said.position.is_some() { said.id.clone() } else { format!("{}-{}", said.id, p.position) },
            participant: p.participant_id.clone(),
            kind: kind(said.kind),
            when: When::At { at: at.plus(said.offset), offset: said.offset },
            anyway: said.anyway.unwrap_or_default(),
        };
        let replaced = version.is_some_and(|version| mine.iter().any(|p| p.key_version != version));
        Read::Taps { taps: mine.iter().map(tap).collect(), replaced }
    };
    Ok(facts.iter().zip(passes).map(one).collect())
}

fn kind(deed: Deed) -> FactKind {
    match deed {
        Deed::CheckIn => FactKind::CheckIn,
        Deed::Undo => FactKind::Undo,
    }
}

fn stray(known: &Known, said: &Said, why: Why, participant_id: Option<String>, now: Moment) -> Stray {
    let at = Moment::parse(&said.at).map_or(now, |at| at.plus(said.offset).min(now));
    // An id that is none of ours is not written as it came.
    let id = if is_fact_id(&said.id) { said.id.clone() } else { format!("{}-{}", known.device.id, at.0) };
    Stray {
        id,
        session_id: known.device.session_id.clone(),
        participant_id,
        device: known.device.id.clone(),
        kind: kind(said.kind).code().to_owned(),
        at,
        recorded_at: now,
        why,
    }
}

async fn marks(app: &App, session: &str, since: Moment) -> Result<Vec<Mark>> {
    let salt = super::roster::salt(app, session);
    let mark = |m: store::Marked| Mark {
        row: row::name(&opener(&app.config.secret, &m.registration_id, m.key_version), &salt),
        position: m.position,
        present: m.present == 1,
        at: m.at.0,
        fact: m.fact_id,
        desk: m.desk,
    };
    Ok(store::marks(&app.store, session, since).await?.into_iter().map(mark).collect())
}
