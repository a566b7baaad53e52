//! Let a device in at a session's desk.

use super::store::{self, New};
use crate::app::App;
use crate::audit;
use crate::checkin::{Head, Who};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::staff::token;

/// A device just let in. Its token stands nowhere else.
#[derive(Clone, Debug, PartialEq, Eq, miniserde::Serialize)]
pub struct Enrolled {
    pub device: String,
    pub token: String,
}

/// Whoever may work at the desk lets in the browser they do it with. What it may have is asked anew each time, of the account
/// or the link as they stand then. `registered`: it is that registered device.
pub async fn enrol(app: &App, who: &Who, head: &Head, registered: Option<&str>) -> Result<Enrolled> {
    let now = app.clock.now();
    let (label, staff, link, sign_in, sign_in_ends) = match who {
        Who::Staff(staff) => {
            let ends = store::sign_in_ends(&app.store, &staff.session).await?.ok_or(Error::SignIn)?;
            (staff.name.clone(), Some(staff.id.as_str()), None, staff.session.as_str(), ends)
        }
        // A helper's browser stays until it leaves or the link ends.
        Who::Helper(h) => (h.label.clone(), None, Some(h.link.as_str()), h.browser.as_str(), Moment(i64::MAX)),
        Who::Device(_) => return Err(Error::Forbidden),
    };
    let (device, token) = (app.chance.id(now), token::new(&app.chance));
    let mut tx = app.store.write().await?;
    let new = New {
        id: &device,
        session: &head.id,
        token_hash: &token::kept(&token),
        label: &label,
        staff,
        link,
        sign_in,
        sign_in_ends,
        registered,
        now,
    };
    store::add(&mut tx, new).await?;
    let subject = format!("session:{}", head.id);
    audit::record(&mut tx, vec![audit::Entry::new(&app.chance, now, &who.actor(), "device_let_in", subject)]).await?;
    tx.commit().await?;
    Ok(Enrolled { device, token })
}
