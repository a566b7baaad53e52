//! URLs of a session's attendance, and of the list for an insurer that is made from it.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Extension, Path, Query, RawQuery, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde::Deserialize;

use super::close::{Closed, close};
use super::insurance::{Part, file, offered, ticked};
use super::insurance_view::{Sheet, sheet_page};
use super::loose::loose;
use super::model::{Attendee, Made};
use super::reopen::reopen;
use super::rules::{Holds, figures, holds, is_volunteering, seal};
use super::store;
use super::views::{Overview, address, overview_page};
use super::words::words;
use crate::app::App;
use crate::catalogue::Catalogue;
use crate::checkin::store as checkins;
use crate::error::{Error, Result};
use crate::programme::{Announcement, Session};
use crate::receiver::{Bound, Seen, Sight, sight};
use crate::sheet;
use crate::staff::{Officer, Staff, look};
use crate::store::Source;
use crate::text::{fill, moment_short, plain};
use crate::ui::{Errors, Notice};
use crate::web::{Fields, Visit, redirect};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/office/sessions/{session}/attendance", get(show).post(act))
        .route("/office/sessions/{session}/insurance", get(insurance))
        .route("/office/sessions/{session}/insurance.csv", get(insurance_csv))
}

/// Letters a reason may have.
const REASON: usize = 200;

/// A session with its offering, and what this officer sees of who came.
struct Found {
    a: Arc<Announcement>,
    session: Session,
    sight: Sight,
}

/// Refused to whom the desk's list is not open; a session of somebody else is not there.
async fn found(app: &App, catalogue: &Catalogue, staff: &Staff, session: &str) -> Result<Found> {
    let head = checkins::head(&app.store, &staff.scope(), session).await?.ok_or(Error::NotFound)?;
    let a = catalogue.now().any(&head.offering_id).cloned().ok_or(Error::NotFound)?;
    let session = a.sessions.iter().find(|s| s.id == session).cloned().ok_or(Error::NotFound)?;
    let sight = sight(staff, &a, app.clock.now());
    if sight.opens_desk() { Ok(Found { a, session, sight }) } else { Err(Error::Forbidden) }
}

#[derive(Deserialize)]
struct Told {
    #[serde(default)]
    done: bool,
}

async fn show(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(session): Path<String>,
    Query(told): Query<Told>,
) -> Result<Response> {
    let found = found(&app, &catalogue, &staff, &session).await?;
    let said = told.done.then(|| (Notice::Success, words(visit.language).done.to_owned()));
    drawn(&app, &visit, &staff, &found, &Errors::default(), "", said, StatusCode::OK).await
}

#[expect(clippy::too_many_arguments, reason = "one page, drawn from several places")]
async fn drawn(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    f: &Found,
    errors: &Errors,
    reason: &str,
    said: Option<(Notice, String)>,
    status: StatusCode,
) -> Result<Response> {
    let id = &f.session.id;
    look(app, staff, "see_attendance", format!("session:{id}")).await?;
    let now = app.clock.now();
    let all = store::attendees(Source::Store(&app.store), id).await?;
    let (facts, heads) = store::facts(Source::Store(&app.store), id).await?;
    let volunteering = is_volunteering(f.a.offering.kind);
    let closings = store::closings(&app.store, id).await?;
    let in_force = closings.first().map(|m| &m.closing).filter(|c| c.ended_at.is_none());
    let seal = seal(&all, &f.session);
    let later = match in_force.map(|c| facts - c.facts) {
        Some(n @ 1..) => store::newest_facts(&app.store, id, n).await?,
        _ => Vec::new(),
    };
    let later =
        later.into_iter().filter(|l| !f.sight.leaves_out(&l.registration_id)).map(|l| l.seen(&f.sight)).collect();
    let held = in_force.map(|c| holds(c, &all, &seal, facts));
    let figures = figures(&all, &f.session, heads, volunteering);
    let list = f.sight.people(all, |who| &who.registration_id);
    let page = Overview {
        language: visit.language,
        staff,
        a: &f.a,
        session: &f.session,
        sight: &f.sight,
        list: &list,
        figures,
        loose: loose(app, &f.a, id).await?,
        holds: held,
        closings,
        later,
        id: &app.chance.id(now),
        reason,
        errors,
        said,
        volunteering,
        now,
    };
    let title = plain(words(visit.language).title);
    Ok(visit.page(title, || overview_page(&page)).status(status).into_response())
}

async fn act(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(session): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let f = found(&app, &catalogue, &staff, &session).await?;
    let w = words(visit.language);
    let ids = (f.a.offering.id.as_str(), session.as_str());
    let mut errors = Errors::default();
    let (status, said) = match fields.get("do") {
        "close" => match close(&app, &staff, ids, fields.get("id"), fields.has("anyway")).await? {
            Closed::Done => return Ok(redirect(&format!("{}?done=true", address(&session)))),
            Closed::Loose(_) => {
                errors.add("anyway", w.anyway_missing);
                (StatusCode::UNPROCESSABLE_ENTITY, None)
            }
            Closed::TooEarly => {
                let end = plain(&moment_short(f.session.ends_at, visit.language));
                (StatusCode::CONFLICT, Some((Notice::Warning, fill(w.too_early, &[&end]))))
            }
            Closed::Cancelled => (StatusCode::CONFLICT, Some((Notice::Warning, w.cancelled.to_owned()))),
            Closed::Already => (StatusCode::CONFLICT, Some((Notice::Info, w.already.to_owned()))),
        },
        "reopen" => {
            let reason = fields.get("reason");
            match reason.chars().count() {
                0 => errors.add("reason", w.reason_missing),
                1..=REASON => {}
                _ => errors.add("reason", fill(w.reason_long, &[&REASON])),
            }
            if !errors.is_empty() {
                (StatusCode::UNPROCESSABLE_ENTITY, None)
            } else if reopen(&app, &staff, ids, fields.get("closing"), reason).await? {
                return Ok(redirect(&format!("{}?done=true", address(&session))));
            } else {
                (StatusCode::CONFLICT, Some((Notice::Warning, w.meanwhile.to_owned())))
            }
        }
        _ => return Err(Error::Malformed("an unknown thing to do")),
    };
    drawn(&app, &visit, &staff, &f, &errors, fields.get("reason"), said, status).await
}

/// What the list for an insurer is made from.
struct Sealed {
    made: Made,
    holds: Holds,
    list: Vec<Attendee>,
    offered: Vec<Part>,
    parts: Vec<Part>,
}

/// None: the attendance is not closed. Refused to who may not take lists away.
async fn sealed(app: &App, f: &Found, query: Option<&str>) -> Result<Option<Sealed>> {
    if !f.sight.takes_lists {
        return Err(Error::Forbidden);
    }
    let id = &f.session.id;
    let made = store::closings(&app.store, id).await?.into_iter().next().filter(|m| m.closing.ended_at.is_none());
    let Some(made) = made else { return Ok(None) };
    let all = store::attendees(Source::Store(&app.store), id).await?;
    let (facts, _) = store::facts(Source::Store(&app.store), id).await?;
    let holds = holds(&made.closing, &all, &seal(&all, &f.session), facts);
    let list = f.sight.people(all, |who| &who.registration_id);
    let offered = offered(&f.a, &f.sight);
    let parts = ticked(query, &offered);
    Ok(Some(Sealed { made, holds, list, offered, parts }))
}

async fn not_closed(app: &App, visit: &Visit, staff: &Staff, f: &Found) -> Result<Response> {
    let said = Some((Notice::Warning, words(visit.language).insurance_first.to_owned()));
    drawn(app, visit, staff, f, &Errors::default(), "", said, StatusCode::CONFLICT).await
}

async fn insurance(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(session): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let f = found(&app, &catalogue, &staff, &session).await?;
    let Some(s) = sealed(&app, &f, query.as_deref()).await? else {
        return not_closed(&app, &visit, &staff, &f).await;
    };
    look(&app, &staff, "print_insurance_list", format!("session:{session}")).await?;
    let sheet = Sheet {
        language: visit.language,
        staff: &staff,
        a: &f.a,
        session: &f.session,
        list: &s.list,
        made: &s.made,
        holds: s.holds,
        offered: &s.offered,
        parts: &s.parts,
        now: app.clock.now(),
    };
    Ok(visit.page(plain(words(visit.language).insurance), || sheet_page(&sheet)).into_response())
}

async fn insurance_csv(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(session): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let f = found(&app, &catalogue, &staff, &session).await?;
    let Some(s) = sealed(&app, &f, query.as_deref()).await? else {
        return not_closed(&app, &visit, &staff, &f).await;
    };
    look(&app, &staff, "take_insurance_list", format!("session:{session}")).await?;
    let (head, rows) = file(&s.list, &s.parts, &f.session, (&s.made.closing, s.holds), visit.language);
    let name = format!("{}-{}-{}.csv", f.a.offering.title, plain(words(visit.language).insurance), f.session.date);
    let table = sheet::Table { title: String::new(), head, rows };
    Ok((sheet::headers(sheet::CSV, &name), sheet::csv(table)).into_response())
}
