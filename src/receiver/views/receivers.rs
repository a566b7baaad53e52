use leptos::prelude::*;

use crate::partner::Partner;
use crate::programme::{Announcement, Column};
use crate::receiver::model::{Line, ToTell};
use crate::receiver::routes::CITY;
use crate::receiver::rules::columns;
use crate::receiver::sight::last_day;
use crate::receiver::words::{Words, words};
use crate::receiver::{called, column_name, columns_named};
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{Language, date_long, fill, moment_short};
use crate::ui::{Errors, *};
use crate::web::Fields;

pub struct ReceiversPage<'a> {
    pub staff: &'a Staff,
    pub announcement: &'a Announcement,
    /// Present ones first.
    pub lines: &'a [Line],
    /// Who is to be told by staff, by the receiver.
    pub to_tell: &'a [(String, Vec<ToTell>)],
    pub partners: &'a [Partner],
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    pub language: Language,
}

pub fn receivers_page(page: ReceiversPage) -> AnyView {
    let w = words(page.language);
    let o = &page.announcement.offering;
    let office = format!("/office/offerings/{}", o.id);
    let (present, past): (Vec<&Line>, Vec<&Line>) = page.lines.iter().partition(|l| l.ended_at.is_none());
    let cards = present.iter().map(|line| card(&page, line, w));
    let none = present.is_empty().then(|| view! { <p>{say(w.none)}</p> });
    let last = date_long(last_day(page.announcement), page.language);
    view! {
        {staff_menu(page.language, page.staff, "/office")}
        {breadcrumbs(page.language, &[("/office", crate::office::title(page.language)), (office.as_str(), o.title.as_str())], w.title)}
        {error_summary(page.language, page.errors)}
        <h1><span class="sub">{say(w.title)}</span>{say(&o.title)}</h1>
        <p>{say(w.intro)}</p>
        {description_list(vec![
            (w.holder, say(&o.data_holder)),
            (w.access, say(fill(w.access_of, &[&last, &o.access_days]))),
        ])}
        <h2>{say(w.present)}</h2>
        {none}
        {cards.collect_view()}
        {add_form(&page, w)}
        {past_ones(&page, &past, w)}
        <p class="support">{say(w.recorded)}</p>
    }
    .into_any()
}

fn action(page: &ReceiversPage) -> String {
    format!("/office/offerings/{}/receivers", page.announcement.offering.id)
}

fn name_of<'a>(line: &'a Line, w: &'static Words) -> &'a str {
    if line.partner_id.is_some() { &line.name } else { w.the_city }
}

/// One that receives now: what, why, and what can be done about it.
fn card(page: &ReceiversPage, line: &Line, w: &'static Words) -> AnyView {
    let hosts = &page.announcement.hosts;
    let is_host = line.partner_id.as_ref().is_none_or(|id| hosts.iter().any(|h| h.partner_id == *id));
    let not_host = (!is_host).then(|| view! { <p class="support">{say(w.not_host)}</p> });
    let since = moment_short(line.since, page.language);
    let by = line.staff.clone().unwrap_or_else(|| w.with_announcement.to_owned());
    let facts = vec![
        (w.columns, say(columns_named(&line.columns.0, page.language))),
        (w.why, say(&line.why)),
        (w.since, view! { {say(since)}"（"{say(by)}"）" }.into_any()),
        (w.lists, lists(page, line, w)),
    ];
    let mut facts = facts;
    if let Some(from) = line.sees_from {
        facts.push((w.sees_from, say(fill(w.sees_from_at, &[&moment_short(from, page.language)]))));
    }
    let end = view! {
        {hidden("receiver", &line.id)}
        <p class="actions">{button_do(Button::Danger, w.end, "do", "end")}<span class="support">{say(w.end_more)}</span></p>
    };
    view! {
        <section class="card">
            <h3>{say(name_of(line, w))}</h3>
            {not_host}
            {description_list(facts)}
            {to_tell(page, line, w)}
            {form(&action(page), end)}
        </section>
    }
    .into_any()
}

/// Those whom no letter reaches: they are told by telephone or post, and ticked off.
fn to_tell(page: &ReceiversPage, line: &Line, w: &'static Words) -> AnyView {
    let people = page.to_tell.iter().find(|(receiver, _)| *receiver == line.id).map_or(&[][..], |(_, people)| people);
    if people.is_empty() {
        return nothing();
    }
    let rows = people.iter().map(|person| {
        let done = match person.told_at {
            Some(at) => say(fill(w.told_at, &[&moment_short(at, page.language)])),
            None => form(
                &action(page),
                view! {
                    {hidden("receiver", &line.id)}
                    {hidden("registration", &person.registration_id)}
                    {button_do(Button::Secondary, w.told_do, "do", "told")}
                },
            ),
        };
        let called = called(&person.name, &person.name_kana, &person.receipt).to_owned();
        vec![say(called), say(person.phone.clone().unwrap_or_default()), done]
    });
    let table = table(Table {
        caption: w.to_tell,
        head: &[w.name, w.phone, w.told_do],
        rows: rows.collect(),
        row_heads: true,
        dense: true,
        stacks: true,
        ..Default::default()
    });
    view! { <p>{say(w.to_tell_more)}</p>{table} }.into_any()
}

/// Whether lists may be taken away, with the form that changes it.
fn lists(page: &ReceiversPage, line: &Line, w: &'static Words) -> AnyView {
    let receiver = hidden("receiver", &line.id);
    if let (Some(why), Some(since)) = (&line.permit_why, line.permit_since) {
        let text = fill(w.lists_are_on, &[&moment_short(since, page.language), why]);
        let body =
            view! { {receiver}<p class="actions">{button_do(Button::Secondary, w.take_back, "do", "take_back")}</p> };
        return view! { <p>{say(text)}</p>{form(&action(page), body)} }.into_any();
    }
    let name = format!("allow-{}", line.id);
    let body = view! {
        {receiver}
        {field(page.language, Field {
            name: &name, label: w.allow_why, required: true, value: page.typed.get(&name), error: page.errors.get(&name),
            autocomplete: "off", ..Default::default()
        })}
        <p class="actions">{button_do(Button::Secondary, w.allow, "do", "allow")}</p>
    };
    let open = page.errors.get(&name).is_some();
    view! {
        <p>{say(w.lists_are_off)}</p>
        <details open=open><summary>{say(w.allow)}</summary>{form(&action(page), body)}</details>
    }
    .into_any()
}

/// Hosts first, then everyone else, then the city's department.
fn add_form(page: &ReceiversPage, w: &'static Words) -> AnyView {
    let hosts = &page.announcement.hosts;
    let is_host = |p: &Partner| hosts.iter().any(|h| h.partner_id == p.id);
    let others: Vec<&Partner> = page.partners.iter().filter(|p| !is_host(p)).collect();
    let mut options: Vec<Opt> =
        hosts.iter().map(|h| Opt::new(&h.partner_id, format!("{}：{}", h.role.name(page.language), h.name))).collect();
    options.extend(others.iter().map(|p| Opt::new(&p.id, &p.name)));
    options.push(Opt::new(CITY, w.the_city));
    let only = if let ([one], false) = (&hosts[..], page.typed.has("do")) { one.partner_id.as_str() } else { "" };
    let partner = if page.typed.has("partner") { page.typed.get("partner") } else { only };
    let chosen: Vec<String> = page.typed.all("columns").map(str::to_owned).collect();
    let there = columns(page.announcement);
    let boxes = there.iter().map(|c: &Column| Opt::new(c.code(), column_name(*c, page.language))).collect();
    let body = view! {
        {select(page.language, Select {
            name: "partner", label: w.partner, required: true, options, value: partner, error: page.errors.get("partner"),
            ..Default::default()
        })}
        {checks(page.language, Checks {
            name: "columns", legend: w.columns_label, required: true, support: w.columns_more, options: boxes,
            chosen: &chosen, error: page.errors.get("columns"), ..Default::default()
        })}
        {field(page.language, Field {
            name: "why", label: w.why_label, required: true, support: w.why_more, value: page.typed.get("why"),
            error: page.errors.get("why"), autocomplete: "off", ..Default::default()
        })}
        <p class="actions">{button_do(Button::Primary, w.add_do, "do", "add")}</p>
    };
    view! { <section><h2>{say(w.add)}</h2><p>{say(w.add_more)}</p>{form(&action(page), body)}</section> }.into_any()
}

fn past_ones(page: &ReceiversPage, past: &[&Line], w: &'static Words) -> AnyView {
    if past.is_empty() {
        return nothing();
    }
    let rows = past.iter().map(|line| {
        let until = line.ended_at.map(|at| moment_short(at, page.language)).unwrap_or_default();
        vec![
            say(name_of(line, w)),
            say(columns_named(&line.columns.0, page.language)),
            say(&line.why),
            say(moment_short(line.since, page.language)),
            say(until),
        ]
    });
    let table = table(Table {
        caption: w.past,
        caption_hidden: true,
        head: &[w.partner, w.columns, w.why, w.since, w.until],
        rows: rows.collect(),
        row_heads: true,
        dense: true,
        stacks: true,
        ..Default::default()
    });
    view! { <section><h2>{say(w.past)}</h2>{table}</section> }.into_any()
}
