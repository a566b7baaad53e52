//! URLs of taking over applications.

use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Path, Query, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use serde::Deserialize;

use super::applications::{Imported, Opened, Wrong, bring, dry_run, give_up, import};
use super::columns::template;
use super::model::{Fate, Verdict};
use super::views::{AskPage, DryPage, ask_page, dry_page, gone_page};
use super::words::words;
use crate::app::App;
use crate::catalogue::Catalogue;
use crate::error::{Error, Result};
use crate::office::routes::people_of;
use crate::programme::Announcement;
use crate::receiver::Bound;
use crate::registration::Channel;
use crate::sheet::read::{BYTES, Unreadable};
use crate::sheet::{self, Cell, Csv, Xlsx};
use crate::staff::{Officer, Staff, look};
use crate::text::{Language, fill, plain};
use crate::ui::Errors;
use crate::web::{Fields, Visit, read_body, redirect};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/office/offerings/{offering}/import/template.csv", get(template_csv))
        .route("/office/offerings/{offering}/import/template.xlsx", get(template_xlsx))
        .route("/office/offerings/{offering}/import/{file}", get(show).post(act))
        .route("/office/offerings/{offering}/import/{file}/rest.csv", get(rest))
        // The form's own limit drains what it refuses.
        .route("/office/offerings/{offering}/import", get(ask).post(send).layer(DefaultBodyLimit::disable()))
}

async fn ask(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(offering): Path<String>,
) -> Result<Response> {
    let (announcement, _) = people_of(&catalogue, &staff, &offering, app.clock.now())?;
    Ok(asked(&visit, &staff, &announcement, &Brought::default(), &Errors::default()))
}

/// What came with a file.
#[derive(Default)]
pub struct Brought {
    pub bytes: Vec<u8>,
    pub fields: Fields,
}

/// Reads a form with a file. None: it is larger than a file may be.
pub async fn brought(request: Request) -> Result<Option<Brought>> {
    let (parts, body) = request.into_parts();
    // The parts' own lines need a little more than the file.
    let body = match read_body(body, BYTES + 64 * 1024).await {
        Ok(body) => body,
        Err(Error::TooLarge) => return Ok(None),
        Err(error) => return Err(error),
    };
    let unclear = |_| Error::Malformed("a form with a file");
    let request = Request::from_parts(parts, Body::from(body));
    let mut form = Multipart::from_request(request, &()).await.map_err(|_| Error::Malformed("a form with a file"))?;
    let mut brought = Brought::default();
    while let Some(field) = form.next_field().await.map_err(unclear)? {
        match field.name().map(str::to_owned) {
            Some(name) if name == "file" => brought.bytes = field.bytes().await.map_err(unclear)?.to_vec(),
            Some(name) => {
                let text = field.text().await.map_err(unclear)?;
                brought.fields.0.push((name, text));
            }
            None => {}
        }
    }
    Ok(if brought.bytes.len() > BYTES { None } else { Some(brought) })
}

async fn send(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(offering): Path<String>,
    request: Request,
) -> Result<Response> {
    let (announcement, _) = people_of(&catalogue, &staff, &offering, app.clock.now())?;
    let w = words(visit.language);
    let mut errors = Errors::default();
    let Some(brought) = brought(request).await? else {
        errors.add("file", w.too_large);
        return Ok(asked(&visit, &staff, &announcement, &Brought::default(), &errors));
    };
    if brought.bytes.is_empty() {
        errors.add("file", w.file_missing);
    }
    let channel = Channel::from_code(brought.fields.get("channel"));
    let Some(channel) =
        channel.filter(|c| crate::applicants::entry_channels(visit.language).iter().any(|e| e.0 == c.code()))
    else {
        errors.add("channel", w.channel_missing);
        return Ok(asked(&visit, &staff, &announcement, &brought, &errors));
    };
    if !brought.fields.has("consent") {
        errors.add("consent", w.consent_missing);
    }
    if errors.is_empty() {
        match bring(&app, &staff, &announcement, channel, brought.bytes.clone()).await? {
            Ok(file) => return Ok(redirect(&format!("/office/offerings/{offering}/import/{file}"))),
            Err(wrong) => errors.add("file", said(&wrong, visit.language)),
        }
    }
    Ok(asked(&visit, &staff, &announcement, &brought, &errors))
}

/// What is wrong with a file.
pub fn said(wrong: &Wrong, language: Language) -> String {
    let w = words(language);
    match wrong {
        Wrong::Unreadable(Unreadable::Empty) => w.empty.into(),
        Wrong::Unreadable(Unreadable::NotASheet) => w.not_a_sheet.into(),
        Wrong::Unreadable(Unreadable::TooLong) => w.too_long.into(),
        Wrong::Unreadable(Unreadable::TooLarge) => w.too_large.into(),
        Wrong::Heads(missing) => fill(w.heads_missing, &[&missing.join("、")]),
        Wrong::NoLines => w.no_lines.into(),
    }
}

fn asked(visit: &Visit, staff: &Staff, announcement: &Announcement, brought: &Brought, errors: &Errors) -> Response {
    let channel = brought.fields.get("channel");
    let consents = brought.fields.has("consent");
    let page = AskPage { staff, announcement, channel, consents, errors, language: visit.language };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    visit.page(words(visit.language).title, || ask_page(page)).status(status).into_response()
}

/// Which lines of a dry run.
#[derive(Deserialize)]
struct Lines {
    #[serde(default)]
    all: bool,
    #[serde(default = "first")]
    page: u32,
}

const fn first() -> u32 {
    1
}

async fn show(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path((offering, file)): Path<(String, String)>,
    Query(lines): Query<Lines>,
) -> Result<Response> {
    let (announcement, _) = people_of(&catalogue, &staff, &offering, app.clock.now())?;
    dry(&app, &visit, &staff, &announcement, &file, lines, None).await
}

async fn dry(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    announcement: &Arc<Announcement>,
    file: &str,
    lines: Lines,
    said: Option<&str>,
) -> Result<Response> {
    let Some((opened, verdict)) = dry_run(app, staff, announcement, file, visit.language).await? else {
        return Ok(gone(visit, staff, announcement));
    };
    look(app, staff, "see_import", format!("offering:{}", announcement.offering.id)).await?;
    let page = DryPage {
        staff,
        announcement,
        file,
        verdict: &verdict,
        unused: &opened.unused,
        all: lines.all,
        page: lines.page,
        said,
        language: visit.language,
    };
    let status = if said.is_some() { StatusCode::CONFLICT } else { StatusCode::OK };
    Ok(visit.page(words(visit.language).dry_title, || dry_page(page)).status(status).into_response())
}

fn gone(visit: &Visit, staff: &Staff, announcement: &Announcement) -> Response {
    let page = visit.page(words(visit.language).dry_title, || gone_page(visit.language, staff, announcement));
    page.status(StatusCode::GONE).into_response()
}

async fn act(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path((offering, file)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response> {
    let (announcement, _) = people_of(&catalogue, &staff, &offering, app.clock.now())?;
    let w = words(visit.language);
    let only_good = match fields.get("do") {
        "all" => false,
        "good" => true,
        "drop" => {
            give_up(&app, &staff, &offering, &file).await?;
            return Ok(redirect(&format!("/office/offerings/{offering}/import")));
        }
        _ => return Err(Error::Malformed("an unknown thing to do")),
    };
    let imported = import(&app, &staff, &announcement, &file, fields.get("shown"), only_good, visit.language).await?;
    let again = match imported {
        Imported::Done(n) => return Ok(redirect(&format!("/office/offerings/{offering}/people?imported={n}"))),
        Imported::Gone => return Ok(gone(&visit, &staff, &announcement)),
        Imported::Changed => w.changed,
        Imported::SomeBad => w.some_bad,
    };
    dry(&app, &visit, &staff, &announcement, &file, Lines { all: false, page: 1 }, Some(again)).await
}

/// The lines that cannot be taken over, as they were brought, with why: to be mended and brought again.
async fn rest(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path((offering, file)): Path<(String, String)>,
) -> Result<Response> {
    let (announcement, _) = people_of(&catalogue, &staff, &offering, app.clock.now())?;
    let Some((opened, verdict)) = dry_run(&app, &staff, &announcement, &file, visit.language).await? else {
        return Ok(gone(&visit, &staff, &announcement));
    };
    look(&app, &staff, "export_import_rest", format!("offering:{offering}")).await?;
    let w = words(visit.language);
    let name = format!("{} {}.csv", announcement.offering.title, plain(w.bad_lines));
    Ok(download(sheet::CSV, &name, rest_csv(&opened, &verdict, plain(w.reason))))
}

fn rest_csv(opened: &Opened, verdict: &Verdict, why: String) -> Vec<u8> {
    let mut head = opened.sheet.head.clone();
    head.push(why);
    let mut csv = Csv::new(&head);
    for (line, judged) in opened.sheet.lines.iter().zip(&verdict.lines) {
        if let Fate::Bad(why) = &judged.fate {
            let mut cells: Vec<Cell> = (0..opened.sheet.head.len()).map(|column| line.text(column).into()).collect();
            cells.push(why.join(" ").into());
            csv.row(&cells);
        }
    }
    csv.take()
}

async fn template_csv(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(offering): Path<String>,
) -> Result<Response> {
    let (announcement, _) = people_of(&catalogue, &staff, &offering, app.clock.now())?;
    let name = format!("{} {}.csv", announcement.offering.title, plain(words(visit.language).file_name));
    Ok(download(sheet::CSV, &name, Csv::new(&template(&announcement)).take()))
}

async fn template_xlsx(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(offering): Path<String>,
) -> Result<Response> {
    let (announcement, _) = people_of(&catalogue, &staff, &offering, app.clock.now())?;
    let name = format!("{} {}.xlsx", announcement.offering.title, plain(words(visit.language).file_name));
    let xlsx = Xlsx::new(&offering, &template(&announcement), app.clock.now())?;
    Ok(download(sheet::XLSX, &name, xlsx.finish()?))
}

fn download(kind: &'static str, name: &str, body: Vec<u8>) -> Response {
    (sheet::headers(kind, name), Bytes::from(body)).into_response()
}
