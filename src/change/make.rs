//! Change what was announced.

use super::model::{Change, ChangeKind, Step, Terms};
use super::rules::{self, Refusal, UNDO_SECONDS};
use super::store;
use crate::app::App;
use crate::audit::{self, Entry};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::notice::{self, Letter, LetterKind};
use crate::programme::store::{announcement_in, changed};
use crate::programme::{Announcement, OfferingState, Session, Venue};
use crate::staff::store::of_the_city;
use crate::staff::{Role, Staff};
use crate::store::{Flag, Tx};

/// What somebody wants changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    Move { session: String, terms: Terms },
    Cancel { session: String },
    CancelAll,
}

/// Changes it on the public page and in the calendars at once; the letters to those it touches leave five minutes later.
/// The last date that there was is cancelled with its offering.
/// The id of the change.
pub async fn make(
    app: &App,
    staff: &Staff,
    offering: &str,
    wanted: Wanted,
    reason: &str,
    venues: &[Venue],
) -> Result<Result<String, Refusal>> {
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    // Only now: the session may have begun while this waited, and the five minutes are counted from here.
    let now = app.clock.now();
    let announcement = announcement_in(&mut tx, offering).await?.ok_or(Error::NotFound)?;
    let (kind, steps) = match decide(&announcement, wanted, venues, now) {
        Ok(decided) => decided,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let change = Change {
        id: app.chance.id(now),
        offering_id: offering.to_owned(),
        kind,
        reason: reason.to_owned(),
        staff_id: staff.id.clone(),
        at: now,
        send_at: now.plus(UNDO_SECONDS),
        undone_at: None,
        corrects: None,
        whole: Flag(kind == ChangeKind::OfferingCancelled),
    };
    if kind == ChangeKind::OfferingCancelled {
        let (from, to) = (OfferingState::Published, OfferingState::Cancelled);
        store::put_offering(&mut tx, offering, from, to, now).await?;
    }
    for step in &steps {
        if !store::take_step(&mut tx, step, reason, now).await? {
            return Err(Error::Broken("a session differs from what was just read".into()));
        }
    }
    let verb = match kind {
        ChangeKind::Moved => "move_session",
        ChangeKind::Cancelled => "cancel_session",
        ChangeKind::OfferingCancelled | ChangeKind::Corrected => "cancel_offering",
    };
    announce(app, &mut tx, staff, &change, &steps, verb).await?;
    tx.commit().await?;
    Ok(Ok(change.id))
}

fn decide(
    a: &Announcement,
    wanted: Wanted,
    venues: &[Venue],
    now: Moment,
) -> std::result::Result<(ChangeKind, Vec<Step>), Refusal> {
    let find = |id: &str| a.sessions.iter().find(|s: &&Session| s.id == id).ok_or(Refusal::NotToCome);
    Ok(match wanted {
        Wanted::Move { session, terms } => {
            (ChangeKind::Moved, vec![rules::moved(find(&session)?, terms, venues, now)?])
        }
        Wanted::Cancel { session } => {
            let step = rules::cancelled(find(&session)?, now)?;
            let whole = rules::ends_it_all(a, &session);
            (if whole { ChangeKind::OfferingCancelled } else { ChangeKind::Cancelled }, vec![step])
        }
        Wanted::CancelAll => (ChangeKind::OfferingCancelled, rules::all_cancelled(a, now)?),
    })
}

/// Keeps a change whose steps have been taken, tells the catalogue, and queues the letters: to everyone it touches, and
/// to the city where a partner made it.
pub(super) async fn announce(
    app: &App,
    tx: &mut Tx,
    staff: &Staff,
    change: &Change,
    steps: &[Step],
    verb: &'static str,
) -> Result<()> {
    store::add(tx, change, steps).await?;
    changed(tx).await?;
    let letter = |kind, registration: Option<String>, subject: String| Letter {
        id: app.chance.id(change.at),
        kind,
        dedup: Some(format!("change:{subject}:{}", registration.as_deref().unwrap_or_default())),
        registration_id: registration,
        subject_id: Some(subject),
        created_at: change.at,
        send_at: change.send_at,
    };
    let touched = store::touched_in(tx, change).await?;
    let mut letters: Vec<Letter> = touched
        .into_iter()
        .filter(|t| t.email.is_some())
        .map(|t| letter(LetterKind::Changed, Some(t.who.registration_id), change.id.clone()))
        .collect();
    if staff.role != Role::City {
        let city = of_the_city(tx, &change.at.date().to_string()).await?;
        letters.extend(city.into_iter().map(|id| letter(LetterKind::ChangeTold, None, format!("{}/{id}", change.id))));
    }
    notice::store::queue(tx, letters).await?;
    let entry = Entry::new(&app.chance, change.at, &staff.id, verb, format!("offering:{}", change.offering_id));
    audit::record(tx, vec![Entry { reason: change.reason.clone(), ..entry }]).await?;
    Ok(())
}
