//! Disposal is proposed: by the program when an offering's day has come, or by somebody who sees that it is not needed.

use super::model::Kind;
use super::{rules, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::{Error, Result};
use crate::staff::Staff;
use crate::text::fiscal_year_days;

/// Proposes what the day has come for, once each: offerings whose data was to be kept until before today, and the keys of
/// plans that have long been reported. What is held is not proposed. How many.
pub async fn propose_due(app: &App) -> Result<usize> {
    let now = app.clock.now();
    let today = now.date();
    let mut due: Vec<(Kind, String, String)> = Vec::new();
    for (offering, until) in store::offerings_due(&app.store, &today.to_string(), now).await? {
        due.push((Kind::Offering, offering, until));
    }
    for (plan, to_fiscal_year) in store::plans_with_keys(&app.store).await? {
        if rules::keys_until(to_fiscal_year) < today {
            due.push((Kind::Keys, plan, fiscal_year_days(to_fiscal_year).1.to_string()));
        }
    }
    let mut proposed = 0;
    for (kind, subject, through) in due {
        let mut tx = app.store.write().await?;
        if store::propose(&mut tx, &app.chance.id(now), kind, &subject, &through, None, now).await? {
            let entry = Entry::new(&app.chance, now, "system", "propose_disposal", named(kind, &subject));
            audit::record(&mut tx, vec![entry]).await?;
            tx.commit().await?;
            proposed += 1;
        }
    }
    Ok(proposed)
}

/// As the record names what is disposed of.
pub fn named(kind: Kind, subject: &str) -> String {
    match kind {
        Kind::Offering => format!("offering:{subject}"),
        Kind::Keys => format!("plan:{subject}"),
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// People are still to come.
    NotOver,
    Held,
    /// It is proposed already, or there is nothing to dispose of.
    Nothing,
}

/// Somebody proposes that an offering's data go before its day. Another must approve.
pub async fn propose(app: &App, staff: &Staff, offering: &str) -> Result<Outcome> {
    let now = app.clock.now();
    let keeping = store::keeping(&app.store, offering).await?.ok_or(Error::NotFound)?;
    if !rules::is_over(&keeping, now) {
        return Ok(Outcome::NotOver);
    }
    if store::is_held(&app.store, offering).await? {
        return Ok(Outcome::Held);
    }
    let holdings = store::holdings(&app.store, offering).await?;
    let mut tx = app.store.write().await?;
    let (id, until) = (app.chance.id(now), &keeping.retain_until);
    if holdings.registrations == 0
        || !store::propose(&mut tx, &id, Kind::Offering, offering, until, Some(&staff.id), now).await?
    {
        return Ok(Outcome::Nothing);
    }
    let entry = Entry::new(&app.chance, now, &staff.id, "propose_disposal", format!("offering:{offering}"));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(Outcome::Done)
}
