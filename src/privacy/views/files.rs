use leptos::prelude::*;

use super::super::file::{Entry, Range};
use super::super::rules::LARGE_FILE;
use super::super::words::words;
use super::way;
use crate::staff::Staff;
use crate::text::Language;
use crate::ui::*;

/// The entries there are: of everything, and of each year.
pub fn files_page(language: Language, staff: &Staff, entries: &[(Range, Entry)]) -> AnyView {
    let w = words(language);
    let rows = entries.iter().map(|(range, entry)| {
        let href = format!("/office/files/{}", range.code());
        let large = if entry.persons >= LARGE_FILE { badge(Badge::Open, w.public) } else { nothing() };
        vec![view! { <a href=href>{entry.title.clone()}</a> }.into_any(), say(entry.persons.to_string()), large]
    });
    view! {
        {way(language, staff, w.files)}
        <h1>{say(w.files)}</h1>
        <p>{say(w.files_more)}</p>
        {table(Table {
            caption: w.files,
            caption_hidden: true,
            head: &[w.file, w.persons, w.public],
            rows: rows.collect(),
            row_heads: true,
            numeric: &[1],
            stacks: true,
            ..Default::default()
        })}
    }
    .into_any()
}

/// One entry, as it is published.
pub fn file_page(language: Language, staff: &Staff, range: Range, entry: &Entry) -> AnyView {
    let w = words(language);
    let facts = entry.facts.iter().map(|(name, lines)| {
        let lines = lines.iter().map(|line| view! { <li>{line.clone()}</li> }.into_any()).collect_view();
        (*name, view! { <ul class="plain">{lines}</ul> }.into_any())
    });
    view! {
        <div class="no-print">
            {way(language, staff, w.files)}
            <p>{link_button(Button::Secondary, w.csv, &format!("/office/files/{}/entry.csv", range.code()))}</p>
        </div>
        <div class="sheet">
            <h1><span class="sub">{say(w.files)}</span>{entry.title.clone()}</h1>
            {description_list(facts.collect())}
        </div>
    }
    .into_any()
}
