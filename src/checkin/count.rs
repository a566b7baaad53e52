//! Count heads where nobody is asked for a name.

use super::append::{When, happened_at, is_fact_id};
use super::model::{Fact, FactKind, Head};
use super::store;
use super::who::Who;
use crate::app::App;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::offline::fact;
use crate::store::{Flag, StoreResult, Tx};

/// What a tap does to the count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// So many more; fewer if negative.
    Add(i64),
    /// A count made otherwise: whatever was counted before, by then it was so many.
    Set(i64),
}

/// More than a city holds is a slip of the finger.
pub const MOST: i64 = 1_000_000;

/// Appends a head-count and answers the session's sum. Never below nobody; the same tap twice is one fact.
pub async fn count(app: &App, who: &Who, head: &Head, fact: &str, change: Change) -> Result<i64> {
    if !is_fact_id(fact) {
        return Err(Error::Malformed("the id of a fact"));
    }
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_session(&head.id).await?;
    let before = store::counted_in(&mut tx, &head.id).await?;
    let (kind, amount) = match change {
        Change::Add(n) => (FactKind::HeadCount, before.saturating_add(n).clamp(0, MOST) - before),
        Change::Set(n) => (FactKind::HeadCountSet, n.clamp(0, MOST)),
    };
    if kind == FactKind::HeadCount && amount == 0 {
        return Ok(before);
    }
    // Said even where it is as many as are known: what comes in late was counted before it.
    let at = dated(&mut tx, &head.id, fact, now, kind).await?;
    let new = Fact { kind, at, ..counted(who, head, fact, amount, now, When::Now) };
    match store::add_facts(&mut tx, &[new]).await {
        Err(e) if e.is_unique() => return Ok(before),
        other => other?,
    }
    let after = store::counted_in(&mut tx, &head.id).await?;
    tx.commit().await?;
    Ok(after)
}

/// When a count that is made now is to be dated, by whoever has seen what was counted before: one made otherwise stands for
/// all of it, and what is added comes after the last one made otherwise. What is added needs no order among itself.
pub async fn dated(tx: &mut Tx, session: &str, id: &str, now: Moment, kind: FactKind) -> StoreResult<Moment> {
    let mut known = Vec::new();
    known.extend(store::last(tx, session, FactKind::HeadCountSet).await?);
    if kind == FactKind::HeadCountSet {
        known.extend(store::last(tx, session, FactKind::HeadCount).await?);
    }
    Ok(Moment(fact::dated(now.0, id, known.iter().map(|(at, id)| (at.0, id.as_str())))))
}

/// Appends what a device counted by itself: so many more or fewer, whatever others counted, so that the order in which devices
/// send makes no difference. A sum below nobody is shown as nobody. What was counted before a count made otherwise is in it
/// already, whenever it comes in.
pub async fn add(app: &App, who: &Who, head: &Head, fact: &str, amount: i64, when: When) -> Result<()> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_session(&head.id).await?;
    match store::add_facts(&mut tx, &[counted(who, head, fact, amount, now, when)]).await {
        Err(e) if e.is_unique() => return Ok(()),
        other => other?,
    }
    tx.commit().await?;
    Ok(())
}

fn counted(who: &Who, head: &Head, fact: &str, amount: i64, now: Moment, when: When) -> Fact {
    let (at, clock_offset) = happened_at(now, when);
    Fact {
        id: fact.to_owned(),
        session_id: head.id.clone(),
        participant_id: None,
        kind: FactKind::HeadCount,
        amount,
        at,
        recorded_at: now,
        device: who.device(),
        staff_id: who.staff_id(),
        clock_offset,
        anyway: Flag(false),
    }
}
