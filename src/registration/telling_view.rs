//! Whom a person tells, under the way each of them chose, and what is printed for it.

use leptos::prelude::*;

use super::contact::Way;
use super::paper_view::{self, Addressee};
use super::telling::{Print, ToTell};
use super::telling_words::{Words, words};
use crate::programme::Column;
use crate::receiver::Sight;
use crate::receiver::views::if_seen;
use crate::text::{self, Language, fill, plain};
use crate::ui::*;

pub struct Telling<'a> {
    /// As they are seen, and why a person tells them where that must be said.
    pub people: &'a [(&'a ToTell, &'static str)],
    /// The page that they are told of: forms go there, papers are at its `/sheets`.
    pub action: &'a str,
    /// Whether the reader may write down that somebody was told.
    pub may: bool,
    pub sight: &'a Sight,
    pub language: Language,
}

pub fn telling(page: &Telling) -> AnyView {
    let w = words(page.language);
    if page.people.is_empty() {
        return view! { <h2>{say(w.title)}</h2><p>{say(w.nobody)}</p> }.into_any();
    }
    let left = page.people.iter().filter(|(t, _)| t.told_at.is_none()).count();
    let sheets = format!("{}/sheets", page.action);
    view! {
        <h2>{say(w.title)}</h2>
        <p class="support">{say(w.more)}</p>
        <p>{say(fill(w.left, &[&page.people.len(), &left]))}</p>
        {Way::ALL.iter().map(|way| by_way(page, *way, w)).collect_view()}
        <p>{link_button(Button::Secondary, w.sheets, &sheets)}</p>
    }
    .into_any()
}

/// One way, its people, and what is printed for it.
fn by_way(page: &Telling, way: Way, w: &'static Words) -> AnyView {
    let people: Vec<_> = page.people.iter().filter(|(t, _)| t.told_by() == way).collect();
    if people.is_empty() {
        return nothing();
    }
    let (heading, told, where_to) = match way {
        Way::Phone => (w.by_phone, w.told_phone, w.phone),
        Way::Fax => (w.by_fax, w.told_fax, w.fax),
        Way::Post => (w.by_post, w.told_post, w.address),
    };
    let rows = people.iter().map(|(t, why)| {
        let done = match t.told_at {
            Some(at) => badge(Badge::Open, &fill(w.was_told, &[&plain(&text::moment_short(at, page.language))])),
            None if !page.may => nothing(),
            None => form(
                page.action,
                view! {
                    {hidden("registration", &t.registration_id)}
                    {button_do(Button::Secondary, told, "do", "told")}
                },
            ),
        };
        let name = view! {
            <a href=format!("/office/registrations/{}", t.registration_id)>{t.called().to_owned()}</a>" "
            <span class="kana">{t.name_kana.clone()}</span>
            {(!why.is_empty()).then(|| view! { " "<span class="support">{say(*why)}</span> })}
        };
        vec![name.into_any(), reached(page, t, way, w), done]
    });
    let table = table(Table {
        caption: heading,
        caption_hidden: true,
        head: &[w.name, where_to, w.state],
        rows: rows.collect(),
        row_heads: true,
        stacks: true,
        ..Default::default()
    });
    let sheets = |kind: &str| format!("{}/sheets?way={kind}", page.action);
    let papers = match way {
        Way::Phone => nothing(),
        Way::Fax => view! { <p>{link_button(Button::Secondary, w.print_fax, &sheets("fax"))}</p> }.into_any(),
        Way::Post => view! {
            <p class="actions">
                {link_button(Button::Secondary, w.print_letters, &sheets("post"))}
                {link_button(Button::Secondary, w.print_labels, &sheets("labels"))}
            </p>
        }
        .into_any(),
    };
    let heading = fill(w.way_of, &[&plain(heading), &people.len()]);
    view! { <section class=format!("by-{}", way.code())><h3>{say(&heading)}</h3>{table}{papers}</section> }.into_any()
}

/// Who may not see number or address can still telephone, or asks the city.
fn reached(page: &Telling, t: &ToTell, way: Way, w: &'static Words) -> AnyView {
    let phone = if_seen(page.sight, Column::Phone, page.language, || {
        view! { <a href=format!("tel:{}", text::phone_digits(&t.phone))>{t.phone.clone()}</a> }.into_any()
    });
    match way {
        Way::Phone => phone,
        Way::Fax => view! { {t.fax.clone().unwrap_or_else(|| plain(w.ask_city))}<br/>{phone} }.into_any(),
        Way::Post => {
            let postcode = t.postcode.as_deref().filter(|p| !p.is_empty()).map(|p| format!("〒{p} "));
            let address = t.address.clone().unwrap_or_else(|| plain(w.ask_city));
            view! { {postcode}{address}<br/>{phone} }.into_any()
        }
    }
}

/// A page for each who is told on paper, in large type and in their language; a letter has its address where the window of
/// an envelope is. `said` writes what they are told, after the name.
pub fn sheets(
    language: Language,
    back: &str,
    print: Print,
    people: &[&ToTell],
    said: impl Fn(Language) -> AnyView,
) -> AnyView {
    let w = words(language);
    let back = view! { <p class="no-print"><a href=back.to_owned()>{say(w.back)}</a></p> };
    let people = people.iter().filter(|t| print.has(t));
    if print == Print::Labels {
        let known: Vec<_> = people.map(|t| (t, address(t))).collect();
        let all: Vec<Addressee> = known.iter().map(|(t, address)| addressee(t, address)).collect();
        return view! { {back}{paper_view::labels(&all)} }.into_any();
    }
    let sheets = people.map(|t| {
        let w = words(t.language());
        let name = || view! { <p>{say(paper_view::addressed(t.called(), t.language()))}</p> };
        let head = match print {
            Print::Post => paper_view::window(&addressee(t, &address(t))),
            Print::Fax => view! {
                <p>{say(fill(w.fax_to, &[&t.fax.clone().unwrap_or_else(|| plain(w.ask_city))]))}</p>
                {name()}
            }
            .into_any(),
            _ => name().into_any(),
        };
        view! { <article class="large" lang=t.language().tag()>{head}{said(t.language())}</article> }.into_any()
    });
    view! { {back}<div class="sheets">{sheets.collect_view()}</div> }.into_any()
}

/// Where they live, or who knows it: for the postman, so in Japanese.
fn address(t: &ToTell) -> String {
    t.address.clone().unwrap_or_else(|| plain(words(Language::Ja).ask_city))
}

fn addressee<'a>(t: &'a ToTell, address: &'a str) -> Addressee<'a> {
    Addressee { postcode: t.postcode.as_deref().unwrap_or_default(), address, name: t.called() }
}
