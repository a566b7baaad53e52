//! What residents would see: the offering's page and its form, drawn by the same views, at a phone's width.

use leptos::prelude::*;

use crate::clock::Moment;
use crate::programme::{Announcement, standing};
use crate::proposal::words::words;
use crate::registration::form_view::{FormPage, form_page};
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::Language;
use crate::ui::{Errors, *};
use crate::web::Fields;

pub struct PreviewPage<'a> {
    pub staff: &'a Staff,
    pub id: &'a str,
    pub title: &'a str,
    pub announcement: Option<&'a Announcement>,
    /// The form rather than the page.
    pub form: bool,
    pub public_url: &'a str,
    pub now: Moment,
    pub language: Language,
}

pub fn preview_page(page: PreviewPage) -> AnyView {
    let (w, language) = (words(page.language), page.language);
    let here = format!("/office/proposals/{}", page.id);
    let (other, text) = if page.form {
        (format!("{here}/preview"), w.preview_page)
    } else {
        (format!("{here}/preview?part=form"), w.preview_form)
    };
    let shown = match page.announcement {
        None => view! { <p>{say(w.preview_later)}</p> }.into_any(),
        Some(a) => {
            let body = drawn(&page, a);
            // Nothing in it can be used: it only shows.
            view! { <p>{say(w.preview_more)}</p><div class="phone" inert=true>{body}</div> }.into_any()
        }
    };
    view! {
        {staff_menu(language, page.staff, "/office/proposals")}
        {breadcrumbs(language, &[("/office/proposals", w.title), (here.as_str(), page.title)], w.preview_title)}
        <h1>{say(w.preview_title)}</h1>
        <p><a href=other>{say(text)}</a></p>
        {shown}
    }
    .into_any()
}

fn drawn(page: &PreviewPage, a: &Announcement) -> AnyView {
    // As it will be when registration opens.
    let now = a.offering.opens_at.filter(|opens| *opens > page.now).unwrap_or(page.now);
    if !page.form {
        return crate::catalogue::views::offering::offering(a, now, page.public_url, page.language);
    }
    let (typed, errors) = (Fields::default(), Errors::default());
    form_page(FormPage {
        announcement: a,
        now,
        standing: standing(a, now),
        language: page.language,
        typed: &typed,
        errors: &errors,
        idempotency_key: "",
        entry: None,
    })
}
