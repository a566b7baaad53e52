//! What somebody sees of a draw and of its waiting list: their turns, a second round, their priority class.

use leptos::prelude::*;

use super::page_words::Words;
use super::views::{RegistrationPage, action, its_sessions};
use super::wishes;
use crate::programme::{OFFERS_END, SessionState, quota};
use crate::text::{self, fill};
use crate::ui::*;
use crate::waitlist::rules::{Why, why};
use crate::{draw, priority};

/// How it stands on each waiting list, and why there is no offer yet.
pub fn turns(page: &RegistrationPage, w: &'static Words) -> AnyView {
    let (a, r) = (page.announcement, page.registration);
    let first =
        its_sessions(a, page.slots).iter().filter(|s| s.state == SessionState::Planned).map(|s| s.starts_at).min();
    let in_time = first.is_none_or(|start| page.now <= start.plus(-OFFERS_END));
    let items = page.before.iter().filter_map(|(id, before)| {
        let slot = a.slot(id)?;
        let title = (page.before.len() > 1).then(|| view! { <strong>{say(&slot.title)}</strong>"　" });
        let day = a.offering.next_waitlist_day(&page.now.date().to_string()).and_then(|day| day.parse().ok());
        if let Some(day) = day {
            let text = fill(w.waiting_for_day, &[&text::date_long(day, page.language)]);
            return Some(view! { <li>{title}{say(text)}</li> }.into_any());
        }
        let turn = fill(w.waiting_more, &[&(before + 1)]);
        let count = |n: i64| slot.unit.count(n, page.language);
        let why = match why(quota::left_for(slot, &a.quotas, page.counts), slot.units(r.size), in_time, page.now) {
            Why::Full => w.why_full.into(),
            Why::TooFew { free, needed } => fill(w.why_too_few, &[&count(free), &count(needed)]),
            Why::TooClose => fill(w.why_too_close, &[&a.offering.contact_phone]),
            Why::Night => w.why_night.into(),
            Why::Next => w.why_next.into(),
        };
        Some(view! { <li>{title}{say(turn)}" "{say(why)}</li> }.into_any())
    });
    view! { <ul class="plain">{items.collect_view()}</ul> }.into_any()
}

/// New wishes, among what is left.
pub fn second(page: &RegistrationPage, w: &'static Words) -> AnyView {
    let a = page.announcement;
    let (Some(until), Some(group)) = (page.second, wishes::group(a)) else { return nothing() };
    let free = a.slots_of(Some(&group.id)).filter(|s| s.left().is_none_or(|n| n > 0) && !a.is_over(s, page.now));
    let options: Vec<Opt> = free
        .map(|s| {
            let left = s.left().map(|n| text::plain(&s.unit.left(n, page.language))).unwrap_or_default();
            Opt::new(&s.id, &s.title).note(left)
        })
        .collect();
    view! {
        <section>
            <h2>{say(w.second)}</h2>
            <p>{say(fill(w.second_more, &[&text::moment(until, page.language)]))}</p>
            {form(&action(page), view! {
                {wishes::fields(a, group, page.language, &options, page.typed, page.errors)}
                <p class="actions">{button_do(Button::Primary, w.second_do, "do", "second")}</p>
            })}
        </section>
    }
    .into_any()
}

pub fn class(page: &RegistrationPage) -> AnyView {
    if let Some((explained, objection)) = &page.drawn {
        return draw::views::own_class(explained, objection.as_ref(), page.announcement, page.language);
    }
    let Some((standing, objection, is_open)) = &page.class else { return nothing() };
    priority::views::own(priority::views::Own {
        announcement: page.announcement,
        standing: *standing,
        objection: objection.as_ref(),
        is_open: *is_open,
        action: &action(page),
        typed: page.typed,
        errors: page.errors,
        language: page.language,
    })
}
