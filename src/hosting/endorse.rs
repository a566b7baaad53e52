//! 名義使用承認: the city allows a name to be used, or does not.

use super::model::Approval;
use super::store::{self, Decision};
use crate::app::App;
use crate::audit;
use crate::error::Result;
use crate::staff::Staff;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Under this number, on this day.
    Approve {
        number: String,
        on: String,
    },
    Refuse {
        reason: String,
    },
}

/// Decides about an endorsement that was asked for. From an approval on the endorser is named in public. False: it is not
/// asked for any more.
pub async fn decide(app: &App, by: &Staff, offering: &str, partner: &str, wanted: Wanted) -> Result<bool> {
    let now = app.clock.now();
    let (approval, number, on, reason) = match &wanted {
        Wanted::Approve { number, on } => (Approval::Approved, number.as_str(), Some(on.as_str()), ""),
        Wanted::Refuse { reason } => (Approval::Refused, "", None, reason.as_str()),
    };
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    let decision = Decision { approval, number, on, reason, by: &by.id };
    if !store::decide(&mut tx, offering, partner, decision).await? {
        return Ok(false);
    }
    tx.catalogue_changed().await?;
    let verb = match wanted {
        Wanted::Approve { .. } => "endorsement_approved",
        Wanted::Refuse { .. } => "endorsement_refused",
    };
    let mut entry = audit::Entry::new(&app.chance, now, &by.id, verb, format!("offering:{offering}"));
    entry.reason = partner.to_owned();
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(true)
}
