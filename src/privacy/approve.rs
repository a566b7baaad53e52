use chrono::NaiveDate;

use super::model::Kind;
use super::propose::named as named_subject;
use super::rules::{Refusal, may_approve};
use super::store;
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::{Error, Result};
use crate::staff::Staff;
use crate::staff::store::approves_disposals;

/// An official who is named for it lets a disposal be done on a day. Nobody approves what they proposed, nor what a hold keeps, nor
/// what people are still to come to.
pub async fn approve(app: &App, staff: &Staff, id: &str, day: Option<NaiveDate>) -> Result<Result<(), Refusal>> {
    let now = app.clock.now();
    let named = approves_disposals(&app.store, &staff.id).await?;
    let mut tx = app.store.write().await?;
    let disposal = store::disposal_in(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let held = disposal.kind == Kind::Offering && store::is_held_in(&mut tx, &disposal.subject).await?;
    if disposal.kind == Kind::Offering && store::people_to_come(&mut tx, &disposal.subject, now).await? {
        return Ok(Err(Refusal::NotOver));
    }
    let day = match may_approve(&disposal, (&staff.id, named), held, day, now.date()) {
        Ok(day) => day,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if !store::approve(&mut tx, id, &staff.id, &day.to_string(), now).await? {
        return Ok(Err(Refusal::Already));
    }
    let subject = named_subject(disposal.kind, &disposal.subject);
    audit::record(&mut tx, vec![Entry::new(&app.chance, now, &staff.id, "approve_disposal", subject)]).await?;
    tx.commit().await?;
    Ok(Ok(()))
}
