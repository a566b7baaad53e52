use leptos::prelude::*;

use super::super::store::Line;
use super::super::words::words;
use crate::programme::Announcement;
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{self, Language};
use crate::ui::*;

/// What was sent to an offering's applicants: by whom, when, to how many, and how many it did not reach.
pub fn index_page(language: Language, staff: &Staff, a: &Announcement, lines: &[Line]) -> AnyView {
    let w = words(language);
    let o = &a.offering;
    let office = format!("/office/offerings/{}", o.id);
    let people = format!("{office}/people");
    let rows = lines.iter().map(|l| {
        let undone = l.undone_at.map(|_| view! { " "{badge(Badge::Closed, w.undone)} });
        vec![
            view! { <a href=format!("/office/letters/{}", l.id)>{l.subject.clone()}</a>{undone} }.into_any(),
            l.staff.clone().into_any(),
            say(text::moment_short(l.at, language)),
            say(l.readers.to_string()),
            say(l.undelivered.to_string()),
        ]
    });
    let list = if lines.is_empty() {
        view! { <p>{say(w.none)}</p> }.into_any()
    } else {
        table(Table {
            caption: w.letters,
            caption_hidden: true,
            head: &[w.subject, w.writer, w.when, w.sent_to, w.not_reached],
            rows: rows.collect(),
            row_heads: true,
            numeric: &[3, 4],
            stacks: true,
            ..Default::default()
        })
    };
    view! {
        {staff_menu(language, staff, "/office")}
        {breadcrumbs(language, &[("/office", crate::office::title(language)), (office.as_str(), o.title.as_str()), (people.as_str(), w.to_list)], w.letters)}
        <h1><span class="sub">{say(&o.title)}</span>{say(w.letters)}</h1>
        {list}
        <p>{link_button(Button::Secondary, w.to_list, &people)}</p>
    }
    .into_any()
}
