//! One application: points, and the decision.

use axum::Extension;
use axum::extract::{Path, Query, State as Shared};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::office::{found, problem_text};
use crate::app::App;
use crate::catalogue::Catalogue;
use crate::error::{Error, Result};
use crate::priority::standing::of_registration;
use crate::priority::views::class_text;
use crate::programme::Announcement;
use crate::receiver::{Bound, Seen, Sight};
use crate::registration;
use crate::screening::assess::{Assessed, assess};
use crate::screening::decide::{Decided, decide};
use crate::screening::rules::{Problem, WORDS, is_gathered};
use crate::screening::views::{OnePage, one_page};
use crate::screening::words::words;
use crate::screening::{Because, Decision, State, Wanted, store};
use crate::staff::{Officer, Staff, look};
use crate::store::Source;
use crate::text::{ascii, fill};
use crate::ui::{Errors, Notice};
use crate::web::{Fields, Visit, redirect};

/// What was just done.
#[derive(Deserialize)]
pub struct Told {
    #[serde(default)]
    saved: bool,
}

pub async fn show(
    Shared(app): Shared<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path((offering, id)): Path<(String, String)>,
    Query(told): Query<Told>,
) -> Result<Response> {
    let (a, sight) = found(&app, &catalogue, &staff, &offering)?;
    let one = One { app: &app, visit: &visit, staff: &staff, a: &a, sight: &sight, id: &id };
    let said = told.saved.then_some((Notice::Success, words(visit.language).saved));
    one.page(None, &Errors::default(), said, StatusCode::OK).await
}

struct One<'a> {
    app: &'a App,
    visit: &'a Visit,
    staff: &'a Staff,
    a: &'a Announcement,
    sight: &'a Sight,
    id: &'a str,
}

impl One<'_> {
    async fn page(
        &self,
        typed: Option<&Fields>,
        errors: &Errors,
        said: Option<(Notice, &str)>,
        status: StatusCode,
    ) -> Result<Response> {
        let (app, offering, language) = (self.app, &self.a.offering.id, self.visit.language);
        let all = store::applicants(Source::Store(&app.store), offering).await?;
        let applicant = all.into_iter().find(|x| x.id == self.id).ok_or(Error::NotFound)?;
        look(app, self.staff, "see_applicant", format!("registration:{}", self.id)).await?;
        let screening = store::screening(Source::Store(&app.store), offering).await?;
        let mut assessments = store::assessments(&app.store, offering).await?;
        assessments.retain(|x| x.registration_id == self.id);
        // Who is kept secret is chosen by points and composition; what they wrote is the responsible person's to read.
        let answers = match applicant.secret.0 && !self.staff.sees_secret {
            true => Vec::new(),
            false => registration::store::answers(&app.store, self.id).await?,
        };
        let standing = of_registration(app, self.a, self.id).await?;
        let class = standing.filter(|s| s.class.is_some()).map(|s| class_text(self.a, s.class, language));
        let applicant = applicant.seen(self.sight);
        let page = OnePage {
            staff: self.staff,
            announcement: self.a,
            state: screening.map_or(State::Assessing, |s| s.state),
            gathered: is_gathered(self.a, app.clock.now()),
            applicant: &applicant,
            answers: &answers,
            assessments: &assessments,
            class,
            typed,
            errors,
            said,
            language,
        };
        Ok(self.visit.page(words(language).title, || one_page(page)).status(status).into_response())
    }

    async fn overtaken(&self) -> Result<Response> {
        let said = Some((Notice::Warning, words(self.visit.language).not_now));
        self.page(None, &Errors::default(), said, StatusCode::CONFLICT).await
    }
}

pub async fn act(
    Shared(app): Shared<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path((offering, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response> {
    let (a, sight) = found(&app, &catalogue, &staff, &offering)?;
    let one = One { app: &app, visit: &visit, staff: &staff, a: &a, sight: &sight, id: &id };
    // Of this offering: what is typed here is not written elsewhere.
    let of = registration::store::registration(&app.store, &id).await?.filter(|r| r.offering_id == offering);
    of.ok_or(Error::NotFound)?;
    let here = redirect(&format!("/office/offerings/{offering}/screening/{id}?saved=true"));
    match fields.get("do") {
        "assess" => rated(&one, &fields, here).await,
        "decide" => settled(&one, &fields, here).await,
        _ => Err(Error::Malformed("an unknown thing to do")),
    }
}

async fn rated(one: &One<'_>, fields: &Fields, here: Response) -> Result<Response> {
    let w = words(one.visit.language);
    let typed: Vec<String> =
        (0..one.a.criteria.len()).map(|n| fields.get(&format!("points[{n}]")).to_owned()).collect();
    let mut errors = Errors::default();
    match assess(one.app, one.staff, one.id, &typed, fields.get("remark")).await? {
        Assessed::Done => return Ok(here),
        Assessed::TooEarly | Assessed::Closed => return one.overtaken().await,
        Assessed::RemarkLong => errors.add("remark", fill(w.too_long, &[&WORDS])),
        Assessed::Wrong(wrong) => {
            for n in wrong {
                let most = one.a.criteria.get(n).map_or(0, |c| c.points);
                errors.add(format!("points[{n}]"), fill(w.wrong_points, &[&most]));
            }
        }
    }
    one.page(Some(fields), &errors, None, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn settled(one: &One<'_>, fields: &Fields, here: Response) -> Result<Response> {
    let w = words(one.visit.language);
    let mut errors = Errors::default();
    let decision = Decision::from_code(fields.get("decision"));
    if decision.is_none() {
        errors.add("decision", w.decision_missing);
    }
    let turn = match (fields.get("turn"), ascii(fields.get("turn")).parse::<i64>()) {
        ("", _) => None,
        (_, Ok(turn)) if (1..=100_000).contains(&turn) => Some(turn),
        _ => {
            errors.add("turn", w.turn_wrong);
            None
        }
    };
    let because = Because::from_code(fields.get("because"));
    if because.is_none() {
        errors.add("because", w.reason_missing);
    }
    let (Some(decision), Some(because), true) = (decision, because, errors.is_empty()) else {
        return one.page(Some(fields), &errors, None, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let turn = turn.filter(|_| decision == Decision::Wait);
    let wanted = Wanted { decision, turn, because, reason: fields.get("reason").to_owned() };
    let problem = match decide(one.app, one.staff, one.id, &wanted).await? {
        Decided::Done => return Ok(here),
        Decided::NotNow => return one.overtaken().await,
        Decided::Wrong(problem) => problem,
    };
    let (field, status) = match problem {
        Problem::ReasonMissing | Problem::ReasonLong => ("reason", StatusCode::UNPROCESSABLE_ENTITY),
        Problem::BecauseUnknown => ("because", StatusCode::UNPROCESSABLE_ENTITY),
        Problem::TurnTaken(_) => ("turn", StatusCode::CONFLICT),
        Problem::Places { .. } | Problem::Quota(_) => ("decision", StatusCode::CONFLICT),
    };
    errors.add(field, problem_text(&problem, one.a, one.visit.language));
    one.page(Some(fields), &errors, None, status).await
}
