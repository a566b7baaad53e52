//! The day on which it is decided.

use super::rules::is_due;
use super::{Decision, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::{Error, Result};
use crate::notice::{self, Letter, LetterKind};
use crate::programme::store::announcement_in;
use crate::store::Source;

/// Where the day has come: enough have a place, and that is noted; or those who answer for it are told, once, that it is
/// theirs to decide. Returns how many it looked at for the first time.
pub async fn tend(app: &App) -> Result<usize> {
    let mut seen = 0;
    for (offering,) in store::due(&app.store, &app.clock.now().date().to_string()).await? {
        seen += usize::from(look(app, &offering).await?);
    }
    Ok(seen)
}

async fn look(app: &App, offering: &str) -> Result<bool> {
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    let now = app.clock.now();
    let a = announcement_in(&mut tx, offering).await?.ok_or(Error::NotFound)?;
    if !is_due(&a, now) || store::decision(Source::Tx(&mut tx), offering).await?.is_some() {
        return Ok(false);
    }
    let persons = store::persons(Source::Tx(&mut tx), offering).await?;
    if persons >= a.offering.minimum.unwrap_or(0) {
        let reached = Decision {
            offering_id: offering.into(),
            persons,
            reason: String::new(),
            decided_at: now,
            decided_by: None,
        };
        store::add(&mut tx, &reached).await?;
        let entry = Entry::new(&app.chance, now, "system", "minimum_reached", format!("offering:{offering}"));
        audit::record(&mut tx, vec![entry]).await?;
        tx.commit().await?;
        return Ok(true);
    }
    let letter = |account: String| Letter {
        dedup: Some(format!("minimum:{offering}:{account}")),
        ..Letter::on(&app.chance, now, LetterKind::MinimumDue, format!("{offering}/{account}"))
    };
    let to = store::who_decides(&mut tx, offering, now).await?;
    let told = notice::store::queue(&mut tx, to.into_iter().map(letter).collect()).await;
    told?;
    tx.commit().await?;
    Ok(false)
}
