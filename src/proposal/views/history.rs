//! The editions of a proposal, each with what it changed.

use leptos::prelude::*;

use super::section::compared;
use crate::proposal::compare::Difference;
use crate::proposal::form::draw::Choices;
use crate::proposal::model::EditionLine;
use crate::proposal::words::words;
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{Language, fill, moment};
use crate::ui::*;

pub struct HistoryPage<'a> {
    pub staff: &'a Staff,
    pub id: &'a str,
    pub title: &'a str,
    pub editions: &'a [EditionLine],
    /// The edition that is looked at, and what it changed.
    pub shown: Option<(i64, &'a [Difference])>,
    pub choices: &'a Choices,
    pub language: Language,
}

pub fn history_page(page: HistoryPage) -> AnyView {
    let (w, language) = (words(page.language), page.language);
    let here = format!("/office/proposals/{}", page.id);
    let lines = page.editions.iter().map(|e| {
        let href = format!("{here}/history?version={}", e.version);
        let current = page.shown.is_some_and(|(version, _)| version == e.version).then_some("true");
        let by = fill(w.history_by, &[&moment(e.at, language), &e.staff]);
        view! { <li><a href=href aria-current=current>{say(fill(w.version, &[&e.version]))}</a>" "{say(by)}</li> }
            .into_any()
    });
    let shown = page.shown.map(|(version, differences)| {
        let body = match version {
            1 => view! { <p>{say(w.history_first)}</p> }.into_any(),
            _ => compared(differences, page.choices, language),
        };
        view! { <section><h2>{say(fill(w.version, &[&version]))}</h2>{body}</section> }
    });
    view! {
        {staff_menu(language, page.staff, "/office/proposals")}
        {breadcrumbs(language, &[("/office/proposals", w.title), (here.as_str(), page.title)], w.history)}
        <h1><span class="sub">{say(page.title)}</span>{say(w.history)}</h1>
        {shown}
        <ul>{lines.collect_view()}</ul>
    }
    .into_any()
}
