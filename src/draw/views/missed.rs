use leptos::prelude::*;

use super::super::words::words;
use crate::clock::Moment;
use crate::programme::{Announcement, standing};
use crate::registration::State;
use crate::registration::form_view::{FormPage, form_page};
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::Language;
use crate::ui::{Errors, *};
use crate::web::Fields;

/// An application that was missed: its form, or what the replay with it added gives.
pub struct MissedPage<'a> {
    pub language: Language,
    pub staff: &'a Staff,
    pub announcement: &'a Announcement,
    pub now: Moment,
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    pub key: &'a str,
    pub found: Option<State>,
}

pub fn missed_page(page: MissedPage) -> AnyView {
    let w = words(page.language);
    let o = &page.announcement.offering;
    let base = format!("/office/offerings/{}", o.id);
    let (draw, here) = (format!("{base}/draw"), format!("{base}/draw/missed"));
    let office = crate::office::title(page.language);
    let crumbs = [("/office", office), (base.as_str(), o.title.as_str()), (draw.as_str(), w.office_title)];
    let body = match page.found {
        Some(found) => decide(&page, &here, found),
        None => {
            let form = FormPage {
                announcement: page.announcement,
                now: page.now,
                standing: standing(page.announcement, page.now),
                language: page.language,
                typed: page.typed,
                errors: page.errors,
                idempotency_key: page.key,
                entry: Some(&here),
            };
            view! { <p>{say(w.missed_more)}</p>{form_page(form)} }.into_any()
        }
    };
    view! {
        {staff_menu(page.language, page.staff, "/office")}
        {breadcrumbs(page.language, &crumbs, w.missed_title)}
        {error_summary(page.language, page.errors)}
        <h1><span class="sub">{say(w.missed_title)}</span>{say(&o.title)}</h1>
        {body}
    }
    .into_any()
}

fn decide(page: &MissedPage, here: &str, found: State) -> AnyView {
    let w = words(page.language);
    let text = match found {
        State::Confirmed => w.missed_place,
        State::Waiting => w.missed_turn,
        _ => w.missed_nothing,
    };
    let kept = page.typed.0.iter().filter(|(name, _)| !matches!(name.as_str(), "do" | "reason" | "idempotency_key"));
    let kept = kept.map(|(name, value)| hidden(name, value)).collect_view();
    view! {
        {notice_banner(Notice::Info, "", view! { <p>{say(text)}</p> })}
        <p>{page.typed.get("name").to_owned()}</p>
        {form(here, view! {
            {kept}
            {hidden("idempotency_key", page.key)}
            {textarea(page.language, Textarea {
                name: "reason", label: w.missed_reason, required: true, support: w.missed_reason_more, value: page.typed.get("reason"),
                error: page.errors.get("reason"), ..Default::default()
            })}
            <p class="actions">{button_do(Button::Primary, w.missed_decide, "do", "decide")}</p>
        })}
    }
    .into_any()
}
