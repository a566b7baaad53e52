//! The second round (二次募集) of a placement by ranked wishes: those left name new wishes among what is left.

use super::announce::announced_for;
use super::rules::{has_second_round, schedule};
use super::{Draw, State, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::notice::{self, Letter, LetterKind};
use crate::programme::store::announcement_in;
use crate::registration::store::registration_in;
use crate::registration::{BY_APPLICANT, Registration, State as Standing, claims};
use crate::staff::Staff;

/// Opens it until `closes`: a draw of its own is announced, with a commitment and an outside number of its own, and all who
/// got no place are told. False: the first is not released, nothing is left, nobody is, or it was opened before.
pub async fn open_second(app: &App, first: &Draw, closes: Moment, by: &Staff) -> Result<bool> {
    let mut tx = app.store.write().await?;
    let Some(first) = store::in_state(&mut tx, first, State::Released).await? else { return Ok(false) };
    let now = app.clock.now();
    let a = announcement_in(&mut tx, &first.offering_id).await?.ok_or(Error::NotFound)?;
    let left = store::left_over(&mut tx, &first.offering_id).await?;
    let again = store::of_offering_in(&mut tx, &first.offering_id).await?.iter().any(|d| d.round == 2);
    if again || first.round != 1 || closes <= now || left.is_empty() || !has_second_round(&a) {
        return Ok(false);
    }
    let schedule = schedule(closes, None, None, now);
    let draw = Draw { round: 2, closes_at: Some(closes), ..announced_for(app, &a.offering.id, &schedule, now) };
    store::add(&mut tx, &draw).await?;
    let entry = Entry::new(&app.chance, now, &by.id, "open_second_round", format!("draw:{}", draw.id));
    audit::record(&mut tx, vec![entry]).await?;
    let letter = |id: &String| Letter::about(&app.chance, now, LetterKind::SecondRound, id).subject(draw.id.clone());
    let letters = left.iter().filter(|(_, has_mail)| *has_mail == 1).map(|(id, _)| letter(id));
    notice::store::queue(&mut tx, letters.collect()).await?;
    tx.catalogue_changed().await?;
    tx.commit().await?;
    Ok(true)
}

/// Names new wishes in place of those that gave nothing; a turn on a waiting list is given up for it. False: it is over, or
/// the registration is not one of those left.
pub async fn enter_second(app: &App, registration: &Registration, wishes: &[String]) -> Result<bool> {
    let mut tx = app.store.write().await?;
    tx.lock_offering(&registration.offering_id).await?;
    let now = app.clock.now();
    let registration = registration_in(&mut tx, &registration.id).await?.ok_or(Error::NotFound)?;
    let draws = store::of_offering_in(&mut tx, &registration.offering_id).await?;
    let open = draws.iter().any(|d| d.is_second_open(now));
    if !open || !matches!(registration.state, Standing::Waiting | Standing::NotSelected | Standing::InDraw) {
        return Ok(false);
    }
    claims::wish_anew(&mut tx, &registration, wishes, Standing::InDraw, now).await?;
    audit::record(&mut tx, vec![BY_APPLICANT.entry(app, now, "enter_second_round", &registration.id)]).await?;
    tx.catalogue_changed().await?;
    tx.commit().await?;
    Ok(true)
}
