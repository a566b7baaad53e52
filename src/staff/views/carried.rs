//! What was typed before the sign-in ended, to be sent again by who typed it.

use leptos::prelude::*;

use crate::staff::carry::Carried;
use crate::staff::words::words;
use crate::ui::{Button, Notice, button, form, hidden, notice_banner, say};
use crate::web::{Page, Visit};

/// What a form says to the program, not to people.
const NOT_TO_READ: [&str; 3] = ["do", "base", "version"];

pub fn carried_page(visit: &Visit, carried: &Carried) -> Page {
    let w = words(visit.language);
    visit.page(w.carried, || {
        let words = carried.fields.iter().filter(|(name, value)| {
            let written = !value.is_ascii() || value.trim().contains(char::is_whitespace);
            written && !NOT_TO_READ.contains(&name.as_str())
        });
        let lines = words.map(|(_, value)| view! { <li class="typed">{value.clone()}</li> }.into_any()).collect_view();
        let fields = carried.fields.iter().map(|(name, value)| hidden(name, value)).collect_view();
        view! {
            <h1>{say(w.carried)}</h1>
            {notice_banner(Notice::Warning, w.carried_not_yet, view! { <p>{say(w.carried_more)}</p> })}
            {form(&carried.to, view! { {fields}<p class="actions">{button(Button::Primary, w.carried_do)}</p> })}
            <details class="together">
                <summary>{say(w.carried_what)}</summary>
                <ul>{lines}</ul>
            </details>
            <p><a href=carried.to.clone()>{say(w.carried_leave)}</a></p>
        }
        .into_any()
    })
}
