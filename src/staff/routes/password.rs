//! `/signin/password`.

use axum::extract::{Extension, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use crate::app::App;
use crate::error::Result;
use crate::staff::Staff;
use crate::staff::change_password::{Changed, change_password};
use crate::staff::views::password::password_page;
use crate::staff::words::words;
use crate::ui::Errors;
use crate::web::limits::Limits;
use crate::web::{Fields, Visit, redirect};

#[derive(Deserialize)]
pub struct Told {
    #[serde(default)]
    changed: bool,
}

pub async fn form(visit: Visit, staff: Staff, Query(told): Query<Told>) -> Response {
    password_page(&visit, &staff, &Errors::default(), told.changed).into_response()
}

pub async fn change(
    State(app): State<App>,
    Extension(limits): Extension<Limits>,
    visit: Visit,
    staff: Staff,
    fields: Fields,
) -> Result<Response> {
    limits.strictly(format!("password {}", staff.id))?;
    let w = words(visit.language);
    // Taken as typed, blanks at their ends too.
    let typed = |name: &str| fields.0.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value);
    let mut errors = Errors::default();
    if typed("new") != typed("again") {
        errors.add("again", w.password_differs);
    } else {
        match change_password(&app, &staff, typed("password"), typed("new")).await? {
            Changed::Done => return Ok(redirect("/signin/password?changed=true")),
            Changed::WrongPresent => errors.add("password", w.password_wrong),
            Changed::BadLength => errors.add("new", w.password_length),
        }
    }
    let page = password_page(&visit, &staff, &errors, false).status(StatusCode::UNPROCESSABLE_ENTITY);
    Ok(page.into_response())
}
