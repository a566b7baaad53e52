//! Registering a passkey for oneself.

use webauthn_rs::prelude::{PasskeyRegistration, RegisterPublicKeyCredential};

use super::ask::kept_id;
use super::{MOST, house, name};
use crate::app::App;
use crate::audit;
use crate::error::Result;
use crate::notice::{self, LetterKind};
use crate::staff::model::FactorKind;
use crate::staff::present::{self, Present, Proof};
use crate::staff::store::factor::{self, NewFactor};
use crate::staff::store::passkey::{self, Kind};
use crate::staff::store::{self, session};
use crate::staff::{Staff, letters};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// Not what its device answers to what this browser was asked, or known already.
    Refused,
    /// Who has a factor shows it first: not a code of it.
    WrongPresent,
    /// Of who has nothing but passkeys: signed in too long ago.
    SignInAgain,
    BadName,
    /// As many as there may be.
    Enough,
}

/// What the form sent.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    pub name: &'a str,
    pub present: &'a str,
    pub answer: &'a str,
}

/// Puts a passkey into force, beside those there are. The browser counts as proved from now on, and no other does.
pub async fn add(app: &App, staff: &Staff, asked: Asked<'_>) -> Result<Outcome> {
    let Some(called) = name(asked.name) else { return Ok(Outcome::BadName) };
    let proof = Proof::of(app, staff, asked.present).await?;
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    store::lock(&mut tx, &staff.id).await?;
    match present::shown(app, &mut tx, staff, proof).await? {
        Present::Shown => {}
        Present::Wrong => {
            tx.commit().await?;
            return Ok(Outcome::WrongPresent);
        }
        Present::TooLongAgo => return Ok(Outcome::SignInAgain),
    }
    let state = passkey::answered(&mut tx, &staff.session, &staff.id, Kind::Register, now).await?;
    let state = state.and_then(|state| serde_json::from_str::<PasskeyRegistration>(&state).ok());
    let answer = serde_json::from_str::<RegisterPublicKeyCredential>(asked.answer).ok();
    let (Some(house), Some(state), Some(answer)) = (house(&app.config), state, answer) else {
        return Ok(Outcome::Refused);
    };
    // Nothing is kept of a mistake: the present factor's code stays good.
    let Ok(made) = house.finish_passkey_registration(&answer, &state) else { return Ok(Outcome::Refused) };
    if passkey::held(&mut tx, &staff.id).await?.len() >= MOST {
        return Ok(Outcome::Enough);
    }
    let id = app.chance.id(now);
    let kind = FactorKind::Passkey;
    factor::put(&mut tx, NewFactor { id: &id, staff: &staff.id, kind, number: "", last_step: 0, by: &staff.id }, now)
        .await?;
    match passkey::put(&mut tx, &id, &kept_id(made.cred_id()), called, &made).await {
        Err(e) if e.is_unique() => return Ok(Outcome::Refused),
        other => other?,
    }
    session::prove(&mut tx, &staff.session).await?;
    let entry = audit::Entry::new(&app.chance, now, &staff.id, "staff_passkey_added", format!("staff:{}", staff.id));
    audit::record(&mut tx, vec![entry]).await?;
    notice::store::queue(&mut tx, vec![letters::to(app, LetterKind::StaffFactorAdded, &staff.id)]).await?;
    tx.commit().await?;
    Ok(Outcome::Done)
}
