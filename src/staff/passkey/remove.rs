//! Taking one of one's own passkeys away.

use crate::app::App;
use crate::audit;
use crate::error::Result;
use crate::notice::{self, LetterKind};
use crate::staff::model::FactorKind;
use crate::staff::present::{self, Proof};
use crate::staff::store::{self, factor, session};
use crate::staff::{Staff, letters};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// Neither their password nor a code of theirs.
    Wrong,
    /// The last factor of an account that must have one.
    Last,
    /// Not theirs, or gone already.
    Nothing,
}

/// Takes a passkey away, once `typed` has proved that the holder asks: their password, or a code of their app or card. Another
/// factor is left, or none is required. The holder is told by mail.
pub async fn remove(app: &App, staff: &Staff, passkey: &str, typed: &str) -> Result<Outcome> {
    let proof = Proof::of(app, staff, typed).await?;
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    store::lock(&mut tx, &staff.id).await?;
    let held = factor::held(&mut tx, &staff.id).await?;
    if !held.iter().any(|f| f.id == passkey && f.kind == FactorKind::Passkey) {
        return Ok(Outcome::Nothing);
    }
    if held.len() == 1 && app.config.second_factor_required {
        return Ok(Outcome::Last);
    }
    if !present::proved(app, &mut tx, staff, proof).await? {
        tx.commit().await?;
        return Ok(Outcome::Wrong);
    }
    factor::end(&mut tx, passkey, now).await?;
    if held.len() == 1 {
        // Nothing is left that their browsers could have been proved by.
        session::unprove(&mut tx, &staff.id).await?;
    }
    let entry = audit::Entry::new(&app.chance, now, &staff.id, "staff_passkey_removed", format!("staff:{}", staff.id));
    audit::record(&mut tx, vec![entry]).await?;
    notice::store::queue(&mut tx, vec![letters::to(app, LetterKind::StaffPasskeyRemoved, &staff.id)]).await?;
    tx.commit().await?;
    Ok(Outcome::Done)
}
