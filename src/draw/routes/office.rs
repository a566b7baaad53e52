//! What the office sees and does.

use axum::Extension;
use axum::extract::{Path, State as Shared};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::app::App;
use crate::catalogue::Catalogue;
use crate::clock::Moment;
use crate::draw::approve::approve;
use crate::draw::dry::dry;
use crate::draw::published::{rules, whole};
use crate::draw::read_number::{Read, read_number};
use crate::draw::second::open_second;
use crate::draw::stop::stop;
use crate::draw::views::{OfficePage, PaperPage, office_page, paper_page};
use crate::draw::words::{Words, words};
use crate::draw::{Draw, store};
use crate::error::{Error, Result};
use crate::office::routes::theirs;
use crate::priority;
use crate::priority::rule::rule;
use crate::priority::views::ruling;
use crate::programme::Announcement;
use crate::registration::By;
use crate::selection::file::File;
use crate::staff::{Officer, Role, Staff};
use crate::text::{ascii, fill, moment, parse_ymd, plain};
use crate::ui::{Errors, Notice};
use crate::web::{Fields, Page, Visit, redirect};

/// Letters a reason may have.
pub(super) const REASON: usize = 300;

pub async fn show(
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
        let objections = priority::store::open(&app.store, offering).await?;
        let page = OfficePage {
            objections: &objections,
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

pub async fn act(
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
        "second" => {
            let day = parse_ymd(fields.get("second_on")).ok().filter(|day| *day > app.clock.now().date());
            let Some(closes) = day.and_then(|day| Moment::of(&day.to_string(), "17:00")) else {
                let text = w.second_on_wrong.to_owned();
                return office.refused(fields, "second_on", text, StatusCode::UNPROCESSABLE_ENTITY).await;
            };
            match open_second(&app, &draw, closes, &staff).await? {
                true => Ok(here),
                false => office.overtaken(w).await,
            }
        }
        "rule" => rule_on(&office, fields).await,
        "dry" => {
            let dry = dry(&app, &draw, &a).await?;
            Ok(office.page(Said { dry, ..Said::default() }).await?.into_response())
        }
        _ => Err(Error::Malformed("an unknown thing to do")),
    }
}

/// What a person finds on an objection to a class.
async fn rule_on(office: &Office<'_>, fields: Fields) -> Result<Response> {
    let mut errors = Errors::default();
    let Some((class, reason)) = ruling(&fields, office.a, office.visit.language, &mut errors) else {
        let page = office.page(Said { typed: fields, errors, ..Said::default() }).await?;
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    };
    let by = By { actor: &office.staff.id, reason: &reason };
    let open = priority::store::open(&office.app.store, &office.a.offering.id).await?;
    let registration = fields.get("registration");
    if open.iter().any(|o| o.registration_id == registration) && rule(office.app, registration, class, by).await? {
        return Ok(redirect(&format!("/office/offerings/{}/draw", office.a.offering.id)));
    }
    office.overtaken(words(office.visit.language)).await
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
pub async fn paper(
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
