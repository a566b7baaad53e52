//! What a passkey is asked; the browser's script hands it on to the device.

use data_encoding::BASE64URL_NOPAD;
use serde::Serialize;
use webauthn_rs::prelude::{CreationChallengeResponse, CredentialID, RequestChallengeResponse, Uuid};

use super::house;
use crate::app::App;
use crate::error::{Error, Result};
use crate::staff::store::passkey::{self, Kind};
use crate::staff::store::{self, session};
use crate::staff::{Staff, token};
use crate::store::Tx;

/// The question as the browser takes it, its bytes in base64url.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Question {
    Register(CreationChallengeResponse),
    Confirm(RequestChallengeResponse),
}

/// A question to a device that is to be registered. None: this house has no passkeys.
pub async fn to_register(app: &App, staff: &Staff) -> Result<Option<Question>> {
    let Some(house) = house(&app.config) else { return Ok(None) };
    let user = Uuid::parse_str(&staff.id).map_err(|_| Error::Broken("an account without an id".into()))?;
    let mut tx = app.store.write().await?;
    let account = store::by_id(&mut tx, &staff.id).await?.ok_or(Error::NotFound)?;
    let known = passkey::held(&mut tx, &staff.id).await?;
    let known: Vec<CredentialID> = known.iter().map(|p| p.cred_id().clone()).collect();
    let (question, state) =
        house.start_passkey_registration(user, &account.email, &account.name, Some(known)).map_err(broken)?;
    keep(app, &mut tx, &staff.session, &staff.id, Kind::Register, &state).await?;
    tx.commit().await?;
    Ok(Some(Question::Register(question)))
}

/// A question to the passkeys of an account whose password was right. None: there is none to ask, or the time is up.
pub async fn to_confirm(app: &App, pending_token: &str) -> Result<Option<Question>> {
    let Some(house) = house(&app.config) else { return Ok(None) };
    let browser = token::kept(pending_token);
    let Some(pending) = session::pending(&app.store, &browser, app.clock.now()).await? else { return Ok(None) };
    let mut tx = app.store.write().await?;
    let held = passkey::held(&mut tx, &pending.staff_id).await?;
    if held.is_empty() {
        return Ok(None);
    }
    let (question, state) = house.start_passkey_authentication(&held).map_err(broken)?;
    keep(app, &mut tx, &browser, &pending.staff_id, Kind::Confirm, &state).await?;
    tx.commit().await?;
    Ok(Some(Question::Confirm(question)))
}

async fn keep(app: &App, tx: &mut Tx, browser: &str, staff: &str, kind: Kind, state: &impl Serialize) -> Result<()> {
    let state = serde_json::to_string(state).map_err(|_| Error::Broken("a question that cannot be kept".into()))?;
    Ok(passkey::ask(tx, browser, staff, kind, state, app.clock.now()).await?)
}

fn broken(error: webauthn_rs::prelude::WebauthnError) -> Error {
    // Their texts name no person.
    Error::Broken(format!("no question to a passkey: {error}"))
}

/// As a credential's id is kept.
pub(super) fn kept_id(id: &CredentialID) -> String {
    BASE64URL_NOPAD.encode(id.as_ref())
}
