//! Which link a browser works with.

use super::model::Link;
use super::rules::{Standing, serves, standing};
use super::store;
use crate::app::App;
use crate::error::Result;
use crate::staff::{Scope, token};
use crate::web::Visit;

/// The cookie of a browser that has given a link's digits.
pub const COOKIE: &str = "helper";

/// How the record names a link that did something.
pub fn actor(link: &str) -> String {
    format!("link:{link}")
}

/// Somebody who helps at one desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Helper {
    pub link: String,
    pub label: String,
    pub session: String,
    /// Whose offerings the link's maker may see now.
    pub maker: Option<Scope>,
    /// What is kept of this browser's token.
    pub browser: String,
}

impl Helper {
    /// Stands in the record, and as the device in facts.
    pub fn actor(&self) -> String {
        actor(&self.link)
    }
}

/// Where a browser with a helper's cookie stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Door {
    Open(Helper),
    /// The link has ended since.
    Shut(Standing),
}

/// None: this browser has no helper's cookie that we know. `awake`: a person did something, and it counts as used.
pub async fn at_the_door(app: &App, visit: &Visit, awake: bool) -> Result<Option<Door>> {
    let Some(cookie) = visit.cookie(COOKIE) else { return Ok(None) };
    let browser = token::kept(&cookie);
    let Some(link) = store::of_browser(&app.store, &browser).await? else { return Ok(None) };
    let now = app.clock.now();
    if !serves(&link, now) {
        return Ok(Some(Door::Shut(standing(&link, now))));
    }
    if awake && store::seen_at(&app.store, &browser).await?.is_none_or(|seen| now.since(seen) >= 60) {
        let mut tx = app.store.write().await?;
        store::touch(&mut tx, &browser, now).await?;
        tx.commit().await?;
    }
    let maker = link.scope(now.date());
    let Link { id, label, session_id, .. } = link;
    Ok(Some(Door::Open(Helper { link: id, label, session: session_id, maker, browser })))
}
