use super::{State, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::Result;
use crate::staff::Staff;
use crate::store::Source;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Approved {
    Done,
    /// Whoever proposed it does not approve it.
    SamePerson,
    NotNow,
}

/// Another official decides that what was proposed stands (決裁). It is released at the announced instant, or at once where
/// that has passed. Who decides can stop a release, never change a list.
pub async fn approve(app: &App, by: &Staff, offering: &str) -> Result<Approved> {
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    let screening = store::screening(Source::Tx(&mut tx), offering).await?;
    let Some(screening) = screening.filter(|s| s.state == State::Proposed) else { return Ok(Approved::NotNow) };
    if screening.proposed_by.as_deref() == Some(by.id.as_str()) {
        return Ok(Approved::SamePerson);
    }
    let now = app.clock.now();
    store::approved(&mut tx, offering, &by.id, now).await?;
    let subject = format!("offering:{offering}");
    audit::record(&mut tx, vec![Entry::new(&app.chance, now, &by.id, "approve_screening", subject)]).await?;
    tx.commit().await?;
    Ok(Approved::Done)
}
