use leptos::prelude::*;

use super::super::model::Found;
use super::super::store::MOST;
use super::super::words::words;
use crate::registration::views::{grouped, state_word};
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::Language;
use crate::ui::{Errors, *};

pub struct SearchPage<'a> {
    pub staff: &'a Staff,
    pub typed: &'a str,
    pub errors: &'a Errors,
    /// None: nothing was looked for yet.
    pub found: Option<&'a [Found]>,
    /// There is somebody of whom nothing may be shown.
    pub withheld: bool,
    pub to_call: &'a [Found],
    pub language: Language,
}

pub fn search_page(page: SearchPage) -> AnyView {
    let w = words(page.language);
    let results = page.found.map(|found| match found {
        [] if page.withheld => nothing(),
        [] => view! { <p role="status">{say(w.none)}</p> }.into_any(),
        found => {
            let more = (found.len() > MOST).then(|| view! { <p>{say(w.more)}</p> });
            view! { <h2>{say(w.results)}</h2>{more}{list(page.language, w.results, found)} }.into_any()
        }
    });
    let to_call = (!page.to_call.is_empty()).then(|| {
        view! {
            <h2>{say(w.to_call)}</h2>
            <p class="support">{say(w.to_call_more)}</p>
            {list(page.language, w.to_call, page.to_call)}
        }
    });
    let withheld = page
        .withheld
        .then(|| notice_banner(Notice::Warning, w.withheld, view! { <p role="status">{say(w.withheld_more)}</p> }));
    view! {
        {staff_menu(page.language, page.staff, "/office")}
        {breadcrumbs(page.language, &[("/office", crate::office::title(page.language))], w.title)}
        {error_summary(page.language, page.errors)}
        <h1>{say(w.title)}</h1>
        {form("/office/people", view! {
            {field(page.language, Field {
                name: "q", label: w.search, support: w.search_more, unmarked: true, kind: Input::Search, value: page.typed,
                error: page.errors.get("q"), autocomplete: "off", ..Default::default()
            })}
            <p class="actions">{button(Button::Primary, w.search_do)}</p>
        })}
        {withheld}
        {results}
        {to_call}
    }
    .into_any()
}

fn list(language: Language, caption: &'static str, found: &[Found]) -> AnyView {
    let w = words(language);
    let rows = found.iter().take(MOST).map(|f| {
        vec![
            view! { <a href=format!("/office/registrations/{}", f.id)>{f.name.clone()}</a>" "<span class="kana">{f.name_kana.clone()}</span> }
                .into_any(),
            say(&f.title),
            say(state_word(f.state, language)),
            grouped(&f.receipt).into_any(),
            f.phone.clone().into_any(),
        ]
    });
    table(Table {
        caption,
        caption_hidden: true,
        head: &[w.name, w.offering, w.state, w.receipt, w.phone],
        rows: rows.collect(),
        row_heads: true,
        dense: true,
        stacks: true,
        ..Default::default()
    })
}
