//! URLs of proposals, and of the standards they are read against.

use axum::extract::{DefaultBodyLimit, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use serde::Deserialize;

mod begin;
mod bring;
mod section;

use super::compare::differences;
use super::confirm::confirm;
use super::form::draw::Choices;
use super::ground::{ground, published};
use super::model::{ConfirmedHow, Edition, Proposal};
use super::reading::{Ground, Read, read};
use super::review::{Decided, approve, give_back};
use super::submit::{self, Submitted};
use super::views::*;
use super::words::words;
use super::{personal, rules, standards, store, warnings};
use crate::app::App;
use crate::catalogue::Catalogue;
use crate::error::{Error, Result};
use crate::plan;
use crate::programme::Announcement;
use crate::staff::{Officer, Role, Staff, look};
use crate::text::{Language, fill, working_days_after};
use crate::ui::Errors;
use crate::web::{Fields, Page, Visit, redirect};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/standards", get(show_standards))
        .route("/office/proposals", get(list))
        .route("/office/proposals/new", get(begin::ask).post(begin::begin))
        // The form with a file has a limit of its own, which drains what it refuses.
        .route("/office/proposals/list", get(bring::ask).post(bring::send).layer(DefaultBodyLimit::disable()))
        .route("/office/proposals/list/template.csv", get(bring::template_csv))
        .route("/office/proposals/{proposal}", get(show).post(act))
        .route("/office/proposals/{proposal}/preview", get(preview))
        .route("/office/proposals/{proposal}/history", get(history))
        .route("/office/proposals/{proposal}/{section}", get(section::show).post(section::save))
}

/// A proposal that this officer may work on, with its newest edition and what it is read against.
struct Found {
    proposal: Proposal,
    edition: Edition,
    ground: Ground,
    choices: Choices,
}

impl Found {
    fn title(&self, language: Language) -> String {
        let title = self.edition.content.get("title");
        if title.is_empty() { words(language).untitled.to_owned() } else { title.to_owned() }
    }
}

async fn found(app: &App, staff: &Staff, id: &str, language: Language) -> Result<Found> {
    let proposal = store::proposal(&app.store, id).await?.ok_or(Error::NotFound)?;
    let announcement = published(app, &proposal).await?;
    let maker = store::partner_of(&app.store, &proposal.made_by).await?;
    if !rules::is_theirs(&proposal, announcement.as_ref(), maker.as_deref(), &staff.scope()) {
        return Err(Error::Forbidden);
    }
    let edition = store::edition(&app.store, id, proposal.version).await?.ok_or(Error::NotFound)?;
    let ground = ground(app, &proposal, announcement, language).await?;
    let choices = choices(app, &ground).await?;
    Ok(Found { proposal, edition, ground, choices })
}

/// What there is to choose from, by name.
async fn choices(app: &App, ground: &Ground) -> Result<Choices> {
    let tree = plan::store::tree(&app.store).await?;
    let mut actions: Vec<(String, String)> = Vec::new();
    for branch in tree.measures() {
        actions.push((branch.measure.id.clone(), format!("{}　{}", branch.measure.id, branch.measure.title)));
        actions.extend(branch.actions.iter().map(|a| (a.id.clone(), format!("{}　{}", a.id, a.title))));
    }
    let mut partners: Vec<(String, String)> =
        ground.partners.iter().map(|(id, (name, _))| (id.clone(), name.clone())).collect();
    partners.sort_by(|a, b| a.1.cmp(&b.1));
    let venues = ground.venues.iter().map(|v| (v.id.clone(), v.name.clone())).collect();
    let mut programmes: Vec<(String, String)> = ground.programmes.clone().into_iter().collect();
    programmes.sort_by(|a, b| a.1.cmp(&b.1));
    let classes = ground.classes.iter().filter(|(id, _)| *id != ground.offering).cloned().collect();
    Ok(Choices { venues, actions, partners, programmes, classes })
}

async fn show_standards(State(app): State<App>, visit: Visit) -> Page {
    let days = app.config.review_days;
    visit.page(words(visit.language).standards_title, || standards_page(visit.language, days))
}

async fn list(State(app): State<App>, visit: Visit, Officer(staff): Officer) -> Result<Page> {
    let lines = store::lines(&app.store, &staff.scope()).await?;
    let page = ListPage { staff: &staff, lines: &lines, now: app.clock.now(), language: visit.language };
    Ok(visit.page(words(visit.language).title, || list_page(page)))
}

async fn show(
    State(app): State<App>,
    visit: Visit,
    Officer(staff): Officer,
    Path(id): Path<String>,
) -> Result<Response> {
    let found = found(&app, &staff, &id, visit.language).await?;
    drawn(&app, &visit, &staff, &found, &Fields::default(), &Errors::default(), None).await
}

/// What is proposed for the same time by others, and waits for its review. Whose it is only the city is told, and who
/// proposes it themselves.
async fn proposed(app: &App, staff: &Staff, found: &Found) -> Result<Vec<store::Other>> {
    let w = words(found.ground.language);
    let mut others = Vec::new();
    for (id, partner, content) in store::in_review(&app.store, &found.proposal.id).await? {
        let ground =
            Ground { offering: id, programme: None, published: None, answered: Vec::new(), ..found.ground.clone() };
        let Read { announcement: Some(a), .. } = read(&content, &ground) else { continue };
        let theirs = staff.scope().partner().is_none_or(|own| own == partner);
        let title = if theirs { fill(w.in_review_named, &[&a.offering.title]) } else { w.in_review_other.to_owned() };
        others.extend(a.sessions.iter().map(|s| store::Other {
            title: title.clone(),
            venue_id: s.venue_id.clone().or_else(|| a.offering.venue_id.clone()),
            instructor: s.instructor.clone(),
            starts_at: s.starts_at,
            ends_at: s.ends_at,
        }));
    }
    Ok(others)
}

async fn warned(app: &App, staff: &Staff, found: &Found, a: &Announcement) -> Result<Vec<warnings::Warning>> {
    let (Some(from), Some(until)) = (a.first_start(), a.last_end()) else { return Ok(Vec::new()) };
    let mut others = store::others(&app.store, &a.offering.id, from, until).await?;
    others.extend(proposed(app, staff, found).await?);
    let last = match &found.ground.programme {
        Some(programme) => store::last_run(&app.store, programme, &a.offering.id).await?,
        None => None,
    };
    Ok(warnings::warnings(a, &others, last))
}

async fn drawn(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    found: &Found,
    typed: &Fields,
    errors: &Errors,
    said: Option<&str>,
) -> Result<Response> {
    let Read { announcement, errors: to_mend, .. } = read(&found.edition.content, &found.ground);
    let warned = match &announcement {
        Some(a) => warned(app, staff, found, a).await?,
        None => Vec::new(),
    };
    let reviews = store::reviews(&app.store, &found.proposal.id).await?;
    let writers = store::writers(&app.store, &found.proposal.id).await?;
    let keepers = store::keeper::names(&app.store, &found.proposal.id).await?;
    let title = found.title(visit.language);
    let now = app.clock.now();
    let page = ProposalPage {
        staff,
        proposal: &found.proposal,
        title: &title,
        to_mend: &to_mend,
        announcement: announcement.as_ref(),
        warnings: &warned,
        reviews: &reviews,
        may_confirm: rules::may_confirm(&found.proposal, &staff.scope()),
        may_review: rules::may_review(&found.proposal, &writers, &staff.id, staff.role),
        keepers: &keepers,
        instructors_until: personal::kept_until(&found.proposal, &found.edition.content),
        choices: &found.choices,
        action: found.edition.content.get("action"),
        answer_by: working_days_after(now.date(), app.config.review_days),
        publish_at: found.ground.published.as_ref().map(|a| a.offering.publish_at),
        typed,
        errors,
        said,
        now,
        language: visit.language,
    };
    let drawn = visit.page(title.clone(), || proposal_page(page));
    let status = match (errors.is_empty(), said.is_some()) {
        (true, false) => StatusCode::OK,
        (_, true) => StatusCode::CONFLICT,
        (false, _) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok(drawn.status(status).into_response())
}

async fn act(
    State(app): State<App>,
    visit: Visit,
    Officer(staff): Officer,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let before = found(&app, &staff, &id, visit.language).await?;
    let (w, here) = (words(visit.language), format!("/office/proposals/{id}"));
    let mut errors = Errors::default();
    let version: i64 = fields.get("version").parse().unwrap_or(0);
    let done = match fields.get("do") {
        "submit" => match submit::submit(&app, &staff, &id).await? {
            Submitted::Done => true,
            Submitted::Gone => false,
            Submitted::NotComplete => {
                errors.add("", w.not_complete);
                true
            }
        },
        "back" => submit::take_back(&app, &staff, &id).await?,
        "drop" => submit::drop(&app, &staff, &id).await?,
        "resume" => submit::resume(&app, &staff, &id).await?,
        "confirm" if !rules::may_confirm(&before.proposal, &staff.scope()) => return Err(Error::Forbidden),
        "confirm" => match (staff.role, ConfirmedHow::from_code(fields.get("how"))) {
            (Role::City, None | Some(ConfirmedHow::NotYet | ConfirmedHow::Account)) => {
                errors.add("how", w.choose);
                true
            }
            (_, how) => confirm(&app, &staff, &id, how.unwrap_or(ConfirmedHow::Account)).await?,
        },
        "approve" if staff.role == Role::City => {
            let all = standards::all(standards::words(visit.language));
            if all.iter().any(|(code, _)| !fields.all("standard").any(|ticked| ticked == *code)) {
                errors.add("standard", w.review_missing);
            }
            if !fields.has("action") {
                errors.add("action", w.action_first);
            }
            match errors.is_empty() {
                true => decided(approve(&app, &staff, &id, version, fields.get("action")).await?, &mut errors)?,
                false => true,
            }
        }
        "return" if staff.role == Role::City => {
            let remark = fields.get("remark");
            if remark.is_empty() {
                errors.add("remark", w.remark_missing);
            } else if remark.chars().count() > 1000 {
                errors.add("remark", w.remark_long);
            }
            match errors.is_empty() {
                true => decided(give_back(&app, &staff, &id, version, remark).await?, &mut errors)?,
                false => true,
            }
        }
        "approve" | "return" => return Err(Error::Forbidden),
        _ => return Err(Error::Malformed("an unknown thing to do")),
    };
    match (done, errors.is_empty()) {
        (true, true) => Ok(redirect(&here)),
        (true, false) => drawn(&app, &visit, &staff, &before, &fields, &errors, None).await,
        (false, _) => {
            let now = found(&app, &staff, &id, visit.language).await?;
            // The standards are ticked again: what is judged has changed.
            let typed = Fields(fields.0.into_iter().filter(|(name, _)| name != "standard").collect());
            drawn(&app, &visit, &staff, &now, &typed, &Errors::default(), Some(w.gone)).await
        }
    }
}

/// Whether a decision was taken, or what is to be mended first.
fn decided(decided: Decided, errors: &mut Errors) -> Result<bool> {
    match decided {
        Decided::Approved | Decided::Returned => Ok(true),
        Decided::Gone => Ok(false),
        Decided::NotYours => Err(Error::Forbidden),
        Decided::NotComplete(mend) => {
            // They stand in its parts, not on this page.
            mend.iter().for_each(|(name, text)| errors.add(if name == "action" { name } else { "" }, text));
            Ok(true)
        }
    }
}

/// Which part of the preview.
#[derive(Deserialize)]
struct Part {
    #[serde(default)]
    part: String,
}

async fn preview(
    State(app): State<App>,
    visit: Visit,
    Officer(staff): Officer,
    Path(id): Path<String>,
    Query(part): Query<Part>,
) -> Result<Page> {
    let found = found(&app, &staff, &id, visit.language).await?;
    let Read { announcement, .. } = read(&found.edition.content, &found.ground);
    let title = found.title(visit.language);
    let page = PreviewPage {
        staff: &staff,
        id: &id,
        title: &title,
        announcement: announcement.as_ref(),
        form: part.part == "form",
        public_url: &app.config.public_url,
        now: app.clock.now(),
        language: visit.language,
    };
    Ok(visit.page(words(visit.language).preview_title, || preview_page(page)))
}

/// Which edition is looked at.
#[derive(Deserialize)]
struct Which {
    version: Option<i64>,
}

async fn history(
    State(app): State<App>,
    visit: Visit,
    Officer(staff): Officer,
    Path(id): Path<String>,
    Query(which): Query<Which>,
) -> Result<Page> {
    let found = found(&app, &staff, &id, visit.language).await?;
    let editions = store::history(&app.store, &id).await?;
    let version = which.version.unwrap_or(found.proposal.version);
    let new = store::edition(&app.store, &id, version).await?.ok_or(Error::NotFound)?;
    let old = store::edition(&app.store, &id, version - 1).await?;
    let changed = old.map(|old| differences(&old.content, &new.content)).unwrap_or_default();
    if changed.iter().any(|d| d.name.starts_with("instructors[")) {
        look(&app, &staff, "see_instructors", format!("proposal:{id}")).await?;
    }
    let title = found.title(visit.language);
    let page = HistoryPage {
        staff: &staff,
        id: &id,
        title: &title,
        editions: &editions,
        shown: Some((version, &changed)),
        choices: &found.choices,
        language: visit.language,
    };
    Ok(visit.page(words(visit.language).history, || history_page(page)))
}
