//! URLs of draws: for the public, for an applicant, for the office.

use std::sync::Arc;

use axum::extract::{Path, Query, State as Shared};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};

use super::approve::approve;
use super::dry::dry;
use super::published::{file, json, rules, whole};
use super::read_number::{Read, read_number};
use super::stop::stop;
use super::views::{OfficePage, PaperPage, PublicPage, none_yet, office_page, paper_page, public_page};
use super::words::{Words, words};
use super::{Draw, State, store};
use crate::app::App;
use crate::catalogue::{Catalogue, is_public};
use crate::error::{Error, Result};
use crate::office::routes::theirs;
use crate::programme::Announcement;
use crate::registration::routes::{Key, opened};
use crate::selection::file::File;
use crate::staff::{Officer, Role, Staff};
use crate::text::{ascii, fill, moment, plain};
use crate::ui::{Errors, Notice};
use crate::web::{Fields, Page, Visit, redirect};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/draws/{draw}", get(show))
        .route("/offerings/{offering}/draw", get(of_offering))
        .route("/registrations/{receipt}/draw.json", get(own))
        .route("/office/offerings/{offering}/draw", get(office).post(act))
        .route("/office/offerings/{offering}/draw/paper", get(paper))
}

/// Letters a reason may have.
const REASON: usize = 300;

/// Whoever may see the offering may see its draws, those that were stopped too.
async fn public(app: &App, catalogue: &Catalogue, id: &str) -> Result<(Draw, Arc<Announcement>)> {
    let draw = store::draw(&app.store, id).await?.ok_or(Error::NotFound)?;
    let snapshot = catalogue.now();
    let a = snapshot.any(&draw.offering_id).filter(|a| is_public(a, app.clock.now())).ok_or(Error::NotFound)?;
    Ok((draw, a.clone()))
}

/// `/draws/K7WQ2M4X` is a page, `/draws/K7WQ2M4X.json` the file; ids contain no dot.
async fn show(
    Shared(app): Shared<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response> {
    if let Some(id) = id.strip_suffix(".json") {
        let (draw, a) = public(&app, &catalogue, id).await?;
        let file = published(&app, &draw, &a, false).await?.ok_or(Error::NotFound)?;
        return download(&draw, &file);
    }
    let (draw, a) = public(&app, &catalogue, &id).await?;
    let file = published(&app, &draw, &a, false).await?;
    let draws = store::of_offering(&app.store, &draw.offering_id).await?;
    let newer = draws.first().filter(|first| first.id != draw.id && first.state != State::Stopped);
    let language = visit.language;
    let page = visit.page(plain(words(language).title), || {
        let newer = newer.map(|d| d.id.as_str());
        public_page(PublicPage { language, draw: &draw, announcement: &a, file: file.as_ref(), newer })
    });
    Ok(page.into_response())
}

async fn published(app: &App, draw: &Draw, a: &Announcement, to_applicant: bool) -> Result<Option<File>> {
    match rules(draw, Some(a))? {
        Some(rules) => Ok(Some(file(&app.store, draw, rules, to_applicant).await?)),
        None => Ok(None),
    }
}

fn download(draw: &Draw, file: &File) -> Result<Response> {
    let name = format!("attachment; filename=\"{}.json\"", draw.id);
    let headers = [(header::CONTENT_TYPE, "application/json".to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, json(file)?).into_response())
}

/// An offering's draw, whichever it is now.
async fn of_offering(
    Shared(app): Shared<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Path(offering): Path<String>,
) -> Result<Response> {
    let a = catalogue.now().public(&offering, app.clock.now()).ok_or(Error::NotFound)?.clone();
    let draws = store::of_offering(&app.store, &offering).await?;
    let language = visit.language;
    Ok(match draws.first() {
        Some(draw) => redirect(&format!("/draws/{}", draw.id)),
        None => visit.page(plain(words(language).title), || none_yet(language, &a)).into_response(),
    })
}

/// The file for somebody who applied: with its lines even where they are too few to be public.
async fn own(
    Shared(app): Shared<App>,
    Extension(catalogue): Extension<Catalogue>,
    Path(receipt): Path<String>,
    Query(query): Query<Key>,
) -> Result<Response> {
    let opened = opened(&app, &receipt, &query.key).await?;
    let offering = &opened.registration.offering_id;
    let draw = store::of_offering(&app.store, offering).await?.into_iter().next().ok_or(Error::NotFound)?;
    let snapshot = catalogue.now();
    let a = snapshot.any(offering).ok_or(Error::NotFound)?;
    download(&draw, &published(&app, &draw, a, true).await?.ok_or(Error::NotFound)?)
}

async fn office(
    Shared(app): Shared<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Officer(staff): Officer,
    Path(offering): Path<String>,
) -> Result<Page> {
    let a = theirs(&catalogue, &staff, &offering)?;
    Office { app: &app, visit: &visit, staff: &staff, a: &a }.page(Said::default()).await
}

/// What a page says beside the draw itself.
#[derive(Default)]
struct Said {
    typed: Fields,
    errors: Errors,
    said: Option<(Notice, String)>,
    dry: Option<File>,
}

struct Office<'a> {
    app: &'a App,
    visit: &'a Visit,
    staff: &'a Staff,
    a: &'a Announcement,
}

impl Office<'_> {
    async fn draw(&self) -> Result<Option<Draw>> {
        Ok(store::of_offering(&self.app.store, &self.a.offering.id).await?.into_iter().next())
    }

    async fn page(&self, said: Said) -> Result<Page> {
        let (app, language) = (self.app, self.visit.language);
        let draw = self.draw().await?;
        let offering = &self.a.offering.id;
        let counts = match draw.as_ref().and_then(|d| d.counts.as_deref()) {
            Some(text) => Some(serde_json::from_str(text).map_err(|e| Error::Broken(e.to_string()))?),
            None => None,
        };
        let (readers, approver) = self.names(draw.as_ref()).await?;
        let twins = store::twins(&app.store, offering).await?;
        let without_mail = match &draw {
            Some(draw) => store::without_mail(&app.store, &draw.id).await?,
            None => 0,
        };
        let page = OfficePage {
            language,
            staff: self.staff,
            announcement: self.a,
            draw: draw.as_ref(),
            counts: counts.as_ref(),
            dry: said.dry.as_ref(),
            twins,
            readers: &readers,
            approver: approver.as_deref(),
            without_mail,
            typed: &said.typed,
            errors: &said.errors,
            said: said.said.as_ref().map(|(kind, text)| (*kind, text.as_str())),
            now: app.clock.now(),
        };
        Ok(self.visit.page(plain(words(language).office_title), || office_page(page)))
    }

    /// Who read the number, and who approved.
    async fn names(&self, draw: Option<&Draw>) -> Result<(Vec<String>, Option<String>)> {
        let Some(draw) = draw else { return Ok((Vec::new(), None)) };
        let mut readers = Vec::new();
        for id in [&draw.read_by, &draw.value_by].into_iter().flatten() {
            readers.extend(store::name_of(&self.app.store, id).await?);
        }
        let approver = match &draw.approved_by {
            Some(id) => store::name_of(&self.app.store, id).await?,
            None => None,
        };
        Ok((readers, approver))
    }

    /// The page again, with what somebody typed and what is wrong with it.
    async fn refused(&self, typed: Fields, field: &str, text: String, status: StatusCode) -> Result<Response> {
        let mut errors = Errors::default();
        errors.add(field.to_owned(), text);
        let page = self.page(Said { typed, errors, ..Said::default() }).await?;
        Ok(page.status(status).into_response())
    }

    async fn overtaken(&self, w: &'static Words) -> Result<Response> {
        let said = Some((Notice::Warning, w.not_now.to_owned()));
        Ok(self.page(Said { said, ..Said::default() }).await?.status(StatusCode::CONFLICT).into_response())
    }
}

async fn act(
    Shared(app): Shared<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Officer(staff): Officer,
    Path(offering): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let a = theirs(&catalogue, &staff, &offering)?;
    if staff.role != Role::City {
        return Err(Error::Forbidden);
    }
    let office = Office { app: &app, visit: &visit, staff: &staff, a: &a };
    let w = words(visit.language);
    let Some(draw) = office.draw().await? else { return office.overtaken(w).await };
    let here = redirect(&format!("/office/offerings/{offering}/draw"));
    match fields.get("do") {
        "read" => read(&office, &draw, fields, w).await,
        "approve" => match approve(&app, &draw, &staff).await? {
            true => Ok(here),
            false => office.overtaken(w).await,
        },
        "stop" => {
            let reason = fields.get("reason").trim().to_owned();
            let wrong = match reason.chars().count() {
                0 => Some(w.reason_missing.to_owned()),
                n if n > REASON => Some(fill(w.reason_long, &[&REASON])),
                _ => None,
            };
            match wrong {
                Some(text) => office.refused(fields, "reason", text, StatusCode::UNPROCESSABLE_ENTITY).await,
                None if stop(&app, &draw, &staff, &reason).await? => Ok(here),
                None => office.overtaken(w).await,
            }
        }
        "dry" => {
            let dry = dry(&app, &draw, &a).await?;
            Ok(office.page(Said { dry, ..Said::default() }).await?.into_response())
        }
        _ => Err(Error::Malformed("an unknown thing to do")),
    }
}

async fn read(office: &Office<'_>, draw: &Draw, fields: Fields, w: &'static Words) -> Result<Response> {
    let value = ascii(fields.get("value")).split_whitespace().collect::<Vec<_>>().join(" ");
    let unprocessable = StatusCode::UNPROCESSABLE_ENTITY;
    match read_number(office.app, draw, office.staff, &value).await? {
        Read::First | Read::Drawn => Ok(redirect(&format!("/office/offerings/{}/draw", draw.offering_id))),
        Read::Form => office.refused(fields, "value", w.read_form.into(), unprocessable).await,
        Read::Differs => office.refused(fields, "value", w.read_differs.into(), StatusCode::CONFLICT).await,
        Read::SamePerson => office.refused(fields, "value", w.read_same.into(), StatusCode::CONFLICT).await,
        Read::NotYet => {
            let text = fill(w.read_not_yet, &[&moment(draw.draw_at, office.visit.language)]);
            office.refused(fields, "value", text, StatusCode::CONFLICT).await
        }
        Read::NotNow => office.overtaken(w).await,
    }
}

/// The paper for the decision. It is the city's, and shows draw numbers only.
async fn paper(
    Shared(app): Shared<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Officer(staff): Officer,
    Path(offering): Path<String>,
) -> Result<Page> {
    let a = theirs(&catalogue, &staff, &offering)?;
    if staff.role != Role::City {
        return Err(Error::Forbidden);
    }
    let office = Office { app: &app, visit: &visit, staff: &staff, a: &a };
    let draw = office.draw().await?.filter(|d| d.drawn_at.is_some()).ok_or(Error::NotFound)?;
    let rules = rules(&draw, Some(&a))?.ok_or(Error::NotFound)?;
    let file = whole(&draw, rules, &store::lines(&app.store, &draw.id).await?)?;
    let (readers, approver) = office.names(Some(&draw)).await?;
    let language = visit.language;
    Ok(visit.page(plain(words(language).paper_title), || {
        paper_page(PaperPage {
            language,
            draw: &draw,
            announcement: &a,
            file: &file,
            readers: &readers,
            approver: approver.as_deref(),
        })
    }))
}
