//! Which device is asking.

use axum::http::{HeaderMap, header};

use super::model::Device;
use super::rules::{Standing, holder_scope, standing};
use super::store;
use crate::app::App;
use crate::checkin::Who;
use crate::checkin::who::{self, Holder};
use crate::error::Result;
use crate::staff::token;

/// What is shown as a bearer's.
pub fn bearer(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::AUTHORIZATION)?.to_str().ok()?.strip_prefix("Bearer ")
}

/// A device that shows its token, and where it stands.
#[derive(Clone, Debug)]
pub struct Known {
    pub device: Device,
    pub standing: Standing,
}

impl Known {
    /// None: no token, one that we never gave, or another session's.
    pub async fn of(app: &App, headers: &HeaderMap, session: &str) -> Result<Option<Known>> {
        let Some(shown) = bearer(headers) else { return Ok(None) };
        let device = store::by_token(&app.store, &token::kept(shown)).await?;
        let known = |device: Device| Known { standing: standing(&device, app.clock.now()), device };
        Ok(device.filter(|d| d.session_id == session).map(known))
    }

    /// As the desk knows it.
    pub fn who(&self) -> Who {
        let d = &self.device;
        let scope = holder_scope(d);
        let holder = match (&d.staff_id, &d.link_id) {
            (Some(id), _) => Holder::Staff { id: id.clone(), role: d.role, scope },
            (None, link) => Holder::Helper { link: link.clone().unwrap_or_default(), maker: Some(scope) },
        };
        Who::Device(who::Device { id: d.id.clone(), session: d.session_id.clone(), holder })
    }
}
