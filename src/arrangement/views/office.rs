use leptos::prelude::*;

use super::own::facts;
use super::state;
use crate::arrangement::form::{UNKNOWN, heads_field};
use crate::arrangement::letters::{answer_by, day};
use crate::arrangement::rules::standing;
use crate::arrangement::words::{Words, words};
use crate::arrangement::{Call, Line, Request, Standing, Wish};
use crate::clock::Moment;
use crate::registration::Registration;
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{self, AgeBand, Language, fill};
use crate::ui::{Errors, *};
use crate::web::Fields;

/// All requests of the offerings that somebody answers for, what is due first on top.
pub struct ListPage<'a> {
    pub staff: &'a Staff,
    pub lines: &'a [Line],
    pub now: Moment,
    pub language: Language,
}

pub fn list_page(page: ListPage) -> AnyView {
    let w = words(page.language);
    let of = |which: fn(Standing) -> bool| -> Vec<&Line> {
        page.lines.iter().filter(|l| which(standing(&l.request, page.now))).collect()
    };
    let none = page.lines.is_empty().then(|| view! { <p>{say(w.office_none)}</p> });
    view! {
        {staff_menu(page.language, page.staff, "/office")}
        {breadcrumbs(page.language, &[("/office", w.office)], w.office_title)}
        <h1>{say(w.office_title)}</h1>
        <p>{say(w.office_intro)}</p>
        {none}
        {part(w.to_decide, &of(Standing::is_open), &page, w)}
        {part(w.to_report, &of(|s| s == Standing::Held), &page, w)}
        {part(w.to_hold, &of(|s| s == Standing::Decided), &page, w)}
        {part(w.done, &of(|s| !s.is_open() && !matches!(s, Standing::Held | Standing::Decided)), &page, w)}
    }
    .into_any()
}

fn part(heading: &'static str, lines: &[&Line], page: &ListPage, w: &'static Words) -> AnyView {
    if lines.is_empty() {
        return nothing();
    }
    let rows = lines.iter().map(|l| {
        let href = format!("/office/visits/{}", l.request.registration_id);
        vec![
            view! { <a href=href>{l.request.group_name.clone()}</a>" "{l.name.clone()} }.into_any(),
            say(&l.title),
            state(standing(&l.request, page.now), w),
            due(&l.request, page.now, page.language, w),
        ]
    });
    let table = table(Table {
        caption: heading,
        caption_hidden: true,
        head: &[w.group_name, w.offering, w.state, w.due],
        rows: rows.collect(),
        row_heads: true,
        stacks: true,
        dense: true,
        ..Default::default()
    });
    view! { <h2>{say(heading)}</h2>{table} }.into_any()
}

/// What somebody has to do next, and whether it is late.
fn due(request: &Request, now: Moment, language: Language, w: &'static Words) -> AnyView {
    match standing(request, now) {
        Standing::Asked | Standing::Proposed => {
            let late = (now.date().to_string() > request.answer_by).then(|| badge(Badge::Cancelled, w.overdue));
            view! { {say(fill(w.due_decide, &[&answer_by(request, language)]))}" "{late} }.into_any()
        }
        Standing::Decided => {
            let on = request.date.as_deref().and_then(|d| d.parse().ok());
            on.map_or_else(nothing, |d| say(fill(w.due_hold, &[&text::date_short(d, language)])))
        }
        Standing::Held => say(w.due_report),
        Standing::Reported | Standing::Declined | Standing::Withdrawn | Standing::Cancelled => nothing(),
    }
}

/// One request, and what people make of it.
pub struct OnePage<'a> {
    pub staff: &'a Staff,
    pub request: &'a Request,
    pub registration: &'a Registration,
    pub title: &'a str,
    pub wishes: &'a [Wish],
    pub calls: &'a [Call],
    pub heads: &'a [(String, i64)],
    pub said: Option<(Notice, &'a str)>,
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    pub now: Moment,
    pub language: Language,
}

pub fn one_page(page: OnePage) -> AnyView {
    let (language, w, request, r) = (page.language, words(page.language), page.request, page.registration);
    let here = format!("/office/visits/{}", r.id);
    let stands = standing(request, page.now);
    let phone = (!r.phone.is_empty()).then(|| {
        view! { <a class="nowrap" href=format!("tel:{}", text::phone_digits(&r.phone))>{r.phone.clone()}</a> }
    });
    let visit = request.visit_id.as_ref().map(|id| {
        view! { <p><a href=format!("/office/offerings/{id}")>{say(w.visit_page)}</a></p> }
    });
    let calls = page.calls.iter().map(|c| {
        view! { <li>{say(text::moment_short(c.at, language))}" "{c.staff.clone()}"："{c.text.clone()}</li> }.into_any()
    });
    let calls = calls.collect_view();
    let work = match stands {
        s if s.is_open() => view! { {arrange(&page, &here, w)}{decline(&page, &here, w)} }.into_any(),
        Standing::Held | Standing::Reported => report(&page, &here, w),
        _ => nothing(),
    };
    view! {
        {staff_menu(language, page.staff, "/office")}
        {breadcrumbs(language, &[("/office", w.office), ("/office/visits", w.office_title)], &request.group_name)}
        {error_summary(language, page.errors)}
        {page.said.map(|(kind, text)| notice_banner(kind, "", view! { <p>{say(text)}</p> }))}
        <h1><span class="sub">{say(page.title)}</span>{request.group_name.clone()}</h1>
        <p>{state(stands, w)}" "{due(request, page.now, language, w)}</p>
        <p>{r.name.clone()}" "<span class="kana">{r.name_kana.clone()}</span>" "{phone}" "{r.email.clone()}</p>
        {facts(request, page.wishes, w, language)}
        {settled(request, stands, language, w)}
        {visit}
        <p><a href=format!("/office/registrations/{}", r.id)>{say(w.person_page)}</a></p>
        {work}
        <h2>{say(w.calls)}</h2>
        <ul>{calls}</ul>
        {form(&here, view! {
            {textarea(language, Textarea {
                name: "call", label: w.call, value: page.typed.get("call"), error: page.errors.get("call"), ..Default::default()
            })}
            <p>{button_do(Button::Secondary, w.call_do, "do", "call")}</p>
        })}
    }
    .into_any()
}

/// What was decided, where it was.
fn settled(request: &Request, stands: Standing, language: Language, w: &'static Words) -> AnyView {
    let on = match (&request.date, &request.starts, &request.ends) {
        (Some(date), Some(starts), Some(ends)) if !stands.is_open() => day(date, starts, ends, language),
        _ => String::new(),
    };
    let decided = (!on.is_empty()).then(|| view! { <p>{say(fill(w.decided_more, &[&on, &request.instructor]))}</p> });
    let declined = (stands == Standing::Declined).then(|| {
        view! {
            <p>{say(fill(w.declined_more, &[&request.reason]))}</p>
            <p>{say(fill(w.instead, &[&request.alternative]))}</p>
        }
    });
    view! { {decided}{declined} }.into_any()
}

/// As typed, or what it is now.
fn value(page: &OnePage, name: &str, was: Option<&str>) -> String {
    let typed = page.typed.0.iter().any(|(n, _)| n == name);
    if typed { page.typed.get(name).to_owned() } else { was.unwrap_or_default().to_owned() }
}

fn arrange(page: &OnePage, here: &str, w: &'static Words) -> AnyView {
    let (language, request, first) = (page.language, page.request, page.wishes.first());
    let line = |name: &str, label: &str, kind: Input, was: Option<&str>| {
        let value = value(page, name, was);
        let (required, short) = (true, kind as u8 != Input::Text as u8);
        let error = page.errors.get(name);
        field(language, Field { name, label, kind, required, short, value: &value, error, ..Default::default() })
    };
    let was = |own: &Option<String>, wish: Option<&str>| own.clone().or_else(|| wish.map(str::to_owned));
    let date = was(&request.date, first.map(|w| w.date.as_str()));
    let starts = was(&request.starts, first.map(|w| w.starts.as_str()));
    let ends = was(&request.ends, first.map(|w| w.ends.as_str()));
    view! {
        <h2>{say(w.arrange)}</h2>
        {form(here, view! {
            {line("date", w.date, Input::Date, date.as_deref())}
            {line("starts", w.time, Input::Time, starts.as_deref())}
            {line("ends", w.ends, Input::Time, ends.as_deref())}
            {line("instructor", w.instructor, Input::Text, Some(&request.instructor))}
            {checkbox(language, Checkbox {
                name: "agreed", label: w.agreed, unmarked: true, checked: page.typed.has("agreed"),
                error: page.errors.get("agreed"), ..Default::default()
            })}
            <p class="actions">
                {button_do(Button::Primary, w.decide, "do", "decide")}
                {button_do(Button::Secondary, w.propose, "do", "propose")}
            </p>
        })}
    }
    .into_any()
}

fn decline(page: &OnePage, here: &str, w: &'static Words) -> AnyView {
    let area = |name: &str, label: &str| {
        let (value, error) = (page.typed.get(name), page.errors.get(name));
        textarea(page.language, Textarea { name, label, required: true, value, error, rows: 3, ..Default::default() })
    };
    let open = ["reason", "alternative"].iter().any(|name| page.errors.get(name).is_some());
    view! {
        <details class="together" open=open>
            <summary>{say(w.decline_title)}</summary>
            {form(here, view! {
                {area("reason", w.reason)}
                {area("alternative", w.alternative)}
                <p>{button_do(Button::Danger, w.decline_do, "do", "decline")}</p>
            })}
        </details>
    }
    .into_any()
}

fn report(page: &OnePage, here: &str, w: &'static Words) -> AnyView {
    let language = page.language;
    let total: i64 = page.heads.iter().map(|(_, n)| n).sum();
    let done = page.request.reported_at.map(|_| view! { <p>{say(fill(w.reported_as, &[&total]))}</p> });
    let bands = AgeBand::ALL.iter().map(|band| (band.code(), band.name(language)));
    let rows = bands.chain([(UNKNOWN, w.unknown.to_owned())]).map(|(code, label)| {
        let name = heads_field(code);
        let was = page.heads.iter().find(|(band, _)| band == code).map(|(_, n)| n.to_string());
        let value = value(page, &name, was.as_deref());
        let error = page.errors.get(&name);
        let kind = Input::Number;
        let of = Field {
            name: &name,
            label: &label,
            kind,
            unmarked: true,
            short: true,
            value: &value,
            error,
            ..Default::default()
        };
        field(language, of)
    });
    let rows = rows.collect_view();
    let text = value(page, "report", Some(&page.request.report));
    view! {
        <h2>{say(w.report_title)}</h2>
        {done}
        <p>{say(w.report_more)}</p>
        {form(here, view! {
            {rows}
            {textarea(language, Textarea {
                name: "report", label: w.report_text, value: &text, error: page.errors.get("report"), ..Default::default()
            })}
            <p>{button_do(Button::Primary, w.report_do, "do", "report")}</p>
        })}
    }
    .into_any()
}
