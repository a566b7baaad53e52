//! Whether two registrations are of one person: for the count, and so that nobody is asked to look again.

use super::store::twin;
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::Result;
use crate::person;
use crate::staff::Staff;

/// The two are of different people: the mark goes away and does not come back.
pub async fn different(app: &App, staff: &Staff, a: &str, b: &str) -> Result<()> {
    let now = app.clock.now();
    let entry = |id: &str| Entry::new(&app.chance, now, &staff.id, "tell_apart", format!("registration:{id}"));
    let entries = vec![entry(a), entry(b)];
    settle(app, staff, (a, b), "different", None, entries).await
}

/// A participant of the one and a participant of the other, by their keys, are one person, who is counted once from then
/// on. It can be taken back.
pub async fn same(app: &App, staff: &Staff, a: &str, b: &str, keys: (&str, &str)) -> Result<()> {
    let now = app.clock.now();
    let entry = |id: &str| Entry::new(&app.chance, now, &staff.id, "same_person", format!("registration:{id}"));
    let entries = vec![entry(a), entry(b)];
    settle(app, staff, (a, b), "same", Some(keys), entries).await
}

async fn settle(
    app: &App,
    staff: &Staff,
    pair: (&str, &str),
    verdict: &'static str,
    keys: Option<(&str, &str)>,
    entries: Vec<Entry>,
) -> Result<()> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let merge_id = match keys {
        Some((a, b)) => person::merge::merge(app, &mut tx, &staff.id, a, b).await?,
        None => None,
    };
    let new = twin::New { id: app.chance.id(now), pair, verdict, merge_id, staff: &staff.id, now };
    twin::settle(&mut tx, new).await?;
    audit::record(&mut tx, entries).await?;
    tx.commit().await?;
    Ok(())
}

/// The two are counted as two again. False if that was so already.
pub async fn take_back(app: &App, staff: &Staff, registration: &str, merge: &str) -> Result<bool> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    if !person::merge::take_back(app, &mut tx, &staff.id, merge).await? {
        return Ok(false);
    }
    let entry = Entry::new(&app.chance, now, &staff.id, "same_person_undone", format!("registration:{registration}"));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(true)
}
