use super::model::PlaceOffer;
use super::store;
use crate::app::App;
use crate::audit;
use crate::error::Result;
use crate::notice::{self, Letter, LetterKind};
use crate::registration::withdraw::freed;
use crate::registration::{By, Registration, State, claims, store as registrations};
use crate::store::Tx;

/// Takes back offers that were not answered in time, and offers the places to who comes next. Returns how many.
pub async fn lapse_offers(app: &App) -> Result<usize> {
    let mut lapsed = 0;
    for (id, offering) in store::overdue(&app.store, app.clock.now()).await? {
        match lapse(app, &id, &offering).await {
            Ok(done) => lapsed += usize::from(done),
            // The others are not to wait for this one.
            Err(error) => tracing::error!(id, "a place offer could not be taken back: {}", error.class()),
        }
    }
    Ok(lapsed)
}

async fn lapse(app: &App, id: &str, offering: &str) -> Result<bool> {
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    let Some(registration) = registrations::registration_in(&mut tx, id).await? else { return Ok(false) };
    let Some(offer) = store::open_in(&mut tx, id).await? else { return Ok(false) };
    if registration.state != State::Offered || offer.answer_by > app.clock.now() || !offer.expires_by_itself() {
        return Ok(false);
    }
    let letter =
        Letter::about(&app.chance, app.clock.now(), LetterKind::PlaceOfferLapsed, id).subject(offer.id.clone());
    notice::store::queue(&mut tx, vec![letter]).await?;
    end(app, &mut tx, &registration, &offer, By { actor: "system", reason: "" }).await?;
    tx.commit().await?;
    Ok(true)
}

/// Staff end an offer that was told without a mailbox, after its time: nothing of it expires by itself. False: somebody was
/// not told yet, or may still answer.
pub async fn pass_on(app: &App, registration: &Registration, by: By<'_>) -> Result<bool> {
    let mut tx = app.store.write().await?;
    tx.lock_offering(&registration.offering_id).await?;
    let Some(registration) = registrations::registration_in(&mut tx, &registration.id).await? else { return Ok(false) };
    let Some(offer) = store::open_in(&mut tx, &registration.id).await? else { return Ok(false) };
    if registration.state != State::Offered || !offer.is_late(app.clock.now()) {
        return Ok(false);
    }
    end(app, &mut tx, &registration, &offer, by).await?;
    tx.commit().await?;
    Ok(true)
}

async fn end(app: &App, tx: &mut Tx, registration: &Registration, offer: &PlaceOffer, by: By<'_>) -> Result<()> {
    let now = app.clock.now();
    store::close(tx, &offer.id, "lapsed", now).await?;
    claims::move_to(tx, registration, State::Lapsed, now).await?;
    let verb = "lapse_offer";
    audit::record(tx, vec![by.entry(app, now, verb, &registration.id)]).await?;
    freed(app, tx, &registration.offering_id).await
}
