//! The office's list, its letters, and answers that came otherwise.

use std::sync::Arc;

use axum::Extension;
use axum::body::Bytes;
use axum::extract::{Path, Query, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::{as_answered, said};
use crate::app::App;
use crate::catalogue::Catalogue;
use crate::error::{Error, Result};
use crate::import::routes::brought;
use crate::invitee::add::add;
use crate::invitee::answer::{Answered, Typist, answer};
use crate::invitee::remind::reminded_on_paper;
use crate::invitee::rules::room;
use crate::invitee::send::{What, send, take_off};
use crate::invitee::views::{ListPage, OnePage, PaperPage, list_page, one_page, paper_page};
use crate::invitee::words::words;
use crate::invitee::{Invitee, NewInvitee, form, list as lists, store};
use crate::notice::House;
use crate::office::routes::people_of;
use crate::partner;
use crate::programme::{Announcement, Column};
use crate::receiver::Bound;
use crate::registration::Channel;
use crate::sheet::{self, Csv};
use crate::staff::{Officer, Staff, look};
use crate::text::plain;
use crate::ui::Errors;
use crate::web::{Fields, Visit, redirect};

/// An offering by invitation whose people this officer sees, with how they are reached.
fn found(app: &App, catalogue: &Catalogue, staff: &Staff, offering: &str) -> Result<Arc<Announcement>> {
    let (a, sight) = people_of(catalogue, staff, offering, app.clock.now())?;
    if !(sight.sees(Column::Name) && sight.sees(Column::Email)) {
        return Err(Error::Forbidden);
    }
    if a.takes_letters() { Ok(a) } else { Err(Error::NotFound) }
}

async fn of_list(app: &App, offering: &str, id: &str) -> Result<Invitee> {
    let found = store::find(&app.store, id).await?;
    found.filter(|i| i.offering_id == offering && i.ended_at.is_none()).ok_or(Error::NotFound)
}

/// What was just done.
#[derive(Deserialize)]
pub struct Told {
    #[serde(default)]
    sent: Option<usize>,
    #[serde(default)]
    added: Option<usize>,
    #[serde(default)]
    reminded: Option<usize>,
    #[serde(default)]
    off: bool,
}

pub async fn list(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(offering): Path<String>,
    Query(told): Query<Told>,
) -> Result<Response> {
    let a = found(&app, &catalogue, &staff, &offering)?;
    let w = words(visit.language);
    let said = match told {
        Told { sent: Some(n), .. } => Some(crate::text::fill(w.sent_n, &[&n])),
        Told { added: Some(n), .. } => Some(crate::text::fill(w.added_n, &[&n])),
        Told { reminded: Some(n), .. } => Some(crate::text::fill(w.reminded_n, &[&n])),
        Told { off: true, .. } => Some(w.taken_off.to_owned()),
        _ => None,
    };
    drawn(&app, &visit, &staff, &a, said, &Fields::default(), &Errors::default(), StatusCode::OK).await
}

#[expect(clippy::too_many_arguments, reason = "one page, drawn from four places")]
async fn drawn(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    a: &Arc<Announcement>,
    said: Option<String>,
    typed: &Fields,
    errors: &Errors,
    status: StatusCode,
) -> Result<Response> {
    let offering = &a.offering.id;
    let invitees = store::of_offering(&app.store, offering).await?;
    if !invitees.is_empty() {
        look(app, staff, "see_invitees", format!("offering:{offering}")).await?;
    }
    let partners = partner::store::all(&app.store).await?;
    let coming = store::coming_to(&app.store, offering).await?;
    let page = ListPage {
        staff,
        announcement: a,
        invitees: &invitees,
        coming: &coming,
        partners: &partners,
        said,
        typed,
        errors,
        now: app.clock.now(),
        language: visit.language,
    };
    Ok(visit.page(words(visit.language).title, || list_page(page)).status(status).into_response())
}

pub async fn act(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(offering): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let a = found(&app, &catalogue, &staff, &offering)?;
    let (w, here) = (words(visit.language), format!("/office/offerings/{offering}/invitees"));
    let what = match fields.get("do") {
        "send" => What::Invite,
        "posted" => What::Posted,
        "remind" => What::Remind,
        "off" => {
            if take_off(&app, &staff, &offering, fields.get("invitee")).await? {
                return Ok(redirect(&format!("{here}?off=true")));
            }
            let errors = Errors::from_iter([("", w.still_coming)]);
            return drawn(&app, &visit, &staff, &a, None, &fields, &errors, StatusCode::CONFLICT).await;
        }
        "reminded_on_paper" => {
            let n = reminded_on_paper(&app, &staff, &offering).await?;
            return Ok(redirect(&format!("{here}?reminded={n}")));
        }
        "paste" => {
            let read = lists::pasted(fields.get("list"), visit.language);
            return put(&app, &visit, &staff, &a, read, "list", &fields).await;
        }
        "partner" => {
            let read = of_partner(&app, fields.get("partner"), visit.language).await?;
            return put(&app, &visit, &staff, &a, read, "partner", &fields).await;
        }
        _ => return Err(Error::Malformed("an unknown thing to do")),
    };
    let sent = send(&app, &staff, &offering, what).await?;
    Ok(redirect(&format!("{here}?sent={sent}")))
}

type Read = std::result::Result<Vec<NewInvitee>, Vec<String>>;

/// The members of a partner who have an account, under its name.
async fn of_partner(app: &App, id: &str, language: crate::text::Language) -> Result<Read> {
    let w = words(language);
    let Some(partner) = partner::store::find(&app.store, id).await? else {
        return Ok(Err(vec![w.partner_missing.to_owned()]));
    };
    let members = store::members(&app.store, id).await?;
    if members.is_empty() {
        return Ok(Err(vec![w.no_members.to_owned()]));
    }
    let new = |(name, email)| NewInvitee {
        organisation: partner.name.clone(),
        name,
        email: Some(email),
        ..NewInvitee::default()
    };
    Ok(Ok(members.into_iter().map(new).collect()))
}

async fn put(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    a: &Arc<Announcement>,
    read: Read,
    field: &'static str,
    typed: &Fields,
) -> Result<Response> {
    match read {
        Ok(new) => {
            let added = add(app, staff, &a.offering.id, new).await?;
            Ok(redirect(&format!("/office/offerings/{}/invitees?added={added}", a.offering.id)))
        }
        Err(problems) => {
            let mut errors = Errors::default();
            errors.add(field, problems.join(" "));
            drawn(app, visit, staff, a, None, typed, &errors, StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

pub async fn file(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(offering): Path<String>,
    request: Request,
) -> Result<Response> {
    let a = found(&app, &catalogue, &staff, &offering)?;
    let w = words(visit.language);
    let read = match brought(request).await? {
        Some(file) if file.bytes.is_empty() => Err(vec![w.file_missing.to_owned()]),
        Some(file) => lists::from_file(&file.bytes, visit.language),
        None => Err(vec![crate::text::fill(w.too_long, &[&crate::invitee::rules::LINES])]),
    };
    put(&app, &visit, &staff, &a, read, "file", &Fields::default()).await
}

pub async fn template(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(offering): Path<String>,
) -> Result<Response> {
    let a = found(&app, &catalogue, &staff, &offering)?;
    let name = format!("{} {}.csv", a.offering.title, plain(words(visit.language).file_name));
    Ok((sheet::headers(sheet::CSV, &name), Bytes::from(Csv::new(&lists::head()).take())).into_response())
}

/// Invitation and answer slip, a sheet for each who has no mailbox.
pub async fn paper(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(offering): Path<String>,
) -> Result<Response> {
    let a = found(&app, &catalogue, &staff, &offering)?;
    look(&app, &staff, "print_invitations", format!("offering:{offering}")).await?;
    let mut invitees = store::of_offering(&app.store, &offering).await?;
    invitees.retain(|i| i.email.is_none());
    let page = PaperPage {
        app: &app,
        house: &House::load(&app).await?,
        staff: &staff,
        announcement: &a,
        invitees: &invitees,
        now: app.clock.now(),
        language: visit.language,
    };
    Ok(visit.page(a.offering.title.clone(), || paper_page(page)).into_response())
}

pub async fn one(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path((offering, invitee)): Path<(String, String)>,
) -> Result<Response> {
    let a = found(&app, &catalogue, &staff, &offering)?;
    let invitee = of_list(&app, &offering, &invitee).await?;
    one_drawn(&app, &visit, &staff, &a, &invitee, None, &Errors::default(), StatusCode::OK).await
}

#[expect(clippy::too_many_arguments, reason = "one page, drawn from three places")]
async fn one_drawn(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    a: &Announcement,
    invitee: &Invitee,
    typed: Option<&Fields>,
    errors: &Errors,
    status: StatusCode,
) -> Result<Response> {
    look(app, staff, "see_invitees", format!("offering:{}", a.offering.id)).await?;
    let coming = store::coming(&app.store, &invitee.id).await?;
    let was = as_answered(invitee, &coming, a);
    let page = OnePage {
        staff,
        invitee,
        announcement: a,
        coming: &coming,
        room: room(a, store::by_others(&app.store, invitee).await?),
        typed: typed.unwrap_or(&was),
        errors,
        now: app.clock.now(),
        language: visit.language,
    };
    Ok(visit.page(invitee.organisation.clone(), || one_page(page)).status(status).into_response())
}

pub async fn type_in(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path((offering, invitee)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response> {
    let a = found(&app, &catalogue, &staff, &offering)?;
    let invitee = of_list(&app, &offering, &invitee).await?;
    let w = words(visit.language);
    let mut errors = Errors::default();
    let channel = Channel::from_code(fields.get("channel"))
        .filter(|c| matches!(c, Channel::Fax | Channel::Phone | Channel::Counter));
    if channel.is_none() {
        errors.add("channel", w.how_missing);
    }
    let room = room(&a, store::by_others(&app.store, &invitee).await?);
    let reply = form::reply(&fields, &invitee, &a, room, visit.language, &mut errors);
    let (Some(reply), Some(channel)) = (reply, channel) else {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return one_drawn(&app, &visit, &staff, &a, &invitee, Some(&fields), &errors, status).await;
    };
    let seen = fields.get("revision").parse().unwrap_or(-1);
    match answer(&app, &invitee.id, seen, &reply, Some(Typist { staff: &staff, channel })).await? {
        Answered::Done | Answered::Same => Ok(redirect(&format!("/office/offerings/{offering}/invitees"))),
        Answered::Gone => Err(Error::NotFound),
        refused => {
            let errors = said(&refused, &a, &invitee.organisation, visit.language);
            let invitee = of_list(&app, &offering, &invitee.id).await?;
            one_drawn(&app, &visit, &staff, &a, &invitee, Some(&fields), &errors, StatusCode::CONFLICT).await
        }
    }
}
