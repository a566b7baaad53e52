//! The one way in for facts about participants: the taps of all desks of a session are gathered, appended together with
//! what they add up to, committed once, and each desk is answered ([`crate::doors`] says why).

use std::collections::{BTreeMap, HashMap};

use super::append::{ANOTHER, Desk, Tap, append, is_fact_id};
use super::model::{Entry, Fact};
use super::rules::Standing;
use super::store;
use super::who::Who;
use crate::app::App;
use crate::doors::{Doors, Serve};
use crate::error::{Error, Result};
use crate::store::{StoreError, StoreResult};

/// Somebody tapped, and how they stand by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tapped {
    pub entry: Entry,
    pub standing: Standing,
}

/// One door per session.
#[derive(Clone)]
pub struct Intake(Doors<Clerk>);

impl Intake {
    pub fn new(app: App) -> Intake {
        Intake(Doors::new(Clerk(app)))
    }

    /// Appends the taps of one desk, all or none; those known already change nothing. The participants must belong to the
    /// session's offering, and that to the staff's scope.
    pub async fn append(&self, who: &Who, session: &str, taps: Vec<Tap>) -> Result<Vec<Tapped>> {
        if !taps.iter().all(|t| is_fact_id(&t.fact)) {
            return Err(Error::Malformed("the id of a fact"));
        }
        self.0.ask(session, Hand { who: who.clone(), taps }).await?
    }
}

/// What one desk sends at once.
struct Hand {
    who: Who,
    taps: Vec<Tap>,
}

#[derive(Clone)]
struct Clerk(App);

impl Serve for Clerk {
    type Ask = Hand;
    type Answer = Result<Vec<Tapped>>;

    async fn serve(&self, session: &str, hands: &[Hand]) -> StoreResult<Vec<Option<Self::Answer>>> {
        let now = self.0.clock.now();
        let mut tx = self.0.store.write().await?;
        tx.lock_session(session).await?;
        let participants: Vec<String> = hands.iter().flat_map(|h| &h.taps).map(|t| t.participant.clone()).collect();
        let Some(hosts) = store::hosts(&mut tx, session).await? else {
            return Ok(hands.iter().map(|_| Some(Err(Error::NotFound))).collect());
        };
        let entries = store::entries(&mut tx, session, &participants).await?;
        let entries: HashMap<&str, &Entry> = entries.iter().map(|e| (e.id.as_str(), e)).collect();
        let mut known: HashMap<String, Vec<Fact>> = HashMap::new();
        for fact in store::facts(&mut tx, session, &participants).await? {
            known.entry(fact.participant_id.clone().unwrap_or_default()).or_default().push(fact);
        }
        let mut new: Vec<Fact> = Vec::new();
        let mut kept: BTreeMap<String, Standing> = BTreeMap::new();
        let mut answers = Vec::with_capacity(hands.len());
        for Hand { who, taps } in hands {
            let entry = |tap: &Tap| entries.get(tap.participant.as_str()).copied().cloned();
            let tapped: Option<Vec<Entry>> = taps.iter().map(entry).collect();
            let Some(tapped) = tapped.filter(|_| who.serves(session, &hosts)) else {
                answers.push(Some(Err(Error::NotFound)));
                continue;
            };
            let (device, staff) = (who.device(), who.staff_id());
            let desk = Desk { session, device: &device, staff: staff.as_deref() };
            let mut done = Vec::with_capacity(taps.len());
            for (tap, entry) in taps.iter().zip(tapped) {
                let mine = known.entry(tap.participant.clone()).or_default();
                let before = mine.len();
                let standing = append(mine, tap, desk, now).ok_or(StoreError::Missing)?;
                new.extend_from_slice(&mine[before..]);
                kept.insert(tap.participant.clone(), standing.clone());
                done.push(Tapped { entry, standing });
            }
            answers.push(Some(Ok(done)));
        }
        if !new.is_empty() {
            match store::add_facts(&mut tx, &new).await {
                // A fact about somebody else, or of another session, has this id.
                Err(e) if e.is_unique() && hands.len() == 1 => return Ok(vec![Some(Err(ANOTHER))]),
                other => other?,
            }
            store::keep(&mut tx, session, kept).await?;
            tx.commit().await?;
        }
        Ok(answers)
    }
}
