use std::collections::BTreeMap;

use super::model::Line;
use super::rules::{in_turn, is_held};
use super::store::{Given, result as write_result};
use super::{Draw, State, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::childcare;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::notice::{self, Letter, LetterKind};
use crate::priority::{self, losses};
use crate::programme::Announcement;
use crate::programme::store::announcement_in;
use crate::registration::claims::{Gain, count};
use crate::registration::quotas;
use crate::registration::store::next_queue;
use crate::registration::withdraw::freed;
use crate::registration::{Claim, State as Standing};
use crate::store::{Source, Tx};

/// Releases an approved draw at its instant: in one transaction every entry that still stands has its place, its turn on
/// the waiting list in the drawn order, or the news that it has none, and everybody's letter is queued. The public page
/// shows the result from the same moment. Who withdrew meanwhile leaves their place to the first who waits. False: it is
/// not approved, or it is too early.
pub async fn release(app: &App, draw: &Draw) -> Result<bool> {
    let mut tx = app.store.write().await?;
    let Some(draw) = store::in_state(&mut tx, draw, State::Approved).await? else { return Ok(false) };
    let now = app.clock.now();
    if now < draw.release_at {
        return Ok(false);
    }
    let a = announcement_in(&mut tx, &draw.offering_id).await?.ok_or(Error::NotFound)?;
    // Cancelled within this very round: the next one stops it.
    if !is_held(&a, now) {
        return Ok(false);
    }
    let lines = store::lines_in(&mut tx, &draw.id).await?;
    let standing = store::standing(&mut tx, &draw.id).await?;
    let given = given(&lines, &standing, next_queue(&mut tx, &a.offering.id).await?);
    count_slots(&mut tx, &a, &given).await?;
    let applied = priority::store::applied(&mut Source::Tx(&mut tx), &a.offering.id, None).await?;
    let placed = given.iter().filter(|g| g.state == Standing::Confirmed).map(|g| g.registration.as_str()).collect();
    losses::settle(app, &mut tx, &a, &draw.id, &applied, &placed, now).await?;
    write_result(&mut tx, &given, &a, now).await?;
    quotas::recount(&mut tx, &a.offering.id).await?;
    store::released(&mut tx, &draw.id, now).await?;
    mind(&mut tx, &a, &given, now).await?;
    tell(app, &mut tx, &draw, &given, now).await?;
    freed(app, &mut tx, &a.offering.id).await?;
    tx.catalogue_changed().await?;
    tx.commit().await?;
    Ok(true)
}

/// What each entry that still stands is given, in the drawn order of those who wait.
fn given(lines: &[Line], standing: &BTreeMap<String, (i64, bool)>, next: i64) -> Vec<Given> {
    let mut given = Vec::with_capacity(lines.len());
    for line in lines {
        let Some(&(queue, has_mail)) = standing.get(&line.registration_id) else { continue };
        let outcome = line.outcome();
        let state = match () {
            () if !outcome.places.is_empty() => Standing::Confirmed,
            () if !outcome.waiting.is_empty() => Standing::Waiting,
            () => Standing::NotSelected,
        };
        let registration = line.registration_id.clone();
        given.push(Given {
            registration,
            state,
            queue,
            size: line.size,
            wishes: line.entry().wishes,
            outcome,
            has_mail,
        });
    }
    let waiting: Vec<usize> = (0..given.len()).filter(|at| given[*at].state == Standing::Waiting).collect();
    let order = in_turn(&waiting.iter().map(|at| &given[*at].outcome).collect::<Vec<_>>());
    for (at, queue) in order.into_iter().zip(next..) {
        given[waiting[at]].queue = queue;
    }
    given
}

/// The counters leave the draw for what was given, slot by slot in a fixed order.
async fn count_slots(tx: &mut Tx, a: &Announcement, given: &[Given]) -> Result<()> {
    for slot in &a.slots {
        let mut gain = Gain::default();
        for g in given.iter().filter(|g| g.wishes.contains(&slot.id)) {
            gain.add(Claim::Entered, g.size, -1);
            match g.state {
                Standing::Confirmed if g.outcome.places.contains(&slot.id) => gain.add(Claim::Place, g.size, 1),
                Standing::Waiting => gain.add(Claim::Waiting, g.size, 1),
                _ => {}
            }
        }
        count(tx, &slot.id, gain).await?;
    }
    Ok(())
}

/// Childcare follows the places, in order of arrival.
async fn mind(tx: &mut Tx, a: &Announcement, given: &[Given], now: Moment) -> Result<()> {
    if a.offering.childcare_places.is_none() {
        return Ok(());
    }
    let mut given: Vec<&Given> = given.iter().collect();
    given.sort_by_key(|g| g.queue);
    for g in given {
        let has_place = g.state == Standing::Confirmed;
        childcare::store::follow(tx, &g.registration, &a.offering.id, has_place, g.state.is_live(), now).await?;
    }
    Ok(())
}

async fn tell(app: &App, tx: &mut Tx, draw: &Draw, given: &[Given], now: Moment) -> Result<()> {
    let mut letters = Vec::with_capacity(given.len());
    let mut deeds = vec![Entry::new(&app.chance, now, "system", "release_draw", format!("draw:{}", draw.id))];
    for g in given {
        let kind = match g.state {
            Standing::Confirmed => LetterKind::Selected,
            Standing::Waiting => LetterKind::DrawnToWait,
            _ => LetterKind::NotSelected,
        };
        let verb = match g.state {
            Standing::Confirmed => "select",
            Standing::Waiting => "put_on_waiting_list",
            _ => "not_select",
        };
        if g.has_mail {
            letters.push(Letter::about(&app.chance, now, kind, &g.registration).subject(draw.id.clone()));
        }
        let subject = format!("registration:{}", g.registration);
        deeds.push(Entry::new(&app.chance, now, "system", verb, subject));
    }
    notice::store::queue(tx, letters).await?;
    audit::record(tx, deeds).await?;
    Ok(())
}
