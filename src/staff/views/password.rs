use leptos::prelude::*;

use super::staff_menu;
use crate::staff::Staff;
use crate::staff::words::words;
use crate::ui::{Errors, *};
use crate::web::{Page, Visit};

/// Three fields; what was typed is never drawn again.
pub fn password_page(visit: &Visit, staff: &Staff, errors: &Errors, done: bool) -> Page {
    let language = visit.language;
    let w = words(language);
    let line = |name, label, support, autocomplete| {
        field(
            language,
            Field {
                name,
                label,
                support,
                required: true,
                unmarked: true,
                kind: Input::Password,
                autocomplete,
                error: errors.get(name),
                ..Default::default()
            },
        )
    };
    visit.page(w.password_title, || {
        let said = done.then(|| notice_banner(Notice::Success, "", view! { <p>{say(w.password_changed)}</p> }));
        view! {
            {staff_menu(language, staff, "/signin")}
            {error_summary(language, errors)}
            {said}
            <h1>{say(w.password_title)}</h1>
            <p>{say(w.password_more)}</p>
            {form("/signin/password", view! {
                {line("password", w.password_present, "", "current-password")}
                {line("new", w.password_new, w.password_length, "new-password")}
                {line("again", w.password_again, "", "new-password")}
                <p class="actions">{button(Button::Primary, w.password_do)}</p>
            })}
            <p><a href="/signin">{say(w.account)}</a></p>
        }
        .into_any()
    })
}
