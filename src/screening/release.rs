use super::rules::{fits, release_at};
use super::stop::{OVER, UNDECIDED, stop_in};
use super::{Applicant, Decision, State, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::notice::{self, Letter, LetterKind};
use crate::programme::OfferingState;
use crate::programme::store::announcement_in;
use crate::registration::store::{next_queue, registration_in};
use crate::registration::withdraw::freed;
use crate::registration::{State as Standing, claims};
use crate::store::{Source, Tx};

/// Releases an approved screening at its instant: in one transaction everybody has their place, their turn on the waiting
/// list in the decided order, or the news that they have none, and everybody's letter is queued. Who withdrew meanwhile
/// leaves their place to the first who waits. Where the places have become fewer than were given, or somebody was never
/// decided about, nothing is told: it goes back to those who decide. False: it is not approved, or it is too early.
pub async fn release(app: &App, offering: &str) -> Result<bool> {
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    let now = app.clock.now();
    let screening = store::screening(Source::Tx(&mut tx), offering).await?;
    if screening.is_none_or(|s| s.state != State::Approved) {
        return Ok(false);
    }
    let a = announcement_in(&mut tx, offering).await?.ok_or(Error::NotFound)?;
    let is_on = a.offering.state == OfferingState::Published && !a.nothing_to_come(now);
    if !is_on || release_at(&a).is_some_and(|at| now < at) {
        return Ok(false);
    }
    let all = store::applicants(Source::Tx(&mut tx), offering).await?;
    let why = match (all.iter().all(|x| x.decision().is_some()), fits(&a, &all)) {
        (false, _) => Some(UNDECIDED),
        (_, Err(_)) => Some(OVER),
        _ => None,
    };
    if let Some(why) = why {
        stop_in(app, &mut tx, offering, "system", why, now).await?;
        tx.commit().await?;
        return Ok(true);
    }
    give(app, &mut tx, offering, all, now).await?;
    store::released(&mut tx, offering, now).await?;
    freed(app, &mut tx, offering).await?;
    tx.catalogue_changed().await?;
    tx.commit().await?;
    Ok(true)
}

/// Each gets what was decided, those who wait in the order of their turns, after all others.
async fn give(app: &App, tx: &mut Tx, offering: &str, mut all: Vec<Applicant>, now: Moment) -> Result<()> {
    all.sort_by_key(|x| x.turn);
    let mut queue = next_queue(tx, offering).await?;
    let mut letters = Vec::with_capacity(all.len());
    let mut deeds = vec![Entry::new(&app.chance, now, "system", "release_screening", format!("offering:{offering}"))];
    for applicant in &all {
        let Some(decision) = applicant.decision() else { continue };
        let (to, kind) = match decision {
            Decision::Select => (Standing::Confirmed, LetterKind::ScreenedIn),
            Decision::Wait => (Standing::Waiting, LetterKind::ScreenedToWait),
            Decision::NotSelect => (Standing::NotSelected, LetterKind::ScreenedOut),
        };
        if decision == Decision::Wait {
            store::set_queue(tx, &applicant.id, queue).await?;
            queue += 1;
        }
        let registration = registration_in(tx, &applicant.id).await?.ok_or(Error::NotFound)?;
        claims::move_to(tx, &registration, to, now).await?;
        if store::has_mail(tx, &applicant.id).await? {
            letters.push(Letter::about(&app.chance, now, kind, &applicant.id));
        }
        let verb = match decision {
            Decision::Select => "screen_in",
            Decision::Wait => "screen_to_wait",
            Decision::NotSelect => "screen_out",
        };
        deeds.push(Entry::new(&app.chance, now, "system", verb, format!("registration:{}", applicant.id)));
    }
    notice::store::queue(tx, letters).await?;
    audit::record(tx, deeds).await?;
    Ok(())
}
