//! Accept an invitation: whoever holds its link has proved the mailbox.

use super::model::{Invitation, InvitationState};
use super::rules::{Standing, standing};
use super::store::invitation as store;
use crate::app::App;
use crate::audit;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::notice::{self, LetterKind};
use crate::staff::model::Account;
use crate::staff::rules::PASSWORD_LENGTH;
use crate::staff::store::member;
use crate::staff::{Role, letters, password, store as accounts, turnover};
use crate::store::{Flag, Tx};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// They are a member, and sign in.
    Joined,
    BadPassword,
    /// Used, withdrawn, replaced or lapsed.
    Over,
    /// The mailbox has been given an account elsewhere since.
    Taken,
}

/// Makes an account that ends on the coming 31 March, or takes the one that has no partner any more, and lets it join.
/// Works once. `typed`: the password for a new account; an account that is there keeps its own.
pub async fn accept(app: &App, invitation: &str, name: &str, typed: &str) -> Result<Outcome> {
    let found = store::find(&app.store, invitation).await?.ok_or(Error::NotFound)?;
    let fresh = store::holder(&app.store, &found.email).await?.is_none();
    if fresh && !PASSWORD_LENGTH.contains(&typed.chars().count()) {
        return Ok(Outcome::BadPassword);
    }
    let hash = if fresh { password::hash(&app.chance, typed).await? } else { String::new() };

    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    member::lock(&mut tx, &found.partner_id).await?;
    let found = store::find_in(&mut tx, invitation).await?.ok_or(Error::NotFound)?;
    if standing(&found, now) != Standing::Open {
        return Ok(Outcome::Over);
    }
    let staff = match store::holder_in(&mut tx, &found.email).await? {
        Some(holder) if holder.is_free() => holder.id,
        None if fresh => match new_account(app, &mut tx, &found, name, hash, now).await {
            Err(Error::Store(e)) if e.is_unique() => return Ok(Outcome::Taken),
            other => other?,
        },
        _ => return Ok(Outcome::Taken),
    };
    // An account that has ended begins anew.
    accounts::set_end(&mut tx, &staff, &turnover::first_end(now.date()).to_string()).await?;
    member::join(&mut tx, &app.chance.id(now), &found.partner_id, &staff, found.role, now).await?;
    if !store::settle(&mut tx, &found.id, InvitationState::Accepted, Some(&staff), now).await? {
        return Ok(Outcome::Over);
    }
    let subject = format!("partner:{}", found.partner_id);
    let entry = audit::Entry::new(&app.chance, now, &staff, "invitation_accepted", subject);
    audit::record(&mut tx, vec![entry]).await?;
    let told = letters::to(app, LetterKind::InvitationAccepted, &found.kept_by);
    notice::store::queue(&mut tx, vec![told.subject(format!("{}/{}", found.kept_by, found.id))]).await?;
    tx.commit().await?;
    Ok(Outcome::Joined)
}

async fn new_account(
    app: &App,
    tx: &mut Tx,
    invitation: &Invitation,
    name: &str,
    password_hash: String,
    now: Moment,
) -> Result<String> {
    let id = app.chance.id(now);
    let account = Account {
        id: id.clone(),
        email: invitation.email.clone(),
        name: name.to_owned(),
        role: Role::Partner,
        partner_id: None,
        password_hash,
        active: Flag(true),
        locked_until: None,
        takes_city_fees: Flag(false),
        ends_on: None,
        start_until: None,
    };
    accounts::insert(tx, &account, now).await?;
    let entry = audit::Entry::new(&app.chance, now, &id, "staff_added", format!("staff:{id}"));
    audit::record(tx, vec![entry]).await?;
    Ok(id)
}
