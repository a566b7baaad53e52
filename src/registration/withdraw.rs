use super::{By, Registration, State, claims, store};
use crate::app::App;
use crate::audit;
use crate::error::{Error, Result};
use crate::jobs::{self, Job};
use crate::notice::{self, Letter, LetterKind};
use crate::store::{Tx, sql};

/// Gives back what a registration has or waits for. Withdrawing again changes nothing. The freed place is offered to who
/// waits, by a job of the same transaction.
pub async fn withdraw(app: &App, registration: &Registration, by: By<'_>) -> Result<()> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(&registration.offering_id).await?;
    let registration = store::registration_in(&mut tx, &registration.id).await?.ok_or(Error::NotFound)?;
    if !registration.state.is_live() {
        return Ok(());
    }
    give_back(app, &mut tx, &registration, by).await?;
    if registration.email.is_some() && !registration.state.is_held() {
        let letter = Letter::about(&app.chance, now, LetterKind::Withdrawn, &registration.id);
        notice::store::queue(&mut tx, vec![letter]).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// The same inside another verb's transaction, which says what is told to whom. The offering's lock must have been taken,
/// and `registration`, which is live, been loaded after it.
pub async fn give_back(app: &App, tx: &mut Tx, registration: &Registration, by: By<'_>) -> Result<()> {
    let now = app.clock.now();
    claims::move_to(tx, registration, State::Withdrawn, now).await?;
    if registration.state == State::Offered {
        tx.run(
            sql("UPDATE place_offer SET state = 'declined', answered_at = $1 WHERE registration_id = $2 AND state = 'open'")
                .bind(now)
                .bind(&registration.id),
        )
        .await?;
    }
    audit::record(tx, vec![by.entry(app, now, "withdraw", &registration.id)]).await?;
    freed(app, tx, &registration.offering_id).await
}

/// The kind of the job that offers freed places of an offering.
pub const FILL_PLACES: &str = "fill_places";

/// Tells the waiting list that something became free, in the transaction that freed it.
pub async fn freed(app: &App, tx: &mut Tx, offering: &str) -> Result<()> {
    let now = app.clock.now();
    let job = Job { id: app.chance.id(now), kind: FILL_PLACES, subject: offering.to_owned(), run_at: now };
    Ok(jobs::store::enqueue(tx, job).await?)
}
