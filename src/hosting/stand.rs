//! A partner begins or ceases to stand by an offering.

use super::rules::{Refusal, first_approval, may_add, may_end};
use super::store::{self, New};
use crate::app::App;
use crate::audit;
use crate::error::{Error, Result};
use crate::partner;
use crate::programme::HostRole;
use crate::staff::{Role, Staff};

/// Adds a partner in a role. Whoever organises works on the offering from now on, and sees its people once the city has named
/// them as a receiver; an endorser is named in public once the city has approved it.
pub async fn add(app: &App, by: &Staff, offering: &str, partner: &str, role: HostRole) -> Result<Result<(), Refusal>> {
    let now = app.clock.now();
    let by_city = by.role == Role::City;
    let Some(known) = partner::store::find(&app.store, partner).await? else { return Ok(Err(Refusal::NoSuch)) };
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    let stands = store::stands_in(&mut tx, offering).await?;
    if let Err(refusal) = may_add(&stands, partner, known.kind, role, by_city) {
        return Ok(Err(refusal));
    }
    let new = New { offering, partner, role, approval: first_approval(role), by: &by.id };
    match store::add(&mut tx, new, now).await {
        // Ended and added again within a second.
        Err(e) if e.is_unique() => return Ok(Err(Refusal::Already)),
        other => other?,
    }
    tx.catalogue_changed().await?;
    let mut entry = audit::Entry::new(&app.chance, now, &by.id, "host_added", format!("offering:{offering}"));
    entry.reason = format!("{partner} {}", role.code());
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(Ok(()))
}

/// Ends what a partner is to an offering; that it was stays on record.
pub async fn end(app: &App, by: &Staff, offering: &str, partner: &str, role: HostRole) -> Result<Result<(), Refusal>> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    let stands = store::stands_in(&mut tx, offering).await?;
    if stands.is_empty() {
        return Err(Error::NotFound);
    }
    if let Err(refusal) = may_end(&stands, partner, role, by.role == Role::City) {
        return Ok(Err(refusal));
    }
    store::end(&mut tx, offering, partner, role, &by.id, now).await?;
    tx.catalogue_changed().await?;
    let mut entry = audit::Entry::new(&app.chance, now, &by.id, "host_ended", format!("offering:{offering}"));
    entry.reason = format!("{partner} {}", role.code());
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(Ok(()))
}
