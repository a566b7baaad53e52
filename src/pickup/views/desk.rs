//! The desk at the end of a session: who waits to be fetched, and who was.

use leptos::prelude::*;

use super::{to_whom, told};
use crate::checkin::views::{desk_menu, when_long};
use crate::checkin::{Head, Who};
use crate::pickup::words::{Words, words};
use crate::pickup::{Child, Fetcher, Handover};
use crate::programme::Unit;
use crate::registration::views::grouped;
use crate::text::{Language, clock_time, fill, plain};
use crate::ui::{Errors, *};
use crate::web::{Fields, Page, Visit};

/// The children of one registration who wait together, and who may fetch them.
#[derive(Clone, Debug)]
pub struct Card {
    pub registration: String,
    pub receipt: String,
    pub children: Vec<Child>,
    /// Nobody's names where this desk is shown none.
    pub people: Vec<Fetcher>,
    pub names_shown: bool,
    /// Somebody is named.
    pub is_named: bool,
}

pub struct Desk<'a> {
    pub who: &'a Who,
    pub head: &'a Head,
    pub cards: Vec<Card>,
    pub fetched: &'a [Handover],
    /// Just done.
    pub done: Vec<Handover>,
    /// Done before, by this desk or another.
    pub already: Vec<Handover>,
    /// Begins the ids of this page's facts.
    pub page: String,
    pub searched: &'a str,
    pub may_undo: bool,
    pub typed: &'a Fields,
    pub errors: &'a Errors,
}

pub fn desk_page(visit: &Visit, desk: Desk) -> Page {
    let language = visit.language;
    let w = words(language);
    let title = format!("{}｜{}", desk.head.offering_title, plain(w.desk));
    visit.page(title, move || {
        let head = desk.head;
        let url = format!("/desk/{}/pickup", head.id);
        let said = |kind, text: &str, given: &[Handover]| {
            (!given.is_empty()).then(|| {
                let line = fill(text, &[&told(language, given)]);
                view! { <div role="status" id="answer">{notice_banner(kind, "", view! { <p>{say(line)}</p> })}</div> }
            })
        };
        let all: usize = desk.cards.iter().map(|c| c.children.len()).sum();
        let cards = match (desk.cards.is_empty(), desk.searched.is_empty()) {
            (true, true) => view! { <p>{say(w.none_here)}</p> }.into_any(),
            (true, false) => view! { <p>{say(w.none_found)}</p> }.into_any(),
            _ => desk.cards.iter().map(|c| card(language, &desk, &url, c)).collect_view().into_any(),
        };
        // Names are in no address.
        let find = form(&url, view! {
            {field(language, Field {
                name: "q", label: w.find, value: desk.searched, unmarked: true, kind: Input::Search, autocomplete: "off", ..Default::default()
            })}
            {button_do(Button::Secondary, w.find_do, "do", "find")}
        });
        let show_all = (!desk.searched.is_empty()).then(|| view! { <p><a href=url.clone()>{say(w.show_all)}</a></p> });
        view! {
            {desk_menu(language, desk.who, &head.id)}
            <div class="desk">
                {error_summary(language, desk.errors)}
                <h1><span class="sub">{head.offering_title.clone()}"　"{head.title.clone()}</span>{say(w.desk)}</h1>
                <p>{say(when_long(head, language))}" "{head.venue.clone()}</p>
                <p>{say(w.desk_more)}</p>
                {said(Notice::Success, w.done, &desk.done)}
                {said(Notice::Warning, w.already, &desk.already)}
                {find}
                {show_all}
                <h2>{say(fill(w.here, &[&Unit::Person.count(all as i64, language)]))}</h2>
                {cards}
                {fetched(language, &desk)}
                {undo(language, &desk, &url)}
                <p><a href=format!("/desk/{}", head.id)>{say(w.to_desk)}</a></p>
            </div>
        }
        .into_any()
    })
}

fn card(language: Language, desk: &Desk, url: &str, card: &Card) -> AnyView {
    let w = words(language);
    let at = |what: &str| format!("{what}[{}]", card.receipt);
    let (child_at, person_at, code_at) = (at("child"), at("person"), at("code"));
    let is_typed = desk.typed.get("registration") == card.registration;
    let ticked: Vec<String> = match is_typed {
        true => desk.typed.all(&child_at).map(Into::into).collect(),
        false => card.children.iter().map(|c| c.id.clone()).collect(),
    };
    let children = card.children.iter().map(|c| {
        let kana = if c.name.is_empty() { "" } else { &c.name_kana };
        Opt::new(&c.id, c.called()).note(if c.left_at.is_some() { plain(w.gone) } else { kana.to_owned() })
    });
    let names: Vec<&str> = card.children.iter().map(Child::called).collect();
    let legend = format!("{}　{}", names.join("・"), grouped(&card.receipt));
    let other = format!("{url}/other?of={}", card.registration);
    let people = match (card.is_named, card.names_shown) {
        (false, _) => view! { <p>{say(w.nobody_named)}</p> }.into_any(),
        (true, false) => view! { <p>{say(w.hidden_names)}</p> }.into_any(),
        (true, true) => choice(
            language,
            Choice {
                name: &person_at,
                legend: w.who_came,
                unmarked: true,
                options: card
                    .people
                    .iter()
                    .map(|f| Opt::new(&f.id, fill(w.person_line, &[&f.name, &f.relation])))
                    .collect(),
                value: if is_typed { desk.typed.get(&person_at) } else { "" },
                error: desk.errors.get(&person_at),
                ..Default::default()
            },
        ),
    };
    let by_code = card.is_named.then(|| {
        view! {
            {field(language, Field {
                name: &code_at, label: w.code, unmarked: true, short: true, kind: Input::Number, autocomplete: "off",
                max_length: Some(8), error: desk.errors.get(&code_at), ..Default::default()
            })}
            {button_do(Button::Primary, w.hand_over, "do", "hand_over")}
        }
    });
    let body = view! {
        {hidden("registration", &card.registration)}
        {hidden("fact", format!("{}-{}", desk.page, card.receipt))}
        {checks(language, Checks {
            name: &child_at, legend: w.children, unmarked: true, options: children.collect(), chosen: &ticked,
            error: desk.errors.get(&child_at), ..Default::default()
        })}
        {people}
        {by_code}
        <p><a href=other>{say(w.somebody_else)}</a></p>
    };
    view! { <div id=format!("r-{}", card.receipt)>{fieldset(&legend, form(url, body))}</div> }.into_any()
}

fn fetched(language: Language, desk: &Desk) -> AnyView {
    let w = words(language);
    if desk.fetched.is_empty() {
        return nothing();
    }
    let in_force = desk.fetched.iter().filter(|h| h.undone_at.is_none()).count() as i64;
    let rows = desk.fetched.iter().rev().map(|h| row(language, w, h)).collect();
    let title = fill(w.fetched, &[&Unit::Person.count(in_force, language)]);
    let table = table(Table {
        caption: &title,
        caption_hidden: true,
        head: &[w.child, w.at, w.to, w.by],
        rows,
        row_heads: true,
        dense: true,
        stacks: true,
        ..Default::default()
    });
    view! { <h2>{say(&title)}</h2>{table} }.into_any()
}

fn row(language: Language, w: &'static Words, h: &Handover) -> Vec<AnyView> {
    let undone = h.undone_at.map(|_| {
        let text = fill(w.undone, &[&h.undone_by, &h.undone_why]);
        view! { <br/><span class="typed">{text}</span> }
    });
    let second = (!h.second.is_empty()).then(|| format!("・{}", h.second));
    vec![
        h.called().to_owned().into_any(),
        clock_time(h.at).into_any(),
        view! { {to_whom(language, h)}{undone} }.into_any(),
        view! { {h.given_by.clone()}{second} }.into_any(),
    ]
}

/// For who answers for the offering.
fn undo(language: Language, desk: &Desk, url: &str) -> AnyView {
    let w = words(language);
    let in_force: Vec<&Handover> = desk.fetched.iter().filter(|h| h.undone_at.is_none()).collect();
    if !desk.may_undo || in_force.is_empty() {
        return nothing();
    }
    let options = in_force
        .iter()
        .map(|h| Opt::new(&h.fact_id, fill(w.line, &[&h.called(), &clock_time(h.at), &to_whom(language, h)])));
    let open = desk.errors.get("handover").is_some() || desk.errors.get("why").is_some();
    let body = view! {
        <p class="support">{say(w.undo_more)}</p>
        {hidden("fact", format!("{}-undo", desk.page))}
        {select(language, Select {
            name: "handover", label: w.undo_which, required: true, options: options.collect(), value: desk.typed.get("handover"),
            error: desk.errors.get("handover"), ..Default::default()
        })}
        {field(language, Field {
            name: "why", label: w.undo_why, required: true, value: desk.typed.get("why"), max_length: Some(500), autocomplete: "off",
            error: desk.errors.get("why"), ..Default::default()
        })}
        {button_do(Button::Danger, w.undo_do, "do", "undo")}
    };
    view! { <details open=open><summary>{say(w.undo)}</summary>{form(url, body)}</details> }.into_any()
}
