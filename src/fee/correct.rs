//! Taking a mistake back (取消し).

use super::locked::{locked, refuse_forgotten};
use super::model::Fact;
use super::record::{ANOTHER, Outcome};
use super::right::may_record;
use super::rules::{Account, accept_correction};
use super::{personal, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::checkin::append::is_fact_id;
use crate::error::{Error, Result};
use crate::staff::Staff;

/// Appends the opposite of a fact, with a reason, pointing at it; once however often the form is sent. What was written
/// stays written.
pub async fn correct(app: &App, staff: &Staff, offering: &str, id: &str, wrong: &str, reason: &str) -> Result<Outcome> {
    if !is_fact_id(id) {
        return Err(Error::Malformed("the id of a fact"));
    }
    let mut tx = app.store.write().await?;
    let a = locked(app, &mut tx, staff, offering).await?;
    let now = app.clock.now();
    let wrong = store::written_in(&mut tx, offering, wrong).await?.ok_or(Error::NotFound)?;
    if let Err(barred) = may_record(staff, &a.hosts, Some(wrong.fact.kind)) {
        return Ok(Outcome::Barred(barred));
    }
    if let Some(known) = store::fact_in(&mut tx, id).await? {
        return if known.corrects.as_ref() == Some(&wrong.fact.id) { Ok(Outcome::Done) } else { Err(ANOTHER) };
    }
    refuse_forgotten(&mut tx, &wrong.fact.participant_id).await?;
    let payer = store::payer_in(&mut tx, offering, &wrong.fact.participant_id).await?.ok_or(Error::NotFound)?;
    let account = Account::of(&a, &payer);
    if let Err(refusal) = accept_correction(&account, &wrong.fact, wrong.corrected_by.is_some()) {
        return Ok(Outcome::Refused(refusal));
    }
    let number = store::newest_in(&mut tx, offering).await? + 1;
    let fact = Fact {
        id: id.to_owned(),
        number,
        amount: -wrong.fact.amount,
        corrects: Some(wrong.fact.id.clone()),
        at: now,
        staff_id: staff.id.clone(),
        reason: reason.to_owned(),
        note: String::new(),
        ..wrong.fact
    };
    store::add(&mut tx, &fact).await?;
    personal::veil_words(&mut tx, &payer.registration_id).await?;
    let subject = format!("participant:{}", fact.participant_id);
    audit::record(&mut tx, vec![Entry::new(&app.chance, now, &staff.id, "fee_corrected", subject)]).await?;
    tx.commit().await?;
    Ok(Outcome::Done)
}
