use chrono::NaiveDate;
use leptos::prelude::*;

use super::model::{Indicator, IndicatorValue, PlanTree};
use super::words::words;
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{Language, date_long, fiscal_year_name, fiscal_year_of, moment_short};
use crate::ui::{Errors, *};
use crate::web::Fields;

pub struct Indicators<'a> {
    pub language: Language,
    pub staff: &'a Staff,
    pub tree: &'a PlanTree,
    /// All that was entered, what counts first.
    pub values: &'a [IndicatorValue],
    pub done: bool,
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    pub today: NaiveDate,
}

/// A value with its unit and year.
fn told(value: f64, fiscal_year: i64, unit: &str, language: Language) -> String {
    format!("{value}{unit}（{}）", fiscal_year_name(fiscal_year, language))
}

pub fn indicators_page(page: &Indicators) -> AnyView {
    let language = page.language;
    let w = words(language);
    let done = page.done.then(|| notice_banner(Notice::Success, "", view! { <p>{say(w.done)}</p> }));
    let newest = |i: &Indicator| page.values.iter().find(|v| v.indicator_id == i.id);
    let rows = page.tree.indicators().map(|i| {
        let value = |value: Option<f64>, year: Option<i64>| match (value, year) {
            (Some(value), Some(year)) => say(told(value, year, &i.unit, language)),
            _ => say(w.none),
        };
        vec![
            view! { {i.id.clone()}" "{i.name.clone()} }.into_any(),
            value(i.baseline, i.baseline_fiscal_year),
            newest(i).map_or_else(|| say(w.not_entered), |v| say(told(v.value, v.fiscal_year, &i.unit, language))),
            value(i.target, i.target_fiscal_year),
        ]
    });
    view! {
        {staff_menu(language, page.staff, "/office")}
        {breadcrumbs(language, &[("/office", crate::office::title(language)), ("/office/partners", w.partners)], w.title)}
        {error_summary(language, page.errors)}
        {done}
        <h1>{say(w.title)}</h1>
        <p>{say(w.intro)}</p>
        {table(Table {
            caption: w.title,
            caption_hidden: true,
            head: &[w.indicator, w.baseline, w.newest, w.target],
            rows: rows.collect(),
            row_heads: true,
            numeric: &[1, 2, 3],
            stacks: true,
            ..Default::default()
        })}
        <h2>{say(w.enter)}</h2>
        {enter_form(page)}
        {history(page)}
    }
    .into_any()
}

fn enter_form(page: &Indicators) -> AnyView {
    let (language, w) = (page.language, words(page.language));
    let (typed, errors) = (page.typed, page.errors);
    let options = page.tree.indicators().map(|i| Opt::new(&i.id, format!("{} {}", i.id, i.name)));
    let this_year = fiscal_year_of(page.today);
    let year = if typed.0.is_empty() { this_year.to_string() } else { typed.get("fiscal_year").to_owned() };
    let line = |name, label, support, value, required, kind, short| {
        let error = errors.get(name);
        let f = Field {
            name,
            label,
            support,
            value,
            required,
            kind,
            short,
            error,
            autocomplete: "off",
            ..Default::default()
        };
        field(language, f)
    };
    let fields = view! {
        {select(language, Select {
            name: "indicator", label: w.indicator, required: true, options: options.collect(), value: typed.get("indicator"),
            error: errors.get("indicator"), ..Default::default()
        })}
        {line("fiscal_year", w.fiscal_year, w.fiscal_year_more, &year, true, Input::Number, true)}
        {line("value", w.value, w.value_more, typed.get("value"), true, Input::Text, true)}
        {line("source", w.source, w.source_more, typed.get("source"), true, Input::Text, false)}
        {line("n", w.n, w.n_more, typed.get("n"), false, Input::Number, true)}
        {line("day", w.day, "", typed.get("day"), true, Input::Date, true)}
        {button(Button::Primary, w.enter_do)}
    };
    view! { <p>{say(w.enter_more)}</p>{form("/office/indicators", fields)} }.into_any()
}

fn history(page: &Indicators) -> AnyView {
    let (language, w) = (page.language, words(page.language));
    if page.values.is_empty() {
        return nothing();
    }
    let unit = |id: &str| page.tree.indicators().find(|i| i.id == id).map_or("", |i| &i.unit);
    let rows = page.values.iter().map(|v| {
        let day = v.day.parse().map_or_else(|_| v.day.clone(), |day| date_long(day, language));
        vec![
            v.indicator_id.clone().into_any(),
            say(told(v.value, v.fiscal_year, unit(&v.indicator_id), language)),
            v.source.clone().into_any(),
            v.n.map_or_else(nothing, |n| say(n.to_string())),
            say(day),
            say(moment_short(v.at, language)),
        ]
    });
    view! {
        <h2>{say(w.history)}</h2>
        <p class="support">{say(w.history_more)}</p>
        {table(Table {
            caption: w.history,
            caption_hidden: true,
            head: &[w.indicator, w.value, w.source, w.n, w.day, w.entered],
            rows: rows.collect(),
            row_heads: true,
            stacks: true,
            dense: true,
            ..Default::default()
        })}
    }
    .into_any()
}
