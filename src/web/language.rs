//! `POST /language`: remembers the reader's language and goes back to the page.

use axum::Router;
use axum::http::header;
use axum::response::Response;
use axum::routing::post;

use super::{Fields, Visit, cookies, redirect};
use crate::app::App;
use crate::error::{Error, Result};
use crate::text::Language;

pub fn routes() -> Router<App> {
    Router::new().route("/language", post(choose))
}

async fn choose(visit: Visit, fields: Fields) -> Result<Response> {
    let language = Language::from_code(fields.get("language")).ok_or(Error::Malformed("an unknown language"))?;
    let back = fields.get("back");
    // Only to a page of ours: `//elsewhere` would leave the site.
    let ours = back.starts_with('/') && !back.starts_with("//") && !back.contains('\\');
    let mut response = redirect(if ours { back } else { "/" });
    let year = 365 * 24 * 3600;
    response.headers_mut().append(header::SET_COOKIE, cookies::set(&visit.site, "language", language.code(), year));
    Ok(response)
}
