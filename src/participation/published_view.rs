use std::sync::Arc;

use leptos::prelude::*;

use super::model::*;
use super::published::{Results, Told};
use super::suppression::SMALLEST;
use super::views::{figure, how_final, minutes, people};
use super::words::{Words, words};
use crate::plan::{Indicator, IndicatorValue, PlanTree};
use crate::text::{Language, date_long, fill, fiscal_year_name};
use crate::ui::{Table, breadcrumbs, description_list, say, table};
use crate::web::{Page, Visit};

pub fn results_page(visit: &Visit, results: Option<Arc<Results>>) -> Page {
    let language = visit.language;
    let w = words(language);
    let title = results
        .as_ref()
        .map_or_else(|| w.results.to_owned(), |r| fill(w.results_table, &[&fiscal_year_name(r.fiscal_year, language)]));
    visit.page(title, move || {
        let body = match &results {
            Some(results) => draw(language, results),
            None => view! { <p>{say(w.empty)}</p> }.into_any(),
        };
        view! {
            {breadcrumbs(language, &[], w.results)}
            <h1>{say(w.results)}</h1>
            <p>{say(w.results_lead)}</p>
            {body}
        }
        .into_any()
    })
}

fn draw(language: Language, results: &Results) -> AnyView {
    let w = words(language);
    let year = fiscal_year_name(results.fiscal_year, language);
    let rows: Vec<Vec<AnyView>> = results.lines.iter().skip(1).map(|line| row(w, line, name(line))).collect();
    let foot = results.lines.first().map(|line| row(w, line, say(w.total))).unwrap_or_default();
    let facts = vec![
        (
            w.first_timers,
            view! { <p>{told_people(results.first_timers, language)}</p><p>{say(w.first_timers_more)}</p> }.into_any(),
        ),
        (w.ever, told_people(results.ever, language)),
    ];
    view! {
        <p>{say(fill(w.results_until, &[&year, &date_long(results.until, language)]))}</p>
        {years(language, results)}
        {table(Table {
            caption: &fill(w.results_table, &[&year]),
            head: &[w.measure, w.persons, w.visits, w.sessions, w.head_count],
            rows, foot, row_heads: true, numeric: &[1, 2, 3, 4], ..Default::default()
        })}
        {description_list(facts)}
        {hours(language, results)}
        <h2>{say(w.hidden_title)}</h2>
        <p>{say(fill(w.hidden_more, &[&SMALLEST]))}</p>
        {indicators(language, &results.plan, &results.values)}
        <h2>{say(w.definitions)}</h2>
        <p>{say(fill(w.since, &[&date_long(results.since, language)]))}</p>
        {description_list(vec![
            (w.persons, say(w.def_persons)),
            (w.visits, say(w.def_visits)),
            (w.sessions, say(w.def_sessions)),
            (w.head_count, say(w.def_head_count)),
            (w.hours, say(w.def_hours)),
        ])}
        <p>{say(w.results_out)}</p>
    }
    .into_any()
}

fn name(line: &Told) -> AnyView {
    let title = format!("{} {}", line.number, line.title);
    match line.scope {
        Scope::Policy(_) => view! { <strong>{title}</strong> }.into_any(),
        _ => title.into_any(),
    }
}

fn row(w: &'static Words, line: &Told, name: AnyView) -> Vec<AnyView> {
    let told = |n: Option<i64>| n.map_or_else(|| w.hidden.to_owned(), figure).into_any();
    vec![
        name,
        told(line.persons),
        told(line.visits),
        figure(line.sessions).into_any(),
        figure(line.head_count).into_any(),
    ]
}

/// Hours of volunteers, line by line where there are any.
fn hours(language: Language, results: &Results) -> AnyView {
    let w = words(language);
    let Some(whole) = results.lines.first().filter(|line| line.hours.sessions > 0) else { return ().into_any() };
    let cells = |line: &Told, name: AnyView| {
        let told = |n: Option<i64>| n.map_or_else(|| w.hidden.into_any(), |n| say(minutes(n, language)));
        let h = &line.hours;
        vec![
            name,
            told(h.minutes.map(|m| m.0)),
            told(h.minutes.map(|m| m.1)),
            say(fill(w.hours_closed_of, &[&h.sessions, &h.closed])),
        ]
    };
    let worked = results.lines.iter().skip(1).filter(|line| line.hours.sessions > 0);
    let rows = worked.map(|line| cells(line, name(line))).collect();
    view! {
        <section>
            <h2>{say(w.hours)}</h2>
            <p>{say(how_final(whole.hours.sessions, whole.hours.closed, w))}</p>
            {table(Table {
                caption: w.hours, caption_hidden: true, head: &[w.measure, w.hours_left, w.hours_planned, w.hours_closed],
                rows, foot: cells(whole, say(w.total)), row_heads: true, numeric: &[1, 2, 3], ..Default::default()
            })}
        </section>
    }
    .into_any()
}

fn told_people(n: Option<i64>, language: Language) -> AnyView {
    let w = words(language);
    say(n.map_or_else(|| fill(w.people_of, &[&w.hidden]), |n| people(n, language)))
}

fn years(language: Language, results: &Results) -> AnyView {
    let w = words(language);
    if results.years.len() < 2 {
        return ().into_any();
    }
    let links = results.years.iter().map(|year| {
        let current = (*year == results.fiscal_year).then_some("page");
        view! { <li><a href=format!("/results?year={year}") aria-current=current>{say(fiscal_year_name(*year, language))}</a></li> }
            .into_any()
    });
    view! { <nav class="years" aria-label=crate::text::plain(w.results_years)><ul>{links.collect_view()}</ul></nav> }
        .into_any()
}

/// What the plan is measured by, as surveys and registers gave it: beside the count, never computed from it.
fn indicators(language: Language, plan: &PlanTree, values: &[IndicatorValue]) -> AnyView {
    let w = words(language);
    let value = |value: Option<f64>, year: Option<i64>, unit: &str| match (value, year) {
        (Some(value), Some(year)) => say(format!("{value}{unit}（{}）", fiscal_year_name(year, language))),
        (Some(value), None) => format!("{value}{unit}").into_any(),
        _ => w.none.into_any(),
    };
    let rows: Vec<Vec<AnyView>> = plan
        .indicators()
        .map(|i: &Indicator| {
            vec![
                view! { {i.name.clone()} {(!i.note.is_empty()).then(|| view! { <br/><small>{i.note.clone()}</small> })} }.into_any(),
                value(i.baseline, i.baseline_fiscal_year, &i.unit),
                newest(values, i, language),
                value(i.target, i.target_fiscal_year, &i.unit),
            ]
        })
        .collect();
    if rows.is_empty() {
        return ().into_any();
    }
    view! {
        <h2>{say(w.indicators)}</h2>
        <p>{say(w.indicators_more)}</p>
        {table(Table {
            caption: w.indicators, head: &[w.indicator, w.baseline, w.newest, w.target], rows, row_heads: true, numeric: &[1, 2, 3],
            ..Default::default()
        })}
    }
    .into_any()
}

/// With where it comes from and how many answered.
fn newest(values: &[IndicatorValue], i: &Indicator, language: Language) -> AnyView {
    let w = words(language);
    let Some(v) = values.iter().find(|v| v.indicator_id == i.id) else { return w.none.into_any() };
    let told = format!("{}{}（{}）", v.value, i.unit, fiscal_year_name(v.fiscal_year, language));
    let asked = v.n.map_or_else(String::new, |n| format!("、n={n}"));
    view! { {say(told)}<br/><small>{v.source.clone()}{asked}</small> }.into_any()
}
