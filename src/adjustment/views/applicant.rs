use leptos::prelude::*;

use super::{facts, wish_fields};
use crate::adjustment::words::words;
use crate::adjustment::{Adjustment, State, rules};
use crate::clock::Moment;
use crate::programme::Announcement;
use crate::text::{Language, date_long, fill};
use crate::ui::{Errors, *};
use crate::web::Fields;

/// The part of a registration's page that its applicant sees.
pub struct Own<'a> {
    pub announcement: &'a Announcement,
    pub requests: &'a [Adjustment],
    /// Has a place for something that is to come.
    pub may_ask: bool,
    /// Where its forms are posted to.
    pub action: &'a str,
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    pub now: Moment,
    pub language: Language,
}

pub fn section(own: Own) -> AnyView {
    let w = words(own.language);
    let o = &own.announcement.offering;
    let asked = requests(&own);
    let open = own.errors.iter().any(|(name, _)| name.starts_with("adjustment."));
    let body = if own.may_ask {
        view! {
            <p>{say(w.intro)}</p>
            {day(&own)}
            <p class="support">{say(w.private)}</p>
            <details class="together" open=open>
                <summary>{say(w.open)}</summary>
                {form(own.action, view! {
                    {wish_fields(own.language, own.typed, own.errors)}
                    <p class="actions">{button_do(Button::Secondary, w.ask, "do", "ask_adjustment")}</p>
                })}
            </details>
        }
        .into_any()
    } else {
        view! { <p>{say(fill(w.later, &[&o.contact_name, &o.contact_phone]))}</p> }.into_any()
    };
    view! { <section id="adjustment"><h2>{say(w.title)}</h2>{asked}{body}</section> }.into_any()
}

/// Until when, and what it means that the day has passed.
fn day(own: &Own) -> AnyView {
    let w = words(own.language);
    let o = &own.announcement.offering;
    let Some(until) = o.adjustments_until.as_deref().and_then(|day| day.parse().ok()) else { return nothing() };
    let named = date_long(until, own.language);
    if rules::is_late(o.adjustments_until.as_deref(), own.now.date()) {
        let text = fill(w.late, &[&named, &o.contact_name, &o.contact_phone]);
        return notice_banner(Notice::Warning, "", view! { <p>{say(&text)}</p> });
    }
    view! { <p>{say(fill(w.by_day, &[&named]))}</p> }.into_any()
}

fn requests(own: &Own) -> AnyView {
    let w = words(own.language);
    if own.requests.is_empty() {
        return nothing();
    }
    let all = own.requests.iter().map(|r| {
        let title = fill(w.on, &[&date_long(r.asked_at.date(), own.language)]);
        let back = (r.state != State::Withdrawn).then(|| {
            form(
                own.action,
                view! {
                    {hidden("adjustment", &r.id)}
                    <p>{button_do(Button::Quiet, w.take_back, "do", "take_back_adjustment")}</p>
                },
            )
        });
        view! { <h3>{say(&title)}</h3>{facts(r, own.language)}{back} }.into_any()
    });
    all.collect_view().into_any()
}

/// Said before one applies: nothing about it is asked there.
pub fn before_applying(a: &Announcement, language: Language) -> AnyView {
    let o = &a.offering;
    let text = fill(words(language).before, &[&o.contact_name, &o.contact_phone]);
    view! { <p>{say(&text)}</p> }.into_any()
}
