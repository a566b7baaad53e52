use std::collections::HashMap;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::Counter;
use crate::error::{Error, Result};
use crate::fee::close::{Closed, Count, close};
use crate::fee::form::{TEXT_LENGTH, amount};
use crate::fee::store::{self, papers};
use crate::fee::till::Till;
use crate::fee::views::{CloseForm, Closings, address, closing_sheet, closings_page, yen};
use crate::fee::words::words;
use crate::text::{fill, plain};
use crate::ui::Errors;
use crate::web::{Fields, Page, redirect};

pub async fn show(counter: Counter) -> Result<Page> {
    let form = CloseForm { id: counter.new_id(), ..CloseForm::default() };
    draw(&counter, form, None).await
}

/// What there is to close: all that came since the last closing, or, for a form that came back, what it had shown.
async fn draw(c: &Counter, form: CloseForm, seen: Option<i64>) -> Result<Page> {
    c.look("see_fees", format!("offering:{}", c.offering())).await?;
    let store = &c.app.store;
    let closed = papers::closings(store, c.offering()).await?;
    let after = closed.first().map_or(0, |c| c.until_fact);
    let newest = store::newest(store, c.offering()).await?;
    let seen = seen.map_or(newest, |n| n.min(newest));
    let till = Till::of(&store::between(store, c.offering(), after, seen).await?);
    let names = names(c).await?;
    let page = Closings { a: &c.a, seen, till, closed, names, barred: c.barred(), form };
    let language = c.visit.language;
    Ok(c.visit.page(plain(words(language).closings), || closings_page(language, &c.staff, &page)))
}

async fn names(c: &Counter) -> Result<HashMap<String, String>> {
    Ok(store::staff_names(&c.app.store, c.offering()).await?.into_iter().collect())
}

pub async fn close_now(counter: Counter, fields: Fields) -> Result<Response> {
    let c = counter;
    let w = words(c.visit.language);
    let text = |name: &str| fields.get(name).to_owned();
    let seen: i64 = fields.get("seen").parse().map_err(|_| Error::Malformed("what a closing covers"))?;
    let mut form = CloseForm {
        id: text("id"),
        session: text("session"),
        counted: text("counted"),
        reason: text("reason"),
        errors: Errors::default(),
    };
    if form.reason.chars().count() > TEXT_LENGTH {
        form.errors.add("reason", fill(w.too_long, &[&TEXT_LENGTH]));
    }
    let counted = amount(&form.counted);
    if counted.is_none() {
        form.errors.add("counted", w.amount_wrong);
    }
    let mut shown = Some(seen);
    if let Some(counted) = counted.filter(|_| form.errors.is_empty()) {
        let session = Some(form.session.clone()).filter(|id| !id.is_empty());
        let count = Count { id: form.id.clone(), seen, session, counted, reason: form.reason.clone() };
        match close(&c.app, &c.staff, c.offering(), count).await? {
            Closed::Done => return Ok(redirect(&format!("{}/closings/{}", address(c.offering()), form.id))),
            Closed::Barred(barred) => return Ok(c.refuse(barred)),
            Closed::Differs(by) => form.errors.add("counted", fill(w.differs, &[&yen(by, c.visit.language)])),
            Closed::Nothing => {
                shown = None;
                form.errors.add("", w.closed_meanwhile);
            }
        }
    } else if let Some(barred) = c.barred() {
        return Ok(c.refuse(barred));
    }
    let page = draw(&c, form, shown).await?;
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
}

/// One closing, to be printed and filed.
pub async fn sheet(counter: Counter) -> Result<Page> {
    let c = counter;
    let closing = papers::closing(&c.app.store, c.offering(), c.part("closing")).await?.ok_or(Error::NotFound)?;
    c.look("see_fees", format!("offering:{}", c.offering())).await?;
    let facts = store::between(&c.app.store, c.offering(), closing.after_fact, closing.until_fact).await?;
    let (till, names, language) = (Till::of(&facts), names(&c).await?, c.visit.language);
    Ok(c.visit.page(plain(words(language).closing), || closing_sheet(language, &c.a, &closing, &till, &names)))
}
