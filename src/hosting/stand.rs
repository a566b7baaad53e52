//! A partner begins or ceases to stand by an offering.

use super::rules::{Refusal, first_approval, may_add, may_end};
use super::store::{self, New};
use crate::app::App;
use crate::audit;
use crate::error::{Error, Result};
use crate::partner;
use crate::programme::HostRole;
use crate::proposal::store as proposals;
use crate::receiver;
use crate::staff::{Role, Staff};
use crate::store::Tx;

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

/// Ends what a partner is to an offering; that it was stays on record. Who no longer hosts it receives nothing of it any more: no
/// data of its people, no lists, no letters about its proposal, which goes to who organises it.
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
    if matches!(role, HostRole::Organiser | HostRole::CoOrganiser)
        && !store::hosts_in(&mut tx, offering, partner).await?
    {
        leave(app, &mut tx, by, offering, partner).await?;
    }
    tx.catalogue_changed().await?;
    let mut entry = audit::Entry::new(&app.chance, now, &by.id, "host_ended", format!("offering:{offering}"));
    entry.reason = format!("{partner} {}", role.code());
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(Ok(()))
}

/// What ends with being a host. The offering's lock must have been taken.
async fn leave(app: &App, tx: &mut Tx, by: &Staff, offering: &str, partner: &str) -> Result<()> {
    let now = app.clock.now();
    if let Some(receiver) = receiver::store::present_in(tx, offering, Some(partner)).await? {
        receiver::store::end(tx, &receiver, now, &by.id).await?;
        let entry = audit::Entry::new(&app.chance, now, &by.id, "end_receiver", format!("offering:{offering}"));
        audit::record(tx, vec![entry]).await?;
    }
    if let Some(proposal) = proposals::of_offering(tx, offering).await?.filter(|p| p.partner_id == partner)
        && let Some(heir) = store::organiser_in(tx, offering).await?
    {
        proposals::proposal_in(tx, &proposal.id).await?;
        proposals::goes_to(tx, &proposal.id, &heir, now).await?;
    }
    Ok(())
}
