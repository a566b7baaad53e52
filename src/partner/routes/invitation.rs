//! `/invitation/{key}`: looking changes nothing, whoever follows the link first.

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::app::App;
use crate::error::{Error, Result};
use crate::partner::accept::{Outcome, accept};
use crate::partner::model::Invitation;
use crate::partner::rules::{INVITATION, Standing, standing};
use crate::partner::store::{self, invitation};
use crate::partner::views::{Join, join_page, over_page};
use crate::partner::words::words;
use crate::secret::opened_by;
use crate::ui::Errors;
use crate::web::limits::Limits;
use crate::web::{Fields, Visit, redirect};

/// Letters a name may have.
const NAME: usize = 100;

/// The invitation of a link. A forged key, or one of nothing, is no such thing.
async fn opened(app: &App, key: &str) -> Result<Invitation> {
    let id = opened_by(&app.config.secret, INVITATION, key).ok_or(Error::NotFound)?;
    invitation::find(&app.store, &id).await?.ok_or(Error::NotFound)
}

pub async fn show(State(app): State<App>, visit: Visit, Path(key): Path<String>) -> Result<Response> {
    let found = opened(&app, &key).await?;
    draw(&app, &visit, &found, &found.name, Errors::default()).await
}

async fn draw(app: &App, visit: &Visit, found: &Invitation, name: &str, errors: Errors) -> Result<Response> {
    match standing(found, app.clock.now()) {
        Standing::Open => {}
        over => return Ok(over_page(visit, over).into_response()),
    }
    let partner = store::find(&app.store, &found.partner_id).await?.ok_or(Error::NotFound)?;
    let known = invitation::holder(&app.store, &found.email).await?.is_some();
    let join = Join { invitation: found, partner: &partner, known, name, errors: &errors };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(join_page(visit, &join).status(status).into_response())
}

pub async fn join(
    State(app): State<App>,
    Extension(limits): Extension<Limits>,
    visit: Visit,
    Path(key): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let found = opened(&app, &key).await?;
    limits.strictly(format!("invitation {}", found.id))?;
    let w = words(visit.language);
    let known = invitation::holder(&app.store, &found.email).await?.is_some();
    // Taken as typed, blanks at their ends too.
    let typed = |name: &str| fields.0.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value);
    let name = if known { found.name.as_str() } else { fields.get("name") };
    let mut errors = Errors::default();
    match name.chars().count() {
        0 => errors.add("name", w.person_missing),
        n if n > NAME => errors.add("name", w.too_long),
        _ => {}
    }
    if typed("password") != typed("again") {
        errors.add("again", w.join_differs);
    }
    if errors.is_empty() {
        match accept(&app, &found.id, name, typed("password")).await? {
            Outcome::Joined => return Ok(redirect("/signin")),
            Outcome::BadPassword => errors.add("password", w.join_password_more),
            Outcome::Taken => errors.add("", w.join_taken),
            // The page says which.
            Outcome::Over => {
                let found = opened(&app, &key).await?;
                return draw(&app, &visit, &found, name, errors).await;
            }
        }
    }
    draw(&app, &visit, &found, name, errors).await
}
