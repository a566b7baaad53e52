//! URLs of carrying over, below the next class.

use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use chrono::{Days, NaiveDate};
use serde::Deserialize;

use super::carry::{Carried, carry};
use super::rules::{DAYS_TO_DECLINE, Problem, REASON};
use super::views::{CarryPage, PaperPage, carry_page, paper_page};
use super::words::words;
use super::{Choice, store};
use crate::app::App;
use crate::catalogue::Catalogue;
use crate::error::{Error, Result};
use crate::notice::House;
use crate::office::routes::people_of;
use crate::programme::{Announcement, Column, Selection, Unit};
use crate::receiver::{Bound, Seen, Sight};
use crate::registration::rules::Decision;
use crate::staff::{Officer, Staff, look};
use crate::store::Source;
use crate::text::{Language, fill, parse_ymd, plain};
use crate::ui::{Errors, Notice};
use crate::web::{Fields, Visit, redirect};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/office/offerings/{offering}/carry", get(show).post(act))
        .route("/office/offerings/{offering}/carry/paper", get(paper))
}

/// The next class and the earlier one, as this officer sees the people of both.
struct Classes {
    next: Arc<Announcement>,
    earlier: Option<(Arc<Announcement>, Sight)>,
}

fn classes(app: &App, catalogue: &Catalogue, staff: &Staff, offering: &str) -> Result<Classes> {
    let now = app.clock.now();
    let (next, sight) = people_of(catalogue, staff, offering, now)?;
    if next.offering.selection != Selection::Continuing {
        return Err(Error::NotFound);
    }
    let earlier = match &next.offering.continues_id {
        Some(id) => Some(people_of(catalogue, staff, id, now)?),
        None => None,
    };
    let sees = |sight: &Sight| sight.sees(Column::Name) && sight.sees(Column::Attendance);
    if !sees(&sight) || earlier.as_ref().is_some_and(|(_, sight)| !sees(sight)) {
        return Err(Error::Forbidden);
    }
    Ok(Classes { next, earlier })
}

/// What was just done.
#[derive(Deserialize)]
struct Told {
    carried: Option<usize>,
    left_out: Option<usize>,
}

async fn show(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(offering): Path<String>,
    Query(told): Query<Told>,
) -> Result<Response> {
    let classes = classes(&app, &catalogue, &staff, &offering)?;
    let w = words(visit.language);
    let said = match (told.carried, told.left_out) {
        (Some(0), Some(0)) => Some((Notice::Info, w.nothing.to_owned())),
        (Some(carried), Some(left_out)) => Some((Notice::Success, fill(w.done, &[&carried, &left_out]))),
        _ => None,
    };
    drawn(&app, &visit, &staff, &classes, said, &Fields::default(), &Errors::default(), StatusCode::OK).await
}

#[expect(clippy::too_many_arguments, reason = "one page, drawn from two places")]
async fn drawn(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    classes: &Classes,
    said: Option<(Notice, String)>,
    typed: &Fields,
    errors: &Errors,
    status: StatusCode,
) -> Result<Response> {
    let now = app.clock.now();
    let mut members = Vec::new();
    if let Some((earlier, sight)) = &classes.earlier {
        look(app, staff, "see_class_members", format!("offering:{}", earlier.offering.id)).await?;
        let found = store::members(Source::Store(&app.store), &earlier.offering.id, &classes.next.offering.id).await?;
        members = found.into_iter().map(|m| m.seen(sight)).collect();
    }
    let proposed = proposed(&classes.next, now.date()).to_string();
    let page = CarryPage {
        staff,
        announcement: &classes.next,
        earlier: classes.earlier.as_ref().map(|(a, _)| &**a),
        members: &members,
        until: if typed.has("until") { typed.get("until") } else { &proposed },
        said,
        typed,
        errors,
        now,
        language: visit.language,
    };
    Ok(visit.page(plain(words(visit.language).title), || carry_page(page)).status(status).into_response())
}

/// A fortnight, or until the day before it begins.
fn proposed(next: &Announcement, today: NaiveDate) -> NaiveDate {
    let fortnight = today + Days::new(DAYS_TO_DECLINE);
    let eve = next.first_start().map(|start| start.date() - Days::new(1));
    eve.filter(|eve| *eve > today && *eve < fortnight).unwrap_or(fortnight)
}

async fn act(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(offering): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let classes = classes(&app, &catalogue, &staff, &offering)?;
    let (w, today) = (words(visit.language), app.clock.now().date());
    let mut errors = Errors::default();
    // Of a class that runs already the first date is past: whoever joins it may say no while it runs.
    let start = classes.next.first_start().map(crate::clock::Moment::date).filter(|start| *start > today);
    let in_time = |day: &NaiveDate| *day > today && start.is_none_or(|start| *day < start);
    let until = parse_ymd(fields.get("until")).ok().filter(in_time);
    if until.is_none() {
        errors.add("until", w.until_wrong);
    }
    let Some(until) = until else {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return drawn(&app, &visit, &staff, &classes, None, &fields, &errors, status).await;
    };
    let choices: Vec<Choice> = fields
        .all("member")
        .map(|id| Choice {
            earlier: id.to_owned(),
            ticked: fields.has(&format!("carry[{id}]")),
            reason: fields.get(&format!("reason[{id}]")).to_owned(),
        })
        .collect();
    let here = format!("/office/offerings/{offering}/carry");
    let outcome = carry(&app, &staff, &offering, &choices, until).await?;
    let status = match &outcome {
        Carried::Done { carried, left_out } => {
            return Ok(redirect(&format!("{here}?carried={carried}&left_out={left_out}")));
        }
        Carried::Nothing => return Ok(redirect(&format!("{here}?carried=0&left_out=0"))),
        Carried::Wrong(_) => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::CONFLICT,
    };
    let errors = problems(&outcome, &classes.next, visit.language);
    drawn(&app, &visit, &staff, &classes, None, &fields, &errors, status).await
}

/// Why nobody was carried over: at the member's row, or above.
fn problems(outcome: &Carried, next: &Announcement, language: Language) -> Errors {
    let w = words(language);
    let mut errors = Errors::default();
    match outcome {
        Carried::Wrong(problems) => {
            for (id, problem) in problems {
                let text = match problem {
                    Problem::ReasonMissing => w.reason_missing.to_owned(),
                    Problem::ReasonLong => fill(w.reason_long, &[&REASON]),
                    Problem::Forgotten => w.forgotten_more.to_owned(),
                };
                let name = if *problem == Problem::Forgotten { String::new() } else { format!("reason[{id}]") };
                errors.add(name, text);
            }
        }
        Carried::Full { left, asked } => {
            let unit = next.slots_of(None).next().map_or(Unit::Person, |s| s.unit);
            let count = |n: i64| plain(&unit.count(n, language));
            errors.add("", fill(w.full, &[&count(*left), &count(*asked)]));
        }
        Carried::NoCommonSlot => errors.add("", w.no_common_slot),
        Carried::Refused(Decision::SlotOver) => errors.add("", w.over),
        Carried::Refused(Decision::Cancelled) => errors.add("", w.cancelled),
        Carried::Refused(_) => errors.add("", w.not_here),
        Carried::Done { .. } | Carried::Nothing => {}
    }
    errors
}

async fn paper(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(offering): Path<String>,
) -> Result<Response> {
    let classes = classes(&app, &catalogue, &staff, &offering)?;
    // An address is a way to be reached.
    let (_, sight) = people_of(&catalogue, &staff, &offering, app.clock.now())?;
    if !sight.sees(Column::Phone) {
        return Err(Error::Forbidden);
    }
    let (earlier, _) = classes.earlier.as_ref().ok_or(Error::NotFound)?;
    look(&app, &staff, "print_carry_letters", format!("offering:{offering}")).await?;
    let people = store::on_paper(&app.store, &offering).await?;
    let page = PaperPage {
        house: &House::load(&app).await?,
        staff: &staff,
        announcement: &classes.next,
        earlier,
        people: &people,
        now: app.clock.now(),
        language: visit.language,
    };
    Ok(visit.page(plain(words(visit.language).paper_title), || paper_page(page)).into_response())
}
