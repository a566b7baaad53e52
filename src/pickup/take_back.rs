use super::store;
use crate::app::App;
use crate::audit::{self, Entry};
use crate::checkin::append::Tap;
use crate::checkin::{FactKind, Head, Intake, Who};
use crate::error::Result;
use crate::staff::Staff;

/// An officer says, with a reason, that a child who was noted as handed over is still here. What was written down stays, marked;
/// the child waits again. First the mark, then the fact: between the two a child is shown that nobody has fetched, never one
/// that somebody has. False: nobody has fetched it.
pub async fn take_back(
    app: &App,
    intake: &Intake,
    staff: &Staff,
    head: &Head,
    handover: &str,
    why: &str,
    fact: &str,
) -> Result<bool> {
    let now = app.clock.now();
    let found = store::handovers(&app.store, &head.id).await?;
    let Some(found) = found.into_iter().find(|h| h.fact_id == handover && h.undone_at.is_none()) else {
        return Ok(false);
    };
    let mut tx = app.store.write().await?;
    tx.lock_session(&head.id).await?;
    let in_force = store::in_force(&mut tx, &head.id, &found.registration_id).await?;
    if !in_force.iter().any(|h| h.fact_id == handover) {
        return Ok(false);
    }
    store::undo(&mut tx, handover, &staff.id, why, now).await?;
    super::personal::veil(&mut tx, &found.registration_id).await?;
    let subject = format!("registration:{}", found.registration_id);
    audit::record(&mut tx, vec![Entry::new(&app.chance, now, &staff.id, "handover_taken_back", subject)]).await?;
    tx.commit().await?;
    let who = Who::Staff(staff.clone());
    intake.append(&who, &head.id, vec![Tap::now(fact, &found.participant_id, FactKind::CheckIn)]).await?;
    Ok(true)
}
