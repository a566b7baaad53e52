use super::fix::drawn_within;
use super::model::kept;
use super::published::{rules, whole};
use super::{Draw, State, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::{Error, Result};
use crate::notice::{self, Letter, LetterKind};
use crate::priority::standing::of_offering;
use crate::programme::store::announcement_in;
use crate::registration::application::{Application, Door};
use crate::registration::intake::{Outcome as Answer, write};
use crate::registration::quotas;
use crate::registration::store::registration_in;
use crate::registration::{Claim, State as Standing, claims};
use crate::selection::file;
use crate::selection::missed::missed;
use crate::staff::Staff;
use crate::store::Tx;

/// What became of an application that was missed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settled {
    /// It would have had a place, and has an extra one; or a turn, or nothing.
    Done(String, Standing),
    /// The same form was sent before, or it is no application that the offering could have taken.
    Refused(crate::registration::rules::Decision),
    /// The draw is not released, or its lines are gone: nothing can be replayed.
    NotNow,
}

/// Settles an application that came in time and was missed through the city's fault: the draw is replayed with it added. If
/// that gives it a place, it gets an extra one by this decision, and nobody loses theirs; if it gives a turn, it waits after
/// all others. The list, the seed and the result stay as they were published.
pub async fn settle(app: &App, draw: &Draw, application: Application, reason: &str, by: &Staff) -> Result<Settled> {
    let mut tx = app.store.write().await?;
    let Some(draw) = store::in_state(&mut tx, draw, State::Released).await? else { return Ok(Settled::NotNow) };
    let settled = settle_in(app, &mut tx, &draw, application, reason, by).await?;
    if matches!(settled, Settled::Done(..)) {
        tx.catalogue_changed().await?;
        tx.commit().await?;
    }
    Ok(settled)
}

/// What it would get, if it were settled now. Nothing is kept of it.
pub async fn preview(app: &App, draw: &Draw, application: Application, by: &Staff) -> Result<Settled> {
    let mut tx = app.store.write().await?;
    let Some(draw) = store::in_state(&mut tx, draw, State::Released).await? else { return Ok(Settled::NotNow) };
    settle_in(app, &mut tx, &draw, application, "", by).await
}

async fn settle_in(
    app: &App,
    tx: &mut Tx,
    draw: &Draw,
    application: Application,
    reason: &str,
    by: &Staff,
) -> Result<Settled> {
    let now = app.clock.now();
    let a = announcement_in(tx, &draw.offering_id).await?.ok_or(Error::NotFound)?;
    let lines = store::lines_in(tx, &draw.id).await?;
    let Some(rules) = rules(draw, Some(&a))?.filter(|_| !lines.is_empty()) else { return Ok(Settled::NotNow) };
    let file = whole(draw, rules, &lines)?;
    let application = Application { door: Door::Missed, ..application };
    let answer = write(app, tx, &a.offering.id, std::slice::from_ref(&application)).await?.pop();
    let id = match answer {
        Some(Answer::Registered { id, state: Standing::InDraw, .. }) => id,
        Some(Answer::Refused(decision)) => return Ok(Settled::Refused(decision)),
        _ => return Ok(Settled::NotNow),
    };
    let classes = of_offering(app, tx, &a).await?;
    let class = classes.get(&id).and_then(|standing| u32::try_from(standing.class?).ok());
    let units = application.slots.first().and_then(|s| a.slot(s)).map_or(1, |slot| slot.units(application.size()));
    let size = u32::try_from(units).unwrap_or(u32::MAX);
    let quotas = drawn_within(&a, quotas::counts_of(tx, &a.offering.id).await?.remove(&id).unwrap_or_default());
    let new = file::Entry { number: String::new(), class, size, wishes: application.slots.clone(), quotas };
    // Those who were missed before stand in the replay too, in the order in which they were settled.
    let mut added = store::missed_entries(tx, &draw.id).await?;
    added.push(new.clone());
    let n = added.len() as i64;
    let outcomes = missed(&file, added).map_err(|fault| Error::Broken(fault.to_string()))?;
    let Some(outcome) = outcomes.and_then(|mut all| all.pop()) else { return Ok(Settled::NotNow) };
    let registration = registration_in(tx, &id).await?.ok_or(Error::NotFound)?;
    let state = match outcome.places.first() {
        Some(slot) => {
            store::enlarge(tx, slot, units).await?;
            quotas::enlarge(tx, &id).await?;
            claims::place_in(tx, &registration, Standing::Confirmed, slot, now).await?;
            Standing::Confirmed
        }
        None if !outcome.waiting.is_empty() => {
            claims::move_to(tx, &registration, Standing::Waiting, now).await?;
            Standing::Waiting
        }
        None => {
            claims::move_to(tx, &registration, Standing::NotSelected, now).await?;
            Standing::NotSelected
        }
    };
    let (places, turns) = kept(&outcome);
    store::add_missed(tx, &draw.id, n, &id, &new, &places, &turns, &by.id, now).await?;
    let entry = Entry::new(&app.chance, now, &by.id, "settle_missed", format!("registration:{id}"));
    let mut deeds = vec![Entry { reason: reason.to_owned(), ..entry }];
    if state.claim() == Claim::Place {
        let slot = outcome.places.first().map(String::as_str).unwrap_or_default();
        let entry = Entry::new(&app.chance, now, &by.id, "give_extra_place", format!("slot:{slot}"));
        deeds.push(Entry { reason: reason.to_owned(), ..entry });
    }
    audit::record(tx, deeds).await?;
    if registration.email.is_some() {
        let letter = Letter::about(&app.chance, now, LetterKind::MissedSettled, &id).subject(draw.id.clone());
        notice::store::queue(tx, vec![letter]).await?;
    }
    Ok(Settled::Done(id, state))
}
