//! The office's page for who applied by telephone, or calls about it.

use axum::extract::{Extension, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::app::App;
use crate::catalogue::Catalogue;
use crate::error::{Error, Result};
use crate::office::routes::person_of;
use crate::pickup::code::code;
use crate::pickup::name::{Named, name};
use crate::pickup::views::{OfficePage, office_page};
use crate::pickup::words::words;
use crate::pickup::{form, store};
use crate::programme::{Column, DeskRule};
use crate::receiver::{Bound, Seen, called};
use crate::registration::{self, By, Registration};
use crate::staff::{Officer, Staff, look};
use crate::ui::Errors;
use crate::web::{Fields, Visit, redirect};

/// A registration whose people this officer may name: they see the name of who applied.
async fn found(app: &App, catalogue: &Catalogue, staff: &Staff, id: &str) -> Result<Registration> {
    let found = registration::store::registration(&app.store, id).await?.ok_or(Error::NotFound)?;
    let (announcement, sight) = person_of(catalogue, staff, &found, app.clock.now())?;
    if !announcement.offering.desk.has(&DeskRule::Pickup) {
        return Err(Error::NotFound);
    }
    if !sight.sees(Column::Name) {
        return Err(Error::Forbidden);
    }
    if found.secret.0 && !staff.sees_secret {
        return Err(Error::Secret);
    }
    Ok(found)
}

pub(super) async fn show(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(id): Path<String>,
) -> Result<Response> {
    let this = found(&app, &catalogue, &staff, &id).await?;
    drawn(&app, &catalogue, &visit, &staff, &this, false, &Fields::default(), &Errors::default()).await
}

pub(super) async fn act(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let this = found(&app, &catalogue, &staff, &id).await?;
    if fields.get("do") != "name_pickup" {
        return Err(Error::Malformed("an unknown thing to do"));
    }
    let mut errors = Errors::default();
    let mut late = false;
    if let Some(people) = form::people(&fields, visit.language, &mut errors) {
        let by = By { actor: &staff.id, reason: "" };
        late = name(&app, &this, &people, by).await? == Named::TooLate;
        if !late {
            return Ok(redirect(&format!("/office/pickup/{id}")));
        }
    }
    let mut response = drawn(&app, &catalogue, &visit, &staff, &this, late, &fields, &errors).await?;
    *response.status_mut() = if late { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(response)
}

#[expect(clippy::too_many_arguments, reason = "one page, drawn from two places")]
async fn drawn(
    app: &App,
    catalogue: &Catalogue,
    visit: &Visit,
    staff: &Staff,
    this: &Registration,
    too_late: bool,
    typed: &Fields,
    errors: &Errors,
) -> Result<Response> {
    look(app, staff, "see_pickup", format!("registration:{}", this.id)).await?;
    let (announcement, sight) = person_of(catalogue, staff, this, app.clock.now())?;
    let named = store::named(&app.store, &this.id).await?;
    let seen = this.clone().seen(&sight);
    let page = OfficePage {
        staff,
        announcement: &announcement,
        registration: &this.id,
        receipt: &this.receipt,
        called: called(&seen.name, &seen.name_kana, &this.receipt),
        named: &named,
        code: &code(&app.config.secret, &this.id, this.key_version),
        has_mail: this.email.is_some(),
        too_late,
        typed,
        errors,
        language: visit.language,
    };
    Ok(visit.page(words(visit.language).office_title, || office_page(page)).into_response())
}
