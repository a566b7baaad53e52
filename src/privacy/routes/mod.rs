mod disclosure;
mod disposal;
mod files;
mod keeping;
mod one;

use axum::Router;
use axum::routing::{get, post};

use super::words::Words;
use crate::app::App;
use crate::text::fill;
use crate::ui::Errors;
use crate::web::Fields;

/// All of it is the city's.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/office/disposal", get(disposal::home))
        .route("/office/disposal/{disposal}", get(disposal::show).post(disposal::approve_it))
        .route("/office/offerings/{offering}/data", get(keeping::show).post(keeping::act))
        .route("/office/registrations/{registration}/data", get(one::show).post(one::act))
        .route("/office/registrations/{registration}/correct", get(one::correct_form).post(one::correct_it))
        .route("/office/disclosure", get(disclosure::ask).post(disclosure::search))
        .route("/office/disclosure/instructor", post(disclosure::instructor))
        .route("/office/disclosures/{disclosure}", get(disclosure::show))
        .route("/office/disclosures/{disclosure}/data.json", get(disclosure::json))
        .route("/office/files", get(files::all))
        .route("/office/files/{file}", get(files::one))
        .route("/office/files/{file}/entry.csv", get(files::csv))
}

/// Letters of a reason or a note.
const REASON: usize = 200;

/// Whether a text that must be there is there, and not too long; says what to mend if not.
fn is_given(fields: &Fields, name: &str, w: &'static Words, errors: &mut Errors) -> bool {
    match fields.get(name).chars().count() {
        0 => errors.add(name, w.reason_missing),
        n if n > REASON => errors.add(name, fill(w.too_long, &[&REASON])),
        _ => return true,
    }
    false
}

/// The reason of a new hold, and its note; None: what to mend stands in the errors.
fn new_hold<'a>(fields: &'a Fields, w: &'static Words, errors: &mut Errors) -> Option<(super::HoldWhy, &'a str)> {
    let why = super::HoldWhy::from_code(fields.get("hold_why"));
    let note = fields.get("hold_note");
    if why.is_none() {
        errors.add("hold_why", w.why_missing);
    }
    if note.chars().count() > REASON {
        errors.add("hold_note", fill(w.too_long, &[&REASON]));
    }
    why.filter(|_| errors.is_empty()).map(|why| (why, note))
}
