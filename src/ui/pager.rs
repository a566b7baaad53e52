use super::say::{nothing, say};
use super::words::words;
use crate::text::{Language, fill, plain};
use leptos::prelude::*;

/// Where one is in a long list, and the ways on.
pub struct Pager<F: Fn(u32) -> String> {
    /// Counts from 1.
    pub page: u32,
    pub pages: u32,
    /// The URL of a page.
    pub href: F,
}

/// Nothing when all fits on one page.
pub fn pager<F: Fn(u32) -> String>(language: Language, pager: Pager<F>) -> AnyView {
    let Pager { page, pages, href } = pager;
    if pages < 2 {
        return nothing();
    }
    let w = words(language);
    let previous =
        (page > 1).then(|| view! { <a class="button secondary" rel="prev" href=href(page - 1)>{say(w.previous)}</a> });
    let next =
        (page < pages).then(|| view! { <a class="button secondary" rel="next" href=href(page + 1)>{say(w.next)}</a> });
    view! {
        <nav class="pager" aria-label=plain(w.pages)>
            {previous}
            <span>{say(fill(w.page_of, &[&page, &pages]))}</span>
            {next}
        </nav>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::html;

    #[test]
    fn the_ends_lead_nowhere() {
        let at = |page, pages| {
            html(|| pager(Language::Ja, Pager { page, pages, href: |n| format!("/offerings?q=a&page={n}") }))
        };
        assert_eq!(at(1, 1), "");
        assert!(!at(1, 3).contains("prev") && at(1, 3).contains("/offerings?q=a&amp;page=2"));
        assert!(at(3, 3).contains("prev") && !at(3, 3).contains("next"));
    }
}
