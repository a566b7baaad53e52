//! Writing down that money was received, waived or given back.

use chrono::NaiveDate;

use super::locked::{locked, refuse_forgotten};
use super::model::{Fact, FactKind, Method};
use super::right::{Barred, may_record};
use super::rules::{Account, Refusal, accept};
use super::{personal, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::checkin::append::is_fact_id;
use crate::error::{Error, Result};
use crate::staff::Staff;

/// What a form wants written down.
#[derive(Clone, Debug)]
pub struct New {
    /// Made by the form.
    pub id: String,
    pub participant: String,
    pub kind: FactKind,
    pub amount: i64,
    pub method: Method,
    /// The day the money moved.
    pub day: NaiveDate,
    /// Needed for what is waived or given back.
    pub reason: String,
    pub note: String,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done,
    Refused(Refusal),
    Barred(Barred),
}

/// Appends a fact, once however often the form is sent; refuses what would be paid too much or given back without being
/// there. The participant must be of this offering, and not be forgotten.
pub async fn record(app: &App, staff: &Staff, offering: &str, new: New) -> Result<Outcome> {
    if !is_fact_id(&new.id) {
        return Err(Error::Malformed("the id of a fact"));
    }
    let mut tx = app.store.write().await?;
    let a = locked(app, &mut tx, staff, offering).await?;
    let now = app.clock.now();
    // What is known already is so, whoever sends it again.
    if let Some(known) = store::fact_in(&mut tx, &new.id).await? {
        let same = known.participant_id == new.participant && known.kind == new.kind && known.amount == new.amount;
        return if same { Ok(Outcome::Done) } else { Err(ANOTHER) };
    }
    if let Err(barred) = may_record(staff, &a.hosts, Some(new.kind)) {
        return Ok(Outcome::Barred(barred));
    }
    let payer = store::payer_in(&mut tx, offering, &new.participant).await?.ok_or(Error::NotFound)?;
    refuse_forgotten(&mut tx, &new.participant).await?;
    if let Err(refusal) = accept(&Account::of(&a, &payer), new.kind, new.amount) {
        return Ok(Outcome::Refused(refusal));
    }
    let fact = Fact {
        id: new.id,
        offering_id: offering.to_owned(),
        number: store::newest_in(&mut tx, offering).await? + 1,
        participant_id: new.participant,
        kind: new.kind,
        amount: new.amount,
        method: if new.kind == FactKind::Waive { Method::None } else { new.method },
        corrects: None,
        day: new.day.to_string(),
        at: now,
        staff_id: staff.id.clone(),
        reason: new.reason,
        note: new.note,
    };
    store::add(&mut tx, &fact).await?;
    personal::veil_words(&mut tx, &payer.registration_id).await?;
    let verb = match fact.kind {
        FactKind::Receive => "fee_received",
        FactKind::Waive => "fee_waived",
        FactKind::Refund => "fee_refunded",
    };
    let subject = format!("participant:{}", fact.participant_id);
    audit::record(&mut tx, vec![Entry::new(&app.chance, now, &staff.id, verb, subject)]).await?;
    tx.commit().await?;
    Ok(Outcome::Done)
}

pub(super) const ANOTHER: Error = Error::Malformed("the id of another fact");
