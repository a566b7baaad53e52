//! Who fetches the children, entered by the office for somebody who told it, and printed for who has no e-mail.

use std::sync::Arc;

use leptos::prelude::*;

use super::{people, rows};
use crate::pickup::Fetcher;
use crate::pickup::words::words;
use crate::programme::Announcement;
use crate::registration::views::grouped;
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::Language;
use crate::ui::{Errors, *};
use crate::web::Fields;

pub struct OfficePage<'a> {
    pub staff: &'a Staff,
    pub announcement: &'a Arc<Announcement>,
    pub registration: &'a str,
    pub receipt: &'a str,
    pub called: &'a str,
    pub named: &'a [Fetcher],
    pub code: &'a str,
    pub has_mail: bool,
    pub too_late: bool,
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    pub language: Language,
}

pub fn office_page(page: OfficePage) -> AnyView {
    let (language, w) = (page.language, words(page.language));
    let o = &page.announcement.offering;
    let url = format!("/office/pickup/{}", page.registration);
    let offering = format!("/office/offerings/{}", o.id);
    let back = format!("/office/registrations/{}", page.registration);
    let late = page.too_late.then(|| notice_banner(Notice::Warning, "", view! { <p>{say(w.office_too_late)}</p> }));
    let named = if page.named.is_empty() {
        view! { <p>{say(w.nobody_named)}</p> }.into_any()
    } else {
        view! {
            {people(language, page.named)}
            <p>{say(w.code)}"："<strong class="number">{page.code.to_owned()}</strong></p>
            <p class="support">{say(w.code_more)}</p>
        }
        .into_any()
    };
    let print =
        (!page.has_mail && !page.named.is_empty()).then(|| view! { <p class="no-print">{say(w.office_print)}</p> });
    let fields = view! {
        {rows(language, page.named, page.typed, page.errors)}
        <p class="actions">{button_do(Button::Primary, w.save, "do", "name_pickup")}</p>
    };
    view! {
        <div class="no-print">
            {staff_menu(language, page.staff, "/office")}
            {breadcrumbs(language, &[("/office", w.to_office), (&offering, &o.title)], w.office_title)}
            {error_summary(language, page.errors)}
            {late}
        </div>
        <h1><span class="sub">{say(&o.title)}" "{page.called.to_owned()}" "{grouped(page.receipt)}</span>{say(w.office_title)}</h1>
        <p class="no-print">{say(w.office_intro)}</p>
        {named}
        {print}
        <div class="no-print">
            {form(&url, fields)}
            <p><a href=back>{say(w.office_back)}</a></p>
        </div>
    }
    .into_any()
}
