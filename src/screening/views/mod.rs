mod announced;
mod office;
mod one;
mod paper;
mod public;

pub use announced::announced;
pub use office::{OfficePage, office_page};
pub use one::{OnePage, one_page};
pub use paper::{PaperPage, paper_page};
pub use public::{PublicPage, public_page};

use leptos::prelude::*;

use super::rules::Row;
use super::words::{Words, words};
use super::{Applicant, Because, Decision};
use crate::programme::Announcement;
use crate::text::{Language, fill};
use crate::ui::*;

/// What may be said of why not; None: nothing is told.
pub fn said(because: Because, a: &Announcement, language: Language) -> Option<String> {
    let w = words(language);
    match because {
        Because::Nothing => None,
        Because::Criterion(n) => {
            let criterion = a.criteria.iter().find(|c| c.position == n)?;
            Some(fill(w.told_criterion, &[&criterion.title]))
        }
        Because::Composition => Some(w.told_composition.to_owned()),
        Because::Places => Some(w.told_places.to_owned()),
    }
}

fn decided(applicant: &Applicant, w: &'static Words) -> AnyView {
    match applicant.decision() {
        None => badge(Badge::Soon, w.undecided),
        Some(Decision::Select) => badge(Badge::Open, w.select),
        Some(Decision::Wait) => badge(Badge::Waiting, &fill(w.wait, &[&applicant.turn.unwrap_or_default()])),
        Some(Decision::NotSelect) => badge(Badge::Closed, w.not_select),
    }
}

/// The composition with what stands in it; nothing where none is announced.
fn composition(rows: &[Row], language: Language) -> AnyView {
    let w = words(language);
    if rows.is_empty() {
        return nothing();
    }
    let cells = rows.iter().map(|row| {
        let lacks = row.lacks().then(|| view! { " "{badge(Badge::FewLeft, w.lacks)} });
        vec![
            say(row.text(language)),
            say(row.applied.to_string()),
            view! { {row.chosen.to_string()}{lacks} }.into_any(),
        ]
    });
    let table = table(Table {
        caption: w.composition,
        caption_hidden: true,
        head: &[w.group, w.applied, w.chosen],
        rows: cells.collect(),
        row_heads: true,
        numeric: &[1, 2],
        dense: true,
        stacks: true,
        ..Default::default()
    });
    view! { <h2>{say(w.composition)}</h2>{table} }.into_any()
}

/// The criteria, each with its points.
fn criteria(a: &Announcement, language: Language) -> AnyView {
    let w = words(language);
    let items = a.criteria.iter().map(|c| {
        let most = fill(w.points_most, &[&c.points]);
        view! { <li><strong>{say(&c.title)}</strong>"（"{say(most)}"）"{say(&c.hint)}</li> }.into_any()
    });
    view! { <ol>{items.collect_view()}</ol> }.into_any()
}
