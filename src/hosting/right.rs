//! Who may change who stands by an offering, and who answers for it.

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
