use axum::Router;
use axum::extract::{Extension, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};

use super::rules::after_sign_in;
use super::sign_in::{Outcome, address, sign_in};
use super::sign_out::{Where, sign_out};
use super::{Staff, rules, views};
use crate::app::App;
use crate::error::{Error, Result};
use crate::web::limits::Limits;
use crate::web::{Fields, Page, Visit, cookies, redirect};

pub fn routes() -> Router<App> {
    Router::new().route("/signin", get(form).post(enter)).route("/signout", post(leave))
}

async fn form(visit: Visit, staff: Option<Staff>) -> Page {
    match staff {
        Some(staff) => views::signed_in_page(&visit, &staff),
        None => views::sign_in_page(&visit, "", views::Told::First),
    }
}

async fn enter(
    State(app): State<App>,
    Extension(limits): Extension<Limits>,
    visit: Visit,
    fields: Fields,
) -> Result<Response> {
    let back = fields.get("back");
    // An address is never longer (RFC 5321).
    let account: String = address(fields.get("email")).chars().take(254).collect();
    limits.strictly(format!("staff {account}"))?;
    if let Some(address) = visit.address {
        limits.at_the_door(address)?;
    }
    // A password is taken as typed, blanks at its ends too.
    let password = fields.0.iter().find(|(name, _)| name == "password").map_or("", |(_, value)| value);
    match sign_in(&app, fields.get("email"), password).await? {
        Outcome::Welcome { token, role } => {
            let mut response = redirect(after_sign_in(role, back));
            let cookie = cookies::set(&visit.site, "staff", &token, rules::SESSION_SECONDS);
            response.headers_mut().append(header::SET_COOKIE, cookie);
            Ok(response)
        }
        Outcome::Refused => {
            let told = views::Told::Refused { email: fields.get("email").to_owned() };
            Ok(views::sign_in_page(&visit, back, told).status(StatusCode::UNAUTHORIZED).into_response())
        }
    }
}

async fn leave(State(app): State<App>, visit: Visit, staff: Option<Staff>, fields: Fields) -> Result<Response> {
    let place = match fields.get("where") {
        "" | "here" => Where::Here,
        "everywhere" => Where::Everywhere,
        _ => return Err(Error::Malformed("where to sign out")),
    };
    if let Some(staff) = staff {
        sign_out(&app, &staff, place).await?;
    }
    let mut response = redirect("/signin");
    response.headers_mut().append(header::SET_COOKIE, cookies::set(&visit.site, "staff", "", 0));
    Ok(response)
}
