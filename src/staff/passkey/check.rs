//! Whether what a passkey answered is right.

use webauthn_rs::prelude::{PasskeyAuthentication, PublicKeyCredential};

use super::ask::kept_id;
use super::house;
use crate::app::App;
use crate::staff::store::passkey::{self, Kind};
use crate::store::{StoreResult, Tx};

/// Whether an answer is right: to what this browser was asked within five minutes, by a passkey in force of this account,
/// with a count that has not gone back. The question is used up either way.
pub async fn is_right(app: &App, tx: &mut Tx, staff: &str, browser: &str, answer: &str) -> StoreResult<bool> {
    let now = app.clock.now();
    let Some(state) = passkey::answered(tx, browser, staff, Kind::Confirm, now).await? else { return Ok(false) };
    let (Some(house), Ok(state), Ok(answer)) = (
        house(&app.config),
        serde_json::from_str::<PasskeyAuthentication>(&state),
        serde_json::from_str::<PublicKeyCredential>(answer),
    ) else {
        return Ok(false);
    };
    let Ok(result) = house.finish_passkey_authentication(&answer, &state) else { return Ok(false) };
    let held = passkey::held(tx, staff).await?;
    let Some(mut used) = held.into_iter().find(|p| p.cred_id() == result.cred_id()) else { return Ok(false) };
    used.update_credential(&result);
    passkey::used(tx, &kept_id(result.cred_id()), &used, result.counter().into(), now).await
}
