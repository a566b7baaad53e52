mod receivers;
mod terms;

pub use receivers::{ReceiversPage, receivers_page};
pub use terms::{TermsPage, terms_page};

use leptos::prelude::*;

use super::bound::TERMS;
use super::sight::last_day;
use super::words::words;
use super::{Closed, Sight};
use crate::programme::{Announcement, Column};
use crate::staff::{Scope, Staff};
use crate::text::{Language, date_long, fill, moment, plain};
use crate::ui::{Notice, nothing, notice_banner, say};

/// In the place of what is not received.
pub fn unseen(language: Language) -> AnyView {
    let why = plain(words(language).unseen);
    view! { <span class="unseen" title=why.clone()>"—"<span class="hidden-text">{why.clone()}</span></span> }.into_any()
}

/// What was received, or the sign that it was not.
pub fn if_seen(sight: &Sight, column: Column, language: Language, cell: impl FnOnce() -> AnyView) -> AnyView {
    if sight.sees(column) { cell() } else { unseen(language) }
}

/// Says to a partner which columns it sees and until when, or why it sees nobody and whom to ask. Nothing to the city.
pub fn notice(language: Language, staff: &Staff, a: &Announcement, sight: &Sight) -> AnyView {
    if staff.scope() == Scope::All && sight.is_open() {
        return nothing();
    }
    let (w, o) = (words(language), &a.offering);
    let text = match sight.closed {
        Some(Closed::NotNamed) => fill(w.not_named, &[&o.contact_name, &o.contact_phone]),
        Some(Closed::Over(last)) => fill(w.over, &[&date_long(last, language), &o.contact_name, &o.contact_phone]),
        Some(Closed::NotYet(from)) => fill(w.not_yet, &[&moment(from, language)]),
        Some(Closed::NotTheDay(first, last)) => {
            fill(w.not_the_day, &[&date_long(first, language), &date_long(last, language)])
        }
        None => {
            let seen: Vec<Column> = Column::ALL.iter().copied().filter(|c| sight.sees(*c)).collect();
            let named = super::columns_named(&seen, language);
            let text = fill(w.you_see, &[&named, &date_long(last_day(a), language)]);
            // Numbers count them all the same.
            let left_out = Some(sight.left_out().len()).filter(|n| *n > 0).map(|n| fill(w.left_out, &[&n]));
            return view! { <p class="support">{say(text)}" "<a href=TERMS>{say(w.to_terms)}</a>{left_out.map(|text| view! { <br/>{say(text)} })}</p> }
                .into_any();
        }
    };
    notice_banner(Notice::Info, "", view! { <p>{say(text)}</p> })
}

/// Why the buttons for lists are not there, and whom to call.
pub fn lists_off(language: Language, a: &Announcement) -> AnyView {
    let o = &a.offering;
    let text = fill(words(language).lists_off, &[&o.contact_name, &o.contact_phone]);
    view! { <p>{say(text)}</p> }.into_any()
}

/// Why the desk's list is not opened.
pub fn desk_off(language: Language, staff: &Staff, a: &Announcement, sight: &Sight) -> AnyView {
    if !sight.is_open() {
        return notice(language, staff, a, sight);
    }
    let o = &a.offering;
    let text = fill(words(language).no_desk, &[&o.contact_name, &o.contact_phone]);
    notice_banner(Notice::Info, "", view! { <p>{say(text)}</p> })
}

/// Why nobody can be found.
pub fn nobody(language: Language) -> AnyView {
    notice_banner(Notice::Info, "", view! { <p>{say(words(language).nobody)}</p> })
}

/// What the city's page is called, for links to it.
pub fn title(language: Language) -> &'static str {
    words(language).title
}
