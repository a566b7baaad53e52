//! 開示: one person is shown all that every room holds about them.

use std::collections::BTreeSet;

use super::model::{Disclosure, Identified};
use super::store;
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::{Error, Result};
use crate::staff::Staff;
use crate::store::Told;
use crate::{
    adjustment, applicants, arrangement, certificate, change, checkin, childcare, continuing, device, fee, incident,
    invitee, mailing, notice, pickup, priority, registration, revocation, screening, waitlist,
};

/// A registration, and what in it is the person's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub registration: String,
    /// They applied; otherwise they only come along.
    pub applicant: bool,
    pub participants: Vec<String>,
}

/// Records that somebody is shown what is held about them, and how it was made sure who asks. Answers the disclosure's id.
pub async fn disclose(app: &App, staff: &Staff, parts: &[(String, String)], identified: Identified) -> Result<String> {
    let now = app.clock.now();
    let id = app.chance.id(now);
    let mut tx = app.store.write().await?;
    store::add_disclosure(&mut tx, &id, &staff.id, identified, parts, now).await?;
    let mut registrations: Vec<&String> = parts.iter().map(|(registration, _)| registration).collect();
    registrations.dedup();
    let entry = |registration: &String| {
        let entry = Entry::new(&app.chance, now, &staff.id, "disclose", format!("registration:{registration}"));
        Entry { reason: identified.code().to_owned(), ..entry }
    };
    audit::record(&mut tx, registrations.into_iter().map(entry).collect()).await?;
    tx.commit().await?;
    Ok(id)
}

/// Records that an instructor is shown what is held about them, and how it was made sure who asks.
pub async fn disclose_instructor(
    app: &App,
    staff: &Staff,
    subjects: &BTreeSet<String>,
    identified: Identified,
) -> Result<()> {
    let now = app.clock.now();
    let entry = |subject: &String| {
        let entry = Entry::new(&app.chance, now, &staff.id, "disclose_instructor", subject.clone());
        Entry { reason: identified.code().to_owned(), ..entry }
    };
    let mut tx = app.store.write().await?;
    audit::record(&mut tx, subjects.iter().map(entry).collect()).await?;
    tx.commit().await?;
    Ok(())
}

/// All that is held, registration by registration, room by room. Of others in the same party nothing is told.
pub async fn document(app: &App, staff: &Staff, id: &str) -> Result<(Disclosure, Vec<(Part, Vec<Told>)>)> {
    let disclosure = store::disclosure(&app.store, id).await?.ok_or(Error::NotFound)?;
    let mut parts: Vec<Part> = Vec::new();
    for (registration, participant) in store::disclosure_parts(&app.store, id).await? {
        if parts.last().is_none_or(|p| p.registration != registration) {
            parts.push(Part { registration, applicant: false, participants: Vec::new() });
        }
        if let Some(part) = parts.last_mut() {
            if participant.is_empty() { part.applicant = true } else { part.participants.push(participant) }
        }
    }
    let mut told = Vec::with_capacity(parts.len());
    for part in parts {
        let registration = registration::store::registration(&app.store, &part.registration).await?;
        let registration = registration.ok_or(Error::NotFound)?;
        if registration.secret.0 && !staff.sees_secret {
            return Err(Error::Secret);
        }
        let held = of(app, &part, &registration).await?;
        told.push((part, held));
    }
    Ok((disclosure, told))
}

async fn of(app: &App, part: &Part, registration: &registration::Registration) -> Result<Vec<Told>> {
    let (store, id) = (&app.store, &part.registration);
    let mut held = registration::personal::disclose(store, id, part.applicant, &part.participants).await?;
    held.extend(waitlist::personal::disclose(store, id).await?);
    held.extend(checkin::personal::disclose(store, &part.participants).await?);
    held.extend(fee::personal::disclose(store, &part.participants).await?);
    held.extend(certificate::personal::disclose(store, &part.participants).await?);
    held.extend(incident::personal::disclose(store, &part.participants).await?);
    if part.applicant {
        held.extend(change::personal::disclose(store, id).await?);
        held.extend(adjustment::personal::disclose(store, id).await?);
        held.extend(pickup::personal::disclose(store, id).await?);
        held.extend(device::personal::disclose(store, id).await?);
        held.extend(revocation::personal::disclose(store, id).await?);
        held.extend(childcare::personal::disclose(store, id).await?);
        held.extend(priority::personal::disclose(store, id).await?);
        held.extend(invitee::personal::disclose(store, id).await?);
        held.extend(arrangement::personal::disclose(store, id).await?);
        held.extend(continuing::personal::disclose(store, id).await?);
        held.extend(screening::personal::disclose(store, id).await?);
        held.extend(applicants::personal::disclose(store, id).await?);
        held.extend(super::store::disclose(store, id).await?);
        held.extend(mailing::personal::disclose(store, id).await?);
        held.extend(notice::personal::disclose(store, id).await?);
    }
    held.extend(audit::personal::disclose(store, id, &registration.offering_id, registration.created_at).await?);
    Ok(held)
}
