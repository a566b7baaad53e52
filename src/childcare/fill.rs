use super::model::State;
use super::{rules, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::Result;
use crate::jobs::{self, Job};
use crate::notice::{self, Letter, LetterKind};
use crate::store::Tx;

/// The kind of the job that gives freed childcare out.
pub const FILL_CHILDCARE: &str = "fill_childcare";

/// Tells who waits that something became free, in the transaction that freed it.
pub async fn freed(app: &App, tx: &mut Tx, offering: &str) -> Result<()> {
    let now = app.clock.now();
    let job = Job { id: app.chance.id(now), kind: FILL_CHILDCARE, subject: offering.to_owned(), run_at: now };
    Ok(jobs::store::enqueue(tx, job).await?)
}

/// Gives freed childcare to who waits, in order, with a letter. Returns to how many.
pub async fn fill(app: &App, offering: &str) -> Result<usize> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    let Some(room) = store::room(&mut tx, offering).await? else { return Ok(0) };
    // Nobody waits, or nobody who fits: the usual case costs no more.
    if room.smallest_waiting.is_none_or(|n| n > room.left) {
        return Ok(0);
    }
    let waiting = store::waiting(&mut tx, offering).await?;
    let children: Vec<i64> = waiting.iter().map(|(_, children, _)| *children).collect();
    let next = rules::next(room.left, &children);
    let (mut letters, mut entries) = (Vec::new(), Vec::new());
    for n in &next {
        let (id, _, settled) = &waiting[*n];
        let Some(request) = store::of_registration_in(&mut tx, id).await? else { continue };
        store::move_to(&mut tx, &request, State::Given, now).await?;
        // Whose place is still held hears of both together.
        if *settled == 1 {
            letters.push(Letter::about(&app.chance, now, LetterKind::ChildcareGiven, id));
        }
        entries.push(Entry::new(&app.chance, now, "system", "give_childcare", format!("registration:{id}")));
    }
    notice::store::queue(&mut tx, letters).await?;
    audit::record(&mut tx, entries).await?;
    tx.commit().await?;
    Ok(next.len())
}
