use std::sync::Arc;

use leptos::prelude::*;

use super::contradiction::{Matter, What, Whether};
use super::instead::Somebody;
use super::model::{Detail, Device, Stray, Why};
use super::rules::Standing;
use super::store::Told;
use super::words::{Words, words};
use crate::checkin::Head;
use crate::clock::Moment;
use crate::programme::{Announcement, Column};
use crate::receiver::{Sight, called};
use crate::registration::views::{grouped, state_word_in};
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{Language, clock_time, date_short, fill, moment_short, plain, time_long};
use crate::ui::{Errors, *};

/// The desk's devices at one session, and what they contradict each other in.
pub struct Overview<'a> {
    pub language: Language,
    pub staff: &'a Staff,
    pub announcement: &'a Arc<Announcement>,
    pub head: &'a Head,
    pub devices: Vec<(Standing, Device)>,
    pub matters: Vec<Matter>,
    /// What somebody has looked into: the matter, when, who, what they wrote.
    pub settled: Vec<(String, Moment, String, String)>,
    pub sight: &'a Sight,
    pub done: bool,
    pub errors: &'a Errors,
    /// Which matter a note was typed for, and the note.
    pub typed: (&'a str, &'a str),
    pub now: Moment,
}

pub fn overview_page(page: &Overview) -> AnyView {
    let (language, w) = (page.language, words(page.language));
    let o = &page.announcement.offering;
    let offering = format!("/office/offerings/{}", o.id);
    let when = page.head.date.parse().map_or(page.head.date.clone(), |date| date_short(date, language));
    let when = format!("{when} {}", time_long(&page.head.starts, language));
    let done = page.done.then(|| notice_banner(Notice::Success, "", view! { <p>{say(w.done)}</p> }));
    let (settled, open): (Vec<&Matter>, Vec<&Matter>) =
        page.matters.iter().partition(|m| page.settled.iter().any(|(key, ..)| *key == m.key));
    let matters = if open.is_empty() {
        view! { <p>{say(w.no_matters)}</p> }.into_any()
    } else {
        open.into_iter().map(|m| matter(page, m)).collect_view().into_any()
    };
    view! {
        {staff_menu(language, page.staff, "/office")}
        {breadcrumbs(language, &[("/office", w.office), (&offering, &o.title)], w.title)}
        {error_summary(language, page.errors)}
        {done}
        <h1><span class="sub">{say(&o.title)}" "{say(when)}</span>{say(w.title)}</h1>
        <h2>{say(w.matters)}</h2>
        <p class="support">{say(w.matters_more)}</p>
        {matters}
        {looked_into(page, &settled)}
        <h2>{say(w.devices)}</h2>
        <p class="support">{say(w.devices_more)}</p>
        {devices(page)}
        <p><a href="/office/devices">{say(w.registered_link)}</a></p>
    }
    .into_any()
}

/// Whom a fact is about, as far as this reader receives it; a link to where it is put right.
fn person(page: &Overview, told: &Told) -> AnyView {
    let sight = page.sight.of(&told.registration_id);
    let name = if sight.sees(Column::Name) { told.name.as_str() } else { "" };
    let kana = if sight.sees(Column::Kana) { told.name_kana.as_str() } else { "" };
    let desk = format!("/desk/{}#p-{}", page.head.id, told.fact.participant_id.clone().unwrap_or_default());
    view! { <a href=desk>{called(name, kana, &told.receipt).to_owned()}</a> }.into_any()
}

fn matter(page: &Overview, matter: &Matter) -> AnyView {
    let (language, w) = (page.language, words(page.language));
    let (title, body) = told_of(page, w, &matter.what);
    let mine = page.typed.0 == matter.key;
    let note = textarea(
        language,
        Textarea {
            name: "note",
            label: w.note,
            support: w.note_more,
            required: true,
            value: if mine { page.typed.1 } else { "" },
            error: page.errors.get("note").filter(|_| mine),
            rows: 2,
            ..Default::default()
        },
    );
    let fields = view! {
        {hidden("matter", &matter.key)}
        {note}
        {button_do(Button::Secondary, w.settle, "do", "settle")}
    };
    view! {
        <section class="card">
            <h3>{say(title)}</h3>
            {body}
            <details open=mine>
                <summary>{say(w.settle_title)}</summary>
                {form(&format!("/office/sessions/{}/devices", page.head.id), fields)}
            </details>
        </section>
    }
    .into_any()
}

/// What a matter is called, and what is known of it.
fn told_of(page: &Overview, w: &'static Words, what: &What) -> (String, AnyView) {
    let language = page.language;
    let at = |told: &Told| fill(w.at_desk, &[&clock_time(told.fact.at), &told.desk]);
    match what {
        What::TwoDesks { first, second, now } => {
            let text = fill(w.two_desks_more, &[&at(first), &at(second)]);
            let now = match now {
                Whether::Here => w.now_here,
                Whether::Left => w.now_left,
                Whether::NotHere => w.now_not_here,
            };
            let body = view! { <p>{person(page, first)}" "{say(text)}</p><p>{say(now)}</p> };
            (plain(w.two_desks), body.into_any())
        }
        What::NoPlace(told) => {
            let state = state_word_in(page.announcement.offering.selection, told.state, language);
            let text = fill(w.no_place_more, &[&at(told), &plain(state)]);
            (plain(w.no_place), view! { <p>{person(page, told)}" "{say(text)}</p> }.into_any())
        }
        What::OverCapacity { most, room } => {
            let count = |n: i64| room.unit.count(n, language);
            let text = fill(w.over_capacity_more, &[&count(*most), &count(room.capacity)]);
            (plain(w.over_capacity), view! { <p>{say(text)}</p> }.into_any())
        }
        What::Clock { desk, offset } => {
            // What is added to the device's time: more than nothing where it is slow.
            let how = if *offset > 0 { w.clock_behind } else { w.clock_ahead };
            let (unit, seconds) = match offset.abs() {
                ..7_200 => (w.clock_minutes, 60),
                7_200..172_800 => (w.clock_hours, 3_600),
                _ => (w.clock_days, 86_400),
            };
            let text = fill(how, &[desk, &fill(unit, &[&(offset.abs() / seconds)])]);
            (plain(w.clock), view! { <p>{say(text)}</p> }.into_any())
        }
        What::Instead { absent, substitute, first } => {
            let (title, more) = match first {
                None => (w.instead_both, w.instead_both_more),
                Some(_) => (w.instead_twice, w.instead_twice_more),
            };
            (plain(title), in_the_place_of(page, w, absent, first.iter().chain([substitute]), more))
        }
        What::Stray(stray) => {
            let title = if matches!(stray.why, Why::Pickup | Why::Clock | Why::Replaced) { w.look } else { w.stray };
            let body = view! { <p>{say(stray_text(page, w, stray))}</p> <p>{stray_detail(w, stray)}</p> };
            (plain(title), body.into_any())
        }
    }
}

/// Who should be absent, and who came in their place, each with a link to where it is put right.
fn in_the_place_of<'a>(
    page: &Overview,
    w: &'static Words,
    absent: &Somebody,
    others: impl Iterator<Item = &'a Somebody>,
    more: &'static str,
) -> AnyView {
    let named = |s: &Somebody| {
        let sight = page.sight.of(&s.registration_id);
        let name = if sight.sees(Column::Name) { s.name.as_str() } else { "" };
        let kana = if sight.sees(Column::Kana) { s.name_kana.as_str() } else { "" };
        let desk = format!("/desk/{}#p-{}", page.head.id, s.id);
        view! { <a href=desk>{called(name, kana, &s.receipt).to_owned()}</a> }.into_any()
    };
    let since = |s: &Somebody, came: &'static str| {
        s.at.map_or_else(|| w.instead_absent.to_owned(), |at| fill(came, &[&clock_time(at)]))
    };
    let line = |s: &Somebody, came| view! { <li>{named(s)}" "{say(since(s, came))}</li> }.into_any();
    let others: Vec<AnyView> = others.map(|s| line(s, w.instead_other)).collect();
    view! {
        <ul>{line(absent, w.instead_self)}{others}</ul>
        <p>{say(more)}</p>
    }
    .into_any()
}

fn stray_text(page: &Overview, w: &'static Words, stray: &Stray) -> String {
    let why = match stray.why {
        Why::False => w.why_false,
        Why::Replaced => w.why_replaced,
        Why::OtherOffering => w.why_other_offering,
        Why::Unknown => w.why_unknown,
        Why::ShutOut => w.why_shut_out,
        Why::Malformed => w.why_malformed,
        Why::Money => w.why_money,
        Why::Pickup => w.why_pickup,
        Why::Clock => w.why_clock,
    };
    let device = page.devices.iter().find(|(_, d)| d.id == stray.device);
    let label = device.map(|(_, d)| d.label.clone()).unwrap_or_default();
    fill(w.stray_more, &[&clock_time(stray.at), &label, &plain(why)])
}

/// Whom it is about, and what was said beside.
fn stray_detail(w: &'static Words, stray: &Stray) -> String {
    let (detail, veiled): (Detail, _) = match serde_json::from_str(&stray.said) {
        Ok(detail) => (detail, None),
        // Of who is kept secret it says whom to ask.
        Err(_) => (Detail::default(), Some(stray.said.clone()).filter(|said| !said.is_empty())),
    };
    let receipt = stray.receipt.clone().unwrap_or(detail.receipt);
    let yen = detail.yen.map(|yen| yen.to_string()).unwrap_or_default();
    let parts = [
        (w.detail_receipt, grouped(&receipt)),
        (w.detail_yen, yen),
        (w.detail_guest, detail.guest),
        (w.detail_given_to, detail.given_to),
        (w.detail_second, detail.second),
        (w.detail_call, detail.call),
    ];
    let said = parts.into_iter().filter(|(_, text)| !text.is_empty()).map(|(label, text)| fill(label, &[&text]));
    stray.person.iter().cloned().chain(veiled).chain(said).collect::<Vec<_>>().join("、")
}

fn looked_into(page: &Overview, settled: &[&Matter]) -> AnyView {
    let w = words(page.language);
    if settled.is_empty() {
        return nothing();
    }
    let row = |m: &&Matter| {
        let (title, body) = told_of(page, w, &m.what);
        let found = page.settled.iter().find(|(key, ..)| *key == m.key)?;
        let by = fill(w.settled_by, &[&moment_short(found.1, page.language), &found.2]);
        Some(
            view! { <li><p>{say(title)}</p>{body}<p>{found.3.clone()}" "<span class="support">{say(by)}</span></p></li> },
        )
    };
    let rows = settled.iter().filter_map(row).collect_view();
    view! { <details><summary>{say(fill(w.settled, &[&settled.len()]))}</summary><ul>{rows}</ul></details> }.into_any()
}

fn devices(page: &Overview) -> AnyView {
    let (language, w) = (page.language, words(page.language));
    if page.devices.is_empty() {
        return view! { <p>{say(w.no_devices)}</p> }.into_any();
    }
    table(Table {
        caption: w.devices,
        caption_hidden: true,
        head: &[w.device, w.state, w.heard, w.waiting, w.what],
        rows: page.devices.iter().map(|(stands, d)| device_row(page, *stands, d, language)).collect(),
        row_heads: true,
        stacks: true,
        ..Default::default()
    })
}

fn device_row(page: &Overview, stands: Standing, d: &Device, language: Language) -> Vec<AnyView> {
    let w = words(language);
    let state = match stands {
        Standing::Open => badge(Badge::Open, w.state_open),
        Standing::SignedOut => badge(Badge::Closed, w.state_signed_out),
        Standing::Over => badge(Badge::Closed, w.state_over),
        Standing::ShutOut => badge(Badge::Cancelled, w.state_shut_out),
    };
    let kind = if d.link_id.is_some() { w.by_link } else { w.by_account };
    let silent = page.now.since(d.seen_at) / 60;
    let heard = match silent {
        0..2 => plain(w.heard_now),
        _ => fill(w.heard_ago, &[&moment_short(d.seen_at, language), &silent]),
    };
    let end = (stands != Standing::ShutOut).then(|| {
        let label = format!("：{}", d.label);
        let fields = view! {
            {hidden("do", "end")}
            {hidden("device", &d.id)}
            <button class="button quiet" type="submit">{say(w.end)}<span class="hidden-text">{label}</span></button>
        };
        form(&format!("/office/sessions/{}/devices", page.head.id), fields)
    });
    let waiting = if d.waiting == 0 { plain(w.none_waiting) } else { fill(w.some_waiting, &[&d.waiting]) };
    vec![
        view! { {d.label.clone()}" "<span class="support">{say(kind)}</span> }.into_any(),
        state,
        say(heard),
        say(waiting),
        end.into_any(),
    ]
}
