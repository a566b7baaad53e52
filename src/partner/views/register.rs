//! The register, and its cross-check beside the indicator's official value.

use leptos::prelude::*;

use super::{DETAIL_NAMES, detail_fields, registered, wrong};
use crate::hosting::Request;
use crate::hosting::views::requests_part;
use crate::partner::model::{Kind, Registered};
use crate::partner::rules::Year;
use crate::partner::words::{Words, words};
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{Language, fill, fiscal_year_name};
use crate::ui::{Errors, *};
use crate::web::Fields;

pub struct Register<'a> {
    pub language: Language,
    pub staff: &'a Staff,
    pub partners: &'a [Registered],
    pub kind: Option<Kind>,
    pub check: Option<Check>,
    /// Endorsements that wait for the city.
    pub requests: &'a [Request],
    pub typed: &'a Fields,
    pub errors: &'a Errors,
}

/// What the register counts, and what staff entered for the same.
pub struct Check {
    /// The indicator's name.
    pub name: String,
    /// The official value of each year, with its unit, if one was entered.
    pub years: Vec<(Year, Option<String>)>,
}

pub fn register_page(page: &Register) -> AnyView {
    let Register { language, staff, partners, kind, check, requests, typed, errors } = page;
    let language = *language;
    let w = words(language);
    let kinds = Kind::ALL.iter().map(|kind| Opt::new(kind.code(), kind.name(language)));
    let filter = search_form(
        "/office/partners",
        view! {
            {select(language, Select {
                name: "kind", label: w.kind, unmarked: true, no_empty: true, value: kind.map_or("", Kind::code),
                options: std::iter::once(Opt::new("", w.all_kinds)).chain(kinds).collect(), ..Default::default()
            })}
            {button(Button::Secondary, w.show)}
        },
    );
    let list = if partners.is_empty() {
        view! { <p>{say(w.none)}</p> }.into_any()
    } else {
        table(Table {
            caption: w.title,
            caption_hidden: true,
            head: &[w.name, w.kind, w.contact, w.registered, w.members_count],
            rows: partners.iter().map(|p| row(language, p)).collect(),
            row_heads: true,
            numeric: &[4],
            stacks: true,
            ..Default::default()
        })
    };
    let fields = view! {
        {detail_fields(language, None, typed, errors)}
        {button(Button::Primary, w.add_do)}
    };
    view! {
        {staff_menu(language, staff, "/office")}
        {breadcrumbs(language, &[("/office", crate::office::title(language))], w.title)}
        {error_summary(language, errors)}
        <h1>{say(w.title)}</h1>
        <p>{say(w.intro)}</p>
        <div class="actions">
            {link_button(Button::Secondary, w.pairs, "/office/partners/pairs")}
            {link_button(Button::Secondary, w.indicators, "/office/indicators")}
        </div>
        {requests_part(language, requests)}
        <h2>{say(w.title)}</h2>
        {filter}
        {list}
        <details open=wrong(errors, &DETAIL_NAMES)>
            <summary>{say(w.add)}</summary>
            {form("/office/partners", fields)}
        </details>
        {check.as_ref().map(|check| cross_check(language, w, check))}
    }
    .into_any()
}

fn row(language: Language, p: &Registered) -> Vec<AnyView> {
    let w = words(language);
    let d = &p.details;
    let reading = (!d.name_kana.is_empty()).then(|| view! { <br/><small>{d.name_kana.clone()}</small> });
    let phone =
        (!d.contact_phone.is_empty()).then(|| view! { " "<span class="nowrap">{d.contact_phone.clone()}</span> });
    vec![
        view! { <a href=format!("/office/partners/{}", p.id)>{d.name.clone()}</a>{reading} }.into_any(),
        say(d.kind.name(language)),
        if d.contact_name.is_empty() && phone.is_none() {
            nothing()
        } else {
            view! { {d.contact_name.clone()}{phone} }.into_any()
        },
        registered(d, language, w),
        say(p.members.to_string()),
    ]
}

fn cross_check(language: Language, w: &'static Words, check: &Check) -> AnyView {
    let rows = check.years.iter().map(|(year, official)| {
        vec![
            say(fiscal_year_name(year.fiscal_year, language)),
            say(official.as_deref().unwrap_or(w.not_entered)),
            say(year.new.to_string()),
            say(year.so_far.to_string()),
        ]
    });
    view! {
        <h2>{say(w.check)}</h2>
        <p>{say(fill(w.check_more, &[&check.name]))}</p>
        {table(Table {
            caption: w.check,
            caption_hidden: true,
            head: &[w.fiscal_year, w.official, w.new_in_year, w.so_far],
            rows: rows.collect(),
            row_heads: true,
            numeric: &[1, 2, 3],
            stacks: true,
            ..Default::default()
        })}
    }
    .into_any()
}
