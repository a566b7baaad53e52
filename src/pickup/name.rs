use super::rules::{Naming, naming};
use super::{personal, store};
use crate::app::App;
use crate::audit;
use crate::error::{Error, Result};
use crate::notice::{self, Letter, LetterKind};
use crate::registration::{BY_APPLICANT, By, Registration, State, store as registrations};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    Done,
    /// Nothing is different.
    Same,
    /// No place, or nothing to come; or the guardian would change it while the children are there.
    TooLate,
}

/// Names who may fetch the children of a registration, in the place of whoever was named before; what stays as it is keeps its
/// row. The guardian is told by letter, so that a change that was not theirs is noticed. While the children are there only
/// staff change it, for somebody who calls.
pub async fn name(app: &App, registration: &Registration, people: &[(String, String)], by: By<'_>) -> Result<Named> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(&registration.offering_id).await?;
    let registration = registrations::registration_in(&mut tx, &registration.id).await?.ok_or(Error::NotFound)?;
    if registration.forgotten_at.is_some() {
        return Err(Error::Gone);
    }
    let by_staff = (by.actor != BY_APPLICANT.actor).then_some(by.actor);
    let open = match naming(&store::spans(&mut tx, &registration.id).await?, now) {
        Naming::Open => true,
        Naming::Meanwhile(_) => by_staff.is_some(),
        Naming::Over => false,
    };
    if registration.state != State::Confirmed || !open {
        return Ok(Named::TooLate);
    }
    // Of who is kept secret it is compared as it is, and stands apart again.
    personal::unveil(&mut tx, &registration.id).await?;
    let before = store::named_in(&mut tx, &registration.id).await?;
    let mut new = Vec::new();
    for (position, (name, relation)) in (0..).zip(people) {
        let stays = |f: &super::Fetcher| f.position == position && f.name == *name && f.relation == *relation;
        if !before.iter().any(stays) {
            let (id, registration) = (app.chance.id(now), registration.id.as_str());
            new.push(store::New { id, registration, position, name, relation, by: by_staff, now });
        }
    }
    let goes = |f: &&super::Fetcher| {
        let now_there = usize::try_from(f.position).ok().and_then(|at| people.get(at));
        now_there.is_none_or(|(name, relation)| f.name != *name || f.relation != *relation)
    };
    let ended: Vec<&super::Fetcher> = before.iter().filter(goes).collect();
    if new.is_empty() && ended.is_empty() {
        return Ok(Named::Same);
    }
    for fetcher in ended {
        store::end(&mut tx, &fetcher.id, now).await?;
    }
    store::add(&mut tx, new).await?;
    personal::veil(&mut tx, &registration.id).await?;
    if registration.email.is_some() {
        let letter = Letter::about(&app.chance, now, LetterKind::PickupNamed, &registration.id);
        notice::store::queue(&mut tx, vec![letter]).await?;
    }
    audit::record(&mut tx, vec![by.entry(app, now, "name_pickup", &registration.id)]).await?;
    tx.commit().await?;
    Ok(Named::Done)
}
