use std::sync::Arc;

use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use crate::app::App;
use crate::catalogue::Catalogue;
use crate::error::{Error, Result};
use crate::hosting::endorse::{Wanted, decide};
use crate::hosting::right::manages;
use crate::hosting::views::{Hosts, hosts_page};
use crate::hosting::words::{Words, refused, words};
use crate::hosting::{stand, store};
use crate::office::routes::theirs;
use crate::partner;
use crate::programme::{Announcement, HostRole};
use crate::staff::{Officer, Role, Staff};
use crate::text;
use crate::ui::Errors;
use crate::web::{Fields, Visit, redirect};

/// Letters a reason, and an approval number, may have.
const REASON: usize = 200;
const NUMBER: usize = 100;

#[derive(Deserialize)]
pub struct Told {
    #[serde(default)]
    done: bool,
}

pub async fn show(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Officer(staff): Officer,
    Path(offering): Path<String>,
    Query(told): Query<Told>,
) -> Result<Response> {
    let a = theirs(&catalogue, &staff, &offering)?;
    draw(&app, &visit, &staff, &a, told.done, &Fields::default(), &Errors::default()).await
}

async fn draw(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    a: &Arc<Announcement>,
    done: bool,
    typed: &Fields,
    errors: &Errors,
) -> Result<Response> {
    let stands = store::stands(&app.store, &a.offering.id).await?;
    let manages = manages(app, staff, a).await?;
    let partners = if manages { partner::store::all(&app.store).await? } else { vec![] };
    let page = Hosts {
        language: visit.language,
        staff,
        announcement: a,
        stands: &stands,
        manages,
        partners: &partners,
        done,
        typed,
        errors,
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(visit.page(words(visit.language).hosts, || hosts_page(&page)).status(status).into_response())
}

pub async fn act(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Officer(staff): Officer,
    Path(offering): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let a = theirs(&catalogue, &staff, &offering)?;
    if !manages(&app, &staff, &a).await? {
        return Err(Error::Forbidden);
    }
    let w = words(visit.language);
    let partner = fields.get("partner");
    let role = HostRole::from_code(fields.get("role"));
    let done = match fields.get("do") {
        "add" => add(&app, &staff, &offering, partner, role, w).await?,
        "end" => {
            let role = role.ok_or(Error::Malformed("a role"))?;
            let ended = stand::end(&app, &staff, &offering, partner, role).await?;
            ended.map_err(|refusal| Errors::from_iter([("", refused(refusal, w))]))
        }
        "approve" | "refuse" => decided(&app, &staff, &offering, &fields, w).await?,
        _ => return Err(Error::Malformed("an unknown thing to do")),
    };
    match done {
        Ok(()) => {
            catalogue.refresh(&app).await?;
            // Who has removed their own partner sees the offering no more.
            let to = match theirs(&catalogue, &staff, &offering) {
                Ok(_) => format!("/office/offerings/{offering}/hosts?done=true"),
                Err(_) => "/office".to_owned(),
            };
            Ok(redirect(&to))
        }
        Err(errors) => draw(&app, &visit, &staff, &a, false, &fields, &errors).await,
    }
}

type Done = Result<(), Errors>;

async fn add(
    app: &App,
    staff: &Staff,
    offering: &str,
    partner: &str,
    role: Option<HostRole>,
    w: &'static Words,
) -> Result<Done> {
    let mut errors = Errors::default();
    if partner.is_empty() {
        errors.add("partner", w.partner_missing);
    }
    let Some(role) = role.filter(|_| errors.is_empty()) else {
        if role.is_none() {
            errors.add("role", w.role_missing);
        }
        return Ok(Err(errors));
    };
    let added = stand::add(app, staff, offering, partner, role).await?;
    Ok(added.map_err(|refusal| Errors::from_iter([("partner", refused(refusal, w))])))
}

/// The city decides, nobody else.
async fn decided(app: &App, staff: &Staff, offering: &str, fields: &Fields, w: &'static Words) -> Result<Done> {
    if staff.role != Role::City {
        return Err(Error::Forbidden);
    }
    let mut errors = Errors::default();
    let wanted = if fields.get("do") == "approve" {
        let number = fields.get("number").to_owned();
        if !(1..=NUMBER).contains(&number.chars().count()) {
            errors.add("number", w.number_missing);
        }
        let on = text::parse_ymd(fields.get("on")).map(|day| day.to_string()).unwrap_or_default();
        if on.is_empty() {
            errors.add("on", w.day_wrong);
        }
        Wanted::Approve { number, on }
    } else {
        let reason = fields.get("reason").to_owned();
        if !(1..=REASON).contains(&reason.chars().count()) {
            errors.add("reason", w.reason_missing);
        }
        Wanted::Refuse { reason }
    };
    if !errors.is_empty() {
        return Ok(Err(errors));
    }
    let decided = decide(app, staff, offering, fields.get("partner"), wanted).await?;
    Ok(if decided { Ok(()) } else { Err(Errors::from_iter([("", w.gone)])) })
}
