use leptos::prelude::*;

use super::model::Seen;
use super::views::{Asked, account_field, days, deed_word, subject_link, when};
use super::words::words;
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{Language, fill};
use crate::ui::{Button, Table, breadcrumbs, button, error_summary, say, table};

/// Whose personal data an account saw or took in some days.
pub struct Looks {
    pub accounts: Vec<(String, String)>,
    pub asked: Asked,
    /// The account's name and what it saw; None before it is asked for.
    pub seen: Option<(String, Vec<Seen>)>,
}

pub fn looks(language: Language, staff: &Staff, page: &Looks) -> AnyView {
    let w = words(language);
    let asked = &page.asked;
    view! {
        {staff_menu(language, staff, "/office/audit")}
        {breadcrumbs(language, &[("/office/audit", w.title)], w.looks)}
        {error_summary(language, &asked.errors)}
        <h1>{say(w.looks)}</h1>
        <p>{say(w.looks_intro)}</p>
        <form class="form search" method="post" role="search" action="/office/audit/looks" novalidate>
            {account_field(language, &page.accounts, asked, None)}
            <div class="filters">{days(language, asked)}</div>
            {button(Button::Primary, w.looks_search)}
        </form>
        {page.seen.as_ref().map(|(name, seen)| found(language, name, seen))}
        <p><a href="/office/audit">{say(w.to_record)}</a></p>
    }
    .into_any()
}

fn found(language: Language, name: &str, seen: &[Seen]) -> AnyView {
    let w = words(language);
    let heading = fill(w.looks_of, &[&name]);
    if seen.is_empty() {
        return view! { <h2>{say(heading)}</h2><p>{say(w.looks_none)}</p> }.into_any();
    }
    let rows = seen.iter().map(|s| {
        let deeds: Vec<String> = s.deeds.iter().map(|(verb, n)| fill(w.times, &[&deed_word(w, verb), n])).collect();
        vec![
            subject_link(language, &s.subject, &s.named),
            say(deeds.join(if language == Language::En { "; " } else { "、" })),
            when(language, s.first),
            when(language, s.last),
            say(s.people.map_or_else(|| w.people_unknown.to_owned(), |n| n.to_string())),
        ]
    });
    let table = table(Table {
        caption: &heading,
        caption_hidden: true,
        head: &[w.subject, w.how_often, w.first, w.last, w.people],
        rows: rows.collect(),
        row_heads: true,
        numeric: &[4],
        dense: true,
        stacks: true,
        ..Default::default()
    });
    view! {
        <h2>{say(&heading)}</h2>
        <p class="support">{say(w.people_more)}</p>
        {table}
    }
    .into_any()
}
