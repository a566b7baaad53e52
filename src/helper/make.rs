//! Make a helper's link, and end one.

use data_encoding::BASE32_NOPAD;

use super::rules::{DIGITS, PIN};
use super::store;
use crate::app::App;
use crate::audit;
use crate::config::Secret;
use crate::error::{Error, Result};
use crate::secret::mac;
use crate::staff::Staff;

/// A link just made. Its digits stand nowhere else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    pub link: String,
    pub pin: String,
}

/// What is kept of a link's digits: a keyed hash, so that the database alone does not tell them.
pub fn kept(secret: &Secret, link: &str, pin: &str) -> String {
    BASE32_NOPAD.encode(&mac(secret, PIN, &[link, pin]))
}

/// Makes a link that opens this session's desk. `id` is the link's own, from the form, so that a form sent twice makes no
/// second one. None: it was made before, and its digits were shown then, once.
pub async fn make(app: &App, by: &Staff, session: &str, id: &str, label: &str) -> Result<Option<Made>> {
    let now = app.clock.now();
    let pin = app.chance.code(DIGITS);
    let mut tx = app.store.write().await?;
    match store::add(&mut tx, id, session, label, &by.id, &kept(&app.config.secret, id, &pin), now).await {
        Err(e) if e.is_unique() => return Ok(None),
        other => other?,
    }
    let entry = audit::Entry::new(&app.chance, now, &by.id, "desk_link_made", format!("session:{session}"));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(Some(Made { link: id.to_owned(), pin }))
}

/// Ends a link at once: whoever works with it sees nothing any more. False if it was ended already.
pub async fn end(app: &App, by: &Staff, session: &str, link: &str) -> Result<bool> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    store::find_in(&mut tx, link).await?.filter(|l| l.session_id == session).ok_or(Error::NotFound)?;
    if !store::end(&mut tx, link, &by.id, now).await? {
        return Ok(false);
    }
    let entry = audit::Entry::new(&app.chance, now, &by.id, "desk_link_ended", format!("session:{session}"));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(true)
}
