use super::{Draw, State, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::childcare;
use crate::clock::Moment;
use crate::error::Result;
use crate::notice::{self, Letter, LetterKind};
use crate::programme::store::announcement_in;
use crate::staff::Staff;
use crate::store::Tx;

/// Why the program itself stops a draw; shown in the reader's language.
pub const DATES_MOVED: &str = "dates_moved";
pub const NOT_FIXED_IN_TIME: &str = "not_fixed_in_time";
pub const NOT_HELD: &str = "not_held";

/// Stops a draw that is not released yet. It stays public with the reason, and nothing of it is told or given. False: it is
/// released, or was stopped before.
pub async fn stop(app: &App, draw: &Draw, by: &Staff, why: &str) -> Result<bool> {
    let mut tx = app.store.write().await?;
    tx.lock_offering(&draw.offering_id).await?;
    let Some(draw) = store::draw_in(&mut tx, &draw.id).await?.filter(is_open) else { return Ok(false) };
    stop_in(app, &mut tx, &draw, &by.id, why).await?;
    tx.commit().await?;
    Ok(true)
}

/// The offering is not held any more, or no longer by lot.
pub async fn not_held(app: &App, draw: &Draw) -> Result<bool> {
    let mut tx = app.store.write().await?;
    tx.lock_offering(&draw.offering_id).await?;
    let Some(draw) = store::draw_in(&mut tx, &draw.id).await?.filter(is_open) else { return Ok(false) };
    stop_in(app, &mut tx, &draw, "system", NOT_HELD).await?;
    tx.commit().await?;
    Ok(true)
}

fn is_open(draw: &Draw) -> bool {
    !matches!(draw.state, State::Released | State::Stopped)
}

/// There is no second draw: where the list was fixed, all who are in it are told that their applications end, and why. Who
/// wants to may apply to what is announced anew.
async fn end_entries(app: &App, tx: &mut Tx, draw: &Draw, now: Moment) -> Result<()> {
    let ended = store::end_entries(tx, &draw.offering_id, now).await?;
    // Whoever waited for childcare with it waits no more.
    let minds = announcement_in(tx, &draw.offering_id).await?.is_some_and(|a| a.offering.childcare_places.is_some());
    for (id, _) in ended.iter().filter(|_| minds) {
        childcare::store::follow(tx, id, &draw.offering_id, false, false, now).await?;
    }
    let deed = |id: &String| Entry::new(&app.chance, now, "system", "not_select", format!("registration:{id}"));
    audit::record(tx, ended.iter().map(|(id, _)| deed(id)).collect()).await?;
    let letter = |id: &String| Letter::about(&app.chance, now, LetterKind::DrawStopped, id).subject(draw.id.clone());
    let letters = ended.iter().filter(|(_, has_mail)| *has_mail == 1).map(|(id, _)| letter(id));
    notice::store::queue(tx, letters.collect()).await?;
    Ok(())
}

/// The same inside another verb's transaction.
pub async fn stop_in(app: &App, tx: &mut Tx, draw: &Draw, by: &str, why: &str) -> Result<()> {
    let now = app.clock.now();
    store::stopped(tx, draw, by, why, now).await?;
    if draw.fixed_at.is_some() && why != NOT_HELD {
        end_entries(app, tx, draw, now).await?;
    }
    let entry = Entry::new(&app.chance, now, by, "stop_draw", format!("draw:{}", draw.id));
    audit::record(tx, vec![Entry { reason: why.into(), ..entry }]).await?;
    tx.catalogue_changed().await?;
    Ok(())
}
