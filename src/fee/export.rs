//! The list to take away, written while it is read.

use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::response::{IntoResponse, Response};
use http_body_util::channel::Channel;

use super::book::{self, Line};
use super::views::standing_word;
use super::words::words;
use crate::app::App;
use crate::error::Result;
use crate::programme::{Announcement, Column};
use crate::receiver::{Seen, Sight};
use crate::registration::views::{grouped, state_word};
use crate::revocation::views::state_of;
use crate::sheet::{self, Cell, Csv, Xlsx};
use crate::store::StoreError;
use crate::text::{Language, fill, plain};

/// How many pages may lie between the reader of rows and a slow reader of the file.
const PAGES: usize = 4;

/// A list that breaks off is a download that fails: nobody takes half of it for the whole.
pub fn csv(app: App, a: Arc<Announcement>, sight: Sight, language: Language) -> Response {
    let (mut file, body) = Channel::<Bytes, StoreError>::new(PAGES);
    let name = plain(&fill(words(language).file, &[&a.offering.title]));
    tokio::spawn(async move {
        let mut csv = Csv::new(&head(&sight, language));
        let mut after = (String::new(), String::new());
        loop {
            let lines = match book::next(&app.store, &a, &mut after).await {
                Ok(lines) => lines,
                Err(error) => {
                    tracing::error!("a list of fees broke off: {}", error.class());
                    return file.abort(error);
                }
            };
            lines.iter().for_each(|line| csv.row(&cells(line, &sight, language)));
            // The reader may have hung up.
            if file.send_data(csv.take().into()).await.is_err() || lines.is_empty() {
                return;
            }
        }
    });
    download(sheet::CSV, &name, Body::new(body))
}

pub async fn xlsx(app: &App, a: &Announcement, sight: &Sight, language: Language) -> Result<Response> {
    let name = plain(&fill(words(language).file_xlsx, &[&a.offering.title]));
    let mut xlsx = Xlsx::new(&a.offering.id, &head(sight, language), app.clock.now())?;
    let mut after = (String::new(), String::new());
    loop {
        let lines = book::next(&app.store, a, &mut after).await?;
        if lines.is_empty() {
            break;
        }
        for line in &lines {
            xlsx.row(&cells(line, sight, language))?;
        }
    }
    Ok(download(sheet::XLSX, &name, Body::from(xlsx.finish()?)))
}

fn download(kind: &str, name: &str, body: Body) -> Response {
    (sheet::headers(kind, name), body).into_response()
}

fn head(sight: &Sight, language: Language) -> Vec<String> {
    let w = words(language);
    let names = [
        w.receipt,
        w.name,
        w.name_kana,
        w.applicant,
        w.state,
        w.standing,
        w.fee,
        w.waived,
        w.due,
        w.received,
        w.refunded,
        w.open,
    ];
    sight.keep(COLUMNS.into_iter().zip(names.into_iter().map(plain)))
}

/// What of a person stands in each cell; the rest is of the fees, which who comes here receives.
const COLUMNS: [Option<Column>; 12] =
    [None, Some(Column::Name), Some(Column::Kana), Some(Column::Name), None, None, None, None, None, None, None, None];

fn cells(line: &Line, sight: &Sight, language: Language) -> Vec<Cell> {
    let (p, account) = (&line.payer.clone().seen(sight), &line.account);
    let cells: [Cell; 12] = [
        grouped(&p.receipt).into(),
        p.name.as_str().into(),
        p.name_kana.as_str().into(),
        p.applicant.as_str().into(),
        plain(state_of(p.revoked.0, state_word(p.state, language), language)).into(),
        plain(standing_word(account.standing(), words(language))).into(),
        account.fee.into(),
        account.sums.waived.into(),
        account.due().into(),
        account.sums.received.into(),
        account.sums.refunded.into(),
        account.open().into(),
    ];
    sight.keep(COLUMNS.into_iter().zip(cells))
}
