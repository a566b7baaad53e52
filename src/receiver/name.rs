use super::store;
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::Result;
use crate::partner;
use crate::programme::{Codes, Column, store as programmes};
use crate::staff::Staff;

/// Who is to receive what, and why.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// None: the city's department.
    pub partner: Option<String>,
    pub columns: Vec<Column>,
    pub why: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    Done,
    NoSuchPartner,
}

/// Names who receives which columns from now on, and says so to who applies. Whoever received others before receives these
/// instead, and takes lists away only when that is allowed again.
pub async fn name(app: &App, staff: &Staff, offering: &str, wanted: Wanted) -> Result<Named> {
    let partner = wanted.partner.as_deref();
    if let Some(id) = partner
        && partner::store::find(&app.store, id).await?.is_none()
    {
        return Ok(Named::NoSuchPartner);
    }
    let now = app.clock.now();
    let columns = Codes(wanted.columns);
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    if let Some(before) = store::present_in(&mut tx, offering, partner).await? {
        store::end(&mut tx, &before, now, &staff.id).await?;
    }
    let id = app.chance.id(now);
    let new =
        store::New { id: &id, offering, partner, columns: &columns, why: &wanted.why, now, staff: Some(&staff.id) };
    store::add(&mut tx, &new).await?;
    programmes::changed(&mut tx).await?;
    // Ids and names of fields: who, and which.
    let names: Vec<&str> = columns.0.iter().map(|c| c.code()).collect();
    let reason = format!("{}: {}", partner.unwrap_or("city"), names.join(", "));
    let entry = Entry::new(&app.chance, now, &staff.id, "name_receiver", format!("offering:{offering}"));
    audit::record(&mut tx, vec![Entry { reason, ..entry }]).await?;
    tx.commit().await?;
    Ok(Named::Done)
}
