use super::{State, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::clock::Moment;
use crate::error::Result;
use crate::staff::Staff;
use crate::store::{Source, Tx};

/// Why the program itself stops a release; shown in the reader's language.
pub const OVER: &str = "over";
pub const UNDECIDED: &str = "undecided";

/// Stops what was proposed or approved, with a reason: it goes back to those who decide, and nothing of it was told. False:
/// it was released, or nothing is proposed.
pub async fn stop(app: &App, by: &Staff, offering: &str, why: &str) -> Result<bool> {
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    let screening = store::screening(Source::Tx(&mut tx), offering).await?;
    if !screening.is_some_and(|s| matches!(s.state, State::Proposed | State::Approved)) {
        return Ok(false);
    }
    stop_in(app, &mut tx, offering, &by.id, why, app.clock.now()).await?;
    tx.commit().await?;
    Ok(true)
}

/// The same inside another verb's transaction.
pub async fn stop_in(app: &App, tx: &mut Tx, offering: &str, by: &str, why: &str, now: Moment) -> Result<()> {
    store::stopped(tx, offering, by, why, now).await?;
    let entry = Entry::new(&app.chance, now, by, "stop_screening", format!("offering:{offering}"));
    audit::record(tx, vec![Entry { reason: why.into(), ..entry }]).await?;
    Ok(())
}
