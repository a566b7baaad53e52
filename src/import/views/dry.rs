//! What each line of a file would do.

use leptos::prelude::*;

use super::super::model::{Fate, Judged, Verdict};
use super::super::words::{Words, words};
use crate::programme::Announcement;
use crate::registration::views::state_word;
use crate::registration::{Claim, State};
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{Language, fill};
use crate::ui::*;

/// Lines that one page shows.
const PAGE: usize = 200;

pub struct DryPage<'a> {
    pub staff: &'a Staff,
    pub announcement: &'a Announcement,
    pub file: &'a str,
    pub verdict: &'a Verdict,
    /// Heads that are not read.
    pub unused: &'a [String],
    /// Every line and not only the bad ones.
    pub all: bool,
    pub page: u32,
    pub said: Option<&'a str>,
    pub language: Language,
}

pub fn dry_page(page: DryPage) -> AnyView {
    let w = words(page.language);
    view! {
        {top(page.language, page.staff, page.announcement, w)}
        {page.said.map(|text| notice_banner(Notice::Warning, "", view! { <p role="alert">{say(text)}</p> }))}
        <h1><span class="sub">{say(&page.announcement.offering.title)}</span>{say(w.dry_title)}</h1>
        {notice_banner(Notice::Info, "", view! { <p>{say(w.nothing_yet)}</p> })}
        {summary(&page, w)}
        {decide(&page, w)}
        {lines(&page, w)}
    }
    .into_any()
}

fn top(language: Language, staff: &Staff, a: &Announcement, w: &'static Words) -> AnyView {
    let office = format!("/office/offerings/{}", a.offering.id);
    let (people, import) = (format!("{office}/people"), format!("{office}/import"));
    let trail = [
        ("/office", crate::office::title(language)),
        (office.as_str(), a.offering.title.as_str()),
        (people.as_str(), w.to_list),
        (import.as_str(), w.title),
    ];
    view! { {staff_menu(language, staff, "/office")}{breadcrumbs(language, &trail, w.dry_title)} }.into_any()
}

fn here(page: &DryPage) -> String {
    format!("/office/offerings/{}/import/{}", page.announcement.offering.id, page.file)
}

fn summary(page: &DryPage, w: &'static Words) -> AnyView {
    let v = page.verdict;
    let count = |n: usize| say(fill(w.count, &[&n]));
    let place = |s: State| matches!(s, State::Confirmed | State::Held);
    let waits = |s: State| matches!(s, State::Waiting | State::HeldWaiting);
    let draw = |s: State| matches!(s, State::InDraw | State::HeldInDraw);
    let same = page.announcement.offering.once_per.same(page.language);
    let twins_of = fill(w.twins, &[&same]);
    let mut facts = vec![(w.lines, count(v.lines.len())), (w.gets_place, count(v.gets(place)))];
    for (name, n) in [
        (w.gets_waiting, v.gets(waits)),
        (w.gets_draw, v.gets(draw)),
        (w.known, v.known()),
        (w.bad, v.bad().count()),
        (twins_of.as_str(), v.twins()),
    ] {
        if n > 0 {
            facts.push((name, count(n)));
        }
    }
    let unused = (!page.unused.is_empty())
        .then(|| view! { <p class="support">{say(fill(w.unused, &[&page.unused.join("、")]))}</p> });
    let twins = (v.twins() > 0).then(|| view! { <p class="support">{say(fill(w.twins_more, &[&same]))}</p> });
    view! { {description_list(facts)}{twins}{unused} }.into_any()
}

/// All or nothing, or by explicit choice the good ones.
fn decide(page: &DryPage, w: &'static Words) -> AnyView {
    let v = page.verdict;
    let (good, bad) = (v.gets(|_| true), v.bad().count());
    let import = match (good, bad) {
        (0, _) => view! { <p>{say(w.nothing_to_do)}</p> }.into_any(),
        (good, 0) => button_do(Button::Primary, &fill(w.import_all, &[&good]), "do", "all"),
        (good, bad) => button_do(Button::Primary, &fill(w.import_good, &[&bad, &good]), "do", "good"),
    };
    form(
        &here(page),
        view! {
            {hidden("shown", v.code())}
            <p class="support">{say(w.letters)}</p>
            <div class="actions">{import}{button_do(Button::Secondary, w.give_up, "do", "drop")}</div>
        },
    )
}

fn lines(page: &DryPage, w: &'static Words) -> AnyView {
    let wanted: Vec<&Judged> =
        if page.all { page.verdict.lines.iter().collect() } else { page.verdict.bad().collect() };
    let pages = u32::try_from(wanted.len().div_ceil(PAGE)).unwrap_or(u32::MAX);
    let first = (page.page.clamp(1, pages.max(1)) as usize - 1) * PAGE;
    let shown = wanted.iter().skip(first).take(PAGE).map(|line| row(page, line, w));
    let (heading, other, to) = match page.all {
        true => (w.every_line, w.only_bad, here(page)),
        false => (w.bad_lines, w.all_lines, format!("{}?all=true", here(page))),
    };
    let rest = (!page.all && !wanted.is_empty()).then(|| {
        view! {
            <p class="support">{say(w.bad_more)}</p>
            <p class="actions">{link_button(Button::Secondary, w.rest, &format!("{}/rest.csv", here(page)))}</p>
        }
    });
    let list = (!wanted.is_empty()).then(|| {
        table(Table {
            caption: heading,
            caption_hidden: true,
            head: &[w.line, w.name, w.result],
            rows: shown.collect(),
            row_heads: true,
            stacks: true,
            ..Default::default()
        })
    });
    let all = if page.all { "all=true&" } else { "" };
    let pager = pager(
        page.language,
        Pager { page: page.page.clamp(1, pages.max(1)), pages, href: |n| format!("{}?{all}page={n}", here(page)) },
    );
    let heading = (!wanted.is_empty()).then(|| view! { <h2>{say(heading)}</h2> });
    view! { {heading}{rest}{list}{pager}<p><a href=to>{say(other)}</a></p> }.into_any()
}

fn row(page: &DryPage, line: &Judged, w: &'static Words) -> Vec<AnyView> {
    let same = page.announcement.offering.once_per.same(page.language);
    let perhaps = fill(w.perhaps_twin, &[&same]);
    let twin = line.twin.then(|| view! { " "{badge(Badge::Waiting, &perhaps)} });
    let result = match &line.fate {
        Fate::Gets(state) => {
            let text = match state.claim() {
                Claim::Place => w.would_place,
                Claim::Waiting => w.would_wait,
                _ => w.would_draw,
            };
            view! { {say(text)}{twin} }.into_any()
        }
        Fate::Known(state) => say(fill(w.is_known, &[&state_word(*state, page.language)])),
        Fate::Bad(why) => {
            let why = why.iter().map(|text| view! { <li>{say(text)}</li> }.into_any());
            view! { <ul class="plain">{why.collect_view()}</ul> }.into_any()
        }
    };
    vec![say(line.number.to_string()), line.name.clone().into_any(), result]
}

/// It was taken over already, or its hour is over.
pub fn gone_page(language: Language, staff: &Staff, a: &Announcement) -> AnyView {
    let w = words(language);
    let office = format!("/office/offerings/{}", a.offering.id);
    view! {
        {top(language, staff, a, w)}
        <h1><span class="sub">{say(&a.offering.title)}</span>{say(w.dry_title)}</h1>
        {notice_banner(Notice::Info, "", view! { <p>{say(w.gone)}</p> })}
        <div class="actions">
            {link_button(Button::Secondary, w.to_list, &format!("{office}/people"))}
            {link_button(Button::Secondary, w.gone_again, &format!("{office}/import"))}
        </div>
    }
    .into_any()
}
