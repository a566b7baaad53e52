mod applicant;
mod office;

pub use applicant::{Own, before_applying, section};
pub use office::{ListPage, OnePage, list_page, of_offering, one_page};

use leptos::prelude::*;

use super::form::{NEEDS, TEXT_FIELD};
use super::words::words;
use super::{Adjustment, Agreed, Need, State};
use crate::receiver::called;
use crate::registration::views::grouped;
use crate::text::Language;
use crate::ui::{Errors, *};
use crate::web::Fields;

/// How many are open, and what was agreed with whom at a session: for the desk.
pub fn at_desk(language: Language, agreed: &[Agreed]) -> AnyView {
    let w = words(language);
    if agreed.is_empty() {
        return nothing();
    }
    let lines = agreed.iter().map(|a| {
        let receipt = grouped(&a.receipt);
        let name = called(&a.name, &a.name_kana, &receipt).to_owned();
        view! { <li><strong>{name}</strong>"　"<span class="typed">{a.agreed.clone()}</span></li> }.into_any()
    });
    let title = crate::text::fill(w.desk, &[&agreed.len()]);
    // Closed to begin with: the screen stands between people.
    view! { <details class="together"><summary>{say(&title)}</summary><ul>{lines.collect_view()}</ul></details> }
        .into_any()
}

/// What is needed, in a line.
fn needs(request: &Adjustment, language: Language) -> String {
    let between = if language == Language::En { ", " } else { "、" };
    request.needs().iter().map(|n| n.name(language)).collect::<Vec<_>>().join(between)
}

fn state(state: State, name: &str) -> AnyView {
    let kind = match state {
        State::Open => Badge::Waiting,
        State::Accepted | State::Alternative => Badge::Open,
        State::Refused | State::Withdrawn => Badge::Closed,
    };
    badge(kind, name)
}

/// A request and its answer.
fn facts(request: &Adjustment, language: Language) -> AnyView {
    let w = words(language);
    let typed = |text: &str| view! { <span class="typed">{text.to_owned()}</span> }.into_any();
    let mut facts = vec![(w.state, state(request.state, request.state.name(language)))];
    if !request.needs().is_empty() {
        facts.push((w.wanted, say(needs(request, language))));
    }
    for (name, text) in [
        (w.text, &request.text),
        (if request.state == State::Accepted { w.agreed } else { w.instead }, &request.agreed),
        (w.reason, &request.reason),
    ] {
        if !text.is_empty() {
            facts.push((name, typed(text)));
        }
    }
    description_list(facts)
}

/// What is needed, to be ticked and written.
fn wish_fields(language: Language, typed: &Fields, errors: &Errors) -> AnyView {
    let w = words(language);
    let chosen: Vec<String> = typed.all(NEEDS).map(Into::into).collect();
    let options = Need::ALL.iter().map(|n| Opt::new(n.code(), n.name(language))).collect();
    view! {
        {checks(language, Checks {
            name: NEEDS, legend: w.needs, unmarked: true, options, chosen: &chosen, error: errors.get(NEEDS), ..Default::default()
        })}
        {textarea(language, Textarea {
            name: TEXT_FIELD, label: w.text, support: w.text_more, value: typed.get(TEXT_FIELD),
            error: errors.get(TEXT_FIELD), ..Default::default()
        })}
    }
    .into_any()
}
