//! 追記する: what was written before stays as it is.

use super::{Incident, personal, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::checkin::append::is_fact_id;
use crate::error::{Error, Result};
use crate::staff::Staff;

/// Adds what was found out later, once however often the form is sent.
pub async fn add(app: &App, staff: &Staff, incident: &Incident, id: &str, text: &str) -> Result<()> {
    if !is_fact_id(id) {
        return Err(Error::Malformed("the id of an addition"));
    }
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(&incident.offering_id).await?;
    // It may have been disposed of meanwhile.
    if store::session_of(&mut tx, &incident.id).await?.is_none() {
        return Err(Error::Gone);
    }
    if !store::append(&mut tx, id, &incident.id, text, &staff.id, now).await? {
        return Ok(());
    }
    if let Some(registration) = &incident.registration_id {
        personal::veil(&mut tx, registration).await?;
    }
    let entry = Entry::new(&app.chance, now, &staff.id, "add_to_incident", format!("session:{}", incident.session_id));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(())
}
