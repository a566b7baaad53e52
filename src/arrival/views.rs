//! The screen at the door, and what somebody who reads it sees on their phone.

use leptos::prelude::*;

use super::arrive::Answer;
use super::rules::Door;
use super::words::words;
use crate::checkin::views::when_long;
use crate::checkin::{Entry, Head};
use crate::programme::{Announcement, DeskRule};
use crate::text::{Language, clock_time, date_short, fill, plain, time_long};
use crate::ui::{Errors, *};
use crate::web::{Fields, Page, Visit};

/// Said before one applies: name and text. None: the staff check everybody in.
pub fn announced(a: &Announcement, language: Language) -> Option<(&'static str, String)> {
    let w = words(language);
    a.offering.desk.has(&DeskRule::SelfCheckIn).then(|| (w.fact, w.before.to_owned()))
}

/// The screen's code in SVG, or why there is none now.
pub enum Screen {
    Code(String),
    Shut(Door),
}

/// In all languages at once: nobody at the door sets one. Without the staff's menu: it faces those who come.
pub fn door_page(visit: &Visit, head: &Head, screen: Screen) -> Page {
    let language = visit.language;
    let all = [Language::Ja, Language::JaEasy, Language::En].map(words);
    let title = format!("{}｜{}", head.offering_title, plain(words(language).door_title));
    visit.page(title, || {
        let lines = |of: fn(&super::words::Words) -> &'static str| all.map(|w| view! { <p>{say(of(w))}</p> }).collect_view();
        let body = match screen {
            Screen::Code(svg) => view! {
                <div class="qr door" role="img" aria-label=plain(words(language).door_qr) inner_html=svg></div>
                <div class="lead">{lines(|w| w.door_lead)}</div>
                {lines(|w| w.door_how)}
                {lines(|w| w.door_no_phone)}
            }
            .into_any(),
            Screen::Shut(Door::NotYet(from)) => {
                let from = clock_time(from);
                all.map(|w| view! { <p class="lead">{say(fill(w.door_not_yet, &[&from]))}</p> }).collect_view().into_any()
            }
            Screen::Shut(_) => view! { <div class="lead">{lines(|w| w.door_over)}</div> }.into_any(),
        };
        view! {
            <div class="desk door">
                <h1><span class="sub">{say(when_long(head, language))}</span>{head.offering_title.clone()}"　"{head.title.clone()}</h1>
                {body}
                <p class="support"><a href=format!("/desk/{}", head.id)>{say(words(language).door_back)}</a></p>
            </div>
        }
        .into_any()
    })
}

/// What a phone's page is drawn from.
pub struct Ask<'a> {
    pub head: &'a Head,
    pub ticket: &'a str,
    /// Begins the ids of this page's facts.
    pub fact: &'a str,
    /// Registrations that this phone has proved: id, and the receipt number they are called by.
    pub own: &'a [(String, String)],
    /// Who of a party has come is asked: whether names are shown, and of whom.
    pub party: Option<(bool, Vec<Entry>)>,
    pub typed: &'a Fields,
    pub errors: &'a Errors,
}

pub fn ask_page(visit: &Visit, ask: Ask) -> Page {
    let language = visit.language;
    let w = words(language);
    visit.page(w.title, move || {
        let url = format!("/arrive/{}", ask.head.id);
        let with = |rest: AnyView| view! { {hidden("ticket", ask.ticket)}{hidden("fact", ask.fact)}{rest} };
        let body = match &ask.party {
            Some((names, party)) => form(&url, with(who_came(language, &ask, *names, party))),
            None => {
                let own = ask.own.iter().map(|(id, receipt)| {
                    let text = fill(w.own_do, &[receipt]);
                    form(&url, with(view! { {hidden("own", id)}{button_do(Button::Primary, &text, "do", "arrive")} }.into_any()))
                });
                let own = (!ask.own.is_empty())
                    .then(|| view! { <h2>{say(w.own)}</h2>{own.collect_view()}<h2>{say(w.or_number)}</h2> });
                let fields = view! {
                    {field(language, Field {
                        name: "number", label: w.number, support: w.number_more, required: true, unmarked: true, short: true,
                        value: ask.typed.get("number"), autocomplete: "off", max_length: Some(20), error: ask.errors.get("number"),
                        ..Default::default()
                    })}
                    {field(language, Field {
                        name: "name", label: w.name, support: w.name_more, required: true, unmarked: true, short: true,
                        value: ask.typed.get("name"), autocomplete: "family-name", max_length: Some(100), error: ask.errors.get("name"),
                        ..Default::default()
                    })}
                    {button_do(Button::Primary, w.arrive, "do", "arrive")}
                };
                view! { {own}<p>{say(w.intro)}</p>{form(&url, with(fields.into_any()))} }.into_any()
            }
        };
        view! {
            {error_summary(language, ask.errors)}
            {heading(language, ask.head, w.title)}
            {body}
        }
        .into_any()
    })
}

fn heading(language: Language, head: &Head, title: &'static str) -> AnyView {
    view! {
        <h1><span class="sub">{head.offering_title.clone()}"　"{head.title.clone()}" "{say(when_long(head, language))}</span>{say(title)}</h1>
    }
    .into_any()
}

fn who_came(language: Language, ask: &Ask, names: bool, party: &[Entry]) -> AnyView {
    let w = words(language);
    let name = |e: &Entry| if names { e.called().to_owned() } else { fill(w.nth, &[&(e.position + 1)]) };
    let options = party.iter().map(|e| {
        let here = e.here_since().is_some();
        Opt::new(e.position.to_string(), name(e)).note(if here { w.here } else { "" }).off(here)
    });
    let kept = ["number", "name", "own"].map(|field| hidden(field, ask.typed.get(field)));
    view! {
        {kept.into_iter().collect_view()}
        {hidden("party", "1")}
        {checks(language, Checks {
            name: "who", legend: w.who, unmarked: true, options: options.collect(), error: ask.errors.get("who"), ..Default::default()
        })}
        {button_do(Button::Primary, w.arrive, "do", "arrive")}
    }
    .into_any()
}

/// A word for each way it can end; nobody's name.
pub fn answer_page(visit: &Visit, head: &Head, answer: &Answer) -> Page {
    let language = visit.language;
    let w = words(language);
    let (class, title, more) = match answer {
        Answer::Welcome(_) => ("answer yes", w.welcome, w.welcome_more.to_owned()),
        Answer::Already(at) => ("answer again", w.already, fill(w.already_more, &[&clock_time(*at)])),
        Answer::OtherSession(when) => {
            let when: Vec<String> = when
                .iter()
                .map(|(date, starts)| {
                    let day = date.parse().map_or_else(|_| date.clone(), |day| date_short(day, language));
                    format!("{day} {}", time_long(starts, language))
                })
                .collect();
            (
                "answer no",
                w.other,
                fill(w.other_more, &[&when.join(if language == Language::En { "; " } else { "、" })]),
            )
        }
        Answer::AskStaff | Answer::Party(_) => ("answer no", w.staff, w.staff_more.to_owned()),
    };
    visit.page(title, || {
        view! {
            {heading(language, head, w.title)}
            <div class="desk"><div class=class role="status" id="answer"><p>{say(title)}</p><p class="next">{say(&more)}</p></div></div>
        }
        .into_any()
    })
}

/// The code was read too long ago, or the door is not open.
pub fn shut_page(visit: &Visit, head: &Head, door: Door) -> Page {
    let language = visit.language;
    let w = words(language);
    let (title, more) = match door {
        Door::Open => (w.stale, w.stale_more.to_owned()),
        Door::NotYet(from) => (w.closed, fill(w.door_not_yet, &[&clock_time(from)])),
        Door::Over => (w.closed, w.door_over.to_owned()),
    };
    visit.page(title, || view! { {heading(language, head, title)}<p>{say(&more)}</p> }.into_any())
}
