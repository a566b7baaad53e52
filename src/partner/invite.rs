//! Invite somebody by mail to work for a partner, and take an invitation back.

use super::model::{Invitation, InvitationState};
use super::rules::INVITATION_SECONDS;
use super::store::invitation as store;
use crate::app::App;
use crate::audit;
use crate::error::{Error, Result};
use crate::notice::{self, Letter, LetterKind};
use crate::staff::store::member;
use crate::staff::{MemberRole, Staff};

/// Somebody to be invited.
#[derive(Clone, Debug)]
pub struct Invited {
    pub name: String,
    /// In lower case, as accounts have it.
    pub email: String,
    pub role: MemberRole,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Sent,
    /// They are a member already.
    Member,
    /// The mailbox has an account that cannot join. Whose is not said: a lead must not learn who works elsewhere.
    Taken,
}

/// Sends a letter with a link that is good for fourteen days and once. An older invitation of the same mailbox is void.
pub async fn invite(app: &App, by: &Staff, partner: &str, invited: Invited) -> Result<Outcome> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    member::lock(&mut tx, partner).await?;
    if let Some(holder) = store::holder_in(&mut tx, &invited.email).await?.filter(|holder| !holder.is_free()) {
        let member = member::role_in(&mut tx, partner, &holder.id).await?.is_some();
        return Ok(if member { Outcome::Member } else { Outcome::Taken });
    }
    store::replace(&mut tx, partner, &invited.email, now).await?;
    let invitation = Invitation {
        id: app.chance.id(now),
        partner_id: partner.to_owned(),
        email: invited.email,
        name: invited.name,
        role: invited.role,
        invited_by: by.id.clone(),
        kept_by: by.id.clone(),
        created_at: now,
        ends_at: now.plus(INVITATION_SECONDS),
        state: InvitationState::Open,
    };
    store::add(&mut tx, &invitation).await?;
    let letter = Letter::on(&app.chance, now, LetterKind::Invitation, invitation.id);
    notice::store::queue(&mut tx, vec![letter]).await?;
    let entry = audit::Entry::new(&app.chance, now, &by.id, "member_invited", format!("partner:{partner}"));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(Outcome::Sent)
}

/// Takes an invitation back: its link opens nothing any more. False if it was settled already.
pub async fn withdraw(app: &App, by: &Staff, partner: &str, invitation: &str) -> Result<bool> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let found = store::find_in(&mut tx, invitation).await?.filter(|i| i.partner_id == partner);
    let found = found.ok_or(Error::NotFound)?;
    if !store::settle(&mut tx, &found.id, InvitationState::Withdrawn, None, now).await? {
        return Ok(false);
    }
    let entry = audit::Entry::new(&app.chance, now, &by.id, "invitation_withdrawn", format!("partner:{partner}"));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(true)
}
