//! Lists to take away, written while they are read: memory does not grow with their length.

use std::sync::Arc;

use axum::body::Body;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use tokio::io::AsyncWriteExt;
use tokio_util::io::ReaderStream;

use super::roster::{Roster, cells, head};
use crate::app::App;
use crate::error::Result;
use crate::programme::Announcement;
use crate::sheet::{self, Csv, Xlsx};
use crate::text::Language;

/// What may lie between the reader of rows and a slow reader of the file.
const PIPE: usize = 64 * 1024;

pub fn csv(app: App, a: Arc<Announcement>, language: Language) -> Response {
    let (mut pipe, file) = tokio::io::duplex(PIPE);
    let name = format!("{}.csv", a.offering.title);
    tokio::spawn(async move {
        let mut csv = Csv::new(&head(&a, language));
        let mut roster = Roster::of(&app.store, &a);
        loop {
            let rows = match roster.next().await {
                Ok(rows) => rows,
                Err(error) => return tracing::error!("an attendance list broke off: {error}"),
            };
            for row in &rows {
                csv.row(&cells(row, language));
            }
            // The reader may have hung up.
            if pipe.write_all(&csv.take()).await.is_err() || rows.is_empty() {
                return;
            }
        }
    });
    download(sheet::CSV, &name, Body::from_stream(ReaderStream::new(file)))
}

pub async fn xlsx(app: &App, a: &Announcement, language: Language) -> Result<Response> {
    let mut xlsx = Xlsx::new(&a.offering.id, &head(a, language), app.clock.now())?;
    let mut roster = Roster::of(&app.store, a);
    loop {
        let rows = roster.next().await?;
        if rows.is_empty() {
            break;
        }
        for row in &rows {
            xlsx.row(&cells(row, language))?;
        }
    }
    let file = xlsx.finish()?;
    Ok(download(sheet::XLSX, &format!("{}.xlsx", a.offering.title), Body::from(file)))
}

fn download(kind: &'static str, name: &str, body: Body) -> Response {
    let disposition = sheet::attachment(name);
    ([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, disposition)], body).into_response()
}
