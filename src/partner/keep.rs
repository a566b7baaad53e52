//! Keep the register: add a partner, change what it says of one.

use super::model::Details;
use super::store;
use crate::app::App;
use crate::audit;
use crate::error::{Error, Result};
use crate::staff::Staff;

/// Adds a partner; its id.
pub async fn add(app: &App, by: &Staff, details: &Details) -> Result<String> {
    let now = app.clock.now();
    let id = app.chance.id(now);
    let mut tx = app.store.write().await?;
    store::add(&mut tx, &id, details).await?;
    let entry = audit::Entry::new(&app.chance, now, &by.id, "partner_added", format!("partner:{id}"));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(id)
}

/// Changes what the register says; the public pages call the partner by its new name at once. False: nothing is new.
pub async fn change(app: &App, by: &Staff, partner: &str, details: &Details) -> Result<bool> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let before = store::details_in(&mut tx, partner).await?.ok_or(Error::NotFound)?;
    let fields = fields(&before, details);
    if fields.is_empty() {
        return Ok(false);
    }
    store::change(&mut tx, partner, details).await?;
    tx.catalogue_changed().await?;
    let mut entry = audit::Entry::new(&app.chance, now, &by.id, "partner_changed", format!("partner:{partner}"));
    entry.reason = fields.join(", ");
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(true)
}

/// The names of the fields that differ: the record holds no values.
fn fields(before: &Details, after: &Details) -> Vec<&'static str> {
    [
        ("name", before.name != after.name),
        ("name_kana", before.name_kana != after.name_kana),
        ("kind", before.kind != after.kind),
        ("contact_name", before.contact_name != after.contact_name),
        ("contact_phone", before.contact_phone != after.contact_phone),
        ("registered_on", before.registered_on != after.registered_on),
        ("registered_until", before.registered_until != after.registered_until),
    ]
    .into_iter()
    .filter(|(_, differs)| *differs)
    .map(|(name, _)| name)
    .collect()
}
