//! What becomes of a member: another role, or the end.

use super::rules::may_leave;
use super::store::member as charges;
use crate::app::App;
use crate::audit;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::staff::store::{member, session};
use crate::staff::{MemberRole, Role, Staff};
use crate::store::Tx;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// Nobody would lead.
    LastLead,
}

/// Ends a membership: the account is signed out and sees nothing any more. What it answered for is the longest lead's.
pub async fn end(app: &App, by: &Staff, partner: &str, staff: &str) -> Result<Outcome> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    member::lock(&mut tx, partner).await?;
    let members = member::all_in(&mut tx, partner).await?;
    if !members.iter().any(|(who, _)| who == staff) {
        return Err(Error::NotFound);
    }
    if !may_leave(&members, staff, by.role == Role::City) {
        return Ok(Outcome::LastLead);
    }
    let lead =
        members.iter().find(|(who, role)| who != staff && *role == MemberRole::Lead).map(|(who, _)| who.as_str());
    leave(app, &mut tx, by, partner, staff, lead, now).await?;
    tx.commit().await?;
    Ok(Outcome::Done)
}

/// The end of a membership within a verb; `heir` takes over what is left.
pub(super) async fn leave(
    app: &App,
    tx: &mut Tx,
    by: &Staff,
    partner: &str,
    staff: &str,
    heir: Option<&str>,
    now: Moment,
) -> Result<()> {
    member::leave(tx, staff, now).await?;
    match heir {
        Some(heir) => charges::move_charges(tx, staff, heir, now).await?,
        None => charges::drop_charges(tx, staff).await?,
    }
    session::close_all(tx, staff).await?;
    let entries = [format!("staff:{staff}"), format!("partner:{partner}")]
        .map(|subject| audit::Entry::new(&app.chance, now, &by.id, "membership_ended", subject));
    audit::record(tx, entries.into()).await?;
    Ok(())
}

/// Makes a member something else. To lead is passed on, not made here; an assistant answers for nothing.
pub async fn become_role(app: &App, by: &Staff, partner: &str, staff: &str, role: MemberRole) -> Result<Outcome> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    member::lock(&mut tx, partner).await?;
    let members = member::all_in(&mut tx, partner).await?;
    let (_, present) = members.iter().find(|(who, _)| who == staff).ok_or(Error::NotFound)?;
    if *present == role {
        return Ok(Outcome::Done);
    }
    if !may_leave(&members, staff, false) {
        return Ok(Outcome::LastLead);
    }
    member::leave(&mut tx, staff, now).await?;
    member::join(&mut tx, &app.chance.id(now), partner, staff, role, now).await?;
    if role == MemberRole::Assistant
        && let Some((lead, _)) = members.iter().find(|(who, role)| who != staff && *role == MemberRole::Lead)
    {
        charges::move_charges(&mut tx, staff, lead, now).await?;
    }
    let entry = audit::Entry::new(&app.chance, now, &by.id, "member_role_changed", format!("staff:{staff}"));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(Outcome::Done)
}
