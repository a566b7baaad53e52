use std::collections::BTreeSet;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};

use crate::app::App;
use crate::applicants;
use crate::applicants::Wanted;
use crate::applicants::rules::wanted;
use crate::applicants::store::ALL;
use crate::error::{Error, Result};
use crate::privacy::disclose::{Part, disclose, disclose_instructor, document};
use crate::privacy::views::{AskPage, Document, ask_page, document_page, part_of};
use crate::privacy::words::words;
use crate::privacy::{Candidate, Disclosure, Identified, store};
use crate::proposal::{self, personal::Found};
use crate::sheet;
use crate::staff::{City, Staff, look, look_at_each};
use crate::store::Texts;
use crate::text::fill;
use crate::ui::Errors;
use crate::web::{Fields, Page, Visit, redirect};

pub async fn ask(visit: Visit, City(staff): City) -> Page {
    draw(&visit, &staff, &Fields::default(), &Errors::default(), Hits::default())
}

fn draw(visit: &Visit, staff: &Staff, typed: &Fields, errors: &Errors, hits: Hits<'_>) -> Page {
    let Hits { found, teach, withheld } = hits;
    let page = AskPage { staff, typed, errors, found, teach, withheld, language: visit.language };
    visit.page(words(visit.language).disclosure, || ask_page(page))
}

/// What a search has found: those who apply and come along, and those who teach.
#[derive(Clone, Copy, Default)]
struct Hits<'a> {
    found: Option<&'a [Candidate]>,
    teach: &'a [Found],
    withheld: bool,
}

/// Those who teach and are called so; that they were looked for is recorded.
async fn instructors(app: &App, staff: &Staff, q: &str) -> Result<Vec<Found>> {
    let Some(Wanted::Name(key)) = wanted(q) else { return Ok(Vec::new()) };
    let found = proposal::personal::find(&app.store, &key).await?;
    for subject in subjects(&found) {
        look(app, staff, "see_instructor_data", subject).await?;
    }
    Ok(found)
}

fn subjects(found: &[Found]) -> BTreeSet<String> {
    found.iter().map(|f| f.subject.clone()).collect()
}

/// Shows an instructor, or gives out as data, all that is held about them; how it was made sure who asks is recorded. It is put
/// right by working the proposal over.
pub async fn instructor(State(app): State<App>, visit: Visit, City(staff): City, fields: Fields) -> Result<Response> {
    let w = words(visit.language);
    let mut teach = instructors(&app, &staff, fields.get("q")).await?;
    let mut errors = Errors::default();
    let chosen: Vec<Found> = {
        let is_chosen = |f: &Found| fields.all("teaches").any(|part| part == part_of(f));
        teach.iter().filter(|f| is_chosen(f)).cloned().collect()
    };
    if chosen.is_empty() {
        errors.add("teaches", w.parts_missing);
    }
    let identified = Identified::from_code(fields.get("teacher_identified"));
    let Some(identified) = identified.filter(|_| errors.is_empty()) else {
        if identified.is_none() {
            errors.add("teacher_identified", w.identified_missing);
        }
        let hits = Hits { teach: &std::mem::take(&mut teach), ..Hits::default() };
        let page = draw(&visit, &staff, &fields, &errors, hits);
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    };
    disclose_instructor(&app, &staff, &subjects(&chosen), identified).await?;
    let told = proposal::personal::disclose(&chosen);
    let disclosure = Disclosure { id: String::new(), at: app.clock.now(), staff: staff.name.clone(), identified };
    if fields.get("do") == "json" {
        for subject in subjects(&chosen) {
            look(&app, &staff, "export_instructor_data", subject).await?;
        }
        let rows = told.iter().flat_map(|told| &told.rows).map(row).collect();
        let name = format!("開示-講師-{}.json", disclosure.at.date());
        return attached(&disclosure, "instructor", rows, &name);
    }
    let part = Part { registration: String::new(), applicant: false, participants: Vec::new() };
    let page = Document { staff: &staff, disclosure: &disclosure, told: &[(part, told)], language: visit.language };
    Ok(visit.page(w.document, || document_page(page)).into_response())
}

/// Finds the person as the search for people does, and makes the document of what is ticked.
pub async fn search(State(app): State<App>, visit: Visit, City(staff): City, fields: Fields) -> Result<Response> {
    let w = words(visit.language);
    let mut errors = Errors::default();
    let (mut found, mut withheld, mut teach) = (None, false, Vec::new());
    match wanted(fields.get("q")) {
        Some(wanted) => {
            let everywhere = &applicants::Reach::Everywhere;
            let mut all = applicants::store::search(&app.store, everywhere, &wanted, ALL).await?;
            // Nobody is shown a part as if it were all.
            if all.len() > ALL {
                errors.add("q", fill(w.too_many, &[&ALL]));
                all.clear();
            }
            withheld = all.iter().any(|f| f.secret.0) && !staff.sees_secret;
            let ids: Vec<String> = all.into_iter().filter(|f| !f.secret.0 || staff.sees_secret).map(|f| f.id).collect();
            look_at_each(&app, &staff, "search_people", ids.iter().map(String::as_str)).await?;
            found = errors.is_empty().then_some(store::candidates(&app.store, &ids).await?);
            teach = instructors(&app, &staff, fields.get("q")).await?;
        }
        None => errors.add("q", w.too_short),
    }
    if fields.get("do") == "make" && errors.is_empty() {
        let found = found.as_deref().unwrap_or_default();
        let is_found =
            |part: &(String, String)| found.iter().any(|c| c.registration_id == part.0 && c.participant_id == part.1);
        let parts: Vec<(String, String)> = fields
            .all("part")
            .filter_map(|part| part.split_once('/').map(|(r, p)| (r.to_owned(), p.to_owned())))
            .filter(is_found)
            .collect();
        let identified = Identified::from_code(fields.get("identified"));
        if parts.is_empty() {
            errors.add("part", w.parts_missing);
        }
        if identified.is_none() {
            errors.add("identified", w.identified_missing);
        }
        if let Some(identified) = identified.filter(|_| errors.is_empty()) {
            let id = disclose(&app, &staff, &parts, identified).await?;
            return Ok(redirect(&format!("/office/disclosures/{id}")));
        }
    }
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let hits = Hits { found: found.as_deref(), teach: &teach, withheld };
    Ok(draw(&visit, &staff, &fields, &errors, hits).status(status).into_response())
}

pub async fn show(State(app): State<App>, visit: Visit, City(staff): City, Path(id): Path<String>) -> Result<Page> {
    let (disclosure, told) = document(&app, &staff, &id).await?;
    for (part, _) in &told {
        look(&app, &staff, "see_disclosure", format!("registration:{}", part.registration)).await?;
    }
    let page = Document { staff: &staff, disclosure: &disclosure, told: &told, language: visit.language };
    Ok(visit.page(words(visit.language).document, || document_page(page)))
}

/// The same for a program to read: tables and columns as they are called here, values as they stand.
pub async fn json(State(app): State<App>, City(staff): City, Path(id): Path<String>) -> Result<Response> {
    let (disclosure, told) = document(&app, &staff, &id).await?;
    let mut registrations = Vec::new();
    for (part, tables) in &told {
        look(&app, &staff, "export_disclosure", format!("registration:{}", part.registration)).await?;
        let mut all = Map::new();
        for table in tables {
            all.insert(table.table.to_owned(), table.rows.iter().map(row).collect());
        }
        registrations.push(Value::Object(all));
    }
    attached(&disclosure, "registrations", registrations, &format!("開示-{}.json", disclosure.at.date()))
}

fn row(row: &Texts) -> Value {
    Value::Object(row.0.iter().map(|(name, value)| (name.clone(), Value::from(value.as_str()))).collect())
}

fn attached(disclosure: &Disclosure, what: &str, rows: Vec<Value>, name: &str) -> Result<Response> {
    let text = json!({
        "at": disclosure.at.utc().to_rfc3339(),
        "identified": disclosure.identified.code(),
        what: rows,
    });
    let body = serde_json::to_string_pretty(&text).map_err(|_| Error::Broken("a disclosure that is no JSON".into()))?;
    Ok((sheet::headers("application/json; charset=utf-8", name), body).into_response())
}
