use super::say::{nothing, say};
use super::words::words;
use crate::text::Language;
use leptos::prelude::*;

/// The HTML id of a field by its form name: `participants[0].name` → `f-participants-0-name`. Error links lead to it.
pub fn id_of(name: &str) -> String {
    let mut id = String::from("f");
    for piece in name
        .split(|c: char| c.is_ascii_punctuation() && c != '_' || c.is_whitespace())
        .filter(|piece| !piece.is_empty())
    {
        id.push('-');
        id.push_str(piece);
    }
    id
}

/// Whether a field says 必須, 任意 or neither.
pub(super) fn mark(language: Language, required: bool, unmarked: bool) -> AnyView {
    let w = words(language);
    match (unmarked, required) {
        (true, _) => nothing(),
        (_, true) => view! { " "<span class="mark required">{say(w.required)}</span> }.into_any(),
        (_, false) => view! { " "<span class="mark">{say(w.optional)}</span> }.into_any(),
    }
}

/// The ids of the texts that explain a control, the error first, for `aria-describedby`.
pub(super) fn described_by(id: &str, support: &str, error: Option<&str>) -> Option<String> {
    match (error.is_some(), !support.is_empty()) {
        (true, true) => Some(format!("{id}-error {id}-support")),
        (true, false) => Some(format!("{id}-error")),
        (false, true) => Some(format!("{id}-support")),
        (false, false) => None,
    }
}

pub(super) fn support_text(id: &str, text: &str) -> AnyView {
    if text.is_empty() {
        return nothing();
    }
    view! { <p class="support" id=format!("{id}-support")>{say(text)}</p> }.into_any()
}

pub(super) fn error_text(id: &str, error: Option<&str>) -> AnyView {
    match error {
        None => nothing(),
        Some(text) => view! { <p class="error-text" id=format!("{id}-error")>"＊"{say(text)}</p> }.into_any(),
    }
}

/// A single control with its label, support text and error.
pub(super) fn labelled(
    id: &str,
    label: &str,
    mark: AnyView,
    support: &str,
    error: Option<&str>,
    control: AnyView,
) -> AnyView {
    view! {
        <div class="field">
            <label class="label" for=id.to_owned()>{say(label)}{mark}</label>
            {support_text(id, support)}
            {control}
            {error_text(id, error)}
        </div>
    }
    .into_any()
}

/// Several controls that answer one question.
pub(super) fn group(
    id: &str,
    role: Option<&'static str>,
    legend: &str,
    mark: AnyView,
    support: &str,
    error: Option<&str>,
    controls: AnyView,
) -> AnyView {
    view! {
        <fieldset class="field" role=role aria-describedby=described_by(id, support, error) aria-invalid=role.and(invalid(error))>
            <legend class="label">{say(legend)}{mark}</legend>
            {support_text(id, support)}
            {controls}
            {error_text(id, error)}
        </fieldset>
    }
    .into_any()
}

/// `aria-invalid` only where something is wrong.
pub(super) fn invalid(error: Option<&str>) -> Option<&'static str> {
    error.map(|_| "true")
}

/// An attribute that is left out when empty.
pub(super) fn unless_empty(value: &str) -> Option<String> {
    (!value.is_empty()).then(|| value.to_owned())
}
