//! All applications, and the steps from points to the release.

use std::collections::HashMap;
use std::sync::Arc;

use axum::Extension;
use axum::extract::{Path, State as Shared};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::app::App;
use crate::catalogue::Catalogue;
use crate::error::{Error, Result};
use crate::office::routes::people_of;
use crate::priority::standing::of_offering;
use crate::programme::{Announcement, Column};
use crate::receiver::{Bound, Seen, Sight};
use crate::screening::approve::{Approved, approve};
use crate::screening::close::close;
use crate::screening::propose::{Proposed, propose};
use crate::screening::rules::{Problem, WORDS, composed, is_screened};
use crate::screening::stop::stop;
use crate::screening::views::{OfficePage, PaperPage, office_page, paper_page};
use crate::screening::words::{Words, words};
use crate::screening::{State, store};
use crate::staff::{Officer, Role, Staff, look};
use crate::store::Source;
use crate::text::{Language, fill, plain};
use crate::ui::{Errors, Notice};
use crate::web::{Fields, Visit, redirect};

/// An offering where people choose, for who is allowed to see what applicants wrote.
pub(super) fn found(
    app: &App,
    catalogue: &Catalogue,
    staff: &Staff,
    offering: &str,
) -> Result<(Arc<Announcement>, Sight)> {
    let (a, sight) = people_of(catalogue, staff, offering, app.clock.now())?;
    if !is_screened(&a) {
        return Err(Error::NotFound);
    }
    if sight.sees(Column::AnswersApply) { Ok((a, sight)) } else { Err(Error::Forbidden) }
}

pub async fn show(
    Shared(app): Shared<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(offering): Path<String>,
) -> Result<Response> {
    let (a, sight) = found(&app, &catalogue, &staff, &offering)?;
    let office = Office { app: &app, visit: &visit, staff: &staff, a: &a, sight: &sight };
    office.page(None, &Fields::default(), &Errors::default(), StatusCode::OK).await
}

struct Office<'a> {
    app: &'a App,
    visit: &'a Visit,
    staff: &'a Staff,
    a: &'a Announcement,
    sight: &'a Sight,
}

impl Office<'_> {
    async fn page(
        &self,
        said: Option<(Notice, String)>,
        typed: &Fields,
        errors: &Errors,
        status: StatusCode,
    ) -> Result<Response> {
        let (app, offering) = (self.app, &self.a.offering.id);
        look(app, self.staff, "see_screening", format!("offering:{offering}")).await?;
        let screening = store::screening(Source::Store(&app.store), offering).await?;
        let applicants = store::applicants(Source::Store(&app.store), offering).await?;
        let rows = composed(self.a, &applicants);
        let shown: Vec<_> = applicants.iter().cloned().map(|x| x.seen(self.sight)).collect();
        let assessments = store::assessments(&app.store, offering).await?;
        let page = OfficePage {
            staff: self.staff,
            announcement: self.a,
            screening: screening.as_ref(),
            applicants: &shown,
            assessments: &assessments,
            classes: &self.classes().await?,
            rows: &rows,
            said,
            typed,
            errors,
            now: app.clock.now(),
            language: self.visit.language,
        };
        let title = plain(words(self.visit.language).title);
        Ok(self.visit.page(title, || office_page(page)).status(status).into_response())
    }

    /// Who is in a declared priority class.
    async fn classes(&self) -> Result<HashMap<String, i64>> {
        if self.a.priorities.is_empty() {
            return Ok(HashMap::new());
        }
        let mut tx = self.app.store.write().await?;
        let all = of_offering(self.app, &mut tx, self.a).await?;
        Ok(all.into_iter().filter_map(|(id, standing)| Some((id, standing.class?))).collect())
    }

    async fn refused(&self, typed: &Fields, field: &str, text: String, status: StatusCode) -> Result<Response> {
        let mut errors = Errors::default();
        errors.add(field.to_owned(), text);
        self.page(None, typed, &errors, status).await
    }

    async fn overtaken(&self, w: &'static Words) -> Result<Response> {
        let said = Some((Notice::Warning, w.not_now.to_owned()));
        self.page(said, &Fields::default(), &Errors::default(), StatusCode::CONFLICT).await
    }
}

pub async fn act(
    Shared(app): Shared<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(offering): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let (a, sight) = found(&app, &catalogue, &staff, &offering)?;
    let office = Office { app: &app, visit: &visit, staff: &staff, a: &a, sight: &sight };
    let w = words(visit.language);
    let here = redirect(&format!("/office/offerings/{offering}/screening"));
    // Only the city decides on what was proposed.
    if matches!(fields.get("do"), "approve" | "stop") && staff.role != Role::City {
        return Err(Error::Forbidden);
    }
    match fields.get("do") {
        "close" => match close(&app, &staff, &offering).await? {
            true => Ok(here),
            false => office.overtaken(w).await,
        },
        "propose" => {
            let (status, text) = match propose(&app, &staff, &offering, fields.get("note")).await? {
                Proposed::Done => return Ok(here),
                Proposed::NotNow => return office.overtaken(w).await,
                Proposed::Undecided(n) => (StatusCode::CONFLICT, fill(w.undecided_n, &[&n])),
                Proposed::Lacks(lines) => (StatusCode::UNPROCESSABLE_ENTITY, {
                    let names: Vec<String> = lines.iter().map(|id| part(&a, id, visit.language)).collect();
                    fill(w.lacks_note, &[&names.join("」「")])
                }),
                Proposed::NoteLong => (StatusCode::UNPROCESSABLE_ENTITY, fill(w.too_long, &[&WORDS])),
                Proposed::Wrong(problem) => (StatusCode::CONFLICT, problem_text(&problem, &a, visit.language)),
            };
            let field = if status == StatusCode::CONFLICT { "" } else { "note" };
            office.refused(&fields, field, text, status).await
        }
        "approve" => match approve(&app, &staff, &offering).await? {
            Approved::Done => Ok(here),
            Approved::SamePerson => office.refused(&fields, "", w.approve_other.into(), StatusCode::CONFLICT).await,
            Approved::NotNow => office.overtaken(w).await,
        },
        "stop" => {
            let wrong = match fields.get("why").chars().count() {
                0 => Some(w.stop_missing.to_owned()),
                n if n > WORDS => Some(fill(w.too_long, &[&WORDS])),
                _ => None,
            };
            match wrong {
                Some(text) => office.refused(&fields, "why", text, StatusCode::UNPROCESSABLE_ENTITY).await,
                None if stop(&app, &staff, &offering, fields.get("why")).await? => Ok(here),
                None => office.overtaken(w).await,
            }
        }
        _ => Err(Error::Malformed("an unknown thing to do")),
    }
}

/// 「市民 15人」, of a part of the places.
fn part(a: &Announcement, id: &str, language: Language) -> String {
    let quota = a.quotas.iter().find(|q| q.id == id);
    let text = quota.and_then(|q| Some(q.text(a.slot(&q.slot_id)?, language)));
    plain(&text.unwrap_or_default())
}

/// Why a decision is not taken, in words.
pub(super) fn problem_text(problem: &Problem, a: &Announcement, language: Language) -> String {
    let w = words(language);
    match problem {
        Problem::ReasonMissing | Problem::BecauseUnknown => w.reason_missing.to_owned(),
        Problem::ReasonLong => fill(w.too_long, &[&WORDS]),
        Problem::TurnTaken(turn) => fill(w.turn_taken, &[turn]),
        Problem::Places { unit, left } => fill(w.over_places, &[&plain(&unit.count(*left, language))]),
        Problem::Quota(id) => fill(w.over_quota, &[&part(a, id, language)]),
    }
}

/// The paper for the decision. It is the city's.
pub async fn paper(
    Shared(app): Shared<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(offering): Path<String>,
) -> Result<Response> {
    let (a, sight) = found(&app, &catalogue, &staff, &offering)?;
    if staff.role != Role::City {
        return Err(Error::Forbidden);
    }
    let store = &app.store;
    let screening = store::screening(Source::Store(store), &offering).await?;
    let decided =
        |s: &crate::screening::Screening| matches!(s.state, State::Proposed | State::Approved | State::Released);
    let screening = screening.filter(decided).ok_or(Error::NotFound)?;
    look(&app, &staff, "print_screening", format!("offering:{offering}")).await?;
    let applicants = store::applicants(Source::Store(store), &offering).await?;
    let rows = composed(&a, &applicants);
    let shown: Vec<_> = applicants.iter().cloned().map(|x| x.seen(&sight)).collect();
    let proposer = store::name_of(store, screening.proposed_by.as_deref()).await?;
    let approver = store::name_of(store, screening.approved_by.as_deref()).await?;
    let page = PaperPage {
        announcement: &a,
        screening: &screening,
        applicants: &shown,
        assessments: &store::assessments(store, &offering).await?,
        rows: &rows,
        proposer: proposer.as_deref(),
        approver: approver.as_deref(),
        language: visit.language,
    };
    Ok(visit.page(plain(words(visit.language).paper_title), || paper_page(page)).into_response())
}
