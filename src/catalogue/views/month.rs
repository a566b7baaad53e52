use std::sync::Arc;

use chrono::{Datelike, Months, NaiveDate, Weekday};
use leptos::prelude::*;

use crate::catalogue::snapshot::Snapshot;
use crate::catalogue::words::words;
use crate::clock::Moment;
use crate::programme::{Announcement, OfferingState, Session, SessionState};
use crate::text::{Language, date_short, fill, month_long, plain, time_range};
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

/// A month: a grid of weeks on wide screens, on phones a list of the days that have something.
pub fn month(snapshot: &Snapshot, first: NaiveDate, now: Moment, language: Language) -> AnyView {
    let w = words(language);
    let mut held: Vec<(&Session, &Arc<Announcement>)> = snapshot
        .list(now)
        .flat_map(|a| a.sessions.iter().map(move |s| (s, a)))
        .filter(|(s, _)| s.date.starts_with(&first.format("%Y-%m").to_string()))
        .collect();
    held.sort_by_key(|(s, _)| (&s.date, &s.starts, &s.id));
    let empty = held.is_empty().then(|| view! { <p>{say(w.empty_month)}</p> });
    let before = first.weekday().num_days_from_sunday() as usize;
    let dates = first.iter_days().take_while(|d| d.month() == first.month());
    let mut days: Vec<Option<NaiveDate>> = std::iter::repeat_n(None, before).chain(dates.map(Some)).collect();
    days.resize(days.len().next_multiple_of(7), None);
    let weeks: Vec<AnyView> = days
        .chunks(7)
        .map(|week| {
            let days: Vec<AnyView> = week.iter().map(|date| day(*date, &held, now, language)).collect();
            view! { <tr>{days}</tr> }.into_any()
        })
        .collect();
    let weekdays = [w.sunday, w.monday, w.tuesday, w.wednesday, w.thursday, w.friday, w.saturday];
    let weekdays = weekdays.map(|name| view! { <th scope="col">{say(name)}</th> }.into_any());
    let title = fill(w.month_title, &[&month_long(first, language)]);
    view! {
        {ui::breadcrumbs(language, &[], &title)}
        <h1>{say(&title)}</h1>
        {leaf(first, now, language)}
        {empty}
        <table class="month">
            <thead><tr>{weekdays.collect_view()}</tr></thead>
            <tbody>{weeks}</tbody>
        </table>
        <p>{say(w.also_all_year)}" "<a href="/offerings">{say(w.see_all)}</a></p>
    }
    .into_any()
}

/// A day with its sessions; None is a cell before the first or after the last.
fn day(date: Option<NaiveDate>, held: &[(&Session, &Arc<Announcement>)], now: Moment, language: Language) -> AnyView {
    let Some(date) = date else { return view! { <td class="empty"></td> }.into_any() };
    let iso = date.to_string();
    let of_day: Vec<&(&Session, &Arc<Announcement>)> = held.iter().filter(|(s, _)| s.date == iso).collect();
    let mut shown: Vec<&str> = Vec::new();
    let mut items: Vec<AnyView> = Vec::new();
    for (_, a) in &of_day {
        // All its sessions of a day are one entry, where the first of them stands.
        let id = a.offering.id.as_str();
        if !shown.contains(&id) {
            shown.push(id);
            let own = of_day.iter().filter(|(_, b)| b.offering.id == id).map(|(s, _)| *s);
            items.push(entry(&own.collect::<Vec<_>>(), a, language));
        }
    }
    let today = date == now.date();
    let class = match (items.is_empty(), today) {
        (true, false) => "empty",
        (true, true) => "empty today",
        (false, false) => "some",
        (false, true) => "some today",
    };
    let colour = match date.weekday() {
        Weekday::Sun => "day sunday",
        Weekday::Sat => "day saturday",
        _ => "day",
    };
    let mark = today.then(|| view! { " "{ui::badge(Badge::Info, words(language).today)} });
    let items = (!items.is_empty()).then(|| view! { <ul>{items}</ul> });
    view! {
        <td class=class>
            <p class=colour>
                <time datetime=iso><span class="of-list">{say(date_short(date, language))}</span><span class="of-grid" aria-hidden="true">{date.day()}</span></time>
                {mark}
            </p>
            {items}
        </td>
    }
    .into_any()
}

fn entry(sessions: &[&Session], a: &Announcement, language: Language) -> AnyView {
    let w = words(language);
    let off =
        a.offering.state == OfferingState::Cancelled || sessions.iter().all(|s| s.state == SessionState::Cancelled);
    let badge = off.then(|| view! { {ui::badge(Badge::Cancelled, w.badge_cancelled)}" " });
    let starts = sessions.iter().map(|s| s.starts.as_str()).min().unwrap_or_default();
    let ends = sessions.iter().map(|s| s.ends.as_str()).max().unwrap_or_default();
    let time = time_range(starts, ends, language);
    let (time, part) = match sessions {
        [one] => (time, Some(one.title.clone()).filter(|title| !title.is_empty() && a.sessions.len() > 1)),
        several => (fill(w.times, &[&time, &several.len()]), None),
    };
    let part = part.map(|title| view! { <span class="part" lang="ja">{title}</span> });
    view! {
        <li class=if off { "off" } else { "on" }>
            <span class="time">{say(time)}</span>
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
