//! URLs of helpers' links: for organisers below their session, for helpers the link itself.

use std::sync::Arc;

use axum::extract::{Extension, Path, Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Router, http::HeaderValue};
use serde::Deserialize;

use super::enter::{Outcome, enter};
use super::guard::COOKIE;
use super::make::{end, make};
use super::model::Link;
use super::rules::{AFTER_SECONDS, KEY, Standing, standing};
use super::store;
use super::views::{Links, Sheet, links_page, over_page, pin_page, sheet_page};
use super::words::words;
use crate::app::App;
use crate::catalogue::Catalogue;
use crate::error::{Error, Result};
use crate::office::routes::people_of;
use crate::programme::{Announcement, Column, DeskRule, Session};
use crate::receiver::Bound;
use crate::secret::{link_key, opened_by};
use crate::staff::{Officer, Staff};
use crate::ui::Errors;
use crate::web::limits::Limits;
use crate::web::{Fields, Visit, cookies, redirect};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/office/sessions/{session}/links", get(links).post(act))
        .route("/office/sessions/{session}/links/{link}", get(sheet))
        .route("/desk/link/{key}", get(ask).post(open))
}

/// Letters a label may have.
const LABEL: usize = 40;

/// A session of an offering that this officer answers for.
async fn found(app: &App, catalogue: &Catalogue, staff: &Staff, session: &str) -> Result<(Arc<Announcement>, Session)> {
    let offering = store::offering_of(&app.store, session).await?.ok_or(Error::NotFound)?;
    // A link shows names to whoever holds it: only who sees them may make one.
    let (a, sight) = people_of(catalogue, staff, &offering, app.clock.now())?;
    if !(sight.sees(Column::Name) && sight.opens_desk()) {
        return Err(Error::Forbidden);
    }
    let session = a.sessions.iter().find(|s| s.id == session).ok_or(Error::NotFound)?.clone();
    Ok((a, session))
}

#[derive(Deserialize)]
struct Told {
    #[serde(default)]
    ended: bool,
}

async fn links(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(session): Path<String>,
    Query(told): Query<Told>,
) -> Result<Response> {
    let (a, session) = found(&app, &catalogue, &staff, &session).await?;
    drawn(&app, &visit, &staff, &a, &session, told.ended, "", &Errors::default()).await
}

#[expect(clippy::too_many_arguments, reason = "one page, drawn from three places")]
async fn drawn(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    a: &Arc<Announcement>,
    session: &Session,
    ended: bool,
    label: &str,
    errors: &Errors,
) -> Result<Response> {
    let links = store::of_session(&app.store, &session.id).await?;
    let now = app.clock.now();
    let page = Links {
        language: visit.language,
        staff,
        announcement: a,
        session,
        links: &links,
        id: app.chance.id(now),
        ended,
        label,
        errors,
        now,
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(visit.page(words(visit.language).title, || links_page(&page)).status(status).into_response())
}

async fn act(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(session): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let (a, session) = found(&app, &catalogue, &staff, &session).await?;
    let w = words(visit.language);
    let mut errors = Errors::default();
    match fields.get("do") {
        "end" => {
            end(&app, &staff, &session.id, fields.get("link")).await?;
            Ok(redirect(&format!("/office/sessions/{}/links?ended=true", session.id)))
        }
        "make" => {
            let (label, id) = (fields.get("label"), fields.get("id"));
            uuid::Uuid::try_parse(id).map_err(|_| Error::Malformed("a link without its id"))?;
            if !(1..=LABEL).contains(&label.chars().count()) {
                errors.add("label", w.label_missing);
            } else if app.clock.now() >= session.ends_at.plus(AFTER_SECONDS) {
                errors.add("", w.session_over);
            } else {
                match make(&app, &staff, &session.id, id, label).await? {
                    // Shown here and not behind a redirect: the digits stand nowhere to be shown again.
                    Some(made) => {
                        let sheet = shown(&app, &staff, &a, &session, &made.link).await?;
                        return Ok(pin_page(&visit, &sheet, &made.pin).into_response());
                    }
                    None => errors.add("", w.made_before),
                }
            }
            drawn(&app, &visit, &staff, &a, &session, false, label, &errors).await
        }
        _ => Err(Error::Malformed("an unknown thing to do")),
    }
}

async fn shown<'a>(
    app: &App,
    staff: &'a Staff,
    a: &'a Arc<Announcement>,
    session: &'a Session,
    link: &str,
) -> Result<Sheet<'a>> {
    let link = store::find(&app.store, link).await?.filter(|l| l.session_id == session.id).ok_or(Error::NotFound)?;
    let key = link_key(&app.config.secret, KEY, &link.id).ok_or(Error::NotFound)?;
    Ok(Sheet { staff, announcement: a, session, url: format!("{}/desk/link/{key}", app.config.public_url), link })
}

/// The link as a QR code, to be printed; without the digits.
async fn sheet(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path((session, link)): Path<(String, String)>,
) -> Result<Response> {
    let (a, session) = found(&app, &catalogue, &staff, &session).await?;
    let sheet = shown(&app, &staff, &a, &session, &link).await?;
    Ok(sheet_page(&visit, &sheet).into_response())
}

/// The link of a key. A forged one is no such thing.
async fn opened(app: &App, key: &str) -> Result<Link> {
    let id = opened_by(&app.config.secret, KEY, key).ok_or(Error::NotFound)?;
    store::find(&app.store, &id).await?.ok_or(Error::NotFound)
}

/// Whether private phones are not to be used at the link's desk.
async fn own_devices(app: &App, catalogue: &Catalogue, link: &Link) -> Result<bool> {
    let offering = store::offering_of(&app.store, &link.session_id).await?.ok_or(Error::NotFound)?;
    Ok(catalogue.now().any(&offering).is_some_and(|a| a.offering.desk.has(&DeskRule::OwnDevices)))
}

async fn ask(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Path(key): Path<String>,
) -> Result<Response> {
    let link = opened(&app, &key).await?;
    let own_devices = own_devices(&app, &catalogue, &link).await?;
    Ok(match standing(&link, app.clock.now()) {
        Standing::Open => super::views::ask_page(&visit, &link, own_devices, &Errors::default()).into_response(),
        shut => over_page(&visit, shut).into_response(),
    })
}

async fn open(
    State(app): State<App>,
    Extension(limits): Extension<Limits>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Path(key): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let link = opened(&app, &key).await?;
    limits.strictly(format!("desk link {}", link.id))?;
    match enter(&app, &link.id, fields.get("pin")).await? {
        Outcome::Welcome { token, session } => {
            let mut response = redirect(&format!("/desk/{session}"));
            let seconds = link.session_ends.plus(AFTER_SECONDS).since(app.clock.now()).max(60);
            let cookie: HeaderValue = cookies::set(&visit.site, COOKIE, &token, seconds);
            response.headers_mut().append(header::SET_COOKIE, cookie);
            Ok(response)
        }
        Outcome::Wrong => {
            let link = opened(&app, &key).await?;
            if standing(&link, app.clock.now()) != Standing::Open {
                return Ok(over_page(&visit, Standing::Locked).into_response());
            }
            let errors = Errors::from_iter([("pin", words(visit.language).pin_wrong)]);
            let page = super::views::ask_page(&visit, &link, own_devices(&app, &catalogue, &link).await?, &errors);
            Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
        }
        Outcome::Shut(shut) => Ok(over_page(&visit, shut).into_response()),
    }
}
