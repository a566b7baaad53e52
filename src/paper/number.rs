use super::due::Due;
use super::model::NewSeries;
use super::store;
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::Result;
use crate::notice::LetterKind;
use crate::staff::Staff;

/// Gives every letter that has none its document number: the series' own, and the next branch of it. A letter keeps the
/// number it has. How many were given; None: another offering has that number.
pub async fn number(app: &App, by: &Staff, offering: &str, due: &[Due], new: &NewSeries) -> Result<Option<usize>> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    let there = store::letters_in(&mut tx, offering).await?;
    let has = |d: &&Due| there.iter().any(|l| l.is(&d.registration.id, d.kind, &d.subject));
    let without = due.iter().filter(|d| !has(d));
    let letters: Vec<(String, LetterKind, String)> =
        without.map(|d| (d.registration.id.clone(), d.kind, d.subject.clone())).collect();
    if letters.is_empty() {
        return Ok(Some(0));
    }
    let Some(series) = store::begin(&mut tx, &app.chance.id(now), offering, new, &by.id, now).await? else {
        return Ok(None);
    };
    let last = store::last_branch(&mut tx, &series.id).await?;
    store::give(&mut tx, &series.id, last, &letters, new, &by.id, now).await?;
    let entry = Entry::new(&app.chance, now, &by.id, "number_letters", format!("offering:{offering}"));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(Some(letters.len()))
}
