//! The page on which it is decided, and the lines elsewhere.

use leptos::prelude::*;

use super::Decision;
use super::rules::{due_at, is_due};
use super::words::words;
use crate::clock::Moment;
use crate::programme::{Announcement, NoteKind};
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{Language, date_long, fill, moment};
use crate::ui::{Errors, *};
use crate::web::Fields;

pub(super) struct MinimumPage<'a> {
    pub staff: &'a Staff,
    pub announcement: &'a Announcement,
    pub persons: i64,
    pub decision: Option<&'a Decision>,
    pub now: Moment,
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    pub language: Language,
}

pub(super) fn page(page: MinimumPage) -> AnyView {
    let w = words(page.language);
    let o = &page.announcement.offering;
    let office = format!("/office/offerings/{}", o.id);
    let crumbs = [("/office", crate::office::title(page.language)), (office.as_str(), o.title.as_str())];
    let now = fill(w.now, &[&page.persons, &o.minimum.unwrap_or(0)]);
    view! {
        {staff_menu(page.language, page.staff, "/office")}
        {breadcrumbs(page.language, &crumbs, w.title)}
        {error_summary(page.language, page.errors)}
        <h1><span class="sub">{say(w.title)}</span>{say(&o.title)}</h1>
        <p>{say(now)}</p>
        {state(&page)}
    }
    .into_any()
}

fn state(page: &MinimumPage) -> AnyView {
    let w = words(page.language);
    if let Some(d) = page.decision {
        let at = moment(d.decided_at, page.language);
        let text = match d.decided_by {
            Some(_) => fill(w.decided, &[&at, &d.persons, &d.reason]),
            None => fill(w.decided_reached, &[&at, &d.persons]),
        };
        return view! { <p>{say(text)}</p> }.into_any();
    }
    if !is_due(page.announcement, page.now) {
        let day = due_at(page.announcement).map(|at| date_long(at.date(), page.language)).unwrap_or_default();
        return view! { <p>{say(fill(w.not_yet, &[&day]))}</p> }.into_any();
    }
    let base = format!("/office/offerings/{}", page.announcement.offering.id);
    let reason = Field {
        name: "reason",
        label: w.reason,
        required: true,
        value: page.typed.get("reason"),
        error: page.errors.get("reason"),
        autocomplete: "off",
        ..Default::default()
    };
    view! {
        {notice_banner(Notice::Warning, "", view! { <p>{say(w.due)}</p> })}
        {form(&format!("{base}/minimum"), view! {
            {field(page.language, reason)}
            <p class="actions">{button(Button::Primary, w.hold)}</p>
        })}
        <p>{link_button(Button::Danger, w.cancel, &format!("{base}/cancel"))}</p>
        <p class="support">{say(w.cancel_more)}</p>
    }
    .into_any()
}

/// What is said of it before anybody applies; None where nothing is, or a note of the offering says it.
pub fn announced(a: &Announcement, language: Language) -> Option<(&'static str, String)> {
    let (o, w) = (&a.offering, words(language));
    let least = o.minimum.filter(|_| !a.notes.iter().any(|n| n.kind == NoteKind::BelowMinimum))?;
    let day = due_at(a).map(|at| date_long(at.date(), language));
    let text = day.map_or_else(|| fill(w.announced_plain, &[&least]), |day| fill(w.announced, &[&least, &day]));
    o.opens_at.map(|_| (w.title, text))
}

/// For the office's page of an offering: how many there are, and whether something is to be decided.
pub fn office_line(a: &Announcement, decided: bool, now: Moment, language: Language) -> AnyView {
    let w = words(language);
    let href = format!("/office/offerings/{}/minimum", a.offering.id);
    match (due_at(a), decided || !is_due(a, now)) {
        (None, _) => nothing(),
        (Some(_), true) => view! { <p><a href=href>{say(w.title)}</a></p> }.into_any(),
        (Some(_), false) => {
            notice_banner(Notice::Warning, "", view! { <p>{say(w.due)}" "<a href=href>{say(w.due_link)}</a></p> })
        }
    }
}
