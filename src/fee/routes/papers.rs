use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::Counter;
use crate::error::{Error, Result};
use crate::fee::form::TEXT_LENGTH;
use crate::fee::issue::{Issued, Paper, issue};
use crate::fee::model::{FactKind, Payer};
use crate::fee::store::{self, papers};
use crate::fee::views::{Issue, address, issue_page, paper_page};
use crate::fee::words::words;
use crate::programme::FeeUnit;
use crate::receiver::Seen;
use crate::text::{fill, plain};
use crate::ui::Errors;
use crate::web::{Fields, Page, redirect};

pub async fn show(counter: Counter) -> Result<Page> {
    draw(&counter, load(&counter).await?)
}

/// The payment, whose it is, and its receipt. What is no payment has no such page.
async fn load(c: &Counter) -> Result<Issue<'_>> {
    let store = &c.app.store;
    let payment = store::written(store, c.offering(), c.part("fact")).await?.ok_or(Error::NotFound)?;
    if payment.fact.kind != FactKind::Receive || payment.fact.corrects.is_some() {
        return Err(Error::NotFound);
    }
    let participant = &payment.fact.participant_id;
    let payer = store::payer(store, c.offering(), participant).await?.ok_or(Error::NotFound)?;
    let sight = c.sight.of(&payer.registration_id);
    let payer = payer.seen(&sight);
    c.look("see_fee", format!("participant:{participant}")).await?;
    let w = words(c.visit.language);
    Ok(Issue {
        o: &c.a.offering,
        receipt: papers::receipt(store, &payment.fact.id).await?.map(|r| r.seen(&sight)),
        prints: papers::prints(store, &payment.fact.id).await?,
        now: c.app.clock.now(),
        may: c.barred().is_none(),
        print: c.new_id(),
        addressee: plain(w.addressee_of).replace("{}", addressee(&payer)),
        proviso: plain(if c.a.offering.fee_unit == FeeUnit::Party { w.proviso_of_party } else { w.proviso_of })
            .replace("{}", &c.a.offering.title),
        errors: Errors::default(),
        payer,
        payment,
    })
}

/// Who applied; at the desk somebody came without.
fn addressee(payer: &Payer) -> &str {
    if payer.applicant.is_empty() { payer.called() } else { &payer.applicant }
}

fn draw(c: &Counter, issue: Issue<'_>) -> Result<Page> {
    let language = c.visit.language;
    Ok(c.visit.page(words(language).paper, || issue_page(language, &c.staff, &issue)))
}

pub async fn issue_now(counter: Counter, fields: Fields) -> Result<Response> {
    let c = counter;
    if let Some(barred) = c.barred() {
        return Ok(c.refuse(barred));
    }
    let (fact, print) = (c.part("fact").to_owned(), fields.get("print").to_owned());
    let mut shown = load(&c).await?;
    let w = words(c.visit.language);
    if shown.receipt.is_none() {
        shown.addressee = fields.get("addressee").to_owned();
        shown.proviso = fields.get("proviso").to_owned();
        let typed =
            [("addressee", &shown.addressee, w.addressee_missing), ("proviso", &shown.proviso, w.proviso_missing)];
        for (field, text, missing) in typed {
            if text.is_empty() {
                shown.errors.add(field, missing);
            } else if text.chars().count() > TEXT_LENGTH {
                shown.errors.add(field, fill(w.too_long, &[&TEXT_LENGTH]));
            }
        }
    }
    if shown.errors.is_empty() {
        let (addressee, proviso) = (shown.addressee.clone(), shown.proviso.clone());
        let paper = Paper { fact: fact.clone(), print: print.clone(), addressee, proviso };
        match issue(&c.app, &c.staff, c.offering(), paper).await? {
            Issued::Done => return Ok(redirect(&format!("{}/receipts/{fact}/{print}", address(c.offering())))),
            Issued::Barred(barred) => return Ok(c.refuse(barred)),
            Issued::NotPaid => shown.errors.add("", w.not_paid),
        }
    }
    Ok(draw(&c, shown)?.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
}

/// The receipt to print.
pub async fn print(counter: Counter) -> Result<Page> {
    let c = counter;
    let shown = load(&c).await?;
    let print = shown.prints.iter().find(|p| p.id == c.part("print")).cloned().ok_or(Error::NotFound)?;
    let receipt = shown.receipt.clone().ok_or(Error::NotFound)?;
    let language = c.visit.language;
    Ok(c.visit.page(words(language).paper, || paper_page(language, &shown, &receipt, &print)))
}
