use leptos::prelude::*;

use super::super::words::words;
use super::public::table_of;
use super::{counted, day, digits, places};
use crate::draw::Draw;
use crate::programme::Announcement;
use crate::selection::file::{ALGORITHM, File};
use crate::text::{Language, moment};
use crate::ui::*;

/// The paper that an official decides on: rule, numbers, list, seed, and that nobody overruled anything.
pub struct PaperPage<'a> {
    pub language: Language,
    pub draw: &'a Draw,
    pub announcement: &'a Announcement,
    /// All of it, the result included.
    pub file: &'a File,
    pub readers: &'a [String],
    pub approver: Option<&'a str>,
}

pub fn paper_page(page: PaperPage) -> AnyView {
    let PaperPage { language, draw, announcement: a, file, readers, approver } = page;
    let w = words(language);
    let back = format!("/office/offerings/{}/draw", draw.offering_id);
    let outside = format!("{}（{}）　{}", draw.outside_what, day(&draw.outside_date, language), draw.outside_publisher);
    let mut facts = vec![
        (w.of_offering, say(&a.offering.title)),
        (w.places, places(&file.rules, a, language)),
        (w.rule, view! { {say(w.only_if)}" "{say(w.parties)}" "<code>{ALGORITHM}</code> }.into_any()),
        (w.entries, say(file.counts.as_ref().map_or(0, |c| c.entries).to_string())),
    ];
    facts.extend(draw.drawn_at.map(|at| (w.drawn_at, say(moment(at, language)))));
    facts.push((w.outside, say(outside)));
    facts.extend(file.outside.value.as_deref().map(|value| (w.value, say(value))));
    facts.extend((!readers.is_empty()).then(|| (w.numbers, say(readers.join("、")))));
    facts.push((w.commitment, digits(&draw.commitment)));
    facts.extend(draw.list_digest.as_deref().map(|digest| (w.digest, digits(digest))));
    facts.extend(file.seed.as_deref().map(|seed| (w.seed, digits(seed))));
    facts.push((w.overrules, say(w.none)));
    facts.push((w.step_release, say(moment(draw.release_at, language))));
    facts.extend(approver.map(|name| (w.approved_by, say(name))));
    let seals = table(Table {
        caption: w.paper_seals,
        head: &[w.seal_head, w.seal_deputy, w.seal_clerk],
        rows: vec![vec![seal(), seal(), seal()]],
        ..Default::default()
    });
    let needed = (file.drawn == Some(false)).then(|| view! { <p>{say(w.not_needed)}</p> });
    let results = file.results.as_deref().unwrap_or_default();
    view! {
        <p class="no-print"><a href=back>{say(w.office_title)}</a></p>
        <h1>{say(w.paper_title)}</h1>
        {seals}
        <p>{say(w.paper_ask)}</p>
        {description_list(facts)}
        <h2>{say(w.results)}</h2>
        {needed}
        {file.counts.as_ref().map(|counts| counted(counts, a, language))}
        {table_of(file, results, a, w)}
    }
    .into_any()
}

/// Room for a seal.
fn seal() -> AnyView {
    view! { <span class="seal"></span> }.into_any()
}
