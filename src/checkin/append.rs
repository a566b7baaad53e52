//! The one way in for facts about participants: append them, and keep what they add up to.

use super::model::{Fact, FactKind};
use super::rules::{Standing, dated, standing};
use super::store;
use crate::app::App;
use crate::clock::Moment;
use crate::error::{Error, Result};

/// A tap at a desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tap {
    /// The fact's id, made by the device.
    pub fact: String,
    pub participant: String,
    pub kind: FactKind,
    /// Seconds since it was tapped: what waited for the network happened earlier. 0 for now.
    pub ago: i64,
}

/// A fact's id is at most so long, and holds letters, digits, `-` and `_` only.
const ID_LENGTH: usize = 80;
/// What is older was not waiting for the network.
const LONGEST_AGO: i64 = 12 * 3600;

pub fn is_fact_id(id: &str) -> bool {
    (1..=ID_LENGTH).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

/// Appends the facts of a session in one transaction, those known already left out, and answers how each participant
/// stands then. The participants must belong to the session's offering.
pub async fn append(app: &App, session: &str, device: &str, staff: &str, taps: &[Tap]) -> Result<Vec<Standing>> {
    if !taps.iter().all(|t| is_fact_id(&t.fact)) {
        return Err(Error::Malformed("the id of a fact"));
    }
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_session(session).await?;
    let participants: Vec<String> = taps.iter().map(|t| t.participant.clone()).collect();
    let mut known = store::facts(&mut tx, session, &participants).await?;
    let mut new = Vec::new();
    for tap in taps {
        if known.iter().any(|f| f.id == tap.fact) {
            continue;
        }
        let fact = Fact {
            id: tap.fact.clone(),
            session_id: session.to_owned(),
            participant_id: Some(tap.participant.clone()),
            kind: tap.kind,
            amount: 1,
            at: happened(now, tap, &known),
            recorded_at: now,
            device: device.to_owned(),
            staff_id: Some(staff.to_owned()),
        };
        known.push(fact.clone());
        new.push(fact);
    }
    let mut standings: Vec<(String, Standing)> = Vec::new();
    for participant in participants {
        let of = known.iter().filter(|f| f.participant_id.as_ref() == Some(&participant));
        let standing = standing(of).ok_or_else(|| Error::Broken("a tap without a fact".into()))?;
        standings.push((participant, standing));
    }
    if !new.is_empty() {
        match store::add_facts(&mut tx, &new).await {
            Err(e) if e.is_unique() => return Err(Error::Malformed("the id of another fact")),
            other => other?,
        }
        let mut kept = standings.clone();
        kept.sort_by(|a, b| a.0.cmp(&b.0));
        kept.dedup_by(|a, b| a.0 == b.0);
        store::keep(&mut tx, session, &kept).await?;
        tx.commit().await?;
    }
    Ok(standings.into_iter().map(|(_, s)| s).collect())
}

fn happened(now: Moment, tap: &Tap, known: &[Fact]) -> Moment {
    match tap.ago.clamp(0, LONGEST_AGO) {
        0 => dated(now, &tap.fact, known.iter().filter(|f| f.participant_id.as_ref() == Some(&tap.participant))),
        ago => now.plus(-ago),
    }
}
