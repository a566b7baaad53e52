use leptos::prelude::*;

use crate::proposal::standards;
use crate::proposal::words::words;
use crate::text::{Language, fill};
use crate::ui::*;

/// 掲載基準, for everyone.
pub fn standards_page(language: Language, review_days: u32) -> AnyView {
    let w = words(language);
    let lines = standards::all(standards::words(language)).map(|(_, text)| view! { <li>{say(text)}</li> }.into_any());
    view! {
        {breadcrumbs(language, &[], w.standards_title)}
        <h1>{say(w.standards_title)}</h1>
        <p>{say(w.standards_more)}</p>
        <ol>{lines.into_iter().collect_view()}</ol>
        <p>{say(fill(w.standards_days, &[&review_days]))}</p>
        <p class="support">{say(fill(w.standards_version, &[&standards::VERSION]))}</p>
    }
    .into_any()
}
