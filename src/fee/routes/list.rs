use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::Counter;
use crate::error::{Error, Result};
use crate::fee::form::Typed;
use crate::fee::model::{Payer, Written};
use crate::fee::record::Outcome;
use crate::fee::views::{List, list_page};
use crate::fee::words::words;
use crate::fee::{book, export, store};
use crate::receiver::Seen;
use crate::text::{fill, plain};
use crate::web::{Fields, Page, redirect};

#[derive(Deserialize)]
pub struct Asked {
    /// Only those who still owe something.
    open: Option<String>,
    #[serde(default = "first")]
    page: u32,
    /// A fact whose outcome is to be shown: its id says nothing about anybody.
    recorded: Option<String>,
}

const fn first() -> u32 {
    1
}

pub async fn show(counter: Counter, Query(asked): Query<Asked>) -> Result<Page> {
    draw(&counter, &asked, None).await
}

async fn draw(c: &Counter, asked: &Asked, typed: Option<(String, Typed)>) -> Result<Page> {
    c.look("see_fees", format!("offering:{}", c.offering())).await?;
    let open_only = asked.open.is_some();
    let mut book = book::read(&c.app.store, &c.a, open_only, asked.page).await?;
    for line in &mut book.lines {
        line.payer = line.payer.clone().seen(&c.sight);
    }
    let list = List {
        a: &c.a,
        book,
        takes_lists: c.sight.takes_lists,
        open_only,
        page: asked.page.max(1),
        form: c.new_id(),
        barred: c.barred(),
        recorded: recorded(c, asked).await?,
        typed,
    };
    let language = c.visit.language;
    let title = plain(&fill(words(language).title_of, &[&c.a.offering.title]));
    Ok(c.visit.page(title, || list_page(language, &c.staff, &list)))
}

/// What was recorded before the redirect, and of whom.
async fn recorded(c: &Counter, asked: &Asked) -> Result<Option<(Payer, Written)>> {
    let Some(fact) = &asked.recorded else { return Ok(None) };
    let Some(written) = store::written(&c.app.store, c.offering(), fact).await? else { return Ok(None) };
    let payer = store::payer(&c.app.store, c.offering(), &written.fact.participant_id).await?;
    Ok(payer.map(|payer| (payer.seen(&c.sight), written)))
}

/// A row's form: money received from one participant.
pub async fn take(counter: Counter, Query(asked): Query<Asked>, fields: Fields) -> Result<Response> {
    let c = counter;
    let mut typed = Typed::read(&fields);
    if typed.what != "receive" {
        return Err(Error::Malformed("nothing that the list of fees does"));
    }
    let participant = fields.get("participant").to_owned();
    match typed.send(&c.app, &c.staff, &c.a, c.visit.language, &participant).await? {
        Some(Outcome::Barred(barred)) => Ok(c.refuse(barred)),
        Some(_) => {
            let open = if asked.open.is_some() { "open=1&" } else { "" };
            let page = if asked.page > 1 { format!("page={}&", asked.page) } else { String::new() };
            Ok(redirect(&format!("{}?{open}{page}recorded={}", crate::fee::views::address(c.offering()), typed.id)))
        }
        None => {
            let page = draw(&c, &Asked { recorded: None, ..asked }, Some((participant, typed))).await?;
            Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
        }
    }
}

pub async fn csv(counter: Counter) -> Result<Response> {
    if !counter.sight.takes_lists {
        return Err(Error::Forbidden);
    }
    counter.look("export_fees_csv", format!("offering:{}", counter.offering())).await?;
    Ok(export::csv(counter.app, counter.a, counter.sight, counter.visit.language))
}

pub async fn xlsx(counter: Counter) -> Result<Response> {
    if !counter.sight.takes_lists {
        return Err(Error::Forbidden);
    }
    counter.look("export_fees_xlsx", format!("offering:{}", counter.offering())).await?;
    export::xlsx(&counter.app, &counter.a, &counter.sight, counter.visit.language).await
}
