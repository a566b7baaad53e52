//! A new account, as `tsudoi staff add` makes it.

use super::model::{Account, MemberRole, Role};
use super::rules::PASSWORD_LENGTH;
use super::sign_in::address;
use super::{password, store, turnover};
use crate::app::App;
use crate::audit;
use crate::error::{Error, Result};
use crate::store::Flag;

#[derive(Clone, Debug)]
pub struct NewStaff {
    pub email: String,
    /// Shown to colleagues; empty: the address up to its @.
    pub name: String,
    pub role: Role,
    /// Needed for the role partner; a desk account may have one too.
    pub partner_id: Option<String>,
    pub password: String,
    /// Named for taking the city's money.
    pub takes_city_fees: bool,
}

/// What became of it. Each refusal says itself in one line.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Added {
    #[error("added")]
    Done { id: String },
    #[error("not an e-mail address")]
    NoAddress,
    #[error("there is an account with this e-mail address already")]
    Taken,
    #[error("the role partner needs --partner ID")]
    PartnerMissing,
    #[error("there is no such partner")]
    NoSuchPartner,
    #[error("a desk account takes no fees")]
    DeskTakesNone,
    #[error("the password must have 10 to 200 characters")]
    BadPassword,
}

/// The first account of a partner leads it, the others are members.
pub async fn add(app: &App, new: NewStaff) -> Result<Added> {
    let Ok(email) = crate::text::email(&new.email).map(|e| address(&e)) else { return Ok(Added::NoAddress) };
    if !PASSWORD_LENGTH.contains(&new.password.chars().count()) {
        return Ok(Added::BadPassword);
    }
    if new.role == Role::Partner && new.partner_id.is_none() {
        return Ok(Added::PartnerMissing);
    }
    if new.role == Role::Desk && new.takes_city_fees {
        return Ok(Added::DeskTakesNone);
    }
    let name = match new.name.trim() {
        "" => email.split('@').next().unwrap_or_default().to_owned(),
        name => name.to_owned(),
    };
    let password_hash = password::hash(&app.chance, &new.password).await?;
    let now = app.clock.now();
    let id = app.chance.id(now);
    let account = Account {
        id: id.clone(),
        email,
        name,
        role: new.role,
        partner_id: new.partner_id,
        password_hash,
        active: Flag(true),
        locked_until: None,
        takes_city_fees: Flag(new.takes_city_fees),
        ends_on: Some(turnover::first_end(now.date()).to_string()),
        start_until: None,
    };
    let mut tx = app.store.write().await?;
    if let Some(partner) = &account.partner_id
        && !store::partner_exists(&mut tx, partner).await?
    {
        return Ok(Added::NoSuchPartner);
    }
    match store::insert(&mut tx, &account, now).await {
        Err(e) if e.is_unique() => return Ok(Added::Taken),
        other => other.map_err(Error::from)?,
    }
    if let (Role::Partner, Some(partner)) = (account.role, &account.partner_id) {
        store::member::lock(&mut tx, partner).await?;
        // Somebody must lead.
        let first = store::member::all_in(&mut tx, partner).await?.is_empty();
        let role = if first { MemberRole::Lead } else { MemberRole::Member };
        store::member::join(&mut tx, &app.chance.id(now), partner, &id, role, now).await?;
    }
    let entry = audit::Entry::new(&app.chance, now, "system", "staff_added", format!("staff:{id}"));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(Added::Done { id })
}
