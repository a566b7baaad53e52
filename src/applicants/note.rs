use super::store;
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::Result;
use crate::registration::Registration;
use crate::staff::Staff;

/// Keeps what staff note about a registration; nobody can change it afterwards.
pub async fn note(app: &App, staff: &Staff, registration: &Registration, text: &str) -> Result<()> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    store::note(&mut tx, &app.chance.id(now), &registration.id, &staff.id, text, now).await?;
    let subject = format!("registration:{}", registration.id);
    audit::record(&mut tx, vec![Entry::new(&app.chance, now, &staff.id, "note", subject)]).await?;
    tx.commit().await?;
    Ok(())
}
