//! `/signin/password`: one's own is changed, or chosen after a start password.

use axum::extract::{Extension, FromRequestParts, Query, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use crate::app::App;
use crate::error::Result;
use crate::staff::Staff;
use crate::staff::change_password::{Changed, change_password};
use crate::staff::choose_password::{Chosen, choose_password};
use crate::staff::guard::awake;
use crate::staff::rules::{Standing, after_sign_in};
use crate::staff::views::password::{choose_page, password_page};
use crate::staff::words::words;
use crate::ui::Errors;
use crate::web::limits::Limits;
use crate::web::{Fields, Visit, redirect};

#[derive(Deserialize)]
pub struct Told {
    #[serde(default)]
    changed: bool,
}

/// Who may come here: whoever is signed in, and who must choose a password before anything else.
pub(super) enum Here {
    Changes(Staff),
    Chooses(Staff),
}

impl FromRequestParts<App> for Here {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Here, Response> {
        let visit = Visit::from_request_parts(parts, app).await.map_err(IntoResponse::into_response)?;
        match awake(app, &visit).await.map_err(IntoResponse::into_response)? {
            Some(seated) if seated.standing == Standing::NewPassword => Ok(Here::Chooses(seated.staff)),
            _ => Ok(Here::Changes(<Staff as FromRequestParts<App>>::from_request_parts(parts, app).await?)),
        }
    }
}

pub(super) async fn form(visit: Visit, here: Here, Query(told): Query<Told>) -> Response {
    match here {
        Here::Changes(staff) => password_page(&visit, &staff, &Errors::default(), told.changed).into_response(),
        Here::Chooses(_) => choose_page(&visit, &Errors::default()).into_response(),
    }
}

pub(super) async fn change(
    State(app): State<App>,
    Extension(limits): Extension<Limits>,
    visit: Visit,
    here: Here,
    fields: Fields,
) -> Result<Response> {
    let (Here::Changes(staff) | Here::Chooses(staff)) = &here;
    limits.strictly(format!("password {}", staff.id))?;
    let w = words(visit.language);
    // Taken as typed, blanks at their ends too.
    let typed = |name: &str| fields.0.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value);
    let mut errors = Errors::default();
    if typed("new") != typed("again") {
        errors.add("again", w.password_differs);
    } else {
        match &here {
            Here::Changes(staff) => match change_password(&app, staff, typed("password"), typed("new")).await? {
                Changed::Done => return Ok(redirect("/signin/password?changed=true")),
                Changed::WrongPresent => errors.add("password", w.password_wrong),
                Changed::BadLength => errors.add("new", w.password_length),
            },
            Here::Chooses(staff) => match choose_password(&app, staff, typed("new")).await? {
                // Whoever must set up a second factor is led there from here.
                Chosen::Done | Chosen::Nothing => return Ok(redirect(after_sign_in(staff.role, ""))),
                Chosen::Same => errors.add("new", w.choose_same),
                Chosen::BadLength => errors.add("new", w.password_length),
            },
        }
    }
    let page = match &here {
        Here::Changes(staff) => password_page(&visit, staff, &errors, false),
        Here::Chooses(_) => choose_page(&visit, &errors),
    };
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
}
