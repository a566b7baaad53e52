use super::{personal, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::{Error, Result};
use crate::registration::{Registration, store as registrations};
use crate::staff::Staff;

/// Keeps what staff note about a registration; nobody can change it afterwards. What was forgotten takes no note any more.
pub async fn note(app: &App, staff: &Staff, registration: &Registration, text: &str) -> Result<()> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(&registration.offering_id).await?;
    let held = registrations::registration_in(&mut tx, &registration.id).await?.ok_or(Error::NotFound)?;
    if held.forgotten_at.is_some() {
        return Err(Error::Gone);
    }
    store::note(&mut tx, &app.chance.id(now), &registration.id, &staff.id, text, now).await?;
    personal::veil(&mut tx, &registration.id).await?;
    let subject = format!("registration:{}", registration.id);
    audit::record(&mut tx, vec![Entry::new(&app.chance, now, &staff.id, "note", subject)]).await?;
    tx.commit().await?;
    Ok(())
}
