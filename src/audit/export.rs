//! The record to take away, written while it is read. With everything that goes into a hash, so that whoever holds the whole
//! of it can make the chain again.

use axum::body::{Body, Bytes};
use axum::response::{IntoResponse, Response};
use http_body_util::channel::Channel;

use super::model::{Before, Filter, Line};
use super::reading;
use super::views::{actor, deed_word, subject_name};
use super::words::words;
use crate::app::App;
use crate::sheet::{self, Cell, Csv};
use crate::store::StoreError;
use crate::text::{Language, plain};

/// How many lines are read at once.
const PAGE: i64 = 1_000;

/// A record that breaks off is a download that fails: nobody takes half of it for the whole.
pub fn csv(app: App, filter: Filter, language: Language) -> Response {
    let (mut file, body) = Channel::<Bytes, StoreError>::new(4);
    let name = format!("{}-{}.csv", words(language).file, app.clock.now().date());
    tokio::spawn(async move {
        let mut csv = Csv::new(&head(language));
        let mut before = None;
        loop {
            let lines = match reading::lines(&app.store, &filter, before.as_ref(), PAGE).await {
                Ok(lines) => lines,
                Err(error) => {
                    tracing::error!("the record broke off: {}", error.class());
                    return file.abort(error);
                }
            };
            lines.iter().for_each(|line| csv.row(&cells(line, language)));
            before = lines.last().map(Before::this);
            // The reader may have hung up.
            if file.send_data(csv.take().into()).await.is_err() || (lines.len() as i64) < PAGE {
                return;
            }
        }
    });
    (sheet::headers(sheet::CSV, &name), Body::new(body)).into_response()
}

fn head(language: Language) -> Vec<String> {
    let w = words(language);
    let names = [
        w.number,
        w.when,
        w.who,
        w.what,
        w.subject,
        w.reasons,
        w.entry_id,
        w.seconds,
        w.actor_id,
        w.code,
        w.subject_id,
        w.hash,
    ];
    names.into_iter().map(plain).collect()
}

fn cells(line: &Line, language: Language) -> Vec<Cell> {
    let w = words(language);
    let e = &line.entry;
    vec![
        line.number.into(),
        e.at.local().format("%Y-%m-%dT%H:%M:%S%:z").to_string().into(),
        plain(&actor(w, &e.actor, line.account.as_deref())).into(),
        plain(&deed_word(w, &e.verb)).into(),
        plain(&subject_name(language, &e.subject, &line.named)).into(),
        e.reason.as_str().into(),
        e.id.as_str().into(),
        e.at.0.into(),
        e.actor.as_str().into(),
        e.verb.as_str().into(),
        e.subject.as_str().into(),
        line.hash.clone().into(),
    ]
}
