use leptos::prelude::*;

use super::form::{LONG, SHORT};
use super::model::{Addition, Incident, Line, Person};
use super::words::{Words, words};
use crate::checkin::{Entry, Head, Who};
use crate::programme::Announcement;
use crate::registration::sessions;
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{Language, date_long, date_short, fill, moment, moment_short, plain, time_long, time_range};
use crate::ui::{Errors, *};
use crate::web::Fields;

/// The form at the desk.
pub struct FormPage<'a> {
    pub language: Language,
    pub who: &'a Who,
    pub head: &'a Head,
    /// Who may be named.
    pub list: &'a [Entry],
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    pub saved: bool,
}

pub fn form_page(page: &FormPage) -> AnyView {
    let (language, w) = (page.language, words(page.language));
    let head = page.head;
    let day = head.date.parse().map_or_else(|_| head.date.clone(), |d| date_short(d, language));
    let when = format!("{day} {}", time_range(&head.starts, &head.ends, language));
    let menu = match page.who {
        Who::Staff(staff) => staff_menu(language, staff, ""),
        _ => nothing(),
    };
    let saved = page.saved.then(|| notice_banner(Notice::Success, "", view! { <p>{say(w.saved)}</p> }));
    view! {
        {menu}
        {error_summary(language, page.errors)}
        {saved}
        <h1><span class="sub">{say(&head.offering_title)}" "{say(when)}</span>{say(w.form)}</h1>
        {notice_banner(Notice::Warning, "", view! { <p>{say(w.emergency)}</p> })}
        <p>{say(w.form_lead)}</p>
        {form(&format!("/desk/{}/incident", head.id), fields(page, w))}
        <p><a href=format!("/desk/{}", head.id)>{say(w.to_desk)}</a></p>
    }
    .into_any()
}

fn fields(page: &FormPage, w: &'static Words) -> AnyView {
    let (language, typed, errors) = (page.language, page.typed, page.errors);
    let short = |name: &'static str, label: &'static str, support: &'static str, required: bool| {
        field(
            language,
            Field {
                name,
                label,
                support,
                required,
                value: typed.get(name),
                error: errors.get(name),
                autocomplete: "off",
                max_length: u32::try_from(SHORT).ok(),
                ..Default::default()
            },
        )
    };
    let long = |name: &'static str, label: &'static str, support: &'static str, required: bool| {
        textarea(
            language,
            Textarea {
                name,
                label,
                support,
                required,
                value: typed.get(name),
                error: errors.get(name),
                max_length: u32::try_from(LONG).ok(),
                ..Default::default()
            },
        )
    };
    let clock = |name: &'static str, label: &'static str, required: bool| {
        field(
            language,
            Field {
                name,
                label,
                required,
                value: typed.get(name),
                error: errors.get(name),
                kind: Input::Time,
                short: true,
                autocomplete: "off",
                ..Default::default()
            },
        )
    };
    let options = page.list.iter().map(|e| Opt::new(&e.id, e.called()).note(&e.receipt));
    let list = (!page.list.is_empty()).then(|| {
        select(
            language,
            Select {
                name: "participant",
                label: w.participant,
                support: w.participant_more,
                options: options.collect(),
                value: typed.get("participant"),
                error: errors.get("participant"),
                ..Default::default()
            },
        )
    });
    view! {
        {hidden("id", typed.get("id"))}
        {list}
        {short("concerned", w.concerned, "", false)}
        {field(language, Field {
            name: "day", label: w.day, required: true, value: typed.get("day"), error: errors.get("day"), kind: Input::Date,
            short: true, autocomplete: "off", ..Default::default()
        })}
        {clock("time", w.time, true)}
        {short("place", w.place, w.place_more, false)}
        {long("what", w.what, w.what_more, true)}
        {long("first_response", w.first_response, "", false)}
        {fieldset(w.called, view! {
            <p class="support">{say(w.called_more)}</p>
            {clock("called_ambulance", w.ambulance, false)}
            {clock("called_family", w.family, false)}
            {clock("called_office", w.own_office, false)}
        })}
        {long("called_others", w.others, w.others_more, false)}
        {short("reporter", w.reporter, "", true)}
        <p class="actions">{button(Button::Primary, w.save)}</p>
    }
    .into_any()
}

/// One of the list, with its offering's title.
pub struct Shown {
    pub line: Line,
    pub title: String,
}

pub fn list_page(language: Language, staff: &Staff, all: &[Shown]) -> AnyView {
    let w = words(language);
    let body = if all.is_empty() {
        view! { <p>{say(w.none)}</p> }.into_any()
    } else {
        let rows = all.iter().map(|Shown { line, title }| {
            let href = format!("/office/incidents/{}", line.id);
            vec![
                view! { <a href=href>{say(when(&line.day, &line.time, language))}</a> }.into_any(),
                say(title),
                say(moment_short(line.recorded_at, language)),
                say(line.additions.to_string()),
                say(if line.held > 0 { w.hold_on } else { w.hold_off }),
            ]
        });
        table(Table {
            caption: w.title,
            caption_hidden: true,
            head: &[w.happened, w.offering, w.recorded, w.additions_n, w.hold],
            rows: rows.collect(),
            row_heads: true,
            numeric: &[3],
            stacks: true,
            ..Default::default()
        })
    };
    view! {
        {staff_menu(language, staff, "/office")}
        {breadcrumbs(language, &[("/office", w.office)], w.title)}
        <h1>{say(w.title)}</h1>
        <p>{say(w.list_more)}</p>
        {body}
    }
    .into_any()
}

/// 「12月12日（土）10:15」
pub fn when(day: &str, time: &str, language: Language) -> String {
    let day = day.parse().map_or_else(|_| day.to_owned(), |d| date_long(d, language));
    format!("{day} {}", time_long(time, language))
}

/// One incident, for those who may read it.
pub struct Page<'a> {
    pub language: Language,
    pub staff: &'a Staff,
    pub a: &'a Announcement,
    pub incident: &'a Incident,
    pub person: Option<&'a Person>,
    pub additions: &'a [Addition],
    /// The id of the addition that the form would make.
    pub id: &'a str,
    pub typed: &'a str,
    pub errors: &'a Errors,
    pub done: bool,
}

pub fn page(p: &Page) -> AnyView {
    let (language, w) = (p.language, words(p.language));
    let i = p.incident;
    let done = p.done.then(|| notice_banner(Notice::Success, "", view! { <p>{say(w.done)}</p> }));
    let session = p.a.sessions.iter().find(|s| s.id == i.session_id);
    let facts = vec![
        (w.happened, say(when(&i.day, &i.time, language))),
        (w.session, say(session.map_or_else(String::new, |s| sessions::when_long(s, language)))),
        (w.place, view! { {i.place.clone()} }.into_any()),
        (w.who, concerned(p, w)),
        (w.what, written(&i.what)),
        (w.first_response, written(&i.first_response)),
        (w.contacts, contacts(i, language)),
        (w.reporter, view! { {i.reporter.clone()} }.into_any()),
        (w.recorded_by, say(format!("{}　{}", i.recorder, plain(&moment(i.recorded_at, language))))),
    ];
    let offering = format!("/office/offerings/{}", p.a.offering.id);
    let keeping = match &i.registration_id {
        Some(registration) => format!("/office/registrations/{registration}/data"),
        None => format!("{offering}/data"),
    };
    view! {
        {staff_menu(language, p.staff, "/office")}
        {breadcrumbs(language, &[("/office", w.office), ("/office/incidents", w.title)], w.incident)}
        {error_summary(language, p.errors)}
        {done}
        <h1><span class="sub">{say(&p.a.offering.title)}</span>{say(w.incident)}</h1>
        <div class="actions">
            {link_button(Button::Primary, w.to_report, &format!("/office/incidents/{}/report", i.id))}
            {link_button(Button::Secondary, w.to_attendance, &format!("/office/sessions/{}/attendance", i.session_id))}
        </div>
        {description_list(facts)}
        {additions(p, w)}
        <h2>{say(w.hold)}</h2>
        <p>{say(w.hold_more)}</p>
        {(p.staff.scope().partner().is_none()).then(|| view! { <p><a href=keeping>{say(w.hold_page)}</a></p> })}
        <p><a href="/office/incidents">{say(w.to_list)}</a></p>
    }
    .into_any()
}

/// As it was typed, line by line.
pub fn written(text: &str) -> AnyView {
    view! { <span class="as-written">{text.to_owned()}</span> }.into_any()
}

fn concerned(p: &Page, w: &'static Words) -> AnyView {
    match (p.person, p.incident.concerned.as_str()) {
        (Some(person), _) => {
            let href = format!("/office/registrations/{}", person.registration_id);
            view! { <a href=href>{person.called().to_owned()}</a>{say(w.from_list)} }.into_any()
        }
        (None, "") => say(w.nobody),
        (None, name) => view! { {name.to_owned()}{say(w.not_of_list)} }.into_any(),
    }
}

/// Who was called, and when.
pub fn contacts(i: &Incident, language: Language) -> AnyView {
    let w = words(language);
    let called = [(w.ambulance, &i.called_ambulance), (w.family, &i.called_family), (w.own_office, &i.called_office)];
    let lines: Vec<AnyView> = called
        .into_iter()
        .filter(|(_, at)| !at.is_empty())
        .map(|(whom, at)| view! { <li>{say(time_long(at, language))}" "{say(whom)}</li> }.into_any())
        .collect();
    if lines.is_empty() && i.called_others.is_empty() {
        return say(w.no_contacts);
    }
    let others = (!i.called_others.is_empty()).then(|| written(&i.called_others));
    view! { <ul class="plain">{lines}</ul>{others} }.into_any()
}

fn additions(p: &Page, w: &'static Words) -> AnyView {
    let language = p.language;
    let lines = p.additions.iter().map(|a| {
        view! {
            <li>
                {say(moment_short(a.at, language))}" "{a.staff.clone()}<br/>{written(&a.text)}
            </li>
        }
        .into_any()
    });
    let body = view! {
        {hidden("id", p.id)}
        {textarea(language, Textarea {
            name: "text", label: w.add_text, support: w.add_more, required: true, value: p.typed,
            error: p.errors.get("text"), max_length: u32::try_from(LONG).ok(), ..Default::default()
        })}
        <p class="actions">{button_do(Button::Secondary, w.add, "do", "add")}</p>
    };
    let list = (!p.additions.is_empty()).then(|| view! { <ul>{lines.collect_view()}</ul> });
    view! {
        <h2>{say(w.additions)}</h2>
        {list}
        {form(&format!("/office/incidents/{}", p.incident.id), body)}
    }
    .into_any()
}

pub fn too_long(language: Language) -> String {
    fill(words(language).too_long, &[&LONG])
}
