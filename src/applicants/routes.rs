//! URLs of working with applicants.

mod enter;
mod hold;
mod list;
mod paper;
mod twin;
mod typing;

use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use serde::Deserialize;

use super::Reach;
use super::note::note;
use super::rules::wanted;
use super::store;
use super::views::{OnePage, SearchPage, one_page, search_page};
use super::words::words;
use crate::app::App;
use crate::catalogue::Catalogue;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::notice;
use crate::office::routes::{all_people_of, person_of};
use crate::programme::{Announcement, Column, Step};
use crate::receiver::{Bound, Seen, Sight};
use crate::registration::confirm::confirm_by_phone;
use crate::registration::consent_view::{HOW, WHO};
use crate::registration::undelivered::{returned, told};
use crate::registration::withdraw::withdraw;
use crate::registration::{self, By, Registration, consent, consent_view, contact, contact_view, secrecy};
use crate::revocation;
use crate::staff::{Officer, Role, Scope, Staff, look, look_at_each};
use crate::ui::{Errors, Notice};
use crate::waitlist;
use crate::waitlist::answer::{Answered, accept, decline};
use crate::waitlist::contact::{Noted, led};
use crate::waitlist::lapse::pass_on;
use crate::waitlist::model::Outcome;
use crate::waitlist::views::{PASS_ON, not_passed_on, pressed, refused};
use crate::web::{Fields, Visit, redirect};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/office/people", get(ask).post(search))
        .route("/office/registrations/{registration}", get(show).post(act))
        .route("/office/registrations/{registration}/notice", get(paper::print))
        .route("/office/registrations/{registration}/pass.svg", get(paper::pass_svg))
        .route("/office/registrations/{registration}/twin", get(twin::show).post(twin::act))
        .route("/office/offerings/{offering}/people", get(list::show).post(list::search))
        .route("/office/offerings/{offering}/enter", get(enter::show).post(enter::act))
        .route("/office/offerings/{offering}/hold", get(hold::show).post(hold::act))
        .route("/office/registrations/{registration}/complete", get(hold::rest).post(hold::finish))
}

const NOTE: usize = 1000;
const REASON: usize = 200;

/// The city looks everywhere; a partner where it receives anything.
fn reach(catalogue: &Catalogue, staff: &Staff, now: Moment) -> Reach {
    match staff.scope() {
        Scope::All => Reach::Everywhere,
        Scope::HostedBy(_) => {
            let all = all_people_of(catalogue, staff, now).into_iter();
            Reach::These(all.map(|(a, sight)| (a.offering.id.clone(), sight)).collect())
        }
    }
}

async fn ask(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
) -> Result<Response> {
    let reach = reach(&catalogue, &staff, app.clock.now());
    let to_call = store::to_call(&app.store, &reach).await?;
    if !to_call.is_empty() {
        look_at_each(&app, &staff, "see_to_call", to_call.iter().take(store::MOST).map(|f| f.id.as_str())).await?;
    }
    let (errors, language) = (Errors::default(), visit.language);
    let ids: Vec<&str> = to_call.iter().map(|f| f.id.as_str()).collect();
    let steps = waitlist::contact::steps(&app, &ids).await?;
    let page = SearchPage {
        steps: &steps,
        staff: &staff,
        reach: &reach,
        typed: "",
        errors: &errors,
        found: None,
        withheld: false,
        to_call: &to_call,
        language,
    };
    Ok(visit.page(words(language).title, || search_page(page)).into_response())
}

/// What is looked for stands in no address and no log; that somebody looked, and who was shown to them, in the record.
async fn search(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    fields: Fields,
) -> Result<Response> {
    let reach = reach(&catalogue, &staff, app.clock.now());
    if reach.is_nowhere() {
        return Err(Error::Forbidden);
    }
    let (w, language, typed) = (words(visit.language), visit.language, fields.get("q"));
    let mut errors = Errors::default();
    let mut withheld = false;
    let found = match wanted(typed) {
        Some(wanted) => {
            let mut found = store::search(&app.store, &reach, &wanted, store::MOST).await?;
            // Of who is kept secret it is told that there is somebody to ask, and nothing else.
            found.retain(|f| {
                withheld |= f.secret.0 && !staff.sees_secret;
                !f.secret.0 || staff.sees_secret
            });
            look_at_each(&app, &staff, "search_people", found.iter().take(store::MOST).map(|f| f.id.as_str())).await?;
            Some(found)
        }
        None => {
            errors.add("q", w.too_short);
            None
        }
    };
    let found = found.as_deref();
    let page = SearchPage {
        staff: &staff,
        reach: &reach,
        typed,
        errors: &errors,
        found,
        withheld,
        to_call: &[],
        steps: &[],
        language,
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(visit.page(w.title, || search_page(page)).status(status).into_response())
}

/// A registration of an offering that this officer answers for, and what they see of it.
struct This {
    /// As it is, for what is done with it.
    registration: Registration,
    announcement: Arc<Announcement>,
    sight: Sight,
}

async fn found(app: &App, catalogue: &Catalogue, staff: &Staff, id: &str) -> Result<This> {
    let mut registration = registration::store::registration(&app.store, id).await?.ok_or(Error::NotFound)?;
    let (announcement, sight) = person_of(catalogue, staff, &registration, app.clock.now())?;
    if registration.secret.0 && !staff.sees_secret {
        return Err(Error::Secret);
    }
    secrecy::reveal(&app.store, &mut registration).await?;
    Ok(This { registration, announcement, sight })
}

#[derive(Deserialize)]
struct Told {
    #[serde(default)]
    entered: bool,
}

async fn show(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(id): Path<String>,
    Query(told): Query<Told>,
) -> Result<Response> {
    let this = found(&app, &catalogue, &staff, &id).await?;
    let said = told.entered.then_some((Notice::Success, words(visit.language).entered));
    drawn(&app, &visit, &staff, &this, said, &Fields::default(), &Errors::default()).await
}

async fn act(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let this = found(&app, &catalogue, &staff, &id).await?;
    let (registration, w) = (&this.registration, words(visit.language));
    let mut errors = Errors::default();
    let mut why_not = w.too_late;
    let done = match fields.get("do") {
        deed if pressed(deed).is_some() => {
            let Some(outcome) = pressed(deed) else { return Err(Error::NotFound) };
            if outcome == Outcome::Letter && staff.role != Role::City {
                return Err(Error::Forbidden);
            }
            let by = By { actor: &staff.id, reason: "" };
            let noted = waitlist::contact::contact(&app, registration, outcome, by).await?;
            why_not = refused(noted, outcome, visit.language).unwrap_or(why_not);
            noted == Noted::Done
        }
        PASS_ON => {
            why_not = not_passed_on(visit.language);
            pass_on(&app, registration, By { actor: &staff.id, reason: "" }).await?
        }
        "note" => {
            if wrong_text(&fields, "note", NOTE, (w.note_missing, w.note_long), &mut errors) {
                false
            } else {
                note(&app, &staff, registration, fields.get("note")).await?;
                true
            }
        }
        deed if consent::pressed(deed).is_some() => {
            let Some(which) = consent::pressed(deed) else { return Err(Error::NotFound) };
            let how = consent::How::from_code(fields.get(HOW)).filter(|how| *how != consent::How::Web);
            if how.is_none() {
                errors.add(HOW, consent_view::how_missing(visit.language));
            }
            let who = consent_view::who_missing(visit.language);
            let wrong = wrong_text(&fields, WHO, REASON, (who, w.reason_missing), &mut errors);
            match how.filter(|_| !wrong) {
                Some(how) => {
                    let by = (By { actor: &staff.id, reason: fields.get(WHO) }, how);
                    consent::take_back(&app, &this.announcement, registration, which, by).await? == consent::Taken::Done
                }
                None => false,
            }
        }
        "contact" => {
            if staff.role != Role::City {
                return Err(Error::Forbidden);
            }
            let to = contact::read(&fields, visit.language, &mut errors);
            let wrong =
                wrong_text(&fields, contact_view::WHY, REASON, (w.reason_missing, w.reason_missing), &mut errors);
            if wrong || !errors.is_empty() {
                false
            } else {
                let by = By { actor: &staff.id, reason: fields.get(contact_view::WHY) };
                contact::change(&app, registration, &to, by).await?;
                true
            }
        }
        deed @ ("withdraw" | "confirm" | "accept" | "decline" | "returned" | "told") => {
            let name = if deed == "told" { "told_how" } else { "reason" };
            if wrong_text(&fields, name, REASON, (w.reason_missing, w.reason_missing), &mut errors) {
                false
            } else {
                let by = By { actor: &staff.id, reason: fields.get(name) };
                do_for_them(&app, registration, deed, by).await?
            }
        }
        _ => return Err(Error::Malformed("an unknown thing to do")),
    };
    if done {
        return Ok(redirect(&format!("/office/registrations/{id}")));
    }
    let (status, said) = if errors.is_empty() {
        (StatusCode::CONFLICT, Some((Notice::Warning, why_not)))
    } else {
        (StatusCode::UNPROCESSABLE_ENTITY, None)
    };
    let this = found(&app, &catalogue, &staff, &id).await?;
    let mut response = drawn(&app, &visit, &staff, &this, said, &fields, &errors).await?;
    *response.status_mut() = status;
    Ok(response)
}

fn wrong_text(
    fields: &Fields,
    name: &'static str,
    most: usize,
    (missing, long): (&'static str, &'static str),
    errors: &mut Errors,
) -> bool {
    match fields.get(name).chars().count() {
        0 => errors.add(name, missing),
        n if n > most => errors.add(name, long),
        _ => return false,
    }
    true
}

/// False if its state does not allow it any more.
async fn do_for_them(app: &App, registration: &Registration, deed: &str, by: By<'_>) -> Result<bool> {
    Ok(match deed {
        "withdraw" => {
            let live = registration.state.is_live();
            withdraw(app, registration, by).await?;
            live
        }
        "confirm" => confirm_by_phone(app, registration, by).await?,
        "returned" => returned(app, registration, by).await?,
        "told" => told(app, registration, by).await?,
        "accept" => accept(app, registration, by).await? == Answered::Done,
        _ => decline(app, registration, by).await? == Answered::Done,
    })
}

async fn drawn(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    this: &This,
    said: Option<(Notice, &str)>,
    typed: &Fields,
    errors: &Errors,
) -> Result<Response> {
    let (id, sight) = (&this.registration.id, &this.sight);
    let verb = if this.registration.secret.0 { "see_secret" } else { "see_registration" };
    look(app, staff, verb, format!("registration:{id}")).await?;
    let slots: Vec<String> = store::slots(&app.store, id).await?.into_iter().map(|s| s.0).collect();
    let participants = store::participants(&app.store, id).await?.into_iter().map(|p| p.seen(sight));
    let answers = store::answers(&app.store, id).await?.into_iter().filter(|a| sight.sees(a.column()));
    let mut consents = consent::of(&app.store, &this.announcement, &this.registration).await?;
    let contact = contact::of(&app.store, id).await?;
    // What is not received is not told here either.
    consents.retain_mut(|c| match c.what {
        consent::What::Photo => {
            sight.hide(Column::Name, &mut c.label);
            true
        }
        consent::What::Question => {
            let step = this.announcement.questions.iter().find(|q| q.id == c.about).map(|q| q.step);
            sight.sees(if step == Some(Step::After) { Column::AnswersAfter } else { Column::AnswersApply })
        }
        _ => true,
    });
    let mut earlier = Vec::new();
    // Other offerings' people: for the city's eyes.
    for p in this.announcement.prerequisites.iter().filter(|_| staff.role == Role::City && !this.registration.secret.0)
    {
        let found = store::earlier(&app.store, &this.registration, &p.programme_id).await?;
        earlier.push((p.declared(visit.language), found));
    }
    let led = led(app, &this.registration).await?;
    let page = OnePage {
        led: led.as_ref(),
        revoked: is_revoked(app, &this.registration).await?,
        earlier: &earlier,
        staff,
        announcement: &this.announcement,
        sight,
        registration: &this.registration.clone().seen(sight),
        participants: &participants.collect::<Vec<_>>(),
        slots: &slots,
        answers: &answers.collect::<Vec<_>>(),
        consents: &consents,
        contact: contact.as_ref(),
        history: &store::history(&app.store, &staff.scope(), id).await?,
        undelivered: &notice::store::open_undelivered(&app.store, id).await?,
        said,
        typed,
        errors,
        language: visit.language,
    };
    Ok(visit.page(words(visit.language).registration, || one_page(page)).into_response())
}

async fn is_revoked(app: &App, registration: &Registration) -> Result<bool> {
    Ok(!revocation::store::revoked(&app.store, std::slice::from_ref(registration)).await?.is_empty())
}
