use super::withdraw::freed;
use super::{State, claims, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::Result;
use crate::notice::{self, Letter, LetterKind};

/// Gives back what was held for a code that did not come in time. Returns how many.
pub async fn lapse_holds(app: &App) -> Result<usize> {
    let mut lapsed = 0;
    for (id, offering) in store::overdue_holds(&app.store, app.clock.now()).await? {
        match lapse(app, &id, &offering).await {
            Ok(done) => lapsed += usize::from(done),
            // The others are not to wait for this one.
            Err(error) => tracing::error!(id, "a hold could not be given back: {}", error.class()),
        }
    }
    Ok(lapsed)
}

async fn lapse(app: &App, id: &str, offering: &str) -> Result<bool> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    let Some(registration) = store::registration_in(&mut tx, id).await? else { return Ok(false) };
    if !registration.state.is_held() || registration.hold_until.is_none_or(|until| until > now) {
        return Ok(false);
    }
    claims::move_to(&mut tx, &registration, State::Lapsed, now).await?;
    notice::store::queue(&mut tx, vec![Letter::about(&app.chance, now, LetterKind::Lapsed, id)]).await?;
    let entry = Entry::new(&app.chance, now, "system", "lapse", format!("registration:{id}"));
    audit::record(&mut tx, vec![entry]).await?;
    freed(app, &mut tx, offering).await?;
    tx.commit().await?;
    Ok(true)
}
