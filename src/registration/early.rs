//! Fax that came before the opening of a first-come offering: it counts as arrived at the opening, and its order is drawn,
//! because nobody can say which of two machines was free first. Until then nothing is given.

use super::application::Application;
use super::rules::{Situation, Waiting};
use super::{Channel, Claim, State, claims, quotas, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::notice::{self, Letter, LetterKind};
use crate::programme::{Offering, Selection};
use crate::store::{Store, StoreResult, Tx, sql};

/// Whether it is fax that staff type in before the opening.
pub fn is_early(offering: &Offering, application: &Application) -> bool {
    offering.selection == Selection::FirstCome
        && application.channel == Channel::Fax
        && application.staff_id.is_some()
        && offering.opens_at.is_some_and(|opens| application.arrived < opens)
}

/// Whether fax waits for its order, and the offering is open by now.
pub(super) fn is_due(situation: &Situation, now: Moment) -> bool {
    let o = &situation.offering;
    o.selection == Selection::FirstCome
        && o.opens_at.is_some_and(|opens| opens <= now)
        && situation.places.slots.iter().any(|s| s.entered > 0)
}

/// Draws their order and gives them, one after the other, what there is. The offering's lock must have been taken.
pub(super) async fn settle_in(app: &App, tx: &mut Tx, situation: &Situation, now: Moment) -> StoreResult<()> {
    let offering = &situation.offering;
    let ids: Vec<(String,)> = tx
        .all(
            sql("SELECT id FROM registration WHERE offering_id = $1 AND state = 'in_draw' ORDER BY id")
                .bind(&offering.id),
        )
        .await?;
    let mut drawn: Vec<(u64, String)> = ids.into_iter().map(|(id,)| (app.chance.below(u64::MAX), id)).collect();
    drawn.sort();
    let mut places = situation.places.clone();
    let mut counts = quotas::counts_of(tx, &offering.id).await?;
    let mut waiting: Vec<Waiting> = Vec::new();
    let (mut letters, mut deeds) = (Vec::new(), Vec::new());
    let subject = format!("offering:{}", offering.id);
    deeds.push(Entry::new(&app.chance, now, "system", "order_early_fax", subject));
    for ((_, id), queue) in drawn.into_iter().zip(situation.next_queue..) {
        let Some(registration) = store::registration_in(tx, &id).await? else { continue };
        let slots = claims::wishes(tx, &id).await?;
        let party = Waiting { size: registration.size, slots, counts: counts.remove(&id).unwrap_or_default() };
        let has_room = |w: &Waiting| w.slots.iter().all(|slot| places.have_room(slot, w));
        // A smaller party behind one that waits gets what the larger cannot use, as everywhere.
        let overtaken = waiting.iter().any(|w| w.slots.iter().any(|s| party.slots.contains(s)) && has_room(w));
        let state = match () {
            () if has_room(&party) && !overtaken => State::Confirmed,
            () if offering.waitlist.0 => State::Waiting,
            () => State::NotSelected,
        };
        tx.run_exactly(1, sql("UPDATE registration SET queue = $1 WHERE id = $2").bind(queue).bind(&id)).await?;
        claims::move_to(tx, &registration, state, now).await?;
        match state.claim() {
            Claim::Place => places.take(&party.slots.clone(), &party),
            _ if state == State::Waiting => waiting.push(party),
            _ => {}
        }
        if registration.email.is_some() && state != State::NotSelected {
            let kind = if state == State::Confirmed { LetterKind::Confirmed } else { LetterKind::Received };
            letters.push(Letter::about(&app.chance, now, kind, &id));
        }
    }
    notice::store::queue(tx, letters).await?;
    audit::record(tx, deeds).await
}

/// Settles what is due, offering by offering. Returns how many.
pub async fn settle_due(app: &App) -> Result<usize> {
    let due = due(&app.store, app.clock.now()).await?;
    for (offering,) in &due {
        let mut tx = app.store.write().await?;
        tx.lock_offering(offering).await?;
        let now = app.clock.now();
        let situation = store::situation(&mut tx, offering, &[]).await?.ok_or(Error::NotFound)?;
        if is_due(&situation, now) {
            settle_in(app, &mut tx, &situation, now).await?;
        }
        tx.commit().await?;
    }
    Ok(due.len())
}

async fn due(store: &Store, now: Moment) -> StoreResult<Vec<(String,)>> {
    let query = sql("SELECT DISTINCT o.id FROM offering o JOIN slot s ON s.offering_id = o.id \
         WHERE o.selection = 'first_come' AND o.opens_at <= $1 AND s.entered > 0 AND o.state = 'published'");
    store.all(query.bind(now)).await
}
