use std::sync::Arc;

use leptos::prelude::*;

use super::offering_card;
use crate::catalogue::audience::Audience;
use crate::catalogue::filter::{Day, Filter};
use crate::catalogue::snapshot::Snapshot;
use crate::catalogue::words::words;
use crate::clock::Moment;
use crate::programme::{Announcement, Kind};
use crate::text::{Language, fill};
use crate::ui::{self, Button, Checkbox, Field, Input, Opt, Pager, Select, say};

const PER_PAGE: usize = 20;

pub fn list(
    filter: &Filter,
    found: &[&Arc<Announcement>],
    snapshot: &Snapshot,
    now: Moment,
    language: Language,
) -> AnyView {
    let w = words(language);
    let pages = found.len().div_ceil(PER_PAGE).max(1);
    let page = (filter.page as usize).min(pages);
    let first = (page - 1) * PER_PAGE;
    let shown = found.iter().skip(first).take(PER_PAGE);
    let cards: Vec<AnyView> = shown.map(|a| offering_card(a, now, language)).collect();
    let result = if cards.is_empty() { none_found(language) } else { counted(found.len(), first, cards, language) };
    view! {
        {ui::breadcrumbs(language, &[], w.list_title)}
        <h1>{say(w.list_title)}</h1>
        {form(filter, snapshot, now, language)}
        {result}
        {ui::pager(language, Pager { page: page as u32, pages: pages as u32, href: |n| filter.url("/offerings", n) })}
        {(!found.is_empty()).then(|| feed(filter, language))}
    }
    .into_any()
}

fn counted(all: usize, first: usize, cards: Vec<AnyView>, language: Language) -> AnyView {
    let w = words(language);
    let mut text = if all == 1 { w.found_one.into() } else { fill(w.found, &[&all]) };
    if all > cards.len() {
        text += &fill(w.found_page, &[&(first + 1), &(first + cards.len())]);
    }
    view! { <h2 class="found">{say(text)}</h2>{ui::card_list(cards)} }.into_any()
}

fn none_found(language: Language) -> AnyView {
    let w = words(language);
    let body = view! {
        <p>{say(w.none_found_more)}</p>
        <p>{ui::link_button(Button::Secondary, w.clear, "/offerings")}</p>
    };
    ui::notice_banner(ui::Notice::Info, w.none_found, body)
}

/// The same query as a calendar to subscribe to.
fn feed(filter: &Filter, language: Language) -> AnyView {
    let w = words(language);
    view! { <p><a href=filter.url("/calendar.ics", 1)>{say(w.feed)}</a></p> }.into_any()
}

fn form(filter: &Filter, snapshot: &Snapshot, now: Moment, language: Language) -> AnyView {
    let w = words(language);
    let search = Field {
        name: "q",
        label: w.search_label,
        unmarked: true,
        support: w.search_support,
        value: &filter.q,
        kind: Input::Search,
        max_length: Some(100),
        ..Field::default()
    };
    let day = |name, label, day: &Day| {
        let value = day.date.map_or_else(|| day.typed.clone(), |d| d.to_string());
        let error = day.is_wrong().then_some(w.bad_date);
        let field = Field { name, label, unmarked: true, value: &value, error, kind: Input::Date, ..Field::default() };
        ui::field(language, field)
    };
    let choose = |name, label, options: Vec<Opt>, value: &str| {
        let all = std::iter::once(Opt::new("", w.any)).chain(options).collect();
        ui::select(
            language,
            Select { name, label, unmarked: true, options: all, value, no_empty: true, ..Select::default() },
        )
    };
    let listed: Vec<&Arc<Announcement>> = snapshot.list(now).collect();
    let kinds = Kind::ALL.iter().filter(|k| listed.iter().any(|a| a.offering.kind == **k));
    let kinds = kinds.map(|k| Opt::new(k.code(), k.name(language))).collect();
    let audiences = Audience::ALL.iter().filter(|x| listed.iter().any(|a| x.fits(a, now)));
    let audiences = audiences.map(|a| Opt::new(a.code(), a.name(language))).collect();
    let open =
        Checkbox { name: "open", label: w.filter_open, checked: filter.open, unmarked: true, ..Checkbox::default() };
    let narrow = Filter { q: String::new(), open: false, ..filter.clone() }.is_narrow();
    let clear = filter.is_narrow().then(|| view! { <a class="button quiet" href="/offerings">{say(w.clear)}</a> });
    ui::search_form(
        "/offerings",
        view! {
            {ui::field(language, search)}
            {ui::checkbox(language, open)}
            <details open=narrow>
                <summary>{say(w.filters)}</summary>
                <div class="filters">
                    {choose("kind", w.filter_kind, kinds, filter.kind.map_or("", Kind::code))}
                    {choose("audience", w.filter_audience, audiences, filter.audience.map_or("", Audience::code))}
                    {choose("partner", w.filter_partner, partners(&listed), filter.partner.as_deref().unwrap_or_default())}
                    {day("from", w.filter_from, &filter.from)}
                    {day("to", w.filter_until, &filter.until)}
                </div>
            </details>
            <div class="row">{ui::button(Button::Primary, w.show)}{clear}</div>
        },
    )
}

/// Those who organise something that is listed, most of it first.
fn partners(listed: &[&Arc<Announcement>]) -> Vec<Opt> {
    let mut count: std::collections::BTreeMap<(&str, &str), usize> = std::collections::BTreeMap::new();
    for host in listed.iter().flat_map(|a| &a.hosts).filter(|h| h.role.is_host()) {
        *count.entry((&host.partner_id, &host.name)).or_default() += 1;
    }
    let mut partners: Vec<_> = count.into_iter().collect();
    partners.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    partners.into_iter().map(|((id, name), _)| Opt::new(id, name)).collect()
}
