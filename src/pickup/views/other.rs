//! Somebody came who was not named: two members of staff, and a call.

use leptos::prelude::*;

use super::desk::Card;
use super::told;
use crate::checkin::views::desk_menu;
use crate::checkin::{Head, Who};
use crate::helper::Link;
use crate::pickup::words::words;
use crate::pickup::{Child, Handover};
use crate::registration::views::grouped;
use crate::text::{fill, plain};
use crate::ui::{Errors, *};
use crate::web::{Fields, Page, Visit};

/// Which numbers there are to call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Numbers {
    /// The registration's; none where it has none, and one is typed.
    Known(Vec<String>),
    /// This account is not shown them.
    NotShown,
    /// Nobody without an account of their own goes on here.
    NoAccount,
}

pub struct OtherPage<'a> {
    pub who: &'a Who,
    pub head: &'a Head,
    pub card: Card,
    pub numbers: &'a Numbers,
    /// Links by which somebody works at this session.
    pub links: &'a [Link],
    pub already: Vec<Handover>,
    pub contact: (&'a str, &'a str),
    pub page: String,
    pub typed: &'a Fields,
    pub errors: &'a Errors,
}

pub fn other_page(visit: &Visit, page: OtherPage) -> Page {
    let language = visit.language;
    let w = words(language);
    let title = format!("{}｜{}", page.head.offering_title, plain(w.other_title));
    visit.page(title, move || {
        let desk = format!("/desk/{}/pickup", page.head.id);
        let names: Vec<&str> = page.card.children.iter().map(Child::called).collect();
        let heading = format!("{}　{}", names.join("・"), grouped(&page.card.receipt));
        let already = (!page.already.is_empty()).then(|| {
            let line = fill(w.already, &[&told(language, &page.already)]);
            notice_banner(Notice::Warning, "", view! { <p>{say(line)}</p> })
        });
        let body = match page.numbers {
            Numbers::NoAccount => view! { <p>{say(w.other_account_only)}</p> }.into_any(),
            Numbers::NotShown => {
                view! { <p>{say(fill(w.other_no_number, &[&page.contact.0, &page.contact.1]))}</p> }.into_any()
            }
            Numbers::Known(numbers) => the_form(&page, &desk, numbers, language),
        };
        view! {
            {desk_menu(language, page.who, &page.head.id)}
            <div class="desk">
                {error_summary(language, page.errors)}
                <h1><span class="sub">{heading}</span>{say(w.other_title)}</h1>
                <p>{say(w.other_intro)}</p>
                {already}
                {body}
                <p><a href=desk.clone()>{say(w.back)}</a></p>
            </div>
        }
        .into_any()
    })
}

fn the_form(page: &OtherPage, desk: &str, numbers: &[String], language: crate::text::Language) -> AnyView {
    let w = words(language);
    let (typed, errors) = (page.typed, page.errors);
    let line = |name, label, support, max| Field {
        name,
        label,
        support,
        required: true,
        value: typed.get(name),
        error: errors.get(name),
        autocomplete: "off",
        max_length: Some(max),
        ..Default::default()
    };
    let ticked: Vec<String> = match typed.has("registration") {
        true => typed.all("child").map(Into::into).collect(),
        false => page.card.children.iter().map(|c| c.id.clone()).collect(),
    };
    let children = page.card.children.iter().map(|c| Opt::new(&c.id, c.called()));
    let number = match numbers {
        [] => field(language, Field { kind: Input::Tel, ..line("called_number", w.called_number_typed, "", 20) }),
        _ => choice(
            language,
            Choice {
                name: "called_number",
                legend: w.called_number,
                required: true,
                options: numbers.iter().map(|n| Opt::new(n, n)).collect(),
                value: typed.get("called_number"),
                error: errors.get("called_number"),
                ..Default::default()
            },
        ),
    };
    let helpers = !page.links.is_empty();
    let mut ways = vec![Opt::new("account", w.second_account)];
    if helpers {
        ways.push(Opt::new("helper", w.second_helper));
    }
    let how = match typed.get("second") {
        "" => "account",
        how => how,
    };
    let by_helper = helpers.then(|| {
        let links = page.links.iter().map(|l| Opt::new(&l.id, &l.label)).collect();
        view! {
            {select(language, Select {
                name: "link", label: w.helper_link, unmarked: true, options: links, value: typed.get("link"),
                error: errors.get("link"), ..Default::default()
            })}
            {field(language, Field { required: false, unmarked: true, ..line("helper", w.helper_name, "", 100) })}
        }
    });
    let second = view! {
        <p class="support">{say(w.second_more)}</p>
        {choice(language, Choice {
            name: "second", legend: w.second_how, unmarked: true, options: ways, value: how, error: errors.get("second"),
            ..Default::default()
        })}
        {field(language, Field { kind: Input::Email, required: false, unmarked: true, ..line("email", w.email, "", 200) })}
        {field(language, Field { kind: Input::Password, required: false, unmarked: true, value: "", ..line("password", w.password, "", 400) })}
        {by_helper}
    };
    let call = view! {
        {field(language, line("called_whom", w.called_whom, "", 100))}
        {number}
        {field(language, Field { kind: Input::Time, short: true, ..line("called_at", w.called_at, "", 8) })}
        {textarea(language, Textarea {
            name: "said", label: w.said, support: w.said_more, required: true, rows: 3, value: typed.get("said"),
            error: errors.get("said"), max_length: Some(500),
        })}
    };
    let body = view! {
        {hidden("registration", &page.card.registration)}
        {hidden("fact", &page.page)}
        {checks(language, Checks {
            name: "child", legend: w.children, required: true, options: children.collect(), chosen: &ticked,
            error: errors.get("child"), ..Default::default()
        })}
        {field(language, line("name", w.other_name, "", 100))}
        {field(language, Field { short: true, ..line("relation", w.other_relation, w.relation_more, 40) })}
        {fieldset(w.call, call)}
        {fieldset(w.second, second)}
        {button_do(Button::Primary, w.other_do, "do", "entrust")}
    };
    let url = format!("{desk}/other?of={}", page.card.registration);
    form(&url, body)
}
