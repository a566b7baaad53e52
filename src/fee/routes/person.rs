use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::Counter;
use crate::error::{Error, Result};
use crate::fee::form::Typed;
use crate::fee::model::{FactKind, Method};
use crate::fee::record::Outcome;
use crate::fee::rules::Account;
use crate::fee::store;
use crate::fee::views::{Person, address, person_page};
use crate::fee::words::words;
use crate::receiver::Seen;
use crate::text::{fill, plain};
use crate::web::{Fields, Page, redirect};

/// Which form is open: `do=refund`, `do=correct&wrong={fact}`.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(rename = "do")]
    what: Option<String>,
    wrong: Option<String>,
}

pub async fn show(counter: Counter, Query(asked): Query<Asked>) -> Result<Page> {
    draw(&counter, None, &asked).await
}

/// The page with a form that came back, or with the one that was asked for; without either, with what is to be paid.
async fn draw(c: &Counter, typed: Option<Typed>, asked: &Asked) -> Result<Page> {
    let participant = c.part("participant");
    let payer = store::payer(&c.app.store, c.offering(), participant).await?.ok_or(Error::NotFound)?;
    let payer = payer.seen(&c.sight);
    c.look("see_fee", format!("participant:{participant}")).await?;
    let account = Account::of(&c.a, &payer);
    let history = store::history(&c.app.store, c.offering(), participant).await?;
    let scope = c.staff.scope();
    let p = Person {
        o: &c.a.offering,
        history: history.into_iter().map(|written| written.read_by(&scope)).collect(),
        payer,
        account,
        barred: c.barred(),
        typed: typed.unwrap_or_else(|| fresh(c, &account, asked)),
    };
    let language = c.visit.language;
    // The title stands in the browser's history: no name in it.
    let title = plain(&fill(words(language).title_of, &[&c.a.offering.title]));
    Ok(c.visit.page(title, || person_page(language, &c.staff, &p)))
}

/// An empty form, the likeliest amount in it.
fn fresh(c: &Counter, account: &Account, asked: &Asked) -> Typed {
    let due = if account.open() > 0 { FactKind::Receive.code() } else { "" };
    let what = asked.what.clone().unwrap_or_else(|| due.to_owned());
    let amount = match FactKind::from_code(&what) {
        Some(FactKind::Receive) if account.open() > 0 => account.open(),
        Some(kind) => account.most(kind),
        None => 0,
    };
    Typed {
        what,
        id: c.new_id(),
        wrong: asked.wrong.clone().unwrap_or_default(),
        amount: if amount > 0 { amount.to_string() } else { String::new() },
        method: Method::Cash.code().to_owned(),
        day: c.app.clock.now().date().to_string(),
        ..Typed::default()
    }
}

pub async fn act(counter: Counter, fields: Fields) -> Result<Response> {
    let c = counter;
    let mut typed = Typed::read(&fields);
    let participant = c.part("participant").to_owned();
    match typed.send(&c.app, &c.staff, &c.a, c.visit.language, &participant).await? {
        Some(Outcome::Barred(barred)) => Ok(c.refuse(barred)),
        Some(_) => Ok(redirect(&format!("{}/{participant}", address(c.offering())))),
        None => {
            let page = draw(&c, Some(typed), &Asked { what: None, wrong: None }).await?;
            Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
        }
    }
}
