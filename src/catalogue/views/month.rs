use std::sync::Arc;

use chrono::{Datelike, Months, NaiveDate};
use leptos::prelude::*;

use crate::catalogue::snapshot::Snapshot;
use crate::catalogue::words::words;
use crate::clock::Moment;
use crate::programme::{Announcement, OfferingState, Session, SessionState};
use crate::text::{Language, date_long, date_short, fill, month_long, plain, time_range};
use crate::ui::{self, Badge, say};

/// How far from today one may leaf, in months.
const REACH: i32 = 36;

/// The first day of `yyyy-mm`; None if it is no month, or too far away to be asked for.
pub fn month_of(text: &str, now: Moment) -> Option<NaiveDate> {
    let first: NaiveDate = format!("{text}-01").parse().ok()?;
    let number = |day: NaiveDate| day.year() * 12 + day.month0() as i32;
    (text.len() == 7 && (number(first) - number(now.date())).abs() <= REACH).then_some(first)
}

pub fn path_of(first: NaiveDate) -> String {
    format!("/month/{}", first.format("%Y-%m"))
}

/// A month: a list by day on phones, a grid of weeks on wide screens, the same list in both.
pub fn month(snapshot: &Snapshot, first: NaiveDate, now: Moment, language: Language) -> AnyView {
    let w = words(language);
    let mut held: Vec<(&Session, &Arc<Announcement>)> = snapshot
        .list(now)
        .flat_map(|a| a.sessions.iter().map(move |s| (s, a)))
        .filter(|(s, _)| s.date.get(..7) == Some(first.format("%Y-%m").to_string().as_str()))
        .collect();
    held.sort_by(|(s, _), (t, _)| (&s.date, &s.starts, &s.id).cmp(&(&t.date, &t.starts, &t.id)));
    let empty = held.is_empty().then(|| view! { <p>{say(w.empty_month)}</p> });
    let days: Vec<AnyView> = first
        .iter_days()
        .take_while(|d| d.month() == first.month())
        .map(|date| {
            let iso = date.to_string();
            let of_day: Vec<_> = held.iter().filter(|(s, _)| s.date == iso).collect();
            let items: Vec<AnyView> = of_day.iter().map(|(s, a)| entry(s, a, language)).collect();
            day(date, date == now.date(), items, language)
        })
        .collect();
    let title = fill(w.month_title, &[&month_long(first, language)]);
    view! {
        {ui::breadcrumbs(language, &[], &title)}
        <h1>{say(&title)}</h1>
        {leaf(first, now, language)}
        {empty}
        <ol class="month">{days}</ol>
        {leaf(first, now, language)}
        <p>{say(w.also_all_year)}" "<a href="/offerings">{say(w.see_all)}</a></p>
    }
    .into_any()
}

fn day(date: NaiveDate, today: bool, items: Vec<AnyView>, language: Language) -> AnyView {
    let class = match (items.is_empty(), today) {
        (true, false) => "day empty",
        (true, true) => "day empty today",
        (false, false) => "day",
        (false, true) => "day today",
    };
    // The first day of the month stands under its weekday; the class says which (1 is Monday).
    let column = (date.day() == 1).then(|| format!("{class} from-{}", date.weekday().number_from_monday()));
    let mark = today.then(|| view! { " "<span class="badge info">{say(words(language).today)}</span> });
    let items = (!items.is_empty()).then(|| view! { <ul>{items}</ul> });
    view! {
        <li class=column.unwrap_or_else(|| class.into())>
            <h2><time datetime=date.to_string() title=plain(&date_long(date, language))>{say(date_short(date, language))}</time>{mark}</h2>
            {items}
        </li>
    }
    .into_any()
}

fn entry(session: &Session, a: &Announcement, language: Language) -> AnyView {
    let w = words(language);
    let off = session.state == SessionState::Cancelled || a.offering.state == OfferingState::Cancelled;
    let badge = off.then(|| view! { {ui::badge(Badge::Cancelled, w.badge_cancelled)}" " });
    let part = (a.sessions.len() > 1 && !session.title.is_empty())
        .then(|| view! { <span class="part" lang="ja">{session.title.clone()}</span> });
    view! {
        <li class=if off { "off" } else { "on" }>
            <span class="time">{say(time_range(&session.starts, &session.ends, language))}</span>
            {badge}
            <a href=format!("/offerings/{}", a.offering.id) lang="ja">{a.offering.title.clone()}</a>
            {part}
        </li>
    }
    .into_any()
}

/// The ways to the months beside this one, and back to the current one.
fn leaf(first: NaiveDate, now: Moment, language: Language) -> AnyView {
    let w = words(language);
    let link = |to: Option<NaiveDate>, rel: &'static str, text: &str| {
        let href = to.filter(|to| month_of(&to.format("%Y-%m").to_string(), now).is_some()).map(path_of)?;
        Some(view! { <a class="button secondary" rel=rel href=href>{say(text)}</a> }.into_any())
    };
    let previous = link(first.checked_sub_months(Months::new(1)), "prev", w.previous_month);
    let next = link(first.checked_add_months(Months::new(1)), "next", w.next_month);
    let current = now.date().with_day(1).filter(|current| *current != first);
    let current = current.map(|to| view! { <a class="button quiet" href=path_of(to)>{say(w.this_month)}</a> });
    view! { <nav class="pager" aria-label=plain(w.months)>{previous}{current}{next}</nav> }.into_any()
}
