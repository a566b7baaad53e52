use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::app::App;
use crate::error::{Error, Result};
use crate::privacy::approve::approve;
use crate::privacy::rules::Refusal;
use crate::privacy::views::{DisposalPage, disposal_page, home_page};
use crate::privacy::words::words;
use crate::privacy::{Kind, store};
use crate::staff::store::approves_disposals;
use crate::staff::{City, Staff, look_at_each};
use crate::text::parse_ymd;
use crate::ui::Errors;
use crate::web::{Fields, Page, Visit, redirect};

pub async fn home(State(app): State<App>, visit: Visit, City(staff): City) -> Result<Page> {
    let all = store::all(&app.store).await?;
    let requests = store::open_requests(&app.store).await?;
    if !requests.is_empty() {
        look_at_each(&app, &staff, "see_requests", requests.iter().map(|r| r.registration_id.as_str())).await?;
    }
    let language = visit.language;
    Ok(visit.page(words(language).title, || home_page(language, &staff, &all, &requests)))
}

pub async fn show(State(app): State<App>, visit: Visit, City(staff): City, Path(id): Path<String>) -> Result<Page> {
    draw(&app, &visit, &staff, &id, &Fields::default(), &Errors::default()).await
}

async fn draw(app: &App, visit: &Visit, staff: &Staff, id: &str, typed: &Fields, errors: &Errors) -> Result<Page> {
    let named = store::named(&app.store, id).await?.ok_or(Error::NotFound)?;
    let d = &named.disposal;
    let holdings = match d.kind {
        Kind::Offering if d.begun_at.is_none() => Some(store::holdings(&app.store, &d.subject).await?),
        _ => None,
    };
    let counts = store::counts(&app.store, id).await?;
    let page = DisposalPage {
        staff,
        named: &named,
        holdings: holdings.as_ref(),
        counts: &counts,
        may_approve: approves_disposals(&app.store, &staff.id).await?,
        today: app.clock.now().date().to_string(),
        typed,
        errors,
        language: visit.language,
    };
    let w = words(visit.language);
    let title = if d.done_at.is_some() { w.record } else { w.disposal };
    Ok(visit.page(title, || disposal_page(page)))
}

pub async fn approve_it(
    State(app): State<App>,
    visit: Visit,
    City(staff): City,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response> {
    if fields.get("do") != "approve" {
        return Err(Error::Malformed("an unknown thing to do"));
    }
    let w = words(visit.language);
    let mut errors = Errors::default();
    match approve(&app, &staff, &id, parse_ymd(fields.get("due_on")).ok()).await? {
        Ok(()) => return Ok(redirect(&format!("/office/disposal/{id}"))),
        Err(Refusal::Own) => errors.add("", w.refused_own),
        Err(Refusal::NotNamed) => errors.add("", w.refused_not_named),
        Err(Refusal::Held) => errors.add("", w.refused_held),
        Err(Refusal::NotOver) => errors.add("", w.refused_not_over),
        Err(Refusal::Already) => errors.add("", w.refused_already),
        Err(Refusal::NoDay) => errors.add("due_on", w.refused_day),
    }
    let page = draw(&app, &visit, &staff, &id, &fields, &errors).await?;
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
}
