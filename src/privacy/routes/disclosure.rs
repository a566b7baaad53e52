use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};

use crate::app::App;
use crate::applicants;
use crate::applicants::rules::wanted;
use crate::applicants::store::ALL;
use crate::error::{Error, Result};
use crate::privacy::disclose::{disclose, document};
use crate::privacy::views::{AskPage, Document, ask_page, document_page};
use crate::privacy::words::words;
use crate::privacy::{Candidate, Identified, store};
use crate::sheet;
use crate::staff::{City, Staff, look, look_at_each};
use crate::text::fill;
use crate::ui::Errors;
use crate::web::{Fields, Page, Visit, redirect};

pub async fn ask(visit: Visit, City(staff): City) -> Page {
    draw(&visit, &staff, &Fields::default(), &Errors::default(), None, false)
}

fn draw(
    visit: &Visit,
    staff: &Staff,
    typed: &Fields,
    errors: &Errors,
    found: Option<&[Candidate]>,
    withheld: bool,
) -> Page {
    let page = AskPage { staff, typed, errors, found, withheld, language: visit.language };
    visit.page(words(visit.language).disclosure, || ask_page(page))
}

/// Finds the person as the search for people does, and makes the document of what is ticked.
pub async fn search(State(app): State<App>, visit: Visit, City(staff): City, fields: Fields) -> Result<Response> {
    let w = words(visit.language);
    let mut errors = Errors::default();
    let (mut found, mut withheld) = (None, false);
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
    Ok(draw(&visit, &staff, &fields, &errors, found.as_deref(), withheld).status(status).into_response())
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
            let rows = table.rows.iter().map(|row| {
                Value::Object(row.0.iter().map(|(name, value)| (name.clone(), Value::from(value.as_str()))).collect())
            });
            all.insert(table.table.to_owned(), rows.collect());
        }
        registrations.push(Value::Object(all));
    }
    let text = json!({
        "at": disclosure.at.utc().to_rfc3339(),
        "identified": disclosure.identified.code(),
        "registrations": registrations,
    });
    let body = serde_json::to_string_pretty(&text).map_err(|_| Error::Broken("a disclosure that is no JSON".into()))?;
    let headers = sheet::headers("application/json; charset=utf-8", &format!("開示-{}.json", disclosure.at.date()));
    Ok((headers, body).into_response())
}
