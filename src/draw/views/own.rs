use leptos::prelude::*;

use super::super::explain::Explained;
use super::super::words::words;
use super::public::outcome;
use crate::priority::Objection;
use crate::priority::views::class_text;
use crate::programme::{Announcement, Unit};
use crate::selection::file::Method;
use crate::text::{Language, fill};
use crate::ui::*;

/// Which class somebody was in, what it had before others, and what the draw gave: once it is released.
pub fn own_class(e: &Explained, ruled: Option<&Objection>, a: &Announcement, language: Language) -> AnyView {
    let w = words(language);
    let ruled = ruled.filter(|o| o.ruled_at.is_some());
    let ruled = ruled.map(|o| view! { <p>{say(fill(w.class_ruled, &[&o.reason]))}</p> });
    let several = a.slots.len() > 1;
    let bounds = e.bounds.iter().map(|(id, at_most)| {
        let slot = a.slot(id);
        let units = slot.map_or(Unit::Person, |s| s.unit).count(i64::from(*at_most), language);
        let title = slot.filter(|_| several).map_or_else(String::new, |s| format!("{}　", s.title));
        view! { <li>{say(format!("{title}{}", fill(w.class_bound, &[&units])))}</li> }.into_any()
    });
    let how = match (e.all_fitted, e.class.is_some(), e.bounds.is_empty()) {
        (true, ..) => view! { <p>{say(w.class_all_fitted)}</p> }.into_any(),
        (false, false, _) => view! { <p>{say(w.class_none)}</p> }.into_any(),
        (false, true, true) => view! { <p>{say(w.class_unbounded)}</p> }.into_any(),
        (false, true, false) => view! { <ul>{bounds.collect_view()}</ul><p>{say(w.class_again)}</p> }.into_any(),
    };
    let method =
        if a.offering.selection == crate::programme::Selection::Lottery { Method::Lottery } else { Method::Ranked };
    let counts = (!e.all_fitted).then(|| view! { <p>{say(fill(w.class_counts, &[&e.entries, &e.placed]))}</p> });
    view! {
        <section id="class">
            <h2>{say(w.class_title)}</h2>
            <p><strong>{say(class_text(a, e.class, language))}</strong></p>
            {ruled}
            {how}
            {counts}
            <p>{say(fill(w.class_result, &[&outcome(&e.outcome, method, a, w)]))}</p>
        </section>
    }
    .into_any()
}
