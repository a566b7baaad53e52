//! `/offerings/{offering}/apply`: the form, and what it leads to.

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::app::App;
use crate::arrangement::routes::group;
use crate::catalogue::Catalogue;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::programme::{Announcement, Channel, Selection, Standing, standing};
use crate::registration::form::{self, Reading};
use crate::registration::form_view::{FormPage, form_page};
use crate::registration::intake::{Intake, Outcome};
use crate::registration::key;
use crate::registration::rules::Decision;
use crate::registration::words::words;
use crate::text::{self, Language, fill};
use crate::ui::{Button, Errors, Notice, link_button, notice_banner, say};
use crate::web::{Fields, Visit, redirect};

pub async fn show(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Path(offering): Path<String>,
) -> Result<Response> {
    let now = app.clock.now();
    let snapshot = catalogue.now();
    let announcement = snapshot.public(&offering, now).ok_or(Error::NotFound)?;
    let standing = standing(announcement, now);
    if standing == Standing::ByArrangement && announcement.offering.channels.has(&Channel::Web) {
        return Ok(group::show(&app, &visit, announcement));
    }
    if !takes_applications(announcement, standing) || !announcement.offering.channels.has(&Channel::Web) {
        return Ok(not_now(&visit, announcement, standing).into_response());
    }
    let key = app.chance.id(now);
    Ok(drawn(&visit, announcement, now, &Fields::default(), &Errors::default(), &key))
}

pub async fn send(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    Extension(intake): Extension<Intake>,
    visit: Visit,
    Path(offering): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let now = app.clock.now();
    let snapshot = catalogue.now();
    let announcement = snapshot.public(&offering, now).ok_or(Error::NotFound)?;
    if !announcement.offering.channels.has(&Channel::Web) {
        return Ok((StatusCode::CONFLICT, not_now(&visit, announcement, Standing::NotByApplication)).into_response());
    }
    if announcement.offering.selection == Selection::ByArrangement {
        return group::send(&app, &visit, announcement, &fields).await;
    }
    let fresh_key = app.chance.id(now);
    let reading = Reading { announcement, language: visit.language, now, fresh_key: &fresh_key, entry: None };
    let key = if fields.has("idempotency_key") { fields.get("idempotency_key") } else { &fresh_key };
    let again = |errors: &Errors, status: StatusCode| {
        let mut response = drawn(&visit, announcement, now, &fields, errors, key);
        *response.status_mut() = status;
        response
    };
    let closed = matches!(
        standing(announcement, now),
        Standing::Cancelled | Standing::Closed | Standing::Over | Standing::OpensAt(_)
    );
    let mut application = match form::read(&fields, reading) {
        Ok(application) => application,
        // What is over is over, however the form is filled in.
        Err(_) if closed => {
            let decision = match standing(announcement, now) {
                Standing::OpensAt(opens) => Decision::NotYet(opens),
                Standing::Cancelled => Decision::Cancelled,
                _ => Decision::Closed,
            };
            return Ok(again(&refusal(&decision, visit.language), StatusCode::CONFLICT));
        }
        Err(errors) => return Ok(again(&errors, StatusCode::UNPROCESSABLE_ENTITY)),
    };
    let mut outcome = intake.apply(application.clone()).await;
    if matches!(outcome, Ok(Outcome::Refused(Decision::KeyReused))) {
        // The same form with other content is another application, and still once however often it is sent.
        application.idempotency_key = application.digest();
        outcome = intake.apply(application).await;
    }
    if outcome.as_ref().is_err_and(Error::is_busy) {
        let said = Errors::from_iter([("", words(visit.language).busy)]);
        let mut response = again(&said, StatusCode::SERVICE_UNAVAILABLE);
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
        return Ok(response);
    }
    Ok(match outcome? {
        Outcome::Registered { id, receipt, key_version, .. } => {
            redirect(&format!("/registrations/{receipt}?key={}", key::key(&app.config.secret, &id, key_version)))
        }
        Outcome::Refused(decision) => again(&refusal(&decision, visit.language), StatusCode::CONFLICT),
    })
}

/// Why not, as a sentence above the form.
pub fn refusal(decision: &Decision, language: Language) -> Errors {
    let w = words(language);
    let mut errors = Errors::default();
    match decision {
        Decision::NotYet(opens) => errors.add("", fill(w.not_yet, &[&text::moment(*opens, language)])),
        Decision::Closed => errors.add("", w.closed),
        Decision::Cancelled => errors.add("", w.cancelled),
        Decision::Full => errors.add("", w.full_now),
        Decision::SomeFull(_) => errors.add("slots", w.some_full),
        Decision::SlotOver => errors.add("slots", w.slot_over),
        Decision::KeyReused | Decision::Again => errors.add("", w.already_changed),
        Decision::NotHere | Decision::Registered { .. } | Decision::Repeated(_) => errors.add("", w.not_here),
    }
    errors
}

fn takes_applications(announcement: &Announcement, standing: Standing) -> bool {
    standing.takes_applications()
        || announcement.offering.selection.is_gathered() && matches!(standing, Standing::Collecting { .. })
}

fn drawn(
    visit: &Visit,
    announcement: &Announcement,
    now: Moment,
    typed: &Fields,
    errors: &Errors,
    idempotency_key: &str,
) -> Response {
    let w = words(visit.language);
    let title = format!("{}：{}", w.apply_to, announcement.offering.title);
    let language = visit.language;
    let standing = standing(announcement, now);
    visit
        .page(title, || {
            form_page(FormPage { announcement, now, standing, language, typed, errors, idempotency_key, entry: None })
        })
        .into_response()
}

/// Instead of the form, when it could not be sent.
fn not_now(visit: &Visit, announcement: &Announcement, standing: Standing) -> Response {
    use leptos::prelude::*;
    let w = words(visit.language);
    let text = match standing {
        Standing::OpensAt(opens) => fill(w.not_yet, &[&text::moment(opens, visit.language)]),
        Standing::Cancelled => w.cancelled.into(),
        Standing::Full => w.full_now.into(),
        Standing::Closed | Standing::Over => w.closed.into(),
        _ if announcement.offering.selection == Selection::Continuing => w.not_here_continuing.into(),
        _ => w.not_here.into(),
    };
    let o = &announcement.offering;
    visit
        .page(o.title.clone(), || {
            view! {
                <h1>{say(&o.title)}</h1>
                {notice_banner(Notice::Info, "", view! { <p>{say(&text)}</p> })}
                <p>{link_button(Button::Secondary, w.back_to_offering, &format!("/offerings/{}", o.id))}</p>
            }
            .into_any()
        })
        .into_response()
}
