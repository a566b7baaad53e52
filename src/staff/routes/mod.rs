//! `/signin` and what follows it here; the accounts of others in `colleagues.rs`.

mod colleagues;
mod password;
mod second;
mod set_up;

use axum::Router;
use axum::extract::{Extension, Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use serde::Deserialize;

use super::carry::{self, KEPT};
use super::guard::{Holder, PASSWORD, SET_UP, awake};
use super::rules::{IDLE_SECONDS, PENDING_SECONDS, SESSION_SECONDS, Standing, after_sign_in};
use super::sign_in::{Caller, Outcome, Welcome, address, sign_in};
use super::sign_out::{Where, sign_out};
use super::store::{factor, session};
use super::views::Kept;
use super::views::carried::carried_page;
use super::views::second::Told as SecondTold;
use super::{Staff, store, token, views};
use crate::app::App;
use crate::error::{Error, Result};
use crate::web::limits::Limits;
use crate::web::{Fields, Visit, cookies, redirect};

/// The cookie between the two steps.
const PENDING: &str = "staff_pending";

pub fn routes() -> Router<App> {
    Router::new()
        .route("/signin", get(form).post(enter))
        .route("/signin/second", get(second::form).post(second::enter))
        .route("/signin/second/passkey", post(second::question))
        .route("/signin/factor", get(set_up::form).post(set_up::finish))
        .route("/signin/factor/passkey", post(set_up::question))
        .route("/signin/password", get(password::form).post(password::change))
        .route("/signout", post(leave))
        .merge(colleagues::routes())
}

#[derive(Deserialize)]
struct Done {
    #[serde(default)]
    removed: bool,
}

async fn form(State(app): State<App>, visit: Visit, Query(done): Query<Done>) -> Result<Response> {
    let Some(seated) = awake(&app, &visit).await? else {
        return Ok(views::sign_in_page(&visit, "", views::Told::First).into_response());
    };
    Ok(match seated.standing {
        Standing::Open => account(&app, &visit, seated.staff, done.removed).await?,
        Standing::NewPassword => redirect(PASSWORD),
        Standing::SetUp => redirect(SET_UP),
        Standing::Outside | Standing::Nobody => views::outside(&visit).into_response(),
    })
}

async fn account(app: &App, visit: &Visit, staff: Staff, removed: bool) -> Result<Response> {
    let now = app.clock.now();
    let account = views::account::Account {
        ends_on: store::ends_on(&app.store, &staff.id).await?.and_then(|day| day.parse().ok()),
        factors: factor::of(&app.store, &staff.id).await?,
        browsers: session::browsers(&app.store, &staff.id, now, now.plus(-IDLE_SECONDS)).await?,
        past: session::past(&app.store, &staff.id).await?,
        staff,
    };
    Ok(views::account::account_page(visit, account, removed).into_response())
}

async fn enter(
    State(app): State<App>,
    Extension(limits): Extension<Limits>,
    visit: Visit,
    fields: Fields,
) -> Result<Response> {
    let (back, kept) = (fields.get("back"), fields.get(KEPT));
    // An address is never longer (RFC 5321).
    let account: String = address(fields.get("email")).chars().take(254).collect();
    limits.strictly(format!("staff {account}"))?;
    if let Some(address) = visit.address {
        limits.at_the_door(address)?;
    }
    // A password is taken as typed, blanks at its ends too.
    let password = fields.0.iter().find(|(name, _)| name == "password").map_or("", |(_, value)| value);
    match sign_in(&app, &caller(&visit), fields.get("email"), password, back).await? {
        Outcome::Welcome(welcome) => Ok(let_in(&app, &visit, &welcome, back, kept)),
        Outcome::Second { token } => {
            // What was typed goes along in the page itself, so that it stands in no address and in no table.
            let pending = match kept {
                "" => None,
                _ => session::pending(&app.store, &token::kept(&token), app.clock.now()).await?,
            };
            let mut response = match pending {
                Some(pending) => second::ask(&app, &visit, &pending, SecondTold::First, Kept::of(kept)).await?,
                None => redirect("/signin/second"),
            };
            let cookie = cookies::set(&visit.site, PENDING, &token, PENDING_SECONDS);
            response.headers_mut().append(header::SET_COOKIE, cookie);
            Ok(response)
        }
        Outcome::Outside => Ok(views::outside(&visit).into_response()),
        Outcome::Refused => {
            let told = views::Told::Refused { email: fields.get("email").to_owned() };
            Ok(views::sign_in_page_with(&visit, back, told, Kept::of(kept))
                .status(StatusCode::UNAUTHORIZED)
                .into_response())
        }
    }
}

fn caller(visit: &Visit) -> Caller {
    let agent = visit.headers.get(header::USER_AGENT).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let before = visit.cookie(Staff::COOKIE).map(|cookie| token::kept(&cookie));
    Caller { address: visit.address, agent: agent.to_owned(), before }
}

/// The cookie of somebody who is let in, and where that leads: to what they were sending, if it was they.
fn let_in(app: &App, visit: &Visit, welcome: &Welcome, back: &str, kept: &str) -> Response {
    let carried = carry::unwrap(&app.config.secret, &welcome.staff_id, kept);
    let mut response = match carried.filter(|_| !welcome.set_up) {
        Some(carried) => carried_page(visit, &carried).into_response(),
        None => redirect(if welcome.set_up { SET_UP } else { after_sign_in(welcome.role, back) }),
    };
    let cookie = cookies::set(&visit.site, Staff::COOKIE, &welcome.token, SESSION_SECONDS);
    response.headers_mut().append(header::SET_COOKIE, cookie);
    response
}

/// Wherever somebody stands, they may go.
async fn leave(State(app): State<App>, visit: Visit, fields: Fields) -> Result<Response> {
    let place = match fields.get("where") {
        "" | "here" => Where::Here,
        "there" => Where::There(fields.get("browser")),
        "everywhere" => Where::Everywhere,
        _ => return Err(Error::Malformed("where to sign out")),
    };
    if let Some(holder) = Holder::of(&app, &visit).await? {
        sign_out(&app, &holder, place).await?;
    }
    let mut response = redirect("/signin");
    if !matches!(place, Where::There(_)) {
        response.headers_mut().append(header::SET_COOKIE, cookies::set(&visit.site, Staff::COOKIE, "", 0));
    }
    Ok(response)
}
