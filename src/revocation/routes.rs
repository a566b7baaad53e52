//! URLs of doubts and revocations: the city's own. The applicant's answer comes by their registration's page.

use std::collections::HashMap;

use axum::Router;
use axum::extract::{Path, State as Shared};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use super::approve::approve;
use super::drop::drop_it;
use super::letters::told;
use super::open::open;
use super::propose::propose;
use super::rules::{MOST, Refusal, answer_by};
use super::state::state;
use super::tell::tell;
use super::views::{OfficePage, list_page, office_page, paper_page};
use super::words::{Words, words};
use super::{Hearing, How, Standing, store};
use crate::app::App;
use crate::error::{Error, Result};
use crate::notice::{House, LetterKind};
use crate::programme::{self, Announcement};
use crate::registration::letters::{Medium, matter_on_paper};
use crate::registration::{self, By, Registration, contact, secrecy};
use crate::staff::{City, Staff, look};
use crate::text::parse_ymd;
use crate::ui::Errors;
use crate::web::{Fields, Visit, redirect};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/office/hearings", get(list))
        .route("/office/registrations/{registration}/hearing", get(show).post(act))
        .route("/office/registrations/{registration}/hearing/letter", get(letter))
}

/// The registration as it truly is, for who may see it; the look is recorded.
async fn seen(app: &App, staff: &Staff, id: &str) -> Result<(Registration, Announcement)> {
    let mut registration = registration::store::registration(&app.store, id).await?.ok_or(Error::NotFound)?;
    if registration.secret.0 && !staff.sees_secret {
        return Err(Error::Secret);
    }
    let verb = if registration.secret.0 { "see_secret" } else { "see_registration" };
    look(app, staff, verb, format!("registration:{id}")).await?;
    secrecy::reveal(&app.store, &mut registration).await?;
    let a = programme::store::announcement(&app.store, &registration.offering_id).await?.ok_or(Error::NotFound)?;
    Ok((registration, a))
}

async fn list(Shared(app): Shared<App>, visit: Visit, City(staff): City) -> Result<Response> {
    let all = store::going_on(&app.store).await?;
    let (now, language) = (app.clock.now(), visit.language);
    Ok(visit.page(words(language).list_title, || list_page(&staff, &all, now, language)).into_response())
}

async fn show(Shared(app): Shared<App>, visit: Visit, City(staff): City, Path(id): Path<String>) -> Result<Response> {
    drawn(&app, &visit, &staff, &id, None, &Fields::default(), &Errors::default(), StatusCode::OK).await
}

#[expect(clippy::too_many_arguments, reason = "one page, drawn from two places")]
async fn drawn(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    id: &str,
    said: Option<&str>,
    typed: &Fields,
    errors: &Errors,
    status: StatusCode,
) -> Result<Response> {
    let (registration, a) = seen(app, staff, id).await?;
    let hearings = store::of_registration(&app.store, id).await?;
    let mut names = HashMap::new();
    for h in &hearings {
        for account in [&h.proposed_by, &h.ended_by].into_iter().flatten() {
            if let Some(name) = crate::draw::store::name_of(&app.store, account).await? {
                names.insert(account.clone(), name);
            }
        }
    }
    let page = OfficePage {
        staff,
        offering: &a.offering,
        registration: &registration,
        hearings: &hearings,
        names: &names,
        typed,
        errors,
        said,
        now: app.clock.now(),
        language: visit.language,
    };
    Ok(visit.page(words(visit.language).title, || office_page(page)).status(status).into_response())
}

/// A free text of at most so many letters, or what is wrong with it.
pub(crate) fn text(fields: &Fields, name: &'static str, missing: &'static str, errors: &mut Errors) -> String {
    let text = fields.get(name).trim().to_owned();
    if text.is_empty() || text.chars().count() > MOST {
        errors.add(name, missing);
    }
    text
}

fn way(fields: &Fields, name: &'static str, w: &'static Words, errors: &mut Errors) -> Option<How> {
    let how = How::from_code(fields.get(name)).filter(|how| How::BY_STAFF.contains(how));
    if how.is_none() {
        errors.add(name, w.how_missing);
    }
    how
}

/// What came of something: done, or why not, in words.
type Done = std::result::Result<(), &'static str>;

fn done(done: bool, w: &'static Words) -> Done {
    if done { Ok(()) } else { Err(w.overtaken) }
}

fn refused(done: std::result::Result<(), Refusal>, w: &'static Words) -> Done {
    done.map_err(|refusal| match refusal {
        Refusal::Overtaken => w.overtaken,
        Refusal::NotTold => w.not_told_yet,
        Refusal::NotHeard => w.not_heard,
        Refusal::SamePerson => w.another,
    })
}

async fn act(
    Shared(app): Shared<App>,
    visit: Visit,
    City(staff): City,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let (registration, _) = seen(&app, &staff, &id).await?;
    if registration.forgotten_at.is_some() {
        return Err(Error::Gone);
    }
    let w = words(visit.language);
    let mut errors = Errors::default();
    let done = does(&app, &staff, &id, &fields, w, &mut errors).await?;
    if !errors.is_empty() {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return drawn(&app, &visit, &staff, &id, None, &fields, &errors, status).await;
    }
    match done {
        Ok(()) => Ok(redirect(&format!("/office/registrations/{id}/hearing"))),
        Err(why) => drawn(&app, &visit, &staff, &id, Some(why), &fields, &errors, StatusCode::CONFLICT).await,
    }
}

/// Does what was asked for, unless something is to be mended first.
async fn does(
    app: &App,
    staff: &Staff,
    id: &str,
    fields: &Fields,
    w: &'static Words,
    errors: &mut Errors,
) -> Result<Done> {
    let wanted = fields.get("do");
    if wanted == "open" {
        let doubt = text(fields, "doubt", w.doubt_missing, errors);
        let day = parse_ymd(fields.get("answer_on")).ok().and_then(|day| answer_by(day, app.clock.now()));
        return Ok(match day {
            Some(by) if errors.is_empty() => done(open(app, staff, id, &doubt, by).await?, w),
            Some(_) => Ok(()),
            None => {
                errors.add("answer_on", w.answer_on_wrong);
                Ok(())
            }
        });
    }
    let hearing = fields.get("hearing");
    if store::find(&app.store, hearing).await?.is_none_or(|h| h.registration_id != id) {
        return Ok(Err(w.overtaken));
    }
    match wanted {
        "tell" => match way(fields, "told_how", w, errors) {
            Some(how) => Ok(done(tell(app, staff, hearing, how).await?, w)),
            None => Ok(Ok(())),
        },
        "state" => {
            let statement = text(fields, "statement", w.statement_missing, errors);
            match way(fields, "stated_how", w, errors) {
                Some(how) if errors.is_empty() => {
                    let by = By { actor: &staff.id, reason: "" };
                    Ok(done(state(app, hearing, &statement, how, by).await?, w))
                }
                _ => Ok(Ok(())),
            }
        }
        "propose" => {
            let reason = text(fields, "reason", w.reason_missing, errors);
            if !errors.is_empty() {
                return Ok(Ok(()));
            }
            Ok(refused(propose(app, staff, hearing, &reason).await?, w))
        }
        "approve" => Ok(refused(approve(app, staff, hearing).await?, w)),
        "drop" => {
            let why = text(fields, "why_not", w.reason_missing, errors);
            if !errors.is_empty() {
                return Ok(Ok(()));
            }
            Ok(done(drop_it(app, staff, hearing, &why).await?, w))
        }
        _ => Err(Error::Malformed("an unknown thing to do")),
    }
}

/// The letter on paper, for who has no mailbox.
async fn letter(Shared(app): Shared<App>, visit: Visit, City(staff): City, Path(id): Path<String>) -> Result<Response> {
    let (registration, a) = seen(&app, &staff, &id).await?;
    let hearing = store::of_registration(&app.store, &id).await?.into_iter().next().ok_or(Error::NotFound)?;
    let house = House::load(&app).await?;
    let matter = matter_on_paper(&app, &house, &a, registration.clone(), Medium::Sheet).await?;
    let draft = told(kind_of(&hearing), &hearing, &matter).ok_or(Error::NotFound)?;
    look(&app, &staff, "print_hearing", format!("registration:{id}")).await?;
    let contact = contact::of(&app.store, &id).await?;
    let (now, language) = (app.clock.now(), visit.language);
    Ok(visit
        .page(a.offering.title.clone(), || {
            paper_page(&registration, contact.as_ref(), &a.offering, &draft, now, language)
        })
        .into_response())
}

fn kind_of(hearing: &Hearing) -> LetterKind {
    match hearing.state {
        Standing::Open | Standing::Proposed => LetterKind::HearingOpened,
        Standing::Dropped => LetterKind::HearingDropped,
        Standing::Revoked => LetterKind::Revoked,
    }
}
