//! URLs of letters to a group.

use std::sync::Arc;

use axum::extract::{Path, Query, RawQuery, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use serde::Deserialize;

use super::model::{GroupLetter, Reader, Text};
use super::rules::{Seen as Shared, may_write, ways};
use super::send::{Sent, Shown, send};
use super::take_back::{send_now, told, undo};
use super::views::{MadePage, Preview, Said, WritePage, index_page, made_page, sheets_page, write_page};
use super::words::words;
use super::{form, letters, store};
use crate::app::App;
use crate::applicants::filter::Filter;
use crate::catalogue::Catalogue;
use crate::error::{Error, Result};
use crate::office::routes::people_of;
use crate::programme::Announcement;
use crate::receiver::{Bound, Sight};
use crate::registration::telling::Print;
use crate::staff::{Officer, Staff, look};
use crate::text::Language;
use crate::ui::Errors;
use crate::web::{Fields, Visit, redirect};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/office/offerings/{offering}/letters", get(index))
        .route("/office/offerings/{offering}/letters/new", get(ask).post(write))
        .route("/office/letters/{letter}", get(show).post(act))
        .route("/office/letters/{letter}/sheets", get(sheets))
}

async fn index(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(offering): Path<String>,
) -> Result<Response> {
    let (announcement, _) = people_of(&catalogue, &staff, &offering, app.clock.now())?;
    let lines = store::of_offering(&app.store, &offering).await?;
    let title = words(visit.language).letters;
    Ok(visit.page(title, || index_page(visit.language, &staff, &announcement, &lines)).into_response())
}

/// A letter while it is written, to the list that the address names in codes.
struct Writing<'a> {
    app: &'a App,
    visit: &'a Visit,
    staff: &'a Staff,
    announcement: Arc<Announcement>,
    sight: Sight,
    filter: Filter,
}

async fn ask(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(offering): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let writing = writing(&app, &catalogue, &visit, &staff, &offering, query)?;
    writing.drawn(&Fields::default(), &Errors::default(), None, None).await
}

fn writing<'a>(
    app: &'a App,
    catalogue: &Catalogue,
    visit: &'a Visit,
    staff: &'a Staff,
    offering: &str,
    query: Option<String>,
) -> Result<Writing<'a>> {
    let (announcement, sight) = people_of(catalogue, staff, offering, app.clock.now())?;
    if !may_write(&sight) {
        return Err(Error::Forbidden);
    }
    let filter = Filter::read(&Fields::parse(query.unwrap_or_default().as_bytes()), &announcement);
    let filter = filter.within(staff, &sight, &announcement);
    Ok(Writing { app, visit, staff, announcement, sight, filter })
}

async fn write(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(offering): Path<String>,
    RawQuery(query): RawQuery,
    fields: Fields,
) -> Result<Response> {
    let writing = writing(&app, &catalogue, &visit, &staff, &offering, query)?;
    if fields.get("do") == "edit" {
        return writing.drawn(&fields, &Errors::default(), None, None).await;
    }
    let text = match form::read(&fields, visit.language) {
        Ok(text) => text,
        Err(errors) => return writing.drawn(&fields, &errors, None, None).await,
    };
    match fields.get("do") {
        "preview" => writing.drawn(&fields, &Errors::default(), Some(text), None).await,
        "send" => {
            let shown = Shown {
                filter: &writing.filter,
                text: text.clone(),
                form_key: fields.get("form_key"),
                seen: fields.get("seen"),
            };
            if shown.form_key.is_empty() || shown.form_key.len() > 64 {
                return Err(Error::Malformed("a form without its key"));
            }
            let said = match send(&app, &staff, &writing.announcement, shown).await? {
                Sent::Done(letter) => return Ok(redirect(&format!("/office/letters/{letter}"))),
                Sent::Changed(was) => Said::Changed(was.map(|was| was.share)),
                Sent::Nobody => Said::Nobody,
            };
            let mut response = writing.drawn(&fields, &Errors::default(), Some(text), Some(said)).await?;
            *response.status_mut() = StatusCode::CONFLICT;
            Ok(response)
        }
        _ => Err(Error::Malformed("an unknown thing to do")),
    }
}

impl Writing<'_> {
    async fn drawn(&self, typed: &Fields, errors: &Errors, text: Option<Text>, said: Option<Said>) -> Result<Response> {
        let readers = store::readers(&self.app.store, &self.announcement, &self.filter).await?;
        let seen = Shared::of(&readers, &ways(&readers));
        let previews = match &text {
            Some(text) => Some(self.previews(&readers, text).await?),
            None => None,
        };
        let fresh = self.app.chance.id(self.app.clock.now());
        let language = self.visit.language;
        let page = WritePage {
            staff: self.staff,
            announcement: &self.announcement,
            sight: &self.sight,
            filter: &self.filter,
            seen: &seen,
            form_key: if typed.has("form_key") { typed.get("form_key") } else { &fresh },
            typed,
            errors,
            previews: previews.as_deref(),
            said,
            language,
        };
        let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        Ok(self.visit.page(words(language).title, || write_page(page)).status(status).into_response())
    }

    /// A copy for each language that somebody chose, as the first of them gets it.
    async fn previews(&self, readers: &[Reader], text: &Text) -> Result<Vec<Preview>> {
        let offering = &self.announcement.offering.id;
        look(self.app, self.staff, "see_group_letter", format!("offering:{offering}")).await?;
        let mut previews = Vec::new();
        for language in Language::ALL {
            let chose: Vec<&Reader> =
                readers.iter().filter(|r| r.email.is_some() && r.language == language.code()).collect();
            let Some(first) = chose.first() else { continue };
            if let Some((language, draft)) = letters::preview(self.app, &first.id, text).await? {
                let falls_back = text.own(language).is_none();
                previews.push(Preview { language, readers: chose.len(), draft, falls_back });
            }
        }
        Ok(previews)
    }
}

/// A letter to people whom this officer sees.
struct This {
    letter: GroupLetter,
    announcement: Arc<Announcement>,
    sight: Sight,
}

async fn found(app: &App, catalogue: &Catalogue, staff: &Staff, id: &str) -> Result<This> {
    // One that only people kept secret were to read says who they are.
    let letter = match staff.sees_secret {
        true => store::letter_truly(&app.store, id).await?,
        false => store::letter(&app.store, id).await?,
    };
    let letter = letter.ok_or(Error::NotFound)?;
    let (announcement, sight) = people_of(catalogue, staff, &letter.offering_id, app.clock.now())?;
    Ok(This { letter, announcement, sight })
}

async fn show(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(id): Path<String>,
) -> Result<Response> {
    let found = found(&app, &catalogue, &staff, &id).await?;
    as_it_stands(&app, &visit, &staff, &found, None, None).await
}

/// Which papers: of those told by fax, by post, or the labels for envelopes.
#[derive(Deserialize)]
struct Papers {
    #[serde(default)]
    way: String,
}

async fn sheets(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(id): Path<String>,
    Query(papers): Query<Papers>,
) -> Result<Response> {
    let found = found(&app, &catalogue, &staff, &id).await?;
    // Of what was undone nobody is told.
    if found.letter.undone_at.is_some() {
        return Err(Error::NotFound);
    }
    as_it_stands(&app, &visit, &staff, &found, None, Some(Print::of(&papers.way))).await
}

async fn act(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let found = found(&app, &catalogue, &staff, &id).await?;
    if !may_write(&found.sight) {
        return Err(Error::Forbidden);
    }
    let done = match fields.get("do") {
        "undo" => undo(&app, &staff, &id).await?,
        "send" => send_now(&app, &staff, &id).await?,
        "told" => {
            told(&app, &staff, &id, fields.get("registration")).await?;
            true
        }
        _ => return Err(Error::Malformed("an unknown thing to do")),
    };
    if done {
        return Ok(redirect(&format!("/office/letters/{id}")));
    }
    let said = words(visit.language).too_late;
    let mut response = as_it_stands(&app, &visit, &staff, &found, Some(said), None).await?;
    *response.status_mut() = StatusCode::CONFLICT;
    Ok(response)
}

async fn as_it_stands(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    This { letter, announcement, sight }: &This,
    said: Option<&str>,
    print: Option<Print>,
) -> Result<Response> {
    look(app, staff, "see_group_letter", format!("offering:{}", letter.offering_id)).await?;
    let to_tell = sight.people(store::to_tell(&app.store, &letter.id).await?, |t| &t.who.registration_id);
    let (copies, lost) = store::copies(&app.store, &letter.id).await?;
    let page = MadePage {
        staff,
        announcement,
        sight,
        letter,
        filter: &Filter::read(&Fields::parse(letter.filter.as_bytes()), announcement),
        author: &store::author(&app.store, &letter.staff_id).await?,
        copies: &copies,
        lost,
        to_tell: &to_tell,
        said,
        now: app.clock.now(),
        language: visit.language,
    };
    let drawn = visit.page(words(visit.language).title, || match print {
        Some(print) => sheets_page(page, print),
        None => made_page(page),
    });
    Ok(drawn.into_response())
}
