//! What is still open about a session's attendance: whoever closes it all the same says so.

use crate::app::App;
use crate::checkin::store::substitutes;
use crate::clock::Moment;
use crate::device::contradiction::{Room, contradictions};
use crate::device::instead::with_instead;
use crate::device::model::Device;
use crate::device::store;
use crate::error::Result;
use crate::programme::Announcement;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Loose {
    /// Contradictions that nobody has looked into.
    pub matters: usize,
    /// Devices that said they hold facts, or were not heard since the session's end.
    pub devices: Vec<Device>,
}

impl Loose {
    pub fn is_nothing(&self) -> bool {
        self.matters == 0 && self.devices.is_empty()
    }
}

pub async fn loose(app: &App, a: &Announcement, session: &str) -> Result<Loose> {
    let (told, strays) = (store::told(&app.store, session).await?, store::strays(&app.store, session).await?);
    let settled = store::settled(&app.store, session).await?;
    let substitutes = substitutes(&app.store, session).await?;
    let matters = with_instead(contradictions(&told, &strays, Room::of(a, session)), &substitutes);
    let open = matters.iter().filter(|m| !settled.iter().any(|(key, ..)| *key == m.key)).count();
    let devices = store::of_session(&app.store, session).await?;
    Ok(Loose { matters: open, devices: devices.into_iter().filter(may_hold_facts).collect() })
}

/// Whether a device may hold facts that nobody has got.
fn may_hold_facts(device: &Device) -> bool {
    device.waiting > 0 || device.ended_at.is_none() && not_heard_since(device, device.session_ends)
}

pub fn not_heard_since(device: &Device, end: Moment) -> bool {
    device.seen_at < end
}
