//! URLs of choosing: for those who choose, and for the public.

mod office;
mod one;

use axum::extract::{Path, State as Shared};
use axum::routing::get;
use axum::{Extension, Router};

use super::rules::{composed, is_screened};
use super::views::{PublicPage, public_page};
use super::words::words;
use super::{State, store};
use crate::app::App;
use crate::catalogue::Catalogue;
use crate::error::{Error, Result};
use crate::store::Source;
use crate::text::plain;
use crate::web::{Page, Visit};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/offerings/{offering}/screening", get(public))
        .route("/office/offerings/{offering}/screening", get(office::show).post(office::act))
        .route("/office/offerings/{offering}/screening/paper", get(office::paper))
        .route("/office/offerings/{offering}/screening/{registration}", get(one::show).post(one::act))
}

/// How it is decided, and once it is released how many of each group were chosen. Of nobody by name or number.
async fn public(
    Shared(app): Shared<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Path(offering): Path<String>,
) -> Result<Page> {
    let a = catalogue.now().public(&offering, app.clock.now()).ok_or(Error::NotFound)?.clone();
    if !is_screened(&a) {
        return Err(Error::NotFound);
    }
    let screening = store::screening(Source::Store(&app.store), &offering).await?;
    let applicants = match screening.as_ref().is_some_and(|s| s.state == State::Released) {
        true => store::applicants(Source::Store(&app.store), &offering).await?,
        false => Vec::new(),
    };
    let rows = composed(&a, &applicants);
    let page = PublicPage {
        announcement: &a,
        screening: screening.as_ref(),
        applicants: &applicants,
        rows: &rows,
        language: visit.language,
    };
    Ok(visit.page(plain(words(visit.language).public_title), || public_page(page)))
}
