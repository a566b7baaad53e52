//! URLs of changes: the form for a session or a whole offering, and each change as it stands.

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use serde::Deserialize;

use super::make::{Wanted, make};
use super::model::{Step, Terms};
use super::rules::{Refusal, Warning, ends_it_all, has_begun, warnings};
use super::take_back::{TakenBack, take_back};
use super::tell::{send_now, told};
use super::views::{AskPage, Deciders, MadePage, ask_page, made_page, sheets_page};
use super::words::{Words, words};
use super::{Change, store};
use crate::app::App;
use crate::catalogue::Catalogue;
use crate::error::{Error, Result};
use crate::hosting;
use crate::hosting::right::cancels;
use crate::office::routes::{people_of, theirs};
use crate::programme::{self, Announcement, SessionState, Venue};
use crate::receiver::{Bound, sight};
use crate::registration::telling::Print;
use crate::staff::{Officer, Staff, look};
use crate::ui::Errors;
use crate::web::{Fields, Visit, redirect};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/office/sessions/{session}/change", get(ask_session).post(send_session))
        .route("/office/offerings/{offering}/cancel", get(ask_offering).post(send_offering))
        .route("/office/changes/{change}", get(show).post(act))
        .route("/office/changes/{change}/sheets", get(sheets))
}

/// Letters a reason may have.
const REASON: usize = 200;

/// What a form is about: the offering, and the session if it is about one.
struct About {
    announcement: Arc<Announcement>,
    session: Option<String>,
    venues: Vec<Venue>,
}

async fn about_session(app: &App, catalogue: &Catalogue, staff: &Staff, session: String) -> Result<About> {
    let offering = store::offering_of(&app.store, &session).await?.ok_or(Error::NotFound)?;
    let announcement = theirs(catalogue, staff, &offering)?;
    Ok(About { announcement, session: Some(session), venues: programme::store::venues(&app.store).await? })
}

async fn about_offering(app: &App, catalogue: &Catalogue, staff: &Staff, offering: &str) -> Result<About> {
    let announcement = theirs(catalogue, staff, offering)?;
    Ok(About { announcement, session: None, venues: programme::store::venues(&app.store).await? })
}

async fn ask_session(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Officer(staff): Officer,
    Path(session): Path<String>,
) -> Result<Response> {
    let about = about_session(&app, &catalogue, &staff, session).await?;
    drawn(&app, &visit, &staff, &about, &Fields::default(), &Errors::default(), &[]).await
}

async fn ask_offering(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Officer(staff): Officer,
    Path(offering): Path<String>,
) -> Result<Response> {
    let about = about_offering(&app, &catalogue, &staff, &offering).await?;
    drawn(&app, &visit, &staff, &about, &Fields::default(), &Errors::default(), &[]).await
}

async fn send_session(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Officer(staff): Officer,
    Path(session): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let about = about_session(&app, &catalogue, &staff, session.clone()).await?;
    let wanted = match fields.get("do") {
        "cancel" => Wanted::Cancel { session },
        "move" => Wanted::Move { session, terms: terms(&fields) },
        _ => return Err(Error::Malformed("an unknown thing to do")),
    };
    send(&app, &visit, &staff, about, wanted, &fields).await
}

async fn send_offering(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Officer(staff): Officer,
    Path(offering): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let about = about_offering(&app, &catalogue, &staff, &offering).await?;
    send(&app, &visit, &staff, about, Wanted::CancelAll, &fields).await
}

fn terms(fields: &Fields) -> Terms {
    let text = |name: &str| crate::text::ascii(fields.get(name));
    Terms {
        date: text("date"),
        starts: text("starts"),
        ends: text("ends"),
        venue_id: Some(fields.get("venue").to_owned()).filter(|v| !v.is_empty()),
        state: SessionState::Planned,
    }
}

async fn send(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    about: About,
    wanted: Wanted,
    fields: &Fields,
) -> Result<Response> {
    let w = words(visit.language);
    let mut errors = Errors::default();
    if !matches!(wanted, Wanted::Move { .. }) && !cancels(app, staff, &about.announcement).await? {
        let mut response = drawn(app, visit, staff, &about, fields, &errors, &[]).await?;
        *response.status_mut() = StatusCode::FORBIDDEN;
        return Ok(response);
    }
    let form = if matches!(wanted, Wanted::Move { .. }) { "move" } else { "cancel" };
    let reason = reason(fields, form, w, &mut errors);
    let warned = match &wanted {
        Wanted::Move { session, terms } if !fields.has("despite") => against(app, &about, session, terms).await?,
        _ => Vec::new(),
    };
    if !errors.is_empty() || !warned.is_empty() {
        return drawn(app, visit, staff, &about, fields, &errors, &warned).await;
    }
    let offering = &about.announcement.offering.id;
    match make(app, staff, offering, wanted, &reason, &about.venues).await? {
        Ok(change) => Ok(redirect(&format!("/office/changes/{change}"))),
        Err(refusal) => {
            let (field, text) = refused(refusal, w);
            errors.add(field, text);
            let mut response = drawn(app, visit, staff, &about, fields, &errors, &[]).await?;
            if refusal == Refusal::NotToCome {
                *response.status_mut() = StatusCode::CONFLICT;
            }
            Ok(response)
        }
    }
}

/// What should be seen before a session is moved to these terms.
async fn against(app: &App, about: &About, session: &str, terms: &Terms) -> Result<Vec<Warning>> {
    let venue = terms.venue_id.as_ref().or(about.announcement.offering.venue_id.as_ref());
    let Some(venue) = about.venues.iter().find(|v| Some(&v.id) == venue) else { return Ok(Vec::new()) };
    let others = store::elsewhere(&app.store, &venue.id, &terms.date, session).await?;
    Ok(warnings(terms, Some(venue), &others))
}

/// One of the usual reasons, or what was typed: told to residents in the city's own language.
fn reason(fields: &Fields, form: &str, w: &'static Words, errors: &mut Errors) -> String {
    let (choice, text) = (format!("{form}_why"), format!("{form}_reason"));
    let ja = words(crate::text::Language::Ja);
    match fields.get(&choice) {
        "weather" => ja.why_weather.into(),
        "lecturer" => ja.why_lecturer.into(),
        "venue" => ja.why_venue.into(),
        "few" => ja.why_few.into(),
        "other" if fields.get(&text).chars().count() > REASON => {
            errors.add(text, w.reason_too_long);
            String::new()
        }
        "other" if fields.has(&text) => fields.get(&text).to_owned(),
        "other" => {
            errors.add(text, w.reason_missing);
            String::new()
        }
        _ => {
            errors.add(choice, w.reason_missing);
            String::new()
        }
    }
}

fn refused(refusal: Refusal, w: &'static Words) -> (&'static str, &'static str) {
    match refusal {
        Refusal::NotToCome => ("", w.not_to_come),
        Refusal::NothingNew => ("date", w.nothing_new),
        Refusal::NoSuchTime => ("date", w.no_such_time),
        Refusal::EndsBeforeStart => ("ends", w.ends_before),
        Refusal::InThePast => ("date", w.in_the_past),
        Refusal::NoSuchVenue => ("venue", w.no_such_venue),
    }
}

async fn drawn(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    about: &About,
    typed: &Fields,
    errors: &Errors,
    warnings: &[Warning],
) -> Result<Response> {
    let a = &about.announcement;
    let session = about.session.as_ref().and_then(|id| a.sessions.iter().find(|s| s.id == *id));
    let only = about.session.as_deref().filter(|id| !ends_it_all(a, id));
    let touches = store::would_touch(&app.store, &a.offering.id, only).await?;
    let (venues, language) = (about.venues.as_slice(), visit.language);
    let deciders = match cancels(app, staff, a).await? {
        true => None,
        false => Some(Deciders {
            leads: hosting::store::leads(&app.store, &a.offering.id, &app.clock.now().date().to_string()).await?,
            charge: hosting::store::charge(&app.store, &a.offering.id).await?,
        }),
    };
    let deciders = deciders.as_ref();
    let page =
        AskPage { staff, announcement: a, session, venues, touches, typed, errors, warnings, deciders, language };
    let drawn = visit.page(words(language).title, || ask_page(page));
    let answered =
        if errors.is_empty() && warnings.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(drawn.status(answered).into_response())
}

/// A change of an offering that this officer answers for.
async fn found(app: &App, catalogue: &Catalogue, staff: &Staff, id: &str) -> Result<(Change, Arc<Announcement>)> {
    let change = store::change(&app.store, id).await?.ok_or(Error::NotFound)?;
    let announcement = theirs(catalogue, staff, &change.offering_id)?;
    Ok((change, announcement))
}

async fn show(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(change): Path<String>,
) -> Result<Response> {
    let (change, announcement) = found(&app, &catalogue, &staff, &change).await?;
    as_it_stands(&app, &visit, &staff, &change, &announcement, None, None).await
}

/// Which papers: of those told by fax, by post, or the labels for envelopes.
#[derive(Deserialize)]
struct Papers {
    #[serde(default)]
    way: String,
}

async fn sheets(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(change): Path<String>,
    Query(way): Query<Papers>,
) -> Result<Response> {
    let (change, announcement) = found(&app, &catalogue, &staff, &change).await?;
    people_of(&catalogue, &staff, &change.offering_id, app.clock.now())?;
    let print = Some(Print::of(&way.way));
    as_it_stands(&app, &visit, &staff, &change, &announcement, None, print).await
}

async fn act(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let (change, announcement) = found(&app, &catalogue, &staff, &id).await?;
    let here = format!("/office/changes/{id}");
    let w = words(visit.language);
    let wanted = fields.get("do");
    if ["undo", "send"].contains(&wanted) && !may_undo(&app, &staff, &change, &announcement).await? {
        let said = Some(w.not_yours_to_undo);
        let mut response = as_it_stands(&app, &visit, &staff, &change, &announcement, said, None).await?;
        *response.status_mut() = StatusCode::FORBIDDEN;
        return Ok(response);
    }
    let mut said = w.too_late;
    let done = match wanted {
        "undo" => match take_back(&app, &staff, &id, words(crate::text::Language::Ja).corrected_reason).await? {
            TakenBack::Undone => true,
            TakenBack::Corrected(correction) => return Ok(redirect(&format!("/office/changes/{correction}"))),
            TakenBack::TooLate => false,
            TakenBack::Begun => {
                said = w.begun;
                false
            }
        },
        "send" => send_now(&app, &staff, &id).await?,
        "told" => {
            people_of(&catalogue, &staff, &change.offering_id, app.clock.now())?;
            told(&app, &staff, &id, fields.get("registration")).await?;
            true
        }
        _ => return Err(Error::Malformed("an unknown thing to do")),
    };
    if done {
        return Ok(redirect(&here));
    }
    let mut response = as_it_stands(&app, &visit, &staff, &change, &announcement, Some(said), None).await?;
    *response.status_mut() = StatusCode::CONFLICT;
    Ok(response)
}

/// Whether somebody may take a change back, or send its letters before their time: of a cancellation, who may cancel.
async fn may_undo(app: &App, staff: &Staff, change: &Change, announcement: &Announcement) -> Result<bool> {
    let steps = store::steps(&app.store, &change.id).await?;
    let cancelled = change.whole.0 || steps.iter().any(|step| step.old.state != step.new.state);
    Ok(!cancelled || cancels(app, staff, announcement).await?)
}

async fn as_it_stands(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    change: &Change,
    announcement: &Announcement,
    said: Option<&str>,
    print: Option<Print>,
) -> Result<Response> {
    let sight = sight(staff, announcement, app.clock.now());
    if sight.is_open() {
        look(app, staff, "see_touched", format!("offering:{}", change.offering_id)).await?;
    }
    let steps = store::steps(&app.store, &change.id).await?;
    let venues = programme::store::venues(&app.store).await?;
    let touched = sight.people(store::touched(&app.store, change).await?, |t| &t.who.registration_id);
    let letters: HashMap<String, String> = store::letters(&app.store, &change.id).await?.into_iter().collect();
    let corrected_by = store::correction(&app.store, &change.id).await?;
    let now = app.clock.now();
    let back: Vec<Step> = steps.iter().cloned().map(Step::reversed).collect();
    let page = MadePage {
        staff,
        announcement,
        change,
        steps: &steps,
        venues: &venues,
        touched: &touched,
        sight: &sight,
        letters: &letters,
        corrected_by: corrected_by.as_ref(),
        said,
        may_undo: may_undo(app, staff, change, announcement).await?,
        begun: has_begun(&back, change.is_pending(now), now),
        now,
        language: visit.language,
    };
    let title = words(visit.language).title;
    Ok(visit
        .page(title, || match print {
            Some(print) => sheets_page(page, print),
            None => made_page(page),
        })
        .into_response())
}
