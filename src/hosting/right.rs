//! Who may change who stands by an offering, who answers for it, and who may cancel it.

use super::store;
use crate::app::App;
use crate::error::Result;
use crate::programme::{Announcement, HostRole};
use crate::staff::store::member;
use crate::staff::{MemberRole, Role, Staff};

/// The city, and the leads of those who organise it. Whether somebody may see the offering at all is asked before.
pub async fn manages(app: &App, staff: &Staff, a: &Announcement) -> Result<bool> {
    let organises = |partner: &str| a.hosts.iter().any(|h| h.role == HostRole::Organiser && h.partner_id == partner);
    Ok(match (staff.role, staff.partner_id.as_deref()) {
        (Role::City, _) => true,
        (Role::Partner, Some(partner)) if organises(partner) => {
            member::role(&app.store, partner, &staff.id).await? == Some(MemberRole::Lead)
        }
        _ => false,
    })
}

/// Who may cancel it, all or one session, at any hour and without asking: the city, the leads of those who organise it, and
/// the person who answers for it. Other members and co-organisers see whom to call; moving a session is open to all hosts.
pub async fn cancels(app: &App, staff: &Staff, a: &Announcement) -> Result<bool> {
    if manages(app, staff, a).await? {
        return Ok(true);
    }
    let charge = store::charge(&app.store, &a.offering.id).await?;
    Ok(charge.is_some_and(|charge| charge.staff_id == staff.id))
}
