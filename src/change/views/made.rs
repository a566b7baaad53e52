//! A change as it stands: what was done, when the letters leave, who has been told.

use std::collections::HashMap;

use leptos::prelude::*;

use super::super::letters::told;
use super::super::model::{Change, ChangeKind, Step, Touched};
use super::super::words::{Words, words};
use super::name;
use crate::clock::Moment;
use crate::programme::{Announcement, Venue};
use crate::receiver::Sight;
use crate::receiver::views::notice;
use crate::registration::telling::Print;
use crate::registration::telling_view::{Telling, sheets, telling};
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{self, Language, fill};
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
    let why = |t: &&Touched| if t.email.is_some() { w.state_failed } else { "" };
    let people: Vec<_> = to_tell(page).iter().map(|t| (&t.who, why(t))).collect();
    let action = action(page);
    telling(&Telling { people: &people, action: &action, may: true, sight: page.sight, language: page.language })
}

fn to_tell<'a>(page: &'a MadePage) -> Vec<&'a Touched> {
    let failed = |t: &Touched| page.letters.get(&t.who.registration_id).is_some_and(|state| state == "failed");
    page.touched.iter().filter(|t| t.email.is_none() || failed(t)).collect()
}

fn by_mail(page: &MadePage, w: &'static Words) -> AnyView {
    let rows: Vec<Vec<AnyView>> = page
        .touched
        .iter()
        .filter(|t| t.email.is_some())
        .map(|t| {
            let state = match page.letters.get(&t.who.registration_id).map(String::as_str) {
                Some("sent") => w.state_sent,
                Some("failed") => w.state_failed,
                _ if page.change.undone_at.is_some() => "",
                _ => w.state_waits,
            };
            vec![view! { {t.who.called().to_owned()} }.into_any(), say(state)]
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

/// A page for each who is told on paper.
pub fn sheets_page(page: MadePage, print: Print) -> AnyView {
    let o = &page.announcement.offering;
    let steps = page.steps.iter().collect::<Vec<_>>();
    let people = to_tell(&page);
    let people: Vec<_> = people.iter().map(|t| &t.who).collect();
    let said = |language: Language| {
        let w = words(language);
        let lines = told(page.announcement, &steps, page.venues, language);
        let lines = lines.lines().map(|line| view! { <p>{say(line)}</p> }.into_any()).collect_view();
        view! {
            <h2>{say(fill(w.sheet_title, &[&o.title]))}</h2>
            {lines}
            <p>{say(fill(w.because, &[&page.change.reason]))}</p>
            <p>{say(fill(w.sheet_contact, &[&o.contact_name, &o.contact_phone]))}</p>
        }
        .into_any()
    };
    sheets(page.language, &action(&page), print, &people, said)
}
