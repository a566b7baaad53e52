use axum::Json;
use axum::extract::{Extension, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::{PENDING, caller, let_in};
use crate::app::App;
use crate::error::{Error, Result};
use crate::staff::carry::KEPT;
use crate::staff::model::Pending;
use crate::staff::second::{Outcome, Shown, second};
use crate::staff::store::{factor, session};
use crate::staff::views::Kept;
use crate::staff::views::second::{Asked, Told, second_page};
use crate::staff::{passkey, token, views};
use crate::web::limits::Limits;
use crate::web::{Fields, Visit, cookies, redirect};

/// The sign-in of this browser that waits for a code.
async fn pending(app: &App, visit: &Visit) -> Result<Option<Pending>> {
    let Some(cookie) = visit.cookie(PENDING) else { return Ok(None) };
    Ok(session::pending(&app.store, &token::kept(&cookie), app.clock.now()).await?)
}

pub async fn form(State(app): State<App>, visit: Visit) -> Result<Response> {
    match pending(&app, &visit).await? {
        Some(pending) => ask(&app, &visit, &pending, Told::First, Kept::Nothing).await,
        None => Ok(redirect("/signin")),
    }
}

pub(super) async fn ask(app: &App, visit: &Visit, pending: &Pending, told: Told, kept: Kept<'_>) -> Result<Response> {
    let asked = Asked::of(&factor::of(&app.store, &pending.staff_id).await?);
    Ok(second_page(visit, asked, told, kept).into_response())
}

/// What the script hands on to the device.
pub async fn question(State(app): State<App>, Extension(limits): Extension<Limits>, visit: Visit) -> Result<Response> {
    let Some(waiting) = pending(&app, &visit).await? else { return Err(Error::SignIn) };
    limits.strictly(format!("passkey {}", waiting.staff_id))?;
    let asked = passkey::ask::to_confirm(&app, &visit.cookie(PENDING).unwrap_or_default()).await?;
    Ok(Json(asked.ok_or(Error::NotFound)?).into_response())
}

pub async fn enter(
    State(app): State<App>,
    Extension(limits): Extension<Limits>,
    visit: Visit,
    fields: Fields,
) -> Result<Response> {
    let Some(waiting) = pending(&app, &visit).await? else {
        return Ok(over(&visit, Kept::of(fields.get(KEPT))));
    };
    limits.strictly(format!("code {}", waiting.staff_id))?;
    let token = visit.cookie(PENDING).unwrap_or_default();
    let (shown, told) = match fields.get("do") {
        "passkey" => (Shown::Passkey(fields.get("answer")), Told::WrongPasskey),
        _ => (Shown::Code(fields.get("code")), Told::WrongCode),
    };
    let kept = fields.get(KEPT);
    let outcome = second(&app, &caller(&visit), &token, shown).await?;
    let mut response = match outcome {
        Outcome::Wrong => return ask(&app, &visit, &waiting, told, Kept::of(kept)).await,
        Outcome::Welcome(welcome, back) => let_in(&app, &visit, &welcome, &back, kept),
        Outcome::Outside => views::outside(&visit).into_response(),
        Outcome::Over => return Ok(over(&visit, Kept::of(kept))),
    };
    forget(&visit, &mut response);
    Ok(response)
}

fn over(visit: &Visit, kept: Kept) -> Response {
    let page = views::sign_in_page_with(visit, "", views::Told::Over, kept).status(StatusCode::UNAUTHORIZED);
    let mut response = page.into_response();
    forget(visit, &mut response);
    response
}

fn forget(visit: &Visit, response: &mut Response) {
    response.headers_mut().append(header::SET_COOKIE, cookies::set(&visit.site, PENDING, "", 0));
}
