//! Every look at personal data stands in the record: who, when, at what.

use super::Staff;
use crate::app::App;
use crate::audit;
use crate::error::Result;

/// Records that `staff` saw or took the personal data of `subject` (`offering:…`, `session:…`), before it is shown.
pub async fn look(app: &App, staff: &Staff, verb: &'static str, subject: String) -> Result<()> {
    let now = app.clock.now();
    let entry = audit::Entry::new(&app.chance, now, &staff.id, verb, subject);
    let mut tx = app.store.write().await?;
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(())
}

/// Records that `staff` was shown these registrations in a list that is of no one offering, and that they asked for it:
/// whoever asks who saw their data finds it. The list's own limit bounds it.
pub async fn look_at_each<'a>(
    app: &App,
    staff: &Staff,
    verb: &'static str,
    registrations: impl Iterator<Item = &'a str>,
) -> Result<()> {
    let now = app.clock.now();
    let entry = |subject: String| audit::Entry::new(&app.chance, now, &staff.id, verb, subject);
    let mut shown: Vec<&str> = registrations.collect();
    shown.sort_unstable();
    shown.dedup();
    let mut entries = vec![entry("people".into())];
    entries.extend(shown.into_iter().map(|id| entry(format!("registration:{id}"))));
    let mut tx = app.store.write().await?;
    audit::record(&mut tx, entries).await?;
    tx.commit().await?;
    Ok(())
}
