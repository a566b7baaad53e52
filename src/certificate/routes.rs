//! URLs of certificates: the office's list and print run, a resident's own, and the page where anybody may ask whether one holds.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Extension, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde::Deserialize;

use super::issue::{current, issue};
use super::model::{Certificate, Person};
use super::rules::{check, holds, is_its_check, number, people};
use super::store;
use super::views::{ListPage, OwnPage, Paper, Told, kind, list_page, own_page, print_page, verify_page};
use super::words::words;
use crate::app::App;
use crate::catalogue::Catalogue;
use crate::closing;
use crate::error::{Error, Result};
use crate::office::people_of;
use crate::programme::{Announcement, Column};
use crate::receiver::{Bound, Sight};
use crate::registration::routes::{Key, opened};
use crate::staff::{Officer, Staff, look};
use crate::store::Source;
use crate::text::{fill, plain};
use crate::ui::Notice;
use crate::web::{Fields, Visit, redirect};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/office/offerings/{offering}/certificates", get(list).post(act))
        .route("/office/offerings/{offering}/certificates/print", get(print))
        .route("/registrations/{receipt}/certificate", get(own).post(own_issue))
        .route("/certificates", get(ask))
        .route("/certificates/{number}", get(verify))
}

/// Names are taken away on paper: whoever may not take lists prints none.
fn found(app: &App, catalogue: &Catalogue, staff: &Staff, offering: &str) -> Result<(Arc<Announcement>, Sight)> {
    let (a, sight) = people_of(catalogue, staff, offering, app.clock.now())?;
    let may = sight.sees(Column::Name) && sight.sees(Column::Attendance) && sight.takes_lists;
    if may { Ok((a, sight)) } else { Err(Error::Forbidden) }
}

/// Who of an offering can be certified, as far as the reader may print them; and how many are left out for they are kept
/// secret.
async fn certified(app: &App, staff: &Staff, a: &Announcement, sight: &Sight) -> Result<(Vec<Person>, usize)> {
    let rows = store::attended(Source::Store(&app.store), &a.offering.id, None, staff.sees_secret).await?;
    let all = sight.people(people(rows), |p| &p.registration_id);
    let (shown, secret): (Vec<Person>, Vec<Person>) = all.into_iter().partition(|p| !p.secret || staff.sees_secret);
    Ok((shown, secret.len()))
}

#[derive(Deserialize)]
struct Given {
    given: Option<usize>,
}

async fn list(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(offering): Path<String>,
    Query(Given { given }): Query<Given>,
) -> Result<Response> {
    let (a, sight) = found(&app, &catalogue, &staff, &offering)?;
    let said = given.map(|n| (Notice::Success, fill(words(visit.language).issued, &[&n])));
    drawn(&app, &visit, &staff, &a, &sight, said, StatusCode::OK).await
}

async fn drawn(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    a: &Announcement,
    sight: &Sight,
    said: Option<(Notice, String)>,
    status: StatusCode,
) -> Result<Response> {
    look(app, staff, "see_certificates", format!("offering:{}", a.offering.id)).await?;
    let (shown, secret) = certified(app, staff, a, sight).await?;
    let mut have = current(Source::Store(&app.store), &a.offering.id, None, &shown).await?;
    let people: Vec<_> = shown
        .into_iter()
        .map(|p| {
            let certificate = have.remove(&p.participant_id);
            (p, certificate)
        })
        .collect();
    let page = ListPage { language: visit.language, staff, a, people: &people, secret, said };
    Ok(visit.page(plain(words(visit.language).title), || list_page(&page)).status(status).into_response())
}

async fn act(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(offering): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let (a, sight) = found(&app, &catalogue, &staff, &offering)?;
    if fields.get("do") != "issue" {
        return Err(Error::Malformed("an unknown thing to do"));
    }
    let whom = |p: &Person| !sight.leaves_out(&p.registration_id) && (!p.secret || staff.sees_secret);
    let given = issue(&app, &staff.id, &offering, None, whom).await?;
    if given == 0 {
        let said = Some((Notice::Warning, words(visit.language).none.to_owned()));
        return drawn(&app, &visit, &staff, &a, &sight, said, StatusCode::CONFLICT).await;
    }
    Ok(redirect(&format!("/office/offerings/{offering}/certificates?given={given}")))
}

/// What is printed of somebody.
fn paper<'a>(app: &App, person: &'a Person, certificate: &'a Certificate) -> Paper<'a> {
    let sign = check(&app.config.secret, &certificate.id);
    let url = format!("{}/certificates/{}?check={sign}", app.config.public_url, certificate.number());
    Paper { name: &person.name, lines: &person.lines, certificate, check: sign, url }
}

#[derive(Deserialize)]
struct Which {
    #[serde(default)]
    participant: String,
}

async fn print(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(offering): Path<String>,
    Query(which): Query<Which>,
) -> Result<Response> {
    let (a, sight) = found(&app, &catalogue, &staff, &offering)?;
    let (shown, _) = certified(&app, &staff, &a, &sight).await?;
    let have = current(Source::Store(&app.store), &offering, None, &shown).await?;
    let wanted = |p: &&Person| which.participant.is_empty() || p.participant_id == which.participant;
    let papers: Vec<Paper> =
        shown.iter().filter(wanted).filter_map(|p| Some(paper(&app, p, have.get(&p.participant_id)?))).collect();
    if papers.is_empty() {
        let said = Some((Notice::Warning, words(visit.language).nothing_to_print.to_owned()));
        return drawn(&app, &visit, &staff, &a, &sight, said, StatusCode::CONFLICT).await;
    }
    look(&app, &staff, "print_certificates", format!("offering:{offering}")).await?;
    Ok(visit.page(plain(kind(&a, visit.language)), || print_page(&a, &papers, visit.language)).into_response())
}

async fn own(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Path(receipt): Path<String>,
    Query(query): Query<Key>,
) -> Result<Response> {
    let registration = opened(&app, &receipt, &query.key).await?.registration;
    let a = catalogue.now().any(&registration.offering_id).cloned().ok_or(Error::NotFound)?;
    let source = || Source::Store(&app.store);
    let rows = store::attended(source(), &a.offering.id, Some(&registration.id), true).await?;
    let people = people(rows);
    let have = current(source(), &a.offering.id, Some(&registration.id), &people).await?;
    let papers: Vec<Paper> = people.iter().filter_map(|p| Some(paper(&app, p, have.get(&p.participant_id)?))).collect();
    let page = OwnPage {
        language: visit.language,
        a: &a,
        receipt: &registration.receipt,
        key: &query.key,
        people: &people,
        papers: &papers,
    };
    Ok(visit.page(plain(kind(&a, visit.language)), || own_page(&page)).into_response())
}

async fn own_issue(
    State(app): State<App>,
    Path(receipt): Path<String>,
    Query(query): Query<Key>,
    fields: Fields,
) -> Result<Response> {
    let registration = opened(&app, &receipt, &query.key).await?.registration;
    if fields.get("do") != "issue" {
        return Err(Error::Malformed("an unknown thing to do"));
    }
    issue(&app, "applicant", &registration.offering_id, Some(&registration.id), |_| true).await?;
    Ok(redirect(&format!("/registrations/{}/certificate?key={}", registration.receipt, query.key)))
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    number: String,
    #[serde(default)]
    check: String,
}

async fn ask(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    if asked.number.is_empty() && asked.check.is_empty() {
        let language = visit.language;
        return Ok(visit.page(plain(words(language).verify), || verify_page(language, None, None)).into_response());
    }
    told(&app, &catalogue, &visit, &asked.number, &asked.check).await
}

async fn verify(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Path(number): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    told(&app, &catalogue, &visit, &number, &asked.check).await
}

/// Whether there is no such number or the sign is another's is not told.
async fn told(app: &App, catalogue: &Catalogue, visit: &Visit, typed: &str, sign: &str) -> Result<Response> {
    let language = visit.language;
    let found = match number(typed) {
        Some((year, serial)) => store::by_number(&app.store, year, serial).await?,
        None => None,
    };
    let title = plain(words(language).verify);
    let Some(c) = found.filter(|c| is_its_check(&app.config.secret, &c.id, sign)) else {
        let page = visit.page(title, || verify_page(language, Some((typed, sign)), None));
        return Ok(page.status(StatusCode::NOT_FOUND).into_response());
    };
    let a = catalogue.now().any(&c.offering_id).cloned().ok_or(Error::NotFound)?;
    let lines = store::lines_of(&app.store, &c.id).await?;
    let rows = store::attended_so_far(&app.store, &c.offering_id, &c.registration_id).await?;
    let now = people(rows).into_iter().find(|p| p.participant_id == c.participant_id);
    let now = now.map_or_else(Vec::new, |p| p.lines);
    let closings = closing::store::in_force(Source::Store(&app.store), &c.offering_id).await?;
    let in_force: Vec<String> = closings.into_iter().map(|closing| closing.session_id).collect();
    let settled = store::closed(&app.store, &c.offering_id).await?;
    let holds = holds(&lines, &now, &in_force, &settled);
    let name = store::name_of(&app.store, &c.participant_id).await?;
    let told = Told { a: &a, certificate: &c, lines: &lines, name: &name, holds };
    Ok(visit.page(title, || verify_page(language, Some((typed, sign)), Some(&told))).into_response())
}
