use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};

use crate::app::App;
use crate::error::{Error, Result};
use crate::privacy::file::{Entry, Range, entry};
use crate::privacy::store;
use crate::privacy::views::{file_page, files_page};
use crate::privacy::words::words;
use crate::sheet::{self, Cell};
use crate::staff::City;
use crate::text::plain;
use crate::web::{Page, Visit};

pub async fn all(State(app): State<App>, visit: Visit, City(staff): City) -> Result<Page> {
    let (language, w) = (visit.language, words(visit.language));
    let mut years: Vec<i64> = store::declared(&app.store, None).await?.iter().map(|d| d.fiscal_year).collect();
    years.sort_unstable_by(|a, b| b.cmp(a));
    years.dedup();
    let mut entries: Vec<(Range, Entry)> = Vec::new();
    if !years.is_empty() {
        for range in std::iter::once(Range::All).chain(years.into_iter().map(Range::Year)) {
            entries.push((range, entry(&app, range, language, w).await?));
        }
    }
    Ok(visit.page(w.files, || files_page(language, &staff, &entries)))
}

pub async fn one(State(app): State<App>, visit: Visit, City(staff): City, Path(file): Path<String>) -> Result<Page> {
    let range = Range::parse(&file).ok_or(Error::NotFound)?;
    let (language, w) = (visit.language, words(visit.language));
    let entry = entry(&app, range, language, w).await?;
    Ok(visit.page(entry.title.clone(), || file_page(language, &staff, range, &entry)))
}

/// One line a heading, as cities publish theirs.
pub async fn csv(State(app): State<App>, visit: Visit, City(_): City, Path(file): Path<String>) -> Result<Response> {
    let range = Range::parse(&file).ok_or(Error::NotFound)?;
    let w = words(visit.language);
    let entry = entry(&app, range, visit.language, w).await?;
    let row = |(name, lines): &(&'static str, Vec<String>)| -> Vec<Cell> {
        vec![plain(name).into(), lines.join("\n").into()]
    };
    let table = sheet::Table {
        title: entry.title.clone(),
        head: vec![plain(w.file_title), entry.title.clone()],
        rows: entry.facts.iter().skip(1).map(row).collect::<Vec<_>>(),
    };
    let headers = sheet::headers(sheet::CSV, &format!("{}.csv", entry.title));
    Ok((headers, sheet::csv(table)).into_response())
}
