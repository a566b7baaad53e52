use std::collections::HashMap;

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use crate::app::App;
use crate::error::{Error, Result};
use crate::hosting::hand_over::{Handing, Outcome, hand_over};
use crate::hosting::store;
use crate::hosting::views::{Drafting, Handover, Holding, handover_page};
use crate::hosting::words::words;
use crate::proposal::store::keeper::{self, Kept};
use crate::staff::store as accounts;
use crate::staff::{City, MemberRole, Staff, look};
use crate::text::fill;
use crate::ui::Errors;
use crate::web::{Fields, Visit, redirect};
use crate::{partner, staff};

#[derive(Deserialize)]
pub struct Told {
    #[serde(default)]
    done: bool,
}

pub async fn show(
    State(app): State<App>,
    visit: Visit,
    City(staff): City,
    Path(account): Path<String>,
    Query(told): Query<Told>,
) -> Result<Response> {
    draw(&app, &visit, &staff, &account, told.done, &Fields::default(), Errors::default()).await
}

async fn draw(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    account: &str,
    done: bool,
    typed: &Fields,
    errors: Errors,
) -> Result<Response> {
    let (name, _) = accounts::called(&app.store, account).await?.ok_or(Error::NotFound)?;
    look(app, staff, "see_account", format!("staff:{account}")).await?;
    let now = app.clock.now();
    let today = now.date().to_string();
    let mut holdings = Vec::new();
    for held in store::held(&app.store, account, now).await? {
        let candidates = store::candidates(&app.store, &held.id, &today, None).await?;
        holdings.push(Holding { held, candidates });
    }
    let mut drafts = Vec::new();
    for kept in keeper::kept(&app.store, account).await? {
        let candidates = store::writers(&app.store, &kept.partner_id, &today).await?;
        drafts.push(Drafting { kept, candidates });
    }
    let line = accounts::lines(&app.store).await?.into_iter().find(|line| line.id == account);
    let kept = store::kept(&app.store, account, now).await?;
    let everyone = store::everyone(&app.store, &today).await?;
    let sees_secret = line.as_ref().is_some_and(|line| line.sees_secret.0);
    let leads = leads(app, line.and_then(|line| line.partner_id), account).await?;
    let page = Handover {
        language: visit.language,
        staff,
        account,
        name: &name,
        holdings: &holdings,
        drafts: &drafts,
        kept: &kept,
        sees_secret,
        leads: leads.as_ref(),
        everyone: &everyone,
        done,
        typed,
        errors: &errors,
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let title = fill(words(visit.language).handover_of, &[&name]);
    Ok(visit.page(title, || handover_page(&page)).status(status).into_response())
}

/// The partner that somebody leads.
async fn leads(app: &App, partner: Option<String>, account: &str) -> Result<Option<partner::Partner>> {
    let Some(id) = partner else { return Ok(None) };
    if staff::store::member::role(&app.store, &id, account).await? != Some(MemberRole::Lead) {
        return Ok(None);
    }
    Ok(partner::store::find(&app.store, &id).await?)
}

/// Who is chosen for single things, by their ids.
fn chosen(fields: &Fields, prefix: &str) -> HashMap<String, String> {
    let one = |(name, to): &(String, String)| {
        let id = name.strip_prefix(prefix)?.strip_suffix(']')?;
        (!to.trim().is_empty()).then(|| (id.to_owned(), to.trim().to_owned()))
    };
    fields.0.iter().filter_map(one).collect()
}

pub async fn act(
    State(app): State<App>,
    visit: Visit,
    City(staff): City,
    Path(account): Path<String>,
    fields: Fields,
) -> Result<Response> {
    accounts::called(&app.store, &account).await?.ok_or(Error::NotFound)?;
    let w = words(visit.language);
    let handing = Handing {
        to: fields.get("to").to_owned(),
        others: chosen(&fields, "other["),
        proposals: chosen(&fields, "proposal["),
        end: fields.has("end_account"),
    };
    let mut errors = Errors::default();
    match hand_over(&app, &staff, &account, handing).await? {
        Outcome::Done => return Ok(redirect(&format!("/office/staff/{account}/handover?done=true"))),
        Outcome::Nothing => errors.add("", w.nothing),
        Outcome::NoSuchHeir => errors.add("to", w.heir_wrong),
        Outcome::CannotAnswer { offering } => {
            let held = store::held(&app.store, &account, app.clock.now()).await?;
            let title = held.iter().find(|h| h.id == offering).map_or(offering.as_str(), |h| &h.title);
            errors.add(format!("other[{offering}]"), fill(w.cannot_answer, &[&title]));
        }
        Outcome::CannotWrite { proposal } => {
            let kept = keeper::kept(&app.store, &account).await?;
            let title = kept.iter().find(|k| k.id == proposal).map(Kept::title).unwrap_or_default();
            let title = if title.is_empty() { w.untitled.to_owned() } else { title };
            errors.add(format!("proposal[{proposal}]"), fill(w.cannot_write, &[&title]));
        }
        Outcome::CannotKeep => errors.add("to", w.cannot_keep),
        Outcome::Own => errors.add("end_account", w.own),
    }
    draw(&app, &visit, &staff, &account, false, &fields, errors).await
}
