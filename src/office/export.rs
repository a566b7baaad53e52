//! Lists to take away, written while they are read: memory does not grow with their length.

use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::response::{IntoResponse, Response};
use http_body_util::channel::Channel;

use super::roster::{cells, head, pages};
use crate::app::App;
use crate::error::Result;
use crate::programme::Announcement;
use crate::receiver::Sight;
use crate::sheet::{self, Csv, Xlsx};
use crate::store::StoreError;
use crate::text::Language;

/// How many pages may lie between the reader of rows and a slow reader of the file.
const PAGES: usize = 4;

/// A list that breaks off is a download that fails: nobody takes half of it for the whole.
pub fn csv(app: App, a: Arc<Announcement>, sight: Sight, language: Language) -> Response {
    let (mut file, body) = Channel::<Bytes, StoreError>::new(PAGES);
    let name = format!("{}.csv", a.offering.title);
    tokio::spawn(async move {
        let mut csv = Csv::new(&head(&a, &sight, language));
        let mut list = pages(app.store, a.clone(), sight.clone());
        while let Some(page) = list.recv().await {
            match page {
                Ok(rows) => rows.iter().for_each(|row| csv.row(&cells(&a.offering, row, &sight, language))),
                Err(error) => {
                    tracing::error!("an attendance list broke off: {error}");
                    return file.abort(error);
                }
            }
            // The reader may have hung up.
            if file.send_data(csv.take().into()).await.is_err() {
                return;
            }
        }
    });
    download(sheet::CSV, &name, Body::new(body))
}

pub async fn xlsx(app: &App, a: Arc<Announcement>, sight: Sight, language: Language) -> Result<Response> {
    let name = format!("{}.xlsx", a.offering.title);
    let mut xlsx = Xlsx::new(&a.offering.id, &head(&a, &sight, language), app.clock.now())?;
    let mut list = pages(app.store.clone(), a.clone(), sight.clone());
    while let Some(page) = list.recv().await {
        for row in &page? {
            xlsx.row(&cells(&a.offering, row, &sight, language))?;
        }
    }
    Ok(download(sheet::XLSX, &name, Body::from(xlsx.finish()?)))
}

fn download(kind: &'static str, name: &str, body: Body) -> Response {
    (sheet::headers(kind, name), body).into_response()
}
