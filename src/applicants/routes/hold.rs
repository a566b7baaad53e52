//! Taking a name and a number while somebody is on the telephone, and the rest later.

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::super::words::words;
use super::found;
use super::typing::{Typing, with};
use crate::app::App;
use crate::catalogue::Catalogue;
use crate::error::{Error, Result};
use crate::office::routes::people_of;
use crate::receiver::Bound;
use crate::registration::complete::{Completed, complete};
use crate::registration::form;
use crate::registration::form_view::form_page;
use crate::registration::intake::{Intake, Outcome};
use crate::registration::routes::refusal;
use crate::registration::{By, Channel, Registration, hold, store};
use crate::staff::{Officer, look};
use crate::ui::Errors;
use crate::web::{Fields, Visit, redirect};

pub async fn show(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(offering): Path<String>,
) -> Result<Response> {
    let (a, _) = people_of(&catalogue, &staff, &offering, app.clock.now())?;
    if !hold::can_be_held(&a) {
        return Err(Error::NotFound);
    }
    let key = app.chance.id(app.clock.now());
    Ok(drawn_short(
        &Typing { app: &app, visit: &visit, staff: &staff, a: &a, key: &key },
        &Fields::default(),
        &Errors::default(),
    ))
}

pub async fn act(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    Extension(intake): Extension<Intake>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(offering): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let now = app.clock.now();
    let (a, _) = people_of(&catalogue, &staff, &offering, now)?;
    if !hold::can_be_held(&a) {
        return Err(Error::NotFound);
    }
    let fresh_key = app.chance.id(now);
    let key = if fields.has("idempotency_key") { fields.get("idempotency_key") } else { &fresh_key };
    let page = Typing { app: &app, visit: &visit, staff: &staff, a: &a, key };
    let channel = Channel::from_code(fields.get("channel")).filter(|c| matches!(c, Channel::Phone | Channel::Counter));
    let application = match hold::read(&fields, page.reading(&fresh_key, channel)) {
        Ok(application) => application,
        Err(errors) => return Ok(with(StatusCode::UNPROCESSABLE_ENTITY, drawn_short(&page, &fields, &errors))),
    };
    Ok(match intake.apply(application).await? {
        Outcome::Registered { id, .. } => redirect(&format!("/office/registrations/{id}?entered=true")),
        Outcome::Refused(decision) => {
            with(StatusCode::CONFLICT, drawn_short(&page, &fields, &refusal(&decision, visit.language)))
        }
    })
}

/// The rest, to be typed in: the whole form, with what is known.
pub async fn rest(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(id): Path<String>,
) -> Result<Response> {
    let this = found(&app, &catalogue, &staff, &id).await?;
    let (a, registration) = (&this.announcement, &this.registration);
    look(&app, &staff, "see_registration", format!("registration:{id}")).await?;
    let slots: Vec<String> = store::wishes(&app.store, &id).await?.into_iter().map(|w| w.0).collect();
    let known = [("name", &registration.name), ("phone", &registration.phone)].into_iter();
    let known = known.map(|(name, text)| (name.to_owned(), text.clone()));
    let channel = ("channel".to_owned(), registration.channel.code().to_owned());
    let chosen = a.slots.iter().filter(|s| s.choice_group_id.is_some() && slots.contains(&s.id));
    let chosen = chosen.map(|s| ("slots".to_owned(), s.id.clone()));
    let typed = Fields(known.chain([channel]).chain(chosen).collect());
    let page = Typing { app: &app, visit: &visit, staff: &staff, a, key: "" };
    Ok(drawn_whole(&page, registration, &typed, &Errors::default()))
}

pub async fn finish(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let this = found(&app, &catalogue, &staff, &id).await?;
    let (a, registration) = (&this.announcement, &this.registration);
    let page = Typing { app: &app, visit: &visit, staff: &staff, a, key: "" };
    let channel = Channel::from_code(fields.get("channel"))
        .filter(|c| matches!(c, Channel::Phone | Channel::Counter | Channel::Fax | Channel::Postcard));
    let application = match form::read(&fields, page.reading(&registration.receipt, channel)) {
        Ok(application) => application,
        Err(errors) => {
            return Ok(with(StatusCode::UNPROCESSABLE_ENTITY, drawn_whole(&page, registration, &fields, &errors)));
        }
    };
    let by = By { actor: &staff.id, reason: "" };
    let w = words(visit.language);
    let refused = match complete(&app, registration, &application, by).await? {
        Completed::Yes(_) => return Ok(redirect(&format!("/office/registrations/{id}?entered=true"))),
        Completed::TooLate => w.too_late,
        Completed::Secret => w.hold_secret,
        Completed::NoRoom => w.hold_no_room,
        Completed::Recorded => w.hold_recorded,
    };
    Ok(with(StatusCode::CONFLICT, drawn_whole(&page, registration, &fields, &Errors::from_iter([("", refused)]))))
}

fn drawn_short(page: &Typing, typed: &Fields, errors: &Errors) -> Response {
    let w = words(page.visit.language);
    let action = format!("/office/offerings/{}/hold", page.a.offering.id);
    let body = hold::form_page(&page.form(typed, errors, &action), &action);
    page.drawn(w.hold_title, w.hold_more, errors, body)
}

fn drawn_whole(page: &Typing, registration: &Registration, typed: &Fields, errors: &Errors) -> Response {
    let w = words(page.visit.language);
    let action = format!("/office/registrations/{}/complete", registration.id);
    page.drawn(w.complete_title, w.enter_more, errors, form_page(page.form(typed, errors, &action)))
}
