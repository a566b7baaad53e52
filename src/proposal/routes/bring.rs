use axum::extract::Request;

use super::*;
use crate::import::routes::brought as read_upload;
use crate::proposal::bring::bring as bring_all;
use crate::proposal::brought::{HEADS, List, MOST, list};
use crate::proposal::content::Content;
use crate::proposal::form::Section;
use crate::proposal::ground::common;
use crate::sheet::read::read as read_sheet;
use crate::sheet::{self, Cell, Csv};
use crate::text::fill;

fn asked(visit: &Visit, staff: &Staff, choices: &Choices, typed: &Fields, errors: &Errors) -> Response {
    let page = BringPage { staff, choices, typed, errors, language: visit.language };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    visit.page(words(visit.language).bring, || bring_page(page)).status(status).into_response()
}

pub async fn ask(State(app): State<App>, visit: Visit, Officer(staff): Officer) -> Result<Response> {
    let choices = choices(&app, &common(&app, visit.language).await?).await?;
    Ok(asked(&visit, &staff, &choices, &Fields::default(), &Errors::default()))
}

/// A file is looked at; a list that was looked at is brought.
pub async fn send(State(app): State<App>, visit: Visit, Officer(staff): Officer, request: Request) -> Result<Response> {
    let ground = common(&app, visit.language).await?;
    let choices = choices(&app, &ground).await?;
    let (w, mut errors) = (words(visit.language), Errors::default());
    let Some(upload) = read_upload(request).await? else {
        errors.add("file", w.bring_too_large);
        return Ok(asked(&visit, &staff, &choices, &Fields::default(), &errors));
    };
    if upload.fields.has("lines") {
        return confirmed(&app, &staff, &ground, &upload.fields).await;
    }
    let partner = staff.partner_id.clone().unwrap_or_else(|| upload.fields.get("partner").to_owned());
    if !ground.partners.contains_key(&partner) {
        errors.add("partner", w.choose);
    }
    let sheet = match read_sheet(&upload.bytes) {
        Ok(sheet) => Some(sheet),
        Err(_) => {
            errors.add("file", w.bring_unreadable);
            None
        }
    };
    let found = sheet.as_ref().map(|sheet| list(sheet, &partner, &ground));
    match &found {
        Some(None) => errors.add("file", w.bring_no_names),
        Some(Some(list)) if list.rows.is_empty() => errors.add("file", w.bring_unreadable),
        Some(Some(list)) if list.rows.len() > MOST => errors.add("file", fill(w.bring_too_many, &[&MOST])),
        _ => {}
    }
    let (Some(Some(list)), true) = (found, errors.is_empty()) else {
        return Ok(asked(&visit, &staff, &choices, &upload.fields, &errors));
    };
    Ok(looked_at(&app, &visit, &staff, &partner, &ground, &list))
}

/// Line by line what it would become; nothing is written.
fn looked_at(app: &App, visit: &Visit, staff: &Staff, partner: &str, ground: &Ground, list: &List) -> Response {
    let rows: Vec<BroughtRow> = list
        .rows
        .iter()
        .map(|row| BroughtRow { row, to_mend: row.content.as_ref().map(|c| read(c, ground).errors.len()).unwrap_or(0) })
        .collect();
    let good: Vec<&Content> = list.rows.iter().filter_map(|row| row.content.as_ref().ok()).collect();
    let lines = serde_json::to_string(&good.iter().map(|c| &c.0).collect::<Vec<_>>()).unwrap_or_default();
    let batch = app.chance.id(app.clock.now());
    let page = LookPage {
        staff,
        partner,
        rows: &rows,
        unused: &list.unused,
        lines: &lines,
        batch: &batch,
        language: visit.language,
    };
    visit.page(words(visit.language).bring, || look_page(page)).into_response()
}

async fn confirmed(app: &App, staff: &Staff, ground: &Ground, fields: &Fields) -> Result<Response> {
    let partner = staff.partner_id.clone().unwrap_or_else(|| fields.get("partner").to_owned());
    let lines: Vec<Vec<(String, String)>> =
        serde_json::from_str(fields.get("lines")).map_err(|_| Error::Malformed("the lines of a list"))?;
    let batch = fields.get("batch");
    if !ground.partners.contains_key(&partner) || lines.len() > MOST || !(1..=64).contains(&batch.len()) {
        return Err(Error::Malformed("a list"));
    }
    // Only what the form itself could have asked.
    let names: Vec<&str> = Section::ALL.iter().flat_map(|s| s.names()).collect();
    let contents = lines.into_iter().map(|line| Content(line).only(&names)).collect();
    bring_all(app, staff, &partner, batch, contents).await?;
    Ok(redirect("/office/proposals"))
}

/// An empty list with its head and one line to follow.
pub async fn template_csv(Officer(_): Officer) -> Response {
    let mut csv = Csv::new(&HEADS.map(|(name, _)| name.to_owned()));
    let line = [
        "はじめての折り紙",
        "はじめてのおりがみ",
        "季節の折り紙を折ります。",
        "連続講座",
        "2027-06-05、2027-06-19",
        "10:00",
        "11:30",
        "市民交流センター 会議室",
        "",
        "15",
        "抽選",
        "どなたでも",
        "2027-04-15",
        "2027-04-01",
        "2027-05-01",
        "2027-05-20",
        "0",
        "はさみ",
        "",
        "",
    ];
    csv.row(&line.map(Cell::from));
    (sheet::headers(sheet::CSV, "企画の一覧.csv"), csv.take()).into_response()
}
