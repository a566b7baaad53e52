use leptos::prelude::*;

use crate::hosting::rules::Pair;
use crate::hosting::words::words;
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{Language, fiscal_year_name};
use crate::ui::*;

/// Who worked with whom, the newest year first.
pub fn pairs_page(language: Language, staff: &Staff, pairs: &[Pair]) -> AnyView {
    let w = words(language);
    let rows = pairs.iter().map(|pair| {
        let t = &pair.together;
        let partner = |id: &str, name: &str, kind: crate::partner::Kind| {
            let href = format!("/office/partners/{id}");
            view! { <a href=href>{name.to_owned()}</a>" "<small>{say(kind.name(language))}</small> }.into_any()
        };
        vec![
            say(fiscal_year_name(t.fiscal_year, language)),
            partner(&t.one, &t.one_name, t.one_kind),
            partner(&t.other, &t.other_name, t.other_kind),
            say(t.offerings.to_string()),
            if pair.is_new { badge(Badge::Info, w.yes) } else { nothing() },
        ]
    });
    let list = if pairs.is_empty() {
        view! { <p>{say(w.pairs_none)}</p> }.into_any()
    } else {
        table(Table {
            caption: w.pairs,
            caption_hidden: true,
            head: &[w.fiscal_year, w.one, w.other, w.offerings, w.is_new],
            rows: rows.collect(),
            row_heads: true,
            numeric: &[3],
            stacks: true,
            ..Default::default()
        })
    };
    view! {
        {staff_menu(language, staff, "/office")}
        {breadcrumbs(language, &[("/office", w.office), ("/office/partners", w.partners)], w.pairs)}
        <h1>{say(w.pairs)}</h1>
        <p>{say(w.pairs_more)}</p>
        {list}
        <div class="actions">{link_button(Button::Secondary, w.pairs_csv, "/office/partners/pairs.csv")}</div>
    }
    .into_any()
}
