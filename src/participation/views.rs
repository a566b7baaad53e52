use leptos::prelude::*;

use super::model::*;
use super::words::{Words, words};
use crate::programme::Unit;
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{Language, date_short, fill, fiscal_year_name, plain};
use crate::ui::{
    Button, Chart, ChartKind, Notice, Opt, Select, Series, Table, breadcrumbs, button, chart, description_list, hidden,
    nothing, notice_banner, say, select, table,
};
use crate::web::{Page, Visit};

/// What the page of the count shows.
pub struct Count {
    pub report: Report,
    /// The way up, from the plan down.
    pub above: Vec<(String, Scope)>,
    /// The sessions of an offering.
    pub sessions: Vec<Held>,
    pub years: Vec<i64>,
    pub fiscal_year: i64,
    /// `2026-11`: of later months nothing is known yet.
    pub this_month: String,
    /// The first day anything is recorded of.
    pub since: Option<String>,
    /// Only what the reader's own organisation hosts.
    pub own_only: bool,
}

pub fn count_page(visit: &Visit, staff: &Staff, count: Count) -> Page {
    let language = visit.language;
    let w = words(language);
    let year = fiscal_year_name(count.fiscal_year, language);
    let name = scope_name(w, &count.report.total);
    let title = fill(w.count_of, &[&w.count, &name, &year]);
    let staff = staff.clone();
    visit.page(title, move || draw(language, &staff, count, &name, &year))
}

fn draw(language: Language, staff: &Staff, count: Count, name: &str, year: &str) -> AnyView {
    let w = words(language);
    let report = &count.report;
    let address = |scope: &Scope| format!("/office/count?year={}&scope={scope}", count.fiscal_year);
    let trail: Vec<(String, String)> = count
        .above
        .iter()
        .map(|(title, scope)| (address(scope), if *scope == Scope::Plan { w.whole.into() } else { title.clone() }))
        .collect();
    let between: Vec<(&str, &str)> = trail.iter().map(|(href, title)| (href.as_str(), title.as_str())).collect();
    let own = count.own_only.then(|| notice_banner(Notice::Info, "", view! { <p>{say(w.own_only)}</p> }));
    let csv = format!("/office/count.csv?year={}", count.fiscal_year);
    view! {
        {staff_menu(language, staff, "/office/count")}
        {breadcrumbs(language, &between, name)}
        <h1>{say(w.count)}</h1>
        <p class="lead">{say(name)}"　"{say(year)}</p>
        {own}
        {choose_year(language, &count)}
        {totals(language, &report.total.tally)}
        {parts(language, report, &address)}
        {sessions(language, &count.sessions)}
        {hours(language, &count)}
        {charts(language, report, &count.this_month)}
        {report.apart.as_ref().map(|apart| view! {
            <h2>{say(w.apart)}</h2>
            <p>{say(w.apart_more)}</p>
            {totals(language, apart)}
        })}
        <p><a href=csv download="">{say(w.csv)}</a></p>
        {definitions(language, count.since.as_deref())}
    }
    .into_any()
}

fn scope_name(w: &'static Words, line: &Line) -> String {
    if line.scope == Scope::Plan { w.whole.to_owned() } else { line.title.clone() }
}

fn choose_year(language: Language, count: &Count) -> AnyView {
    let w = words(language);
    let options = count.years.iter().rev().map(|y| Opt::new(y.to_string(), fiscal_year_name(*y, language))).collect();
    let chosen = count.fiscal_year.to_string();
    let year = Select {
        name: "year",
        label: w.year,
        unmarked: true,
        no_empty: true,
        options,
        value: &chosen,
        ..Default::default()
    };
    view! {
        <form class="form search" method="get" action="/office/count">
            {hidden("scope", count.report.total.scope.to_string())}
            {select(language, year)}
            {button(Button::Secondary, w.show)}
        </form>
    }
    .into_any()
}

fn totals(language: Language, t: &Tally) -> AnyView {
    let w = words(language);
    let of = |text: &str, n: i64| say(fill(text, &[&figure(n)]));
    let people = |n: i64| say(people(n, language));
    description_list(vec![
        (w.persons, people(t.persons)),
        (w.visits, of(w.visits_of, t.visits)),
        (w.sessions, of(w.times_of, t.sessions)),
        (w.registrations, of(w.cases_of, t.registrations)),
        (w.applicants, people(t.applicants)),
        (w.walk_ins, people(t.walk_ins)),
        (w.competition, ratio(w, t.competition())),
        (w.fill_rate, percent(w, t.fill_rate())),
        (w.attendance_rate, percent(w, t.attendance_rate())),
        (w.no_shows, people(t.no_shows())),
        (w.head_count, people(t.head_count)),
    ])
}

fn parts(language: Language, report: &Report, address: &impl Fn(&Scope) -> String) -> AnyView {
    let w = words(language);
    let untold = (report.untold > 0).then(|| view! { <p>{say(fill(w.untold, &[&report.untold]))}</p> });
    if report.parts.is_empty() {
        return untold.into_any();
    }
    let (caption, kind) = match report.total.scope {
        Scope::Plan => (w.of_policies, w.policy),
        Scope::Policy(_) => (w.of_measures, w.measure),
        Scope::Measure(_) => (w.of_actions, w.action),
        _ => (w.of_offerings, w.offering),
    };
    let head = [
        kind,
        w.persons,
        w.visits,
        w.sessions,
        w.registrations,
        w.applicants,
        w.walk_ins,
        w.competition,
        w.fill_rate,
        w.attendance_rate,
        w.no_shows,
        w.head_count,
    ];
    let cells = |name: AnyView, t: &Tally| {
        vec![
            name,
            figure(t.persons).into_any(),
            figure(t.visits).into_any(),
            figure(t.sessions).into_any(),
            figure(t.registrations).into_any(),
            figure(t.applicants).into_any(),
            figure(t.walk_ins).into_any(),
            ratio(w, t.competition()),
            percent(w, t.fill_rate()),
            percent(w, t.attendance_rate()),
            figure(t.no_shows()).into_any(),
            figure(t.head_count).into_any(),
        ]
    };
    let rows = report.parts.iter().enumerate().map(|(n, line)| {
        let href = address(&line.scope);
        let name = view! { {n + 1}". "<a href=href>{line.title.clone()}</a> };
        cells(name.into_any(), &line.tally)
    });
    view! {
        {table(Table {
            caption, head: &head, rows: rows.collect(), foot: cells(say(w.total), &report.total.tally), row_heads: true,
            numeric: &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], dense: true, ..Default::default()
        })}
        {untold}
    }
    .into_any()
}

fn when(held: &Held, language: Language) -> String {
    let day = held.date.parse().map_or_else(|_| held.date.clone(), |day| date_short(day, language));
    format!("{day} {}", held.title)
}

fn sessions(language: Language, sessions: &[Held]) -> AnyView {
    if sessions.is_empty() {
        return nothing();
    }
    let w = words(language);
    let rows = sessions.iter().map(|held| {
        vec![
            say(when(held, language)),
            figure(held.tally.visits).into_any(),
            percent(w, held.tally.attendance_rate()),
            figure(held.tally.no_shows()).into_any(),
            figure(held.tally.head_count).into_any(),
        ]
    });
    table(Table {
        caption: w.of_sessions,
        head: &[w.session, w.visits, w.attendance_rate, w.no_shows, w.head_count],
        rows: rows.collect(),
        row_heads: true,
        numeric: &[1, 2, 3, 4],
        dense: true,
        ..Default::default()
    })
}

/// Hours of volunteers: the total, its parts, the sessions of an offering. Nothing where nobody worked.
fn hours(language: Language, count: &Count) -> AnyView {
    let w = words(language);
    let report = &count.report;
    let total = &report.total.tally;
    if total.volunteer_sessions == 0 {
        return nothing();
    }
    let cells = |name: String, t: &Tally| {
        vec![
            say(name),
            say(minutes(t.minutes, language)),
            say(minutes(t.planned_minutes, language)),
            say(fill(w.hours_closed_of, &[&t.volunteer_sessions, &t.volunteer_closed])),
        ]
    };
    let parts = report.parts.iter().map(|line| (line.title.clone(), &line.tally));
    let sessions = count.sessions.iter().map(|held| (when(held, language), &held.tally));
    let rows = parts.chain(sessions).filter(|(_, t)| t.volunteer_sessions > 0).map(|(name, t)| cells(name, t));
    let table = table(Table {
        caption: w.hours,
        caption_hidden: true,
        head: &[w.offering, w.hours_left, w.hours_planned, w.hours_closed],
        rows: rows.collect(),
        foot: cells(w.total.to_owned(), total),
        row_heads: true,
        numeric: &[1, 2, 3],
        dense: true,
        ..Default::default()
    });
    view! {
        <section>
            <h2>{say(w.hours)}</h2>
            <p>{say(how_final(total.volunteer_sessions, total.volunteer_closed, w))}</p>
            {table}
        </section>
    }
    .into_any()
}

/// Whether every session's attendance is closed, or the hours are 速報.
pub fn how_final(sessions: i64, closed: i64, w: &'static Words) -> &'static str {
    if sessions == closed { w.hours_final } else { w.hours_flash }
}

/// 「1,234時間5分」
pub fn minutes(n: i64, language: Language) -> String {
    fill(words(language).hours_of, &[&figure(n / 60), &(n % 60)])
}

fn charts(language: Language, report: &Report, this_month: &str) -> AnyView {
    let w = words(language);
    if report.total.tally.visits == 0 && report.total.tally.sessions == 0 {
        return nothing();
    }
    let of_parts = (report.parts.len() > 1).then(|| parts_chart(language, &report.parts));
    let labels: Vec<String> = report.months.iter().map(|m| month_label(w, &m.month)).collect();
    let series = |name: &str, value: fn(&Month) -> i64| Series {
        name: name.to_owned(),
        values: report.months.iter().map(|m| (m.month.as_str() <= this_month).then(|| value(m) as f64)).collect(),
    };
    let visits = fill(w.chart_months_more, &[&figure(report.total.tally.visits)]);
    let held = fill(w.chart_sessions_more, &[&figure(report.total.tally.sessions)]);
    view! {
        {of_parts}
        {chart(Chart {
            id: "months", kind: ChartKind::Bars, title: w.chart_months, description: &visits, axis: w.month,
            labels: labels.clone(), series: vec![series(w.visits, |m| m.visits)], unit: w.people,
        })}
        {chart(Chart {
            id: "held", kind: ChartKind::Bars, title: w.chart_sessions, description: &held, axis: w.month, labels,
            series: vec![series(w.sessions, |m| m.sessions)], unit: w.times,
        })}
    }
    .into_any()
}

fn parts_chart(language: Language, parts: &[Line]) -> AnyView {
    let w = words(language);
    let series = |name: &str, value: fn(&Tally) -> i64| Series {
        name: name.to_owned(),
        values: parts.iter().map(|l| Some(value(&l.tally) as f64)).collect(),
    };
    let most = parts.iter().enumerate().max_by_key(|(n, l)| (l.tally.visits, std::cmp::Reverse(*n)));
    let description = most.map_or_else(String::new, |(n, l)| {
        fill(w.chart_parts_more, &[&(n + 1), &figure(l.tally.visits), &people(l.tally.persons, language)])
    });
    chart(Chart {
        id: "parts",
        kind: ChartKind::Bars,
        title: w.chart_parts,
        description: &description,
        axis: w.number,
        labels: (1..=parts.len()).map(|n| n.to_string()).collect(),
        series: vec![series(w.visits, |t| t.visits), series(w.persons, |t| t.persons)],
        unit: w.people,
    })
}

fn month_label(w: &'static Words, month: &str) -> String {
    let number = month.rsplit('-').next().unwrap_or_default().trim_start_matches('0');
    plain(&fill(w.month_name, &[&number]))
}

fn definitions(language: Language, since: Option<&str>) -> AnyView {
    let w = words(language);
    let since = since.and_then(|d| d.parse().ok()).map(|day| crate::text::date_long(day, language));
    let facts = vec![
        (w.persons, w.def_persons),
        (w.visits, w.def_visits),
        (w.sessions, w.def_sessions),
        (w.applicants, w.def_applicants),
        (w.competition, w.def_competition),
        (w.fill_rate, w.def_fill_rate),
        (w.attendance_rate, w.def_attendance),
        (w.no_shows, w.def_no_shows),
        (w.head_count, w.def_head_count),
        (w.hours, w.def_hours),
    ];
    view! {
        <h2>{say(w.definitions)}</h2>
        {since.map(|day| view! { <p>{say(fill(w.since, &[&day]))}</p> })}
        {description_list(facts.into_iter().map(|(name, text)| (name, say(text))).collect())}
    }
    .into_any()
}

/// 1,234人. Easy Japanese reads one and two in their own way.
pub fn people(n: i64, language: Language) -> String {
    match (language, n) {
        (Language::JaEasy, 1 | 2) => Unit::Person.count(n, language),
        _ => fill(words(language).people_of, &[&figure(n)]),
    }
}

/// With a comma at every thousand.
pub fn figure(n: i64) -> String {
    let digits = n.abs().to_string();
    let mut text = String::from(if n < 0 { "-" } else { "" });
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn ratio(w: &'static Words, value: Option<f64>) -> AnyView {
    say(value.map_or_else(|| w.none.to_owned(), |v| fill(w.ratio_of, &[&format!("{v:.1}")])))
}

fn percent(w: &'static Words, value: Option<f64>) -> AnyView {
    say(value.map_or_else(|| w.none.to_owned(), |v| fill(w.percent_of, &[&format!("{:.1}", v * 100.0)])))
}
