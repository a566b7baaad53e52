//! An application that came in time and was missed: typed in as any other, replayed, decided on.

use axum::Extension;
use axum::extract::{Path, State as Shared};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::office::REASON;
use crate::app::App;
use crate::catalogue::Catalogue;
use crate::draw::miss::{Settled, preview, settle};
use crate::draw::views::{MissedPage, missed_page};
use crate::draw::words::words;
use crate::draw::{Draw, State, store};
use crate::error::{Error, Result};
use crate::office::routes::theirs;
use crate::programme::Announcement;
use crate::registration::form::{Entry, Reading, read};
use crate::registration::routes::refusal;
use crate::registration::{Channel, State as Standing};
use crate::staff::{Officer, Role, Staff};
use crate::text::{fill, plain};
use crate::ui::Errors;
use crate::web::{Fields, Visit, redirect};

struct Desk<'a> {
    app: &'a App,
    visit: &'a Visit,
    staff: &'a Staff,
    a: &'a Announcement,
}

impl Desk<'_> {
    fn page(&self, typed: &Fields, errors: &Errors, found: Option<Standing>, status: StatusCode) -> Response {
        let key = match typed.get("idempotency_key") {
            "" => self.app.chance.id(self.app.clock.now()),
            key => key.to_owned(),
        };
        let page = MissedPage {
            language: self.visit.language,
            staff: self.staff,
            announcement: self.a,
            now: self.app.clock.now(),
            typed,
            errors,
            key: &key,
            found,
        };
        let title = plain(words(self.visit.language).missed_title);
        self.visit.page(title, || missed_page(page)).status(status).into_response()
    }
}

/// The city's staff, and the draw that is released.
async fn desk(
    app: &App,
    catalogue: &Catalogue,
    staff: &Staff,
    offering: &str,
) -> Result<(std::sync::Arc<Announcement>, Draw)> {
    let a = theirs(catalogue, staff, offering)?;
    if staff.role != Role::City {
        return Err(Error::Forbidden);
    }
    let draws = store::of_offering(&app.store, offering).await?;
    let draw = draws.into_iter().find(|d| d.state == State::Released).ok_or(Error::NotFound)?;
    Ok((a, draw))
}

pub async fn show(
    Shared(app): Shared<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Officer(staff): Officer,
    Path(offering): Path<String>,
) -> Result<Response> {
    let (a, _) = desk(&app, &catalogue, &staff, &offering).await?;
    let desk = Desk { app: &app, visit: &visit, staff: &staff, a: &a };
    Ok(desk.page(&Fields::default(), &Errors::default(), None, StatusCode::OK))
}

pub async fn act(
    Shared(app): Shared<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Officer(staff): Officer,
    Path(offering): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let (a, draw) = desk(&app, &catalogue, &staff, &offering).await?;
    let desk = Desk { app: &app, visit: &visit, staff: &staff, a: &a };
    let w = words(visit.language);
    let channel = Channel::from_code(fields.get("channel"))
        .filter(|c| matches!(c, Channel::Phone | Channel::Counter | Channel::Fax | Channel::Postcard));
    let (now, fresh_key) = (app.clock.now(), app.chance.id(app.clock.now()));
    let entry = Some(Entry { staff_id: &staff.id, channel });
    let reading = Reading { announcement: &a, language: visit.language, now, fresh_key: &fresh_key, entry };
    let application = match read(&fields, reading) {
        Ok(application) => application,
        Err(errors) => return Ok(desk.page(&fields, &errors, None, StatusCode::UNPROCESSABLE_ENTITY)),
    };
    let said = |text: &str| Errors::from_iter([("", text.to_owned())]);
    let conflict = StatusCode::CONFLICT;
    let found = match preview(&app, &draw, application.clone(), &staff).await? {
        Settled::Done(_, found) => found,
        Settled::Refused(decision) => {
            return Ok(desk.page(&fields, &refusal(&decision, visit.language), None, conflict));
        }
        Settled::NotNow => return Ok(desk.page(&fields, &said(w.missed_not_now), None, conflict)),
    };
    if fields.get("do") != "decide" {
        return Ok(desk.page(&fields, &Errors::default(), Some(found), StatusCode::OK));
    }
    let reason = fields.get("reason").trim();
    let mut errors = Errors::default();
    match reason.chars().count() {
        0 => errors.add("reason", w.reason_missing),
        n if n > REASON => errors.add("reason", fill(w.reason_long, &[&REASON])),
        _ => {}
    }
    if !errors.is_empty() {
        return Ok(desk.page(&fields, &errors, Some(found), StatusCode::UNPROCESSABLE_ENTITY));
    }
    Ok(match settle(&app, &draw, application, reason, &staff).await? {
        Settled::Done(id, _) => redirect(&format!("/office/registrations/{id}?entered=true")),
        Settled::Refused(decision) => desk.page(&fields, &refusal(&decision, visit.language), None, conflict),
        Settled::NotNow => desk.page(&fields, &said(w.missed_not_now), None, conflict),
    })
}
