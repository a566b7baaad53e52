use super::store;
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::Result;
use crate::notice::{self, Letter, LetterKind};
use crate::registration::withdraw::freed;
use crate::registration::{State, claims, store as registrations};

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
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    let Some(registration) = registrations::registration_in(&mut tx, id).await? else { return Ok(false) };
    let Some(offer) = store::open_in(&mut tx, id).await? else { return Ok(false) };
    if registration.state != State::Offered || offer.answer_by > now {
        return Ok(false);
    }
    store::close(&mut tx, &offer.id, "lapsed", now).await?;
    claims::move_to(&mut tx, &registration, State::Lapsed, now).await?;
    let letter = Letter::about(&app.chance, now, LetterKind::PlaceOfferLapsed, id).subject(offer.id);
    notice::store::queue(&mut tx, vec![letter]).await?;
    let entry = Entry::new(&app.chance, now, "system", "lapse_offer", format!("registration:{id}"));
    audit::record(&mut tx, vec![entry]).await?;
    freed(app, &mut tx, offering).await?;
    tx.commit().await?;
    Ok(true)
}
