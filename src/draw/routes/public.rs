//! What the public and the applicants see.

use std::sync::Arc;

use axum::Extension;
use axum::extract::{Path, Query, State as Shared};
use axum::http::header;
use axum::response::{IntoResponse, Response};

use crate::app::App;
use crate::catalogue::{Catalogue, is_public};
use crate::draw::published::{file, json, rules};
use crate::draw::views::{PublicPage, none_yet, public_page};
use crate::draw::words::words;
use crate::draw::{Draw, State, store};
use crate::error::{Error, Result};
use crate::programme::Announcement;
use crate::registration::routes::{Key, opened};
use crate::selection::file::File;
use crate::text::plain;
use crate::web::{Visit, redirect};

/// Whoever may see the offering may see its draws, those that were stopped too.
async fn public(app: &App, catalogue: &Catalogue, id: &str) -> Result<(Draw, Arc<Announcement>)> {
    let draw = store::draw(&app.store, id).await?.ok_or(Error::NotFound)?;
    let snapshot = catalogue.now();
    let a = snapshot.any(&draw.offering_id).filter(|a| is_public(a, app.clock.now())).ok_or(Error::NotFound)?;
    Ok((draw, a.clone()))
}

/// `/draws/K7WQ2M4X` is a page, `/draws/K7WQ2M4X.json` the file; ids contain no dot.
pub async fn show(
    Shared(app): Shared<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response> {
    if let Some(id) = id.strip_suffix(".json") {
        let (draw, a) = public(&app, &catalogue, id).await?;
        let file = published(&app, &draw, &a, false).await?.ok_or(Error::NotFound)?;
        return download(&draw, &file);
    }
    let (draw, a) = public(&app, &catalogue, &id).await?;
    let file = published(&app, &draw, &a, false).await?;
    let draws = store::of_offering(&app.store, &draw.offering_id).await?;
    let newer = draws.first().filter(|first| first.id != draw.id && first.state != State::Stopped);
    let missed = store::missed_counts(&app.store, &draw.id).await?;
    let language = visit.language;
    let page = visit.page(plain(words(language).title), || {
        let newer = newer.map(|d| d.id.as_str());
        public_page(PublicPage { language, draw: &draw, announcement: &a, file: file.as_ref(), newer, missed })
    });
    Ok(page.into_response())
}

/// The whole procedure, from which a second program can be written: the same text as in the project.
pub async fn procedure() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], include_str!("../../../docs/DRAW.md"))
}

async fn published(app: &App, draw: &Draw, a: &Announcement, to_applicant: bool) -> Result<Option<File>> {
    match rules(draw, Some(a))? {
        Some(rules) => Ok(Some(file(&app.store, draw, rules, to_applicant).await?)),
        None => Ok(None),
    }
}

fn download(draw: &Draw, file: &File) -> Result<Response> {
    let name = format!("attachment; filename=\"{}.json\"", draw.id);
    let headers = [(header::CONTENT_TYPE, "application/json".to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, json(file)?).into_response())
}

/// An offering's draw, whichever it is now.
pub async fn of_offering(
    Shared(app): Shared<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Path(offering): Path<String>,
) -> Result<Response> {
    let a = catalogue.now().public(&offering, app.clock.now()).ok_or(Error::NotFound)?.clone();
    let draws = store::of_offering(&app.store, &offering).await?;
    let language = visit.language;
    Ok(match draws.first() {
        Some(draw) => redirect(&format!("/draws/{}", draw.id)),
        None => visit.page(plain(words(language).title), || none_yet(language, &a)).into_response(),
    })
}

/// The file for somebody who applied: with its lines even where they are too few to be public.
pub async fn own(
    Shared(app): Shared<App>,
    Extension(catalogue): Extension<Catalogue>,
    Path(receipt): Path<String>,
    Query(query): Query<Key>,
) -> Result<Response> {
    let opened = opened(&app, &receipt, &query.key).await?;
    let offering = &opened.registration.offering_id;
    let draw = store::of_offering(&app.store, offering).await?.into_iter().next().ok_or(Error::NotFound)?;
    let snapshot = catalogue.now();
    let a = snapshot.any(offering).ok_or(Error::NotFound)?;
    download(&draw, &published(&app, &draw, a, true).await?.ok_or(Error::NotFound)?)
}
