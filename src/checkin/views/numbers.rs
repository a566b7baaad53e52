use leptos::prelude::*;

use super::desk::count_form;
use super::when_long;
use crate::checkin::model::Head;
use crate::checkin::words::words;
use crate::programme::Announcement;
use crate::receiver::Sight;
use crate::receiver::views::desk_off;
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{fill, plain};
use crate::ui::{Errors, error_summary, say};
use crate::web::{Page, Visit};

/// A desk without a list: for who receives nobody's data.
pub struct Numbers<'a> {
    pub announcement: &'a Announcement,
    pub sight: &'a Sight,
    pub head: &'a Head,
    pub present: usize,
    pub expected: usize,
    pub counted: i64,
    /// Begins the ids of this page's facts.
    pub page: &'a str,
    pub errors: &'a Errors,
}

pub fn numbers_page(visit: &Visit, staff: &Staff, n: Numbers) -> Page {
    let (language, head) = (visit.language, n.head);
    let w = words(language);
    let url = format!("/desk/{}", head.id);
    let counts = head.head_count.0.then(|| count_form(language, w, &url, n.page, n.counted));
    let title = format!("{}｜{}", head.offering_title, plain(w.title));
    visit.page(title, || {
        view! {
            {staff_menu(language, staff, "")}
            <div class="desk">
                {error_summary(language, n.errors)}
                <h1>{head.offering_title.clone()}"　"{head.title.clone()}</h1>
                <p>{say(when_long(head, language))}" "{head.venue.clone()}</p>
                {desk_off(language, staff, n.announcement, n.sight)}
                <p>{say(fill(w.count, &[&n.present, &n.expected]))}</p>
                {counts}
                <p><a href="/desk">{say(w.all_sessions)}</a></p>
            </div>
        }
        .into_any()
    })
}
