use leptos::prelude::*;

use super::super::model::{Found, Reach};
use super::super::store::MOST;
use super::super::words::words;
use crate::programme::Column;
use crate::receiver::called;
use crate::receiver::views::{nobody, unseen};
use crate::registration::views::{grouped, state_word};
use crate::revocation::views::state_of;
use crate::staff::views::staff_menu;
use crate::staff::{Role, Staff};
use crate::text::Language;
use crate::ui::{Errors, *};
use crate::waitlist::model::Step;
use crate::waitlist::views::{next, next_title};

pub struct SearchPage<'a> {
    pub staff: &'a Staff,
    pub reach: &'a Reach,
    pub typed: &'a str,
    pub errors: &'a Errors,
    /// None: nothing was looked for yet.
    pub found: Option<&'a [Found]>,
    /// There is somebody of whom nothing may be shown.
    pub withheld: bool,
    pub to_call: &'a [Found],
    /// Of those who are offered a place, what is to be done next.
    pub steps: &'a [(String, Step)],
    pub language: Language,
}

pub fn search_page(page: SearchPage) -> AnyView {
    let w = words(page.language);
    let results = page.found.map(|found| match found {
        [] if page.withheld => nothing(),
        [] => view! { <p role="status">{say(w.none)}</p> }.into_any(),
        found => {
            let more = (found.len() > MOST).then(|| view! { <p>{say(w.more)}</p> });
            view! { <h2>{say(w.results)}</h2>{more}{list(page.language, w.results, found, page.reach, None)} }
                .into_any()
        }
    });
    let to_call = (!page.to_call.is_empty()).then(|| {
        view! {
            <h2>{say(w.to_call)}</h2>
            <p class="support">{say(w.to_call_more)}</p>
            {list(page.language, w.to_call, page.to_call, page.reach, Some(page.steps))}
        }
    });
    let withheld = page
        .withheld
        .then(|| notice_banner(Notice::Warning, w.withheld, view! { <p role="status">{say(w.withheld_more)}</p> }));
    let search = if page.reach.is_nowhere() {
        nobody(page.language)
    } else {
        let fields = view! {
            {field(page.language, Field {
                name: "q", label: w.search, support: w.search_more, unmarked: true, kind: Input::Search, value: page.typed,
                error: page.errors.get("q"), autocomplete: "off", ..Default::default()
            })}
            <p class="actions">{button(Button::Primary, w.search_do)}</p>
        };
        form("/office/people", fields)
    };
    let hearings = (page.staff.role == Role::City).then(|| {
        view! { <p><a href="/office/hearings">{say(crate::revocation::views::list_title(page.language))}</a></p> }
    });
    view! {
        {staff_menu(page.language, page.staff, "/office")}
        {breadcrumbs(page.language, &[("/office", crate::office::title(page.language))], w.title)}
        {error_summary(page.language, page.errors)}
        <h1>{say(w.title)}</h1>
        <p><a href="/office/telephone">{say(w.telephone)}</a></p>
        {hearings}
        {search}
        {withheld}
        {results}
        {to_call}
    }
    .into_any()
}

fn list(
    language: Language,
    caption: &'static str,
    found: &[Found],
    reach: &Reach,
    steps: Option<&[(String, Step)]>,
) -> AnyView {
    let w = words(language);
    let rows = found.iter().take(MOST).map(|f| {
        // Rows of several offerings stand in one table: what one of them does not receive is a sign in its cell.
        let received = reach.sees(&f.offering_id, Column::Phone);
        let phone = if received { f.phone.clone().into_any() } else { unseen(language) };
        let step = steps.map(|steps| {
            let step = steps.iter().find(|(id, _)| *id == f.id).map(|(_, step)| *step);
            say(next(step, language))
        });
        let cells = vec![
            view! {
                <a href=format!("/office/registrations/{}", f.id)>{called(&f.name, &f.name_kana, &f.receipt).to_owned()}</a>
                " "<span class="kana">{f.name_kana.clone()}</span>
            }
            .into_any(),
            say(&f.title),
            say(state_of(f.revoked.0, state_word(f.state, language), language)),
            grouped(&f.receipt).into_any(),
            phone,
        ];
        cells.into_iter().chain(step).collect()
    });
    let mut head = vec![w.name, w.offering, w.state, w.receipt, w.phone];
    head.extend(steps.map(|_| next_title(language)));
    table(Table {
        caption,
        caption_hidden: true,
        head: &head,
        rows: rows.collect(),
        row_heads: true,
        dense: true,
        stacks: true,
        ..Default::default()
    })
}
