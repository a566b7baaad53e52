//! Who may see what is kept secret (秘匿の責任者): city accounts, named by a colleague.

use super::{Staff, store};
use crate::app::App;
use crate::audit;
use crate::error::Result;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// Nobody names themselves.
    Own,
    /// No city account, or it stands so already.
    Nothing,
}

/// Names a city account for what is kept secret, or no longer; nobody names themselves.
pub async fn name_for_secrets(app: &App, by: &Staff, staff: &str, sees: bool) -> Result<Outcome> {
    if by.id == staff {
        return Ok(Outcome::Own);
    }
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    if !store::set_sees_secret(&mut tx, staff, sees).await? {
        return Ok(Outcome::Nothing);
    }
    let verb = if sees { "staff_named_for_secrets" } else { "staff_unnamed_for_secrets" };
    audit::record(&mut tx, vec![audit::Entry::new(&app.chance, now, &by.id, verb, format!("staff:{staff}"))]).await?;
    tx.commit().await?;
    Ok(Outcome::Done)
}
