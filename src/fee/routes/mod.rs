mod closings;
mod list;
mod papers;
mod person;

use std::collections::HashMap;
use std::sync::Arc;

use axum::Router;
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use super::right::{Barred, may_record};
use super::views;
use crate::app::App;
use crate::catalogue::Catalogue;
use crate::error::{Error, Result};
use crate::office::theirs;
use crate::programme::Announcement;
use crate::staff::{Officer, Staff, look};
use crate::web::Visit;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/office/offerings/{offering}/fees", get(list::show).post(list::take))
        .route("/office/offerings/{offering}/fees/list.csv", get(list::csv))
        .route("/office/offerings/{offering}/fees/closings", get(closings::show).post(closings::close_now))
        .route("/office/offerings/{offering}/fees/closings/{closing}", get(closings::sheet))
        .route("/office/offerings/{offering}/fees/receipts/{fact}", get(papers::show).post(papers::issue_now))
        .route("/office/offerings/{offering}/fees/receipts/{fact}/{print}", get(papers::print))
        .route("/office/offerings/{offering}/fees/{participant}", get(person::show).post(person::act))
}

/// Somebody of the office at the fees of an offering they answer for; everyone else is refused.
struct Counter {
    app: App,
    visit: Visit,
    staff: Staff,
    a: Arc<Announcement>,
    path: HashMap<String, String>,
}

impl Counter {
    /// A part of the path; every route that asks for it has it.
    fn part(&self, name: &str) -> &str {
        self.path.get(name).map_or("", String::as_str)
    }

    fn offering(&self) -> &str {
        &self.a.offering.id
    }

    /// Why this member of staff may not write anything down here.
    fn barred(&self) -> Option<Barred> {
        may_record(&self.staff, &self.a.hosts, None).err()
    }

    fn refuse(&self, barred: Barred) -> Response {
        views::barred_page(&self.visit, &self.staff, &self.a.offering, barred).into_response()
    }

    /// An id for a form's fact, print or closing.
    fn new_id(&self) -> String {
        self.app.chance.id(self.app.clock.now())
    }

    async fn look(&self, verb: &'static str, subject: String) -> Result<()> {
        look(&self.app, &self.staff, verb, subject).await
    }
}

impl FromRequestParts<App> for Counter {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Counter, Response> {
        let Officer(staff) = Officer::from_request_parts(parts, app).await?;
        let counter = async {
            let visit = Visit::from_request_parts(parts, app).await?;
            let path = Path::<HashMap<String, String>>::from_request_parts(parts, app).await;
            let Path(path) = path.map_err(|_| Error::NotFound)?;
            let catalogue = parts.extensions.get::<Catalogue>().ok_or_else(|| Error::Broken("no catalogue".into()))?;
            let a = theirs(catalogue, &staff, path.get("offering").map_or("", String::as_str))?;
            Ok::<_, Error>(Counter { app: app.clone(), visit, staff, a, path })
        };
        counter.await.map_err(IntoResponse::into_response)
    }
}
