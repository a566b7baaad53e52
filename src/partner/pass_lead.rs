//! 役員改選: another member leads from now on.

use super::members::leave;
use crate::app::App;
use crate::audit;
use crate::error::Result;
use crate::notice::{self, LetterKind};
use crate::staff::store::member;
use crate::staff::{MemberRole, Staff, letters};

/// From whom to whom, and what becomes of the one who led.
#[derive(Clone, Debug)]
pub struct Passing<'a> {
    pub partner: &'a str,
    pub from: &'a str,
    pub to: &'a str,
    /// They go on as a member; otherwise their membership ends.
    pub stays: bool,
    /// Why the city does it. Empty: the lead does.
    pub reason: &'a str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// Not from a lead to another member of the same partner.
    NotPossible,
}

/// Passes the lead on; both are told by letter. Who leaves hands what they answered for to the new lead.
pub async fn pass_lead(app: &App, by: &Staff, passing: Passing<'_>) -> Result<Outcome> {
    let Passing { partner, from, to, stays, reason } = passing;
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    member::lock(&mut tx, partner).await?;
    let members = member::all_in(&mut tx, partner).await?;
    let is = |who: &str| members.iter().find(|(staff, _)| staff == who).map(|(_, role)| *role);
    if is(from) != Some(MemberRole::Lead) || is(to).is_none_or(|role| role == MemberRole::Lead) {
        return Ok(Outcome::NotPossible);
    }
    let become_lead = app.chance.id(now);
    member::leave(&mut tx, to, now).await?;
    member::join(&mut tx, &become_lead, partner, to, MemberRole::Lead, now).await?;
    if stays {
        member::leave(&mut tx, from, now).await?;
        member::join(&mut tx, &app.chance.id(now), partner, from, MemberRole::Member, now).await?;
    } else {
        leave(app, &mut tx, by, partner, from, Some(to), now).await?;
    }
    let mut entry = audit::Entry::new(&app.chance, now, &by.id, "lead_passed", format!("partner:{partner}"));
    entry.reason = reason.to_owned();
    audit::record(&mut tx, vec![entry]).await?;
    let letter = |kind, staff: &str| letters::to(app, kind, staff).subject(format!("{staff}/{partner}"));
    let told = vec![letter(LetterKind::LeadGiven, to), letter(LetterKind::LeadPassed, from)];
    notice::store::queue(&mut tx, told).await?;
    tx.commit().await?;
    Ok(Outcome::Done)
}
