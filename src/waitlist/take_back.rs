use super::answer::Answered;
use super::{rules, store};
use crate::app::App;
use crate::audit;
use crate::error::{Error, Result};
use crate::programme::Selection;
use crate::registration::rules::{Waiting, first_start};
use crate::registration::{By, Registration, State, claims, quotas, store as registrations};

/// Takes a decline back, until the deadline of the offer and as long as the place has been offered to nobody else: it is
/// held again, with the deadline that it had.
pub async fn take_back(app: &App, registration: &Registration, by: By<'_>) -> Result<Answered> {
    let mut tx = app.store.write().await?;
    tx.lock_offering(&registration.offering_id).await?;
    let now = app.clock.now();
    let registration = registrations::registration_in(&mut tx, &registration.id).await?.ok_or(Error::NotFound)?;
    if registration.state == State::Offered {
        return Ok(Answered::Done);
    }
    let offer = store::declined_in(&mut tx, &registration.id).await?;
    let Some(offer) = offer.filter(|o| registration.state == State::Declined && now < o.answer_by) else {
        return Ok(Answered::TooLate);
    };
    let offering = &registration.offering_id;
    let Some(mut situation) = registrations::situation(&mut tx, offering, &[]).await? else {
        return Ok(Answered::TooLate);
    };
    // Whoever waits and would fit comes first: their offer is on its way.
    let ranked = situation.offering.selection == Selection::RankedPreference;
    let waiting = registrations::proved_waiting(&mut tx, offering).await?;
    let in_time = waiting.into_iter().filter_map(|(id, w)| {
        let first = first_start(&situation.spans, &w.slots);
        Some((id, w, rules::answer_by(now, situation.offering.offer_hours, first)?))
    });
    let in_time = in_time.collect();
    rules::next(&mut situation.places, in_time, ranked);
    let slots = match &offer.slot_id {
        Some(slot) => vec![slot.clone()],
        None => claims::wishes(&mut tx, &registration.id).await?,
    };
    let counts = quotas::counts_of(&mut tx, offering).await?.remove(&registration.id).unwrap_or_default();
    let party = Waiting { size: registration.size, slots: slots.clone(), counts };
    if !slots.iter().all(|slot| situation.places.have_room(slot, &party)) {
        return Ok(Answered::TooLate);
    }
    match &offer.slot_id {
        Some(slot) => claims::place_in(&mut tx, &registration, State::Offered, slot, now).await?,
        None => claims::move_to(&mut tx, &registration, State::Offered, now).await?,
    }
    store::reopen(&mut tx, &offer.id).await?;
    audit::record(&mut tx, vec![by.entry(app, now, "take_back_decline", &registration.id)]).await?;
    tx.commit().await?;
    Ok(Answered::Done)
}
