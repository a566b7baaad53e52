//! Who stands, and stood, by an offering.

use std::sync::Arc;

use leptos::prelude::*;

use crate::hosting::model::{Approval, Stands};
use crate::hosting::words::{Words, words};
use crate::partner::Partner;
use crate::programme::{Announcement, HostRole};
use crate::staff::views::staff_menu;
use crate::staff::{Role, Staff};
use crate::text::{Language, date_long, fill};
use crate::ui::{Errors, *};
use crate::web::Fields;

pub struct Hosts<'a> {
    pub language: Language,
    pub staff: &'a Staff,
    pub announcement: &'a Arc<Announcement>,
    pub stands: &'a [Stands],
    pub manages: bool,
    /// To be added.
    pub partners: &'a [Partner],
    pub done: bool,
    pub typed: &'a Fields,
    pub errors: &'a Errors,
}

impl Hosts<'_> {
    fn url(&self) -> String {
        format!("/office/offerings/{}/hosts", self.announcement.offering.id)
    }
}

pub fn hosts_page(page: &Hosts) -> AnyView {
    let (language, w) = (page.language, words(page.language));
    let o = &page.announcement.offering;
    let done = page.done.then(|| notice_banner(Notice::Success, "", view! { <p>{say(w.done)}</p> }));
    let offering = format!("/office/offerings/{}", o.id);
    let list = if page.stands.is_empty() {
        view! { <p>{say(w.none)}</p> }.into_any()
    } else {
        let head = [w.partner, w.role, w.since, w.state, w.what];
        table(Table {
            caption: w.hosts,
            caption_hidden: true,
            head: if page.manages { &head } else { &head[..4] },
            rows: page.stands.iter().map(|s| row(page, s)).collect(),
            row_heads: true,
            stacks: true,
            ..Default::default()
        })
    };
    let add = page.manages.then(|| view! { <h2>{say(w.add)}</h2>{add_form(page)} });
    view! {
        {staff_menu(language, page.staff, "/office")}
        {breadcrumbs(language, &[("/office", w.office), (&offering, &o.title)], w.hosts)}
        {error_summary(language, page.errors)}
        {done}
        <h1><span class="sub">{say(&o.title)}</span>{say(w.hosts)}</h1>
        <p>{say(w.hosts_more)}</p>
        {list}
        {decisions(page)}
        {add}
    }
    .into_any()
}

fn day(language: Language, text: Option<&str>) -> String {
    text.and_then(|day| day.parse().ok()).map_or_else(String::new, |day| date_long(day, language))
}

fn row(page: &Hosts, s: &Stands) -> Vec<AnyView> {
    let (language, w) = (page.language, words(page.language));
    let since = if s.since.0 == 0 { w.from_start.to_owned() } else { date_long(s.since.date(), language) };
    let mut cells = vec![s.name.clone().into_any(), say(s.role.name(language)), say(since), state(language, w, s)];
    if page.manages {
        cells.push(if s.ended_at.is_some() { nothing() } else { end_form(page, s, w) });
    }
    cells
}

fn state(language: Language, w: &'static Words, s: &Stands) -> AnyView {
    if let Some(ended) = s.ended_at {
        return badge(Badge::Closed, &fill(w.ended, &[&date_long(ended.date(), language)]));
    }
    match s.approval {
        Approval::None => badge(Badge::Open, w.in_force),
        Approval::Requested => badge(Badge::Waiting, w.requested),
        Approval::Approved if s.approval_number.is_empty() => badge(Badge::Open, w.approved_before),
        Approval::Approved => say(fill(w.approved, &[&s.approval_number, &day(language, s.approval_on.as_deref())])),
        Approval::Refused => say(fill(w.refused, &[&s.approval_reason])),
    }
}

fn end_form(page: &Hosts, s: &Stands, w: &'static Words) -> AnyView {
    let whose = format!("：{}", s.name);
    let body = view! {
        {hidden("do", "end")}
        {hidden("partner", &s.partner_id)}
        {hidden("role", s.role.code())}
        <button class="button quiet" type="submit">{say(w.end_do)}<span class="hidden-text">{whose}</span></button>
    };
    form(&page.url(), body)
}

fn add_form(page: &Hosts) -> AnyView {
    let (language, w) = (page.language, words(page.language));
    let adding = page.typed.get("do") == "add";
    let typed = |name| if adding { page.typed.get(name) } else { "" };
    let roles = HostRole::ALL.iter().map(|role| Opt::new(role.code(), role.name(language)));
    let fields = view! {
        {select(language, Select {
            name: "partner", label: w.partner, required: true, value: typed("partner"), error: page.errors.get("partner"),
            options: page.partners.iter().map(|p| Opt::new(&p.id, &p.name)).collect(), ..Default::default()
        })}
        {choice(language, Choice {
            name: "role", legend: w.role, required: true, value: typed("role"), error: page.errors.get("role"),
            options: roles.collect(), ..Default::default()
        })}
        {button_do(Button::Primary, w.add_do, "do", "add")}
    };
    view! { <p>{say(w.add_more)}</p>{form(&page.url(), fields)} }.into_any()
}

/// What the city decides about endorsements: one at a time, so that each field stands once.
fn decisions(page: &Hosts) -> AnyView {
    let (language, w) = (page.language, words(page.language));
    let waiting = page.stands.iter().filter(|s| s.approval == Approval::Requested && s.ended_at.is_none());
    let asked = page.typed.get("partner");
    let mut waiting: Vec<&Stands> = waiting.collect();
    waiting.sort_by_key(|s| s.partner_id != asked);
    let Some(s) = waiting.first().filter(|_| page.staff.role == Role::City) else { return nothing() };
    let line = |name, label, kind| {
        let (value, error) = (page.typed.get(name), page.errors.get(name));
        field(
            language,
            Field { name, label, required: true, value, error, kind, autocomplete: "off", ..Default::default() },
        )
    };
    let approve = view! {
        {hidden("partner", &s.partner_id)}
        {line("number", w.number, Input::Text)}
        {line("on", w.on, Input::Date)}
        {button_do(Button::Primary, w.approve_do, "do", "approve")}
    };
    let refuse = view! {
        {hidden("partner", &s.partner_id)}
        {line("reason", w.refuse_reason, Input::Text)}
        {button_do(Button::Secondary, w.refuse_do, "do", "refuse")}
    };
    view! {
        <h2>{say(w.decide)}</h2>
        <h3>{say(fill(w.decide_of, &[&s.name]))}</h3>
        {form(&page.url(), approve)}
        {form(&page.url(), refuse)}
    }
    .into_any()
}
