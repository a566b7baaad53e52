//! A change as it stands: what was done, when the letters leave, who has been told.

use std::collections::HashMap;

use leptos::prelude::*;

use super::super::letters::told;
use super::super::model::{Change, ChangeKind, Step, Touched};
use super::super::words::{Words, words};
use super::name;
use crate::clock::Moment;
use crate::programme::{Announcement, Column, Venue};
use crate::receiver::views::{if_seen, notice};
use crate::receiver::{Sight, called};
use crate::registration::contact::Way;
use crate::registration::paper_view::{self, Addressee};
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{self, Language, fill, plain};
use crate::ui::*;

pub struct MadePage<'a> {
    pub staff: &'a Staff,
    pub announcement: &'a Announcement,
    pub change: &'a Change,
    pub steps: &'a [Step],
    pub venues: &'a [Venue],
    /// As they are seen.
    pub touched: &'a [Touched],
    pub sight: &'a Sight,
    /// State of each letter, by registration.
    pub letters: &'a HashMap<String, String>,
    pub corrected_by: Option<&'a Change>,
    pub said: Option<&'a str>,
    /// Whether the reader may take it back, or send it before its time.
    pub may_undo: bool,
    /// It would be put back to a time that has come.
    pub begun: bool,
    pub now: Moment,
    pub language: Language,
}

pub fn made_page(page: MadePage) -> AnyView {
    let w = words(page.language);
    let o = &page.announcement.offering;
    let office = format!("/office/offerings/{}", o.id);
    let lines = told(page.announcement, &page.steps.iter().collect::<Vec<_>>(), page.venues, page.language);
    let lines = lines.lines().map(|line| view! { <li>{say(line)}</li> }.into_any()).collect_view();
    let people = if page.sight.is_open() {
        view! { {by_people(&page, w)}{by_mail(&page, w)} }.into_any()
    } else {
        let without = page.touched.iter().filter(|t| t.email.is_none()).count();
        view! { <p>{say(fill(w.touches, &[&(page.touched.len() - without), &without]))}</p> }.into_any()
    };
    view! {
        {staff_menu(page.language, page.staff, "/office")}
        {breadcrumbs(page.language, &[("/office", crate::office::title(page.language)), (office.as_str(), o.title.as_str())], w.title)}
        {page.said.map(|text| notice_banner(Notice::Warning, "", view! { <p>{say(text)}</p> }))}
        <h1><span class="sub">{say(name(page.change.kind, page.language))}</span>{say(&o.title)}</h1>
        {standing(&page, w)}
        <ul>{lines}</ul>
        <p>{say(fill(w.because, &[&page.change.reason]))}</p>
        {notice(page.language, page.staff, page.announcement, page.sight)}
        {people}
        {mistake(&page, w)}
        <p><a href=office>{say(w.back)}</a></p>
    }
    .into_any()
}

fn action(page: &MadePage) -> String {
    format!("/office/changes/{}", page.change.id)
}

fn name_of(t: &Touched) -> String {
    called(&t.name, &t.name_kana, &t.receipt).to_owned()
}

/// Whether the letters have left, and what can still be done.
fn standing(page: &MadePage, w: &'static Words) -> AnyView {
    let at = |moment: Moment| text::moment_short(moment, page.language);
    if let Some(undone) = page.change.undone_at {
        return notice_banner(Notice::Info, "", view! { <p>{say(fill(w.was_undone, &[&at(undone)]))}</p> });
    }
    if let Some(by) = page.corrected_by {
        let href = format!("/office/changes/{}", by.id);
        return notice_banner(Notice::Info, "", view! { <p>{say(w.corrected_by)}" "<a href=href>{say(w.see)}</a></p> });
    }
    if !page.change.is_pending(page.now) {
        return notice_banner(
            Notice::Success,
            "",
            view! { <p>{say(fill(w.was_sent, &[&at(page.change.send_at)]))}</p> },
        );
    }
    let seconds = page.change.send_at.since(page.now);
    let left = fill(w.minutes, &[&(seconds / 60), &(seconds % 60)]);
    view! {
        <div class="notice warning">
            <h2>{say(fill(w.pending, &[&at(page.change.send_at), &left]))}</h2>
            {countdown(seconds, super::super::rules::UNDO_SECONDS)}
            {page.may_undo.then(|| form(&action(page), view! {
                <p class="actions">
                    {(!page.begun).then(|| button_do(Button::Secondary, w.undo, "do", "undo"))}
                    {button_do(Button::Primary, w.send_now, "do", "send")}
                </p>
            }))}
        </div>
    }
    .into_any()
}

/// Those without a mailbox, and those whose letter failed: each to be told by somebody, in the way they chose.
fn by_people(page: &MadePage, w: &'static Words) -> AnyView {
    if page.change.undone_at.is_some() {
        return nothing();
    }
    let people = to_tell(page);
    if people.is_empty() {
        return view! { <h2>{say(w.by_people)}</h2><p>{say(w.nobody)}</p> }.into_any();
    }
    let left = people.iter().filter(|t| t.told_at.is_none()).count();
    let ways = Way::ALL.iter().map(|way| {
        let of_way: Vec<&Touched> = people.iter().copied().filter(|t| t.told_by() == *way).collect();
        by_way(page, *way, &of_way, w)
    });
    let sheets = format!("{}/sheets", action(page));
    view! {
        <h2>{say(w.by_people)}</h2>
        <p class="support">{say(w.by_people_more)}</p>
        <p>{say(fill(w.people_left, &[&people.len(), &left]))}</p>
        {ways.collect_view()}
        <p>{link_button(Button::Secondary, w.sheets, &sheets)}</p>
    }
    .into_any()
}

fn to_tell<'a>(page: &'a MadePage) -> Vec<&'a Touched> {
    let failed = |t: &Touched| page.letters.get(&t.registration_id).is_some_and(|state| state == "failed");
    page.touched.iter().filter(|t| t.email.is_none() || failed(t)).collect()
}

/// One way, its people, and what is printed for it.
fn by_way(page: &MadePage, way: Way, people: &[&Touched], w: &'static Words) -> AnyView {
    if people.is_empty() {
        return nothing();
    }
    let (heading, told, where_to) = match way {
        Way::Phone => (w.by_phone, w.told_phone, w.phone),
        Way::Fax => (w.by_fax, w.told_fax, w.fax),
        Way::Post => (w.by_post, w.told_post, w.address),
    };
    let rows = people.iter().map(|t| {
        let done = match t.told_at {
            Some(at) => badge(Badge::Open, &fill(w.was_told, &[&plain(&text::moment_short(at, page.language))])),
            None => form(
                &action(page),
                view! {
                    {hidden("registration", &t.registration_id)}
                    {button_do(Button::Secondary, told, "do", "told")}
                },
            ),
        };
        let phone = if_seen(page.sight, Column::Phone, page.language, || {
            view! { <a href=format!("tel:{}", text::phone_digits(&t.phone))>{t.phone.clone()}</a> }.into_any()
        });
        // Who may not see number or address can still telephone, or asks the city.
        let to = match way {
            Way::Phone => phone,
            Way::Fax => view! { {t.fax.clone().unwrap_or_else(|| plain(w.ask_city))}" "{phone} }.into_any(),
            Way::Post => {
                let address = t.address.clone().map_or_else(
                    || plain(w.ask_city),
                    |address| format!("〒{} {address}", t.postcode.as_deref().unwrap_or_default()),
                );
                view! { {address}" "{phone} }.into_any()
            }
        };
        vec![view! { {name_of(t)}" "<span class="kana">{t.name_kana.clone()}</span> }.into_any(), to, done]
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
    let sheets = |kind: &str| format!("{}/sheets?way={kind}", action(page));
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
    view! { <section class=way.code()><h3>{say(&heading)}</h3>{table}{papers}</section> }.into_any()
}

fn by_mail(page: &MadePage, w: &'static Words) -> AnyView {
    let rows: Vec<Vec<AnyView>> = page
        .touched
        .iter()
        .filter(|t| t.email.is_some())
        .map(|t| {
            let state = match page.letters.get(&t.registration_id).map(String::as_str) {
                Some("sent") => w.state_sent,
                Some("failed") => w.state_failed,
                _ if page.change.undone_at.is_some() => "",
                _ => w.state_waits,
            };
            vec![view! { {name_of(t)} }.into_any(), say(state)]
        })
        .collect();
    let list = if rows.is_empty() {
        view! { <p>{say(w.nobody)}</p> }.into_any()
    } else {
        let (head, caption) = ([w.name, w.state], w.by_mail);
        table(Table {
            caption,
            caption_hidden: true,
            head: &head,
            rows,
            row_heads: true,
            dense: true,
            ..Default::default()
        })
    };
    view! { <h2>{say(w.by_mail)}</h2>{list} }.into_any()
}

/// After the letters have left, only another letter puts it right.
fn mistake(page: &MadePage, w: &'static Words) -> AnyView {
    let told = page.change.is_told(page.now) && page.corrected_by.is_none();
    if !told || !page.may_undo || page.change.kind == ChangeKind::Corrected {
        return nothing();
    }
    if page.begun {
        return view! { <p class="support">{say(w.begun)}</p> }.into_any();
    }
    view! {
        <details>
            <summary>{say(w.correct_title)}</summary>
            <p>{say(w.correct_more)}</p>
            {form(&action(page), view! { <p>{button_do(Button::Danger, w.correct, "do", "undo")}</p> })}
        </details>
    }
    .into_any()
}

/// What is printed: pages for who has no mailbox, those of one way, or the labels for envelopes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Print {
    All,
    Fax,
    Post,
    Labels,
}

impl Print {
    pub fn of(way: &str) -> Print {
        match way {
            "fax" => Print::Fax,
            "post" => Print::Post,
            "labels" => Print::Labels,
            _ => Print::All,
        }
    }

    fn has(self, t: &Touched) -> bool {
        match self {
            Print::All => true,
            Print::Fax => t.told_by() == Way::Fax,
            Print::Post | Print::Labels => t.told_by() == Way::Post,
        }
    }
}

/// A page for each who is told on paper, in large type; a letter has its address where the window of an envelope is.
pub fn sheets_page(page: MadePage, print: Print) -> AnyView {
    let w = words(page.language);
    let o = &page.announcement.offering;
    let lines = told(page.announcement, &page.steps.iter().collect::<Vec<_>>(), page.venues, page.language);
    let people: Vec<&Touched> = to_tell(&page).into_iter().filter(|t| print.has(t)).collect();
    let back = view! { <p class="no-print"><a href=action(&page)>{say(w.back)}</a></p> };
    if print == Print::Labels {
        let words = people.iter().map(|t| (address(t, w), name_of(t))).collect::<Vec<_>>();
        let all = people.iter().zip(&words).map(|(t, (address, name))| addressee(t, address, name));
        return view! { {back}{paper_view::labels(&all.collect::<Vec<_>>())} }.into_any();
    }
    let sheets = people.iter().map(|t| {
        let lines = lines.lines().map(|line| view! { <p>{say(line)}</p> }.into_any()).collect_view();
        let head = match print {
            Print::Post => paper_view::window(&addressee(t, &address(t, w), &name_of(t))),
            Print::Fax => view! {
                <p>{say(fill(w.fax_to, &[&t.fax.clone().unwrap_or_else(|| plain(w.ask_city))]))}</p>
                <p>{say(paper_view::addressed(&name_of(t), page.language))}</p>
            }
            .into_any(),
            _ => view! { <p>{say(paper_view::addressed(&name_of(t), page.language))}</p> }.into_any(),
        };
        view! {
            <article class="large page-break">
                {head}
                <h2>{say(fill(w.sheet_title, &[&o.title]))}</h2>
                {lines}
                <p>{say(fill(w.because, &[&page.change.reason]))}</p>
                <p>{say(fill(w.sheet_contact, &[&o.contact_name, &o.contact_phone]))}</p>
            </article>
        }
        .into_any()
    });
    view! { {back}{sheets.collect_view()} }.into_any()
}

/// Where they live, or who knows it.
fn address(t: &Touched, w: &'static Words) -> String {
    t.address.clone().unwrap_or_else(|| plain(w.ask_city))
}

fn addressee<'a>(t: &'a Touched, address: &'a str, name: &'a str) -> Addressee<'a> {
    Addressee { postcode: t.postcode.as_deref().unwrap_or_default(), address, name }
}
