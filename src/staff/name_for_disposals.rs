//! Who may approve that personal data go (廃棄の承認者): city accounts, named by a colleague.

use super::name_for_secrets::Outcome;
use super::{Staff, store};
use crate::app::App;
use crate::audit;
use crate::error::Result;

/// Names a city account to approve disposals, or no longer; nobody names themselves.
pub async fn name_for_disposals(app: &App, by: &Staff, staff: &str, approves: bool) -> Result<Outcome> {
    if by.id == staff {
        return Ok(Outcome::Own);
    }
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    if !store::set_approves_disposals(&mut tx, staff, approves).await? {
        return Ok(Outcome::Nothing);
    }
    let verb = if approves { "staff_named_for_disposals" } else { "staff_unnamed_for_disposals" };
    audit::record(&mut tx, vec![audit::Entry::new(&app.chance, now, &by.id, verb, format!("staff:{staff}"))]).await?;
    tx.commit().await?;
    Ok(Outcome::Done)
}
