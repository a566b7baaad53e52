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
use crate::office::people_of;
use crate::programme::{Announcement, Column};
use crate::receiver::{Bound, Sight};
use crate::staff::{Officer, Staff, look};
use crate::web::Visit;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/office/offerings/{offering}/fees", get(list::show).post(list::take))
        .route("/office/offerings/{offering}/fees/list.csv", get(list::csv))
        .route("/office/offerings/{offering}/fees/list.xlsx", get(list::xlsx))
        .route("/office/offerings/{offering}/fees/closings", get(closings::show).post(closings::close_now))
        .route("/office/offerings/{offering}/fees/closings/{closing}", get(closings::sheet))
        .route("/office/offerings/{offering}/fees/receipts/{fact}", get(papers::show).post(papers::issue_now))
        .route("/office/offerings/{offering}/fees/receipts/{fact}/{print}", get(papers::print))
        .route("/office/offerings/{offering}/fees/{participant}", get(person::show).post(person::act))
}

/// Somebody of the office at the fees of an offering they answer for, who receives them; everyone else is refused.
struct Counter {
    app: App,
    visit: Visit,
    staff: Staff,
    a: Arc<Announcement>,
    sight: Sight,
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
        let Bound(Officer(staff)) = Bound::<Officer>::from_request_parts(parts, app).await?;
        let counter = async {
            let visit = Visit::from_request_parts(parts, app).await?;
            let path = Path::<HashMap<String, String>>::from_request_parts(parts, app).await;
            let Path(path) = path.map_err(|_| Error::NotFound)?;
            let catalogue = parts.extensions.get::<Catalogue>().ok_or_else(|| Error::Broken("no catalogue".into()))?;
            let offering = path.get("offering").map_or("", String::as_str);
            let (a, sight) = people_of(catalogue, &staff, offering, app.clock.now())?;
            if !sight.sees(Column::Fee) {
                return Err(Error::Forbidden);
            }
            Ok(Counter { app: app.clone(), visit, staff, a, sight, path })
        };
        counter.await.map_err(IntoResponse::into_response)
    }
}
