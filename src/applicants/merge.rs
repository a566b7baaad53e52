use super::personal;
use super::store::{self, twin};
use crate::app::App;
use crate::audit;
use crate::error::{Error, Result};
use crate::notice::{self, Letter, LetterKind};
use crate::registration::withdraw::give_back;
use crate::registration::{By, Claim, Registration, store as registrations};
use crate::{adjustment, childcare, pickup};

/// What became of merging.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Merged {
    Done,
    /// One of the two is not as it was: nothing was changed.
    TooLate,
    /// One of the two is kept secret: its notes and answers would stand where everyone reads them.
    OneIsSecret,
}

/// Of two registrations of one offering one stays: the other is withdrawn and its place freed, its notes are carried over,
/// what was asked and agreed for taking part and for childcare, and its answers where the kept one has none; the applicant is
/// told by letter.
pub async fn merge(app: &App, kept: &Registration, other: &Registration, by: By<'_>) -> Result<Merged> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(&kept.offering_id).await?;
    let kept = registrations::registration_in(&mut tx, &kept.id).await?.ok_or(Error::NotFound)?;
    let other = registrations::registration_in(&mut tx, &other.id).await?.ok_or(Error::NotFound)?;
    let two_of_one = kept.id != other.id && kept.offering_id == other.offering_id;
    let gone = kept.forgotten_at.is_some() || other.forgotten_at.is_some();
    if !two_of_one || gone || !kept.state.is_live() || !other.state.is_live() {
        return Ok(Merged::TooLate);
    }
    if kept.secret.0 != other.secret.0 {
        return Ok(Merged::OneIsSecret);
    }
    let told = !other.state.is_held();
    // What stands apart is put together as it is, and stands apart again.
    for id in [&kept.id, &other.id] {
        childcare::personal::unveil(&mut tx, id).await?;
        adjustment::personal::unveil(&mut tx, id).await?;
        pickup::personal::unveil(&mut tx, id).await?;
        personal::unveil(&mut tx, id).await?;
    }
    // Before anything is given back: what was agreed lives on.
    let has_place = kept.state.claim() == Claim::Place;
    childcare::carry::carry(&mut tx, &other.id, &kept.id, has_place, now).await?;
    adjustment::store::hand_over(&mut tx, &other.id, &kept.id).await?;
    pickup::store::hand_on(&mut tx, &other.id, &kept.id).await?;
    let waiting = [LetterKind::AdjustmentAnswered, LetterKind::ChildcareGiven];
    notice::store::hand_over(&mut tx, &waiting, &other.id, &kept.id).await?;
    give_back(app, &mut tx, &other, by).await?;
    for (staff, text, at) in twin::notes_in(&mut tx, &other.id).await? {
        store::note(&mut tx, &app.chance.id(now), &kept.id, &staff, &text, at).await?;
    }
    for id in [&kept.id, &other.id] {
        childcare::personal::veil(&mut tx, id).await?;
        adjustment::personal::veil(&mut tx, id).await?;
        pickup::personal::veil(&mut tx, id).await?;
        personal::veil(&mut tx, id).await?;
    }
    twin::carry_answers(&mut tx, &other.id, &kept.id).await?;
    let verdict = twin::New {
        id: app.chance.id(now),
        pair: (&other.id, &kept.id),
        verdict: "merged",
        merge_id: None,
        staff: by.actor,
        now,
    };
    twin::settle(&mut tx, verdict).await?;
    let reader = [(&other, &kept), (&kept, &other)].into_iter().find(|(reader, _)| reader.email.is_some());
    if let Some((reader, about)) = reader.filter(|_| told) {
        let letter = Letter::about(&app.chance, now, LetterKind::Merged, &reader.id).subject(&about.id);
        notice::store::queue(&mut tx, vec![letter]).await?;
    }
    audit::record(&mut tx, vec![by.entry(app, now, "merge_registrations", &kept.id)]).await?;
    tx.commit().await?;
    Ok(Merged::Done)
}
