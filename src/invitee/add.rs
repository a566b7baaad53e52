use std::collections::HashSet;

use super::{NewInvitee, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::Result;
use crate::staff::Staff;
use crate::text::search_key;

/// Puts people on an offering's list, those who stand there already left out. How many were added.
pub async fn add(app: &App, by: &Staff, offering: &str, new: Vec<NewInvitee>) -> Result<usize> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    let there = store::of_offering_in(&mut tx, offering).await?;
    let key = |organisation: &str, name: &str| (search_key(organisation), search_key(name));
    let mut known: HashSet<_> = there.iter().map(|i| key(&i.organisation, &i.name)).collect();
    let new: Vec<(String, NewInvitee)> = new
        .into_iter()
        .filter(|i| known.insert(key(&i.organisation, &i.name)))
        .map(|i| (app.chance.id(now), i))
        .collect();
    if new.is_empty() {
        return Ok(0);
    }
    store::add(&mut tx, offering, &new, &by.id, now).await?;
    let entry = Entry::new(&app.chance, now, &by.id, "add_invitees", format!("offering:{offering}"));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(new.len())
}
