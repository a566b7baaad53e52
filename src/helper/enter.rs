//! Somebody opens a link and gives its digits.

use subtle::ConstantTimeEq;

use super::guard::actor;
use super::make::kept;
use super::rules::{Standing, standing};
use super::store;
use crate::app::App;
use crate::audit;
use crate::error::{Error, Result};
use crate::staff::token;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The token belongs into the browser's cookie, and nowhere else.
    Welcome {
        token: String,
        session: String,
    },
    Wrong,
    /// The link opens nothing, whatever is given.
    Shut(Standing),
}

/// Tries digits against a link: five wrong ones shut it for good.
pub async fn enter(app: &App, link: &str, typed: &str) -> Result<Outcome> {
    let now = app.clock.now();
    let typed: String = crate::text::ascii(typed).chars().filter(char::is_ascii_digit).collect();
    let mut tx = app.store.write().await?;
    let found = store::find_in(&mut tx, link).await?.ok_or(Error::NotFound)?;
    let stands = standing(&found, now);
    if stands != Standing::Open {
        return Ok(Outcome::Shut(stands));
    }
    let Some(hash) = store::try_pin(&mut tx, link).await? else { return Ok(Outcome::Shut(Standing::Locked)) };
    let right: bool = hash.as_bytes().ct_eq(kept(&app.config.secret, link, &typed).as_bytes()).into();
    let outcome = if right {
        store::forgive(&mut tx, link).await?;
        let token = token::new(&app.chance);
        store::add_browser(&mut tx, link, &token::kept(&token), now).await?;
        Outcome::Welcome { token, session: found.session_id.clone() }
    } else {
        Outcome::Wrong
    };
    let verb = if right { "desk_link_opened" } else { "desk_link_refused" };
    let entry = audit::Entry::new(&app.chance, now, &actor(link), verb, format!("session:{}", found.session_id));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(outcome)
}

/// A helper goes; the link keeps that it was used.
pub async fn leave(app: &App, token_hash: &str) -> Result<()> {
    let mut tx = app.store.write().await?;
    store::close_browser(&mut tx, token_hash, app.clock.now()).await?;
    tx.commit().await?;
    Ok(())
}
