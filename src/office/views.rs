use leptos::prelude::*;

use super::roster::{Row, column, minded};
use super::store::{Line, PAGE_OF_REGISTRATIONS};
use super::words::{Words, words};
use crate::adjustment;
use crate::change::Change;
use crate::childcare;
use crate::clock::Moment;
use crate::programme::{Announcement, Offering, OfferingState, SessionState};
use crate::registration::views::{grouped, state_word};
use crate::registration::{Registration, State, sessions};
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{self, Language, fill};
use crate::ui::*;

/// What is to come, the next first; then what is over or has no dates.
pub fn home(language: Language, staff: &Staff, lines: &[Line]) -> AnyView {
    let w = words(language);
    let (coming, others): (Vec<&Line>, Vec<&Line>) = lines.iter().partition(|l| l.first.is_some());
    let none = lines.is_empty().then(|| view! { <p>{say(w.none)}</p> });
    view! {
        {staff_menu(language, staff, "/office")}
        <h1>{say(w.title)}</h1>
        <p>{say(w.intro)}</p>
        <p class="actions">
            {link_button(Button::Secondary, w.people, "/office/people")}
            {link_button(Button::Secondary, w.proposals, "/office/proposals")}
            {link_button(Button::Secondary, w.adjustments, "/office/adjustments")}
        </p>
        {none}
        {offerings(language, w.coming, &coming)}
        {offerings(language, w.others, &others)}
    }
    .into_any()
}

fn offerings(language: Language, heading: &'static str, lines: &[&Line]) -> AnyView {
    if lines.is_empty() {
        return nothing();
    }
    let w = words(language);
    let rows = lines.iter().map(|l| {
        let href = format!("/office/offerings/{}", l.id);
        let next = l.first.map(|m| view! { <span class="nowrap">{say(text::moment_short(m, language))}</span> });
        vec![
            view! { <a href=href>{say(&l.title)}</a> }.into_any(),
            next.map_or_else(nothing, IntoAny::into_any),
            say(l.confirmed.to_string()),
            say(l.waiting.to_string()),
        ]
    });
    let table = table(Table {
        caption: heading,
        caption_hidden: true,
        head: &[w.offering, w.next, w.confirmed, w.waiting],
        rows: rows.collect(),
        row_heads: true,
        numeric: &[2, 3],
        stacks: true,
        ..Default::default()
    });
    view! { <h2>{say(heading)}</h2>{table} }.into_any()
}

/// One offering as its organisers see it.
pub struct OfferingPage<'a> {
    pub language: Language,
    pub staff: &'a Staff,
    pub announcement: &'a Announcement,
    pub states: &'a [(State, i64)],
    pub registrations: &'a [Registration],
    /// Which of its registrations, from 1.
    pub page: u32,
    /// It costs something, or money was recorded.
    pub fees: bool,
    pub made: &'a [Change],
    pub adjustments: &'a [adjustment::Line],
    /// Who is minded at each session, and how many children wait for it.
    pub childcare: (&'a [childcare::Minded], i64),
    pub now: Moment,
}

pub fn offering(page: OfferingPage) -> AnyView {
    let OfferingPage {
        language,
        staff,
        announcement: a,
        states,
        registrations,
        page,
        fees,
        made,
        adjustments,
        childcare,
        now,
    } = page;
    let w = words(language);
    let o = &a.offering;
    let base = format!("/office/offerings/{}", o.id);
    let summary = states.iter().map(|(state, n)| (state_word(*state, language), say(n.to_string()))).collect();
    let desks = a.sessions.iter().map(|s| {
        let (when, href) = (sessions::when(s, language), format!("/desk/{}", s.id));
        let to_come = s.state == SessionState::Planned && now < s.ends_at;
        let change =
            to_come.then(|| view! { " "<a href=format!("/office/sessions/{}/change", s.id)>{say(w.change)}</a> });
        let off = (s.state == SessionState::Cancelled).then(|| badge(Badge::Cancelled, w.cancelled));
        view! { <li>{say(when)}" "{say(&s.title)}" "{off}" "<a href=href>{say(w.desk)}</a>{change}</li> }.into_any()
    });
    let is_on = o.state == OfferingState::Published && a.last_end().is_none_or(|end| now < end);
    let cancel_all = is_on.then(|| view! { <p><a href=format!("{base}/cancel")>{say(w.cancel_all)}</a></p> });
    let enter = is_on.then(|| view! { <p>{link_button(Button::Secondary, w.enter, &format!("{base}/enter"))}</p> });
    let all: i64 = states.iter().map(|(_, n)| n).sum();
    let pages = u32::try_from((all + PAGE_OF_REGISTRATIONS - 1) / PAGE_OF_REGISTRATIONS).unwrap_or(u32::MAX);
    let pager = pager(language, Pager { page, pages, href: |n| format!("{base}?page={n}#registrations") });
    let link = |kind, text, end: &str| link_button(kind, text, &format!("{base}{end}"));
    let fees = fees.then(|| {
        view! {
            <h2>{say(w.fees)}</h2>
            <p>{o.fee_text.clone()}</p>
            <div class="actions">{link(Button::Secondary, w.fees_open, "/fees")}</div>
        }
    });
    view! {
        {staff_menu(language, staff, "/office")}
        {breadcrumbs(language, &[("/office", w.title)], &o.title)}
        <h1>{say(&o.title)}</h1>
        <p><a href=format!("/offerings/{}", o.id)>{say(w.public_page)}</a></p>
        <h2>{say(w.summary)}</h2>
        {description_list(summary)}
        <h2>{say(w.lists)}</h2>
        <p class="support">{say(w.lists_more)}</p>
        <div class="actions">
            {link(Button::Primary, w.print, "/print")}
            {link(Button::Secondary, w.xlsx, "/attendance.xlsx")}
            {link(Button::Secondary, w.csv, "/attendance.csv")}
            {link(Button::Secondary, w.ics, "/attendance.ics")}
        </div>
        {fees}
        <h2>{say(w.sessions)}</h2>
        <ul>{desks.collect_view()}</ul>
        {cancel_all}
        {childcare::views::office(a, childcare.0, childcare.1, language)}
        {adjustment::views::of_offering(language, adjustments)}
        {changes(language, made, w)}
        {again(language, o, w)}
        <h2 id="registrations">{say(w.registrations)}</h2>
        {enter}
        {list(language, registrations, w)}
        {pager}
    }
    .into_any()
}

/// Working over its words, and making it again.
fn again(language: Language, o: &Offering, w: &Words) -> AnyView {
    let next = text::fiscal_year_name(o.fiscal_year + 1, language);
    let body = view! {
        {hidden("offering", &o.id)}
        <p class="actions">
            {button_do(Button::Secondary, &fill(w.again, &[&next]), "do", "again")}
            {button_do(Button::Secondary, w.work_over, "do", "edit")}
        </p>
    };
    view! { <h2>{say(w.proposals)}</h2>{form("/office/proposals/new", body)} }.into_any()
}

/// What was changed after it was announced.
fn changes(language: Language, made: &[Change], w: &Words) -> AnyView {
    if made.is_empty() {
        return nothing();
    }
    let lines = made.iter().map(|change| {
        let undone = change.undone_at.is_some().then(|| badge(Badge::Closed, w.undone));
        let href = format!("/office/changes/{}", change.id);
        view! {
            <li>
                {say(text::moment_short(change.at, language))}" "
                <a href=href>{say(crate::change::name(change.kind, language))}</a>" "{undone}
            </li>
        }
        .into_any()
    });
    view! { <h2>{say(w.changes)}</h2><ul>{lines.collect_view()}</ul> }.into_any()
}

fn list(language: Language, registrations: &[Registration], w: &Words) -> AnyView {
    let rows = registrations.iter().map(|r| {
        let twin = r.twin_of.is_some().then(|| badge(Badge::Waiting, w.twin));
        vec![
            view! { <a href=format!("/office/registrations/{}", r.id)>{r.name.clone()}</a>" "{twin} }.into_any(),
            view! { {r.name_kana.clone()} }.into_any(),
            say(state_word(r.state, language)),
            say(r.size.to_string()),
            view! { {grouped(&r.receipt)} }.into_any(),
            view! { {r.phone.clone()} }.into_any(),
            say(text::moment_short(r.created_at, language)),
        ]
    });
    let head = [w.name, w.name_kana, w.state, w.size, w.receipt, w.phone, w.arrived];
    table(Table {
        caption: w.registrations,
        caption_hidden: true,
        head: &head,
        rows: rows.collect(),
        row_heads: true,
        numeric: &[3],
        dense: true,
        stacks: true,
        ..Default::default()
    })
}

/// The sheet for the day: A4, a box for each session, no personal data beyond name and reading.
pub fn sheet(language: Language, staff: &Staff, a: &Announcement, rows: &[Row], now: Moment) -> AnyView {
    let w = words(language);
    let columns: Vec<String> = (0..a.sessions.len()).map(|i| column(a, i, language)).collect();
    let mut head = vec![w.number, w.name, w.name_kana];
    head.extend(a.offering.childcare_places.map(|_| w.childcare));
    head.extend(columns.iter().map(String::as_str));
    let lines = rows.iter().zip(1..).map(|(row, n)| {
        let mut cells = vec![
            say(n.to_string()),
            view! { {row.attendee.name.clone()} }.into_any(),
            view! { {row.attendee.name_kana.clone()} }.into_any(),
        ];
        cells.extend(row.childcare.iter().map(|ages| say(minded(ages, language))));
        cells.extend(row.present.iter().map(|p| say(if *p == Some(true) { "○" } else { "" })));
        cells
    });
    let printed = fill(w.printed, &[&staff.name, &text::moment(now, language)]);
    view! {
        <p class="no-print"><a href=format!("/office/offerings/{}", a.offering.id)>{say(w.back)}</a></p>
        <div class="sheet">
            <h1><span class="sub">{say(w.sheet)}</span>{say(&a.offering.title)}</h1>
            {table(Table { caption: w.sheet, caption_hidden: true, head: &head, rows: lines.collect(), dense: true, ..Default::default() })}
            <p class="handling"><span>{say(w.handling)}</span><span>{say(printed)}</span></p>
        </div>
    }
    .into_any()
}
