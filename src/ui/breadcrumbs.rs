use super::say::say;
use super::words::words;
use crate::text::{Language, plain};
use leptos::prelude::*;

/// The way from the front page to here: ホーム comes by itself, then `(URL, name)` of the pages between, then this page.
pub fn breadcrumbs(language: Language, between: &[(&str, &str)], here: &str) -> AnyView {
    let w = words(language);
    let links = [("/", w.home)]
        .into_iter()
        .chain(between.iter().copied())
        .map(|(href, name)| view! { <li><a href=href.to_string()>{say(name)}</a></li> }.into_any());
    view! {
        <nav class="breadcrumbs" aria-label=plain(w.here)>
            <ol>{links.collect_view()}<li aria-current="page">{say(here)}</li></ol>
        </nav>
    }
    .into_any()
}
