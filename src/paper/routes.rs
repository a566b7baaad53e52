//! URLs of results on paper: the city's own.

use std::sync::Arc;

use axum::extract::{Path, Query, State as Shared};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use serde::Deserialize;

use super::due::{Due, due, written};
use super::model::Paper;
use super::number::number;
use super::rules::{Wrong, series};
use super::store;
use super::views::{ListPage, Printed, labels_page, letters_page, list_page, results_page};
use super::words::{Words, words};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::catalogue::Catalogue;
use crate::draw::published::{rules, whole};
use crate::draw::rules::FEW;
use crate::draw::{self, Draw, State};
use crate::error::{Error, Result};
use crate::notice::House;
use crate::office::routes::people_of;
use crate::programme::{Announcement, Selection};
use crate::receiver::Bound;
use crate::registration::letters::Medium;
use crate::screening;
use crate::staff::{Officer, Role, Staff, look};
use crate::store::Source;
use crate::text::fill;
use crate::ui::{Errors, Notice};
use crate::web::{Fields, Visit, redirect};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/office/offerings/{offering}/results", get(show).post(act))
        .route("/office/offerings/{offering}/results/print", get(print))
}

/// The city prints: addresses are received by nobody else.
fn found(app: &App, catalogue: &Catalogue, staff: &Staff, offering: &str) -> Result<Arc<Announcement>> {
    let (a, _) = people_of(catalogue, staff, offering, app.clock.now())?;
    if staff.role == Role::City { Ok(a) } else { Err(Error::Forbidden) }
}

/// The draw in force. Until its release nothing of it is printed.
async fn draw_of(app: &App, offering: &str) -> Result<Option<Draw>> {
    let draws = draw::store::of_offering(&app.store, offering).await?;
    Ok(draws.into_iter().find(|d| d.state != State::Stopped))
}

#[derive(Default)]
struct Said {
    typed: Option<Fields>,
    errors: Errors,
    said: Option<(Notice, String)>,
    status: StatusCode,
}

async fn drawn(app: &App, visit: &Visit, staff: &Staff, a: &Announcement, said: Said) -> Result<Response> {
    let offering = &a.offering.id;
    let draw = draw_of(app, offering).await?;
    let due = due(app, staff, offering).await?;
    if !due.is_empty() {
        look(app, staff, "see_paper", format!("offering:{offering}")).await?;
    }
    let typed = match said.typed {
        Some(typed) => typed,
        None => usual(app, offering).await?,
    };
    let released = draw.as_ref().is_some_and(|d| d.state == State::Released);
    let chosen = screening::store::screening(Source::Store(&app.store), offering).await?;
    let chosen = chosen.is_some_and(|s| s.state == screening::State::Released);
    let has_list = released && has_lines(app, draw.as_ref()).await?;
    let page = ListPage {
        staff,
        announcement: a,
        release_at: draw.as_ref().filter(|_| !released && due.is_empty()).map(|d| d.release_at),
        is_screening: a.offering.selection == Selection::Screening && !chosen,
        has_list,
        due: &due,
        typed: &typed,
        errors: &said.errors,
        said: said.said,
        language: visit.language,
    };
    Ok(visit.page(words(visit.language).title, || list_page(page)).status(said.status).into_response())
}

async fn has_lines(app: &App, draw: Option<&Draw>) -> Result<bool> {
    Ok(match draw {
        Some(draw) => !draw::store::lines(&app.store, &draw.id).await?.is_empty(),
        None => false,
    })
}

/// What was typed last, and today.
async fn usual(app: &App, offering: &str) -> Result<Fields> {
    let (heading, issuer) = store::usual(&app.store).await?.unwrap_or_default();
    let number = store::latest(&app.store, offering).await?;
    let heading = number.as_ref().map_or(heading, |s| s.heading.clone());
    let number = number.map_or_else(String::new, |s| s.number.to_string());
    let day = app.clock.now().date().to_string();
    let fields = [("heading", heading), ("number", number), ("dated_on", day), ("issuer", issuer)];
    Ok(Fields(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()))
}

#[derive(Deserialize)]
struct Told {
    given: Option<usize>,
}

async fn show(
    Shared(app): Shared<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(offering): Path<String>,
    Query(told): Query<Told>,
) -> Result<Response> {
    let a = found(&app, &catalogue, &staff, &offering)?;
    let said = told.given.map(|n| (Notice::Success, fill(words(visit.language).given, &[&n])));
    drawn(&app, &visit, &staff, &a, Said { said, ..Said::default() }).await
}

async fn act(
    Shared(app): Shared<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(offering): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let a = found(&app, &catalogue, &staff, &offering)?;
    let w = words(visit.language);
    if fields.get("do") != "number" {
        return Err(Error::Malformed("an unknown thing to do"));
    }
    let due = due(&app, &staff, &offering).await?;
    if due.is_empty() {
        let said = Said { status: StatusCode::CONFLICT, ..Said::default() };
        return drawn(&app, &visit, &staff, &a, said).await;
    }
    let new = series(fields.get("heading"), fields.get("number"), fields.get("dated_on"), fields.get("issuer"));
    let (errors, status) = match new {
        Ok(new) => match number(&app, &staff, &offering, &due, &new).await? {
            Some(n) => return Ok(redirect(&format!("/office/offerings/{offering}/results?given={n}"))),
            None => (Errors::from_iter([("number", w.number_taken)]), StatusCode::CONFLICT),
        },
        Err(wrong) => {
            (Errors::from_iter(wrong.into_iter().map(|one| told_of(one, w))), StatusCode::UNPROCESSABLE_ENTITY)
        }
    };
    drawn(&app, &visit, &staff, &a, Said { typed: Some(fields), errors, said: None, status }).await
}

fn told_of(wrong: Wrong, w: &'static Words) -> (&'static str, &'static str) {
    match wrong {
        Wrong::Heading => ("heading", w.heading_wrong),
        Wrong::Number => ("number", w.number_wrong),
        Wrong::Day => ("dated_on", w.day_wrong),
        Wrong::Issuer => ("issuer", w.issuer_wrong),
    }
}

#[derive(Deserialize)]
struct What {
    #[serde(default)]
    what: String,
}

/// Prints what has its number. Each letter stands in the record, under whose it is.
async fn print(
    Shared(app): Shared<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(offering): Path<String>,
    Query(What { what }): Query<What>,
) -> Result<Response> {
    let a = found(&app, &catalogue, &staff, &offering)?;
    let language = visit.language;
    let labels = what == "labels";
    let paper = match what.as_str() {
        "letters" | "labels" => Paper::Letter,
        "cards" => Paper::Card,
        "sheets" => Paper::Sheet,
        "list" => return list(&app, &visit, &staff, &a).await,
        _ => return Err(Error::NotFound),
    };
    let all = due(&app, &staff, &offering).await?;
    let mine: Vec<&Due> = all.iter().filter(|d| d.paper() == paper && d.letter.is_some() && !d.withheld).collect();
    if mine.is_empty() {
        let said = Said { status: StatusCode::CONFLICT, ..Said::default() };
        return drawn(&app, &visit, &staff, &a, said).await;
    }
    record(&app, &staff, &offering, (paper, labels), &mine).await?;
    let title = a.offering.title.clone();
    if labels {
        return Ok(visit.page(title, || labels_page(&a, &mine, language)).into_response());
    }
    let house = House::load(&app).await?;
    let medium = if paper == Paper::Card { Medium::Card } else { Medium::Sheet };
    let mut letters = Vec::new();
    for due in mine {
        let Some(letter) = &due.letter else { continue };
        if let Some(draft) = written(&app, &house, &a, due, medium).await? {
            letters.push(Printed { due, letter, draft });
        }
    }
    Ok(visit.page(title, || letters_page(&a, &letters, paper, language)).into_response())
}

async fn record(app: &App, staff: &Staff, offering: &str, what: (Paper, bool), mine: &[&Due]) -> Result<()> {
    let verb = match what {
        (Paper::Letter, false) => "print_letters",
        (Paper::Letter, true) => "print_labels",
        (Paper::Card, _) => "print_cards",
        (Paper::Sheet, _) => "print_sheets",
    };
    let now = app.clock.now();
    let mut entries = vec![Entry::new(&app.chance, now, &staff.id, verb, format!("offering:{offering}"))];
    for due in mine {
        let subject = format!("registration:{}", due.registration.id);
        if due.registration.secret.0 {
            entries.push(Entry::new(&app.chance, now, &staff.id, "see_secret", subject.clone()));
        }
        entries.push(Entry::new(&app.chance, now, &staff.id, verb, subject));
    }
    let mut tx = app.store.write().await?;
    audit::record(&mut tx, entries).await?;
    tx.commit().await?;
    Ok(())
}

/// By draw number, which tells nobody anything; with few entries it is for the counter only.
async fn list(app: &App, visit: &Visit, staff: &Staff, a: &Announcement) -> Result<Response> {
    let draw = draw_of(app, &a.offering.id).await?.filter(|d| d.state == State::Released);
    let (Some(draw), language) = (draw, visit.language) else {
        let said = Said { status: StatusCode::CONFLICT, ..Said::default() };
        return drawn(app, visit, staff, a, said).await;
    };
    let lines = draw::store::lines(&app.store, &draw.id).await?;
    let rules = rules(&draw, Some(a))?.ok_or(Error::NotFound)?;
    let file = whole(&draw, rules, &lines)?;
    look(app, staff, "print_result_list", format!("offering:{}", a.offering.id)).await?;
    let table = || draw::views::results_table(&file, a, language);
    Ok(visit.page(a.offering.title.clone(), || results_page(a, table(), lines.len() < FEW, language)).into_response())
}
