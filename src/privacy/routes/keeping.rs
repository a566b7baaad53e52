use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::{is_given, new_hold};
use crate::app::App;
use crate::error::{Error, Result};
use crate::privacy::hold::{hold, lift};
use crate::privacy::propose::{Outcome, propose};
use crate::privacy::store;
use crate::privacy::views::{KeepingPage, keeping_page};
use crate::privacy::words::words;
use crate::staff::{City, Staff};
use crate::ui::Errors;
use crate::web::{Fields, Page, Visit, redirect};

pub async fn show(
    State(app): State<App>,
    visit: Visit,
    City(staff): City,
    Path(offering): Path<String>,
) -> Result<Page> {
    draw(&app, &visit, &staff, &offering, &Fields::default(), &Errors::default()).await
}

async fn draw(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    offering: &str,
    typed: &Fields,
    errors: &Errors,
) -> Result<Page> {
    let keeping = store::keeping(&app.store, offering).await?.ok_or(Error::NotFound)?;
    let holdings = store::holdings(&app.store, offering).await?;
    let holds = store::holds(&app.store, offering, None).await?;
    let page = KeepingPage {
        staff,
        keeping: &keeping,
        holdings: &holdings,
        holds: &holds,
        typed,
        errors,
        now: app.clock.now(),
        language: visit.language,
    };
    Ok(visit.page(words(visit.language).data, || keeping_page(page)))
}

pub async fn act(
    State(app): State<App>,
    visit: Visit,
    City(staff): City,
    Path(offering): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let w = words(visit.language);
    store::keeping(&app.store, &offering).await?.ok_or(Error::NotFound)?;
    let mut errors = Errors::default();
    match fields.get("do") {
        "hold" => {
            if let Some((why, note)) = new_hold(&fields, w, &mut errors) {
                hold(&app, &staff, &offering, None, why, note).await?;
            }
        }
        "lift" => {
            let name = format!("why-{}", fields.get("hold"));
            if is_given(&fields, &name, w, &mut errors) {
                lift(&app, &staff, &offering, None, fields.get("hold"), fields.get(&name)).await?;
            }
        }
        "propose" => match propose(&app, &staff, &offering).await? {
            Outcome::Done => return Ok(redirect("/office/disposal")),
            Outcome::NotOver => errors.add("", w.not_over),
            Outcome::Held => errors.add("", w.refused_held),
            Outcome::Nothing => errors.add("", w.nothing),
        },
        _ => return Err(Error::Malformed("an unknown thing to do")),
    }
    if errors.is_empty() {
        return Ok(redirect(&format!("/office/offerings/{offering}/data")));
    }
    let page = draw(&app, &visit, &staff, &offering, &fields, &errors).await?;
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
}
