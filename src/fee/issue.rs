//! 領収書: issuing one for a payment, and printing it again.

use super::locked::{locked, refuse_forgotten};
use super::model::Receipt;
use super::right::{Barred, may_record};
use super::store::{self, papers};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::checkin::append::is_fact_id;
use crate::error::{Error, Result};
use crate::staff::Staff;
use crate::text::fiscal_year_of;

/// What a form wants printed.
#[derive(Clone, Debug)]
pub struct Paper {
    /// The payment.
    pub fact: String,
    /// The print's id, made by the form.
    pub print: String,
    pub addressee: String,
    pub proviso: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Issued {
    Done,
    /// No payment, or one that was taken back.
    NotPaid,
    Barred(Barred),
}

/// Issues the receipt of a payment under the next number of its issuer and fiscal year, and makes its first print. Where
/// one was issued it stays as it is, and is printed again. The same form sent twice makes one print.
pub async fn issue(app: &App, staff: &Staff, offering: &str, paper: Paper) -> Result<Issued> {
    if !is_fact_id(&paper.print) {
        return Err(Error::Malformed("the id of a print"));
    }
    let mut tx = app.store.write().await?;
    let a = locked(app, &mut tx, staff, offering).await?;
    let now = app.clock.now();
    if let Err(barred) = may_record(staff, &a.hosts, None) {
        return Ok(Issued::Barred(barred));
    }
    let payment = store::written_in(&mut tx, offering, &paper.fact).await?.ok_or(Error::NotFound)?;
    let prints = papers::prints_in(&mut tx, &paper.fact).await?;
    if prints.iter().any(|p| p.id == paper.print) {
        return Ok(Issued::Done);
    }
    refuse_forgotten(&mut tx, &payment.fact.participant_id).await?;
    if !payment.is_payment() {
        return Ok(Issued::NotPaid);
    }
    let first = papers::receipt_in(&mut tx, &paper.fact).await?.is_none();
    if first {
        let issuer = a.offering.data_holder.clone();
        let fiscal_year = fiscal_year_of(now.date());
        let receipt = Receipt {
            number: papers::next_number(&mut tx, &issuer, fiscal_year).await?,
            fact_id: paper.fact.clone(),
            issuer,
            fiscal_year,
            addressee: paper.addressee,
            proviso: paper.proviso,
            amount: payment.fact.amount,
            at: now,
            staff_id: staff.id.clone(),
        };
        papers::add_receipt(&mut tx, &receipt).await?;
    }
    let copy = prints.len() as i64 + 1;
    match papers::add_print(&mut tx, &paper.print, &paper.fact, copy, now, &staff.id).await {
        Err(e) if e.is_unique() => return Err(Error::Malformed("the id of another print")),
        other => other?,
    }
    let verb = if first { "fee_receipt_issued" } else { "fee_receipt_reissued" };
    let subject = format!("participant:{}", payment.fact.participant_id);
    audit::record(&mut tx, vec![Entry::new(&app.chance, now, &staff.id, verb, subject)]).await?;
    tx.commit().await?;
    Ok(Issued::Done)
}
