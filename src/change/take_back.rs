//! Take a change back: silently while nobody has heard of it, by a letter of correction after that.

use super::make::announce;
use super::model::{Change, ChangeKind, Step};
use super::rules::{UNDO_SECONDS, has_begun};
use super::store;
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::{Error, Result};
use crate::programme::store::changed;
use crate::programme::{OfferingState, SessionState};
use crate::staff::Staff;
use crate::store::Tx;

/// What became of taking a change back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TakenBack {
    /// As if it had never been; no letter leaves.
    Undone,
    /// The letters have left: another change, with this id, puts it right and says so.
    Corrected(String),
    /// It has been taken back already, or the session has been changed again since.
    TooLate,
    /// A session would take place at a time that has come.
    Begun,
}

/// Puts the sessions, and the offering, back to what they were before the change.
pub async fn take_back(app: &App, staff: &Staff, change: &str, reason: &str) -> Result<TakenBack> {
    let mut tx = app.store.write().await?;
    let offering = store::change_in(&mut tx, change).await?.ok_or(Error::NotFound)?.offering_id;
    tx.lock_offering(&offering).await?;
    // Only now: the letters may have left while this waited.
    let now = app.clock.now();
    let change = store::change_in(&mut tx, change).await?.ok_or(Error::NotFound)?;
    if change.undone_at.is_some() || change.kind == ChangeKind::Corrected && !change.is_pending(now) {
        return Ok(TakenBack::TooLate);
    }
    let steps: Vec<Step> = store::steps_in(&mut tx, &change.id).await?.into_iter().map(Step::reversed).collect();
    if has_begun(&steps, change.is_pending(now), now) {
        return Ok(TakenBack::Begun);
    }
    if !put_back(&mut tx, &change, &steps, reason, now).await? {
        return Ok(TakenBack::TooLate);
    }
    if change.is_pending(now) {
        store::undone(&mut tx, &change.id, now).await?;
        changed(&mut tx).await?;
        let entry = Entry::new(&app.chance, now, &staff.id, "undo_change", format!("offering:{offering}"));
        audit::record(&mut tx, vec![entry]).await?;
        tx.commit().await?;
        return Ok(TakenBack::Undone);
    }
    let correction = Change {
        id: app.chance.id(now),
        kind: ChangeKind::Corrected,
        reason: reason.to_owned(),
        staff_id: staff.id.clone(),
        at: now,
        send_at: now.plus(UNDO_SECONDS),
        undone_at: None,
        corrects: Some(change.id.clone()),
        whole: change.whole,
        offering_id: offering,
    };
    let verb = "correct_change";
    let announced = announce(app, &mut tx, staff, &correction, &steps, verb).await;
    match announced {
        // It has a correction already.
        Err(Error::Store(error)) if error.is_unique() => return Ok(TakenBack::TooLate),
        other => other?,
    }
    tx.commit().await?;
    Ok(TakenBack::Corrected(correction.id))
}

/// False if something is not as the change left it.
async fn put_back(
    tx: &mut Tx,
    change: &Change,
    steps: &[Step],
    reason: &str,
    now: crate::clock::Moment,
) -> Result<bool> {
    if change.whole.0 {
        let on_again = (OfferingState::Cancelled, OfferingState::Published);
        let (from, to) = if change.kind == ChangeKind::Corrected { (on_again.1, on_again.0) } else { on_again };
        if !store::put_offering(tx, &change.offering_id, from, to, now).await? {
            return Ok(false);
        }
    }
    // The whole offering was cancelled since: that has to be taken back first.
    let off = !change.whole.0 && steps.iter().any(|step| step.new.state == SessionState::Planned);
    if off && !store::is_on(tx, &change.offering_id).await? {
        return Ok(false);
    }
    for step in steps {
        if !store::take_step(tx, step, reason, now).await? {
            return Ok(false);
        }
    }
    Ok(true)
}
