//! Who may see a partner's own page, and who may act for it.

use crate::app::App;
use crate::error::{Error, Result};
use crate::staff::store::member;
use crate::staff::{MemberRole, Role, Staff};

/// The city and the partner's leads act; its other members see; everybody else is refused.
pub async fn manages(app: &App, staff: &Staff, partner: &str) -> Result<bool> {
    match staff.role {
        Role::City => Ok(true),
        Role::Partner if staff.partner_id.as_deref() == Some(partner) => {
            Ok(member::role(&app.store, partner, &staff.id).await? == Some(MemberRole::Lead))
        }
        Role::Partner | Role::Desk => Err(Error::Forbidden),
    }
}
