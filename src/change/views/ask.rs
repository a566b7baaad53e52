//! The form: what to change, whom it touches, and why. The most urgent thing comes first.

use leptos::prelude::*;

use super::super::rules::{Warning, ends_it_all};
use super::super::words::{Words, words};
use crate::hosting::{Charge, Lead};
use crate::programme::{Announcement, Session, Venue};
use crate::registration::sessions;
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{Language, fill, phone_digits};
use crate::ui::{Errors, *};
use crate::web::Fields;

pub struct AskPage<'a> {
    pub staff: &'a Staff,
    pub announcement: &'a Announcement,
    /// None: all of the offering.
    pub session: Option<&'a Session>,
    pub venues: &'a [Venue],
    /// Whom it would touch: by e-mail, by people.
    pub touches: (i64, i64),
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    pub warnings: &'a [Warning],
    /// None: the reader may cancel it.
    pub deciders: Option<&'a Deciders>,
    pub language: Language,
}

/// Who may cancel it, for those who may not.
pub struct Deciders {
    pub leads: Vec<Lead>,
    pub charge: Option<Charge>,
}

pub fn ask_page(page: AskPage) -> AnyView {
    let w = words(page.language);
    let o = &page.announcement.offering;
    let office = format!("/office/offerings/{}", o.id);
    let what = page.session.map_or_else(String::new, |s| sessions::when_long(s, page.language));
    view! {
        {staff_menu(page.language, page.staff, "/office")}
        {breadcrumbs(page.language, &[("/office", crate::office::title(page.language)), (office.as_str(), o.title.as_str())], w.title)}
        {error_summary(page.language, page.errors)}
        {warned(&page, w)}
        <h1><span class="sub">{say(w.title)}</span>{say(&o.title)}</h1>
        <p class="lead">{say(&what)}</p>
        <p>{say(fill(w.touches, &[&page.touches.0, &page.touches.1]))}</p>
        <p class="support">{say(w.how)}</p>
        {cancel_form(&page, w)}
        {page.session.map(|session| move_form(&page, session, w))}
    }
    .into_any()
}

/// Where the form is posted to: the page's own address.
fn action(page: &AskPage) -> String {
    match page.session {
        Some(session) => format!("/office/sessions/{}/change", session.id),
        None => format!("/office/offerings/{}/cancel", page.announcement.offering.id),
    }
}

fn warned(page: &AskPage, w: &'static Words) -> AnyView {
    if page.warnings.is_empty() {
        return nothing();
    }
    let lines = page.warnings.iter().map(|warning| match warning {
        Warning::Taken(title) => view! { <li>{say(fill(w.warn_taken, &[title]))}</li> }.into_any(),
        Warning::Closed => view! { <li>{say(w.warn_closed)}</li> }.into_any(),
    });
    notice_banner(Notice::Warning, w.warn, view! { <ul>{lines.collect_view()}</ul> })
}

fn cancel_form(page: &AskPage, w: &'static Words) -> AnyView {
    let (title, more) = match page.session {
        Some(s) if ends_it_all(page.announcement, &s.id) => {
            (w.cancel_title, Some(view! { <p>{say(w.cancel_last_more)}</p> }))
        }
        Some(_) => (w.cancel_title, None),
        None => (w.cancel_all_title, Some(view! { <p>{say(w.cancel_all_more)}</p> })),
    };
    if let Some(deciders) = page.deciders {
        return view! { <section><h2>{say(title)}</h2>{whom_to_call(page, deciders, w)}</section> }.into_any();
    }
    let mine = page.typed.get("do") != "move";
    view! {
        <section>
            <h2>{say(title)}</h2>
            {more}
            {form(&action(page), view! {
                {why(page, mine, "cancel", w)}
                <p class="actions">{button_do(Button::Danger, w.cancel_do, "do", "cancel")}</p>
            })}
        </section>
    }
    .into_any()
}

fn whom_to_call(page: &AskPage, deciders: &Deciders, w: &'static Words) -> AnyView {
    let o = &page.announcement.offering;
    let phone = |number: &str| {
        let href = format!("tel:{}", phone_digits(number));
        (!number.is_empty()).then(|| view! { " "<a href=href>{number.to_owned()}</a> })
    };
    let leads = deciders.leads.iter().map(|lead| {
        view! { <li>{say(fill(w.decides_lead, &[&lead.name, &lead.partner]))}{phone(&lead.phone)}</li> }.into_any()
    });
    let charge = deciders
        .charge
        .iter()
        .map(|charge| view! { <li>{say(fill(w.decides_charge, &[&charge.name]))}</li> }.into_any());
    let contact = view! { <li>{say(fill(w.decides_contact, &[&o.contact_name, &o.contact_phone]))}</li> }.into_any();
    let lines = leads.chain(charge).chain([contact]).collect_view();
    notice_banner(Notice::Info, "", view! { <p>{say(w.not_yours)}</p><ul>{lines}</ul> })
}

fn move_form(page: &AskPage, session: &Session, w: &'static Words) -> AnyView {
    let mine = page.typed.get("do") == "move";
    let value = |name: &str, now: &str| if mine { page.typed.get(name).to_owned() } else { now.to_owned() };
    let (date, starts, ends) =
        (value("date", &session.date), value("starts", &session.starts), value("ends", &session.ends));
    let venue = value("venue", session.venue_id.as_deref().unwrap_or_default());
    let line = |name, label, value, kind, short| {
        let error = page.errors.get(name);
        field(page.language, Field { name, label, required: true, value, kind, error, short, ..Default::default() })
    };
    let venues = page.venues.iter().map(|v| Opt::new(&v.id, &v.name));
    let venues = std::iter::once(Opt::new("", w.as_offering)).chain(venues).collect();
    let despite = (!page.warnings.is_empty()).then(|| {
        checkbox(page.language, Checkbox { name: "despite", label: w.despite, required: true, ..Default::default() })
    });
    view! {
        <section>
            <h2>{say(w.move_title)}</h2>
            {form(&action(page), view! {
                {line("date", w.date, &date, Input::Date, false)}
                {line("starts", w.starts, &starts, Input::Time, true)}
                {line("ends", w.ends, &ends, Input::Time, true)}
                {select(page.language, Select {
                    name: "venue", label: w.venue, unmarked: true, options: venues, value: &venue, no_empty: true,
                    error: page.errors.get("venue"), ..Default::default()
                })}
                {why(page, mine, "move", w)}
                {despite}
                <p class="actions">{button_do(Button::Primary, w.move_do, "do", "move")}</p>
            })}
        </section>
    }
    .into_any()
}

/// The usual reasons, and room for another. Two forms stand on the page: each has names of its own.
fn why(page: &AskPage, mine: bool, form: &str, w: &'static Words) -> AnyView {
    let usual = [
        ("weather", w.why_weather),
        ("lecturer", w.why_lecturer),
        ("venue", w.why_venue),
        ("few", w.why_few),
        ("other", w.why_other),
    ];
    let options = usual.map(|(value, label)| Opt::new(value, label)).to_vec();
    let typed = |name: &str| if mine { page.typed.get(name) } else { "" };
    let (choice_name, text_name) = (format!("{form}_why"), format!("{form}_reason"));
    view! {
        {choice(page.language, Choice {
            name: &choice_name, legend: w.why, required: true, options, value: typed(&choice_name),
            error: page.errors.get(&choice_name), ..Default::default()
        })}
        {field(page.language, Field {
            name: &text_name, label: w.reason, value: typed(&text_name), error: page.errors.get(&text_name), ..Default::default()
        })}
    }
    .into_any()
}
