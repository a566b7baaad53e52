use leptos::prelude::*;

use super::staff_menu;
use crate::staff::words::words;
use crate::staff::{PASSWORD, Staff};
use crate::text::Language;
use crate::ui::{Errors, *};
use crate::web::{Page, Visit};

fn line(language: Language, name: &str, label: &str, support: &str, autocomplete: &str, errors: &Errors) -> AnyView {
    let error = errors.get(name);
    let kind = Input::Password;
    let line =
        Field { name, label, support, kind, autocomplete, error, required: true, unmarked: true, ..Default::default() };
    field(language, line)
}

/// After a start password: two fields, and no way but out.
pub fn choose_page(visit: &Visit, errors: &Errors) -> Page {
    let language = visit.language;
    let w = words(language);
    visit.page(w.choose_title, || {
        view! {
            {error_summary(language, errors)}
            <h1>{say(w.choose_title)}</h1>
            <p>{say(w.choose_more)}</p>
            {form(PASSWORD, view! {
                {line(language, "new", w.password_new, w.password_length, "new-password", errors)}
                {line(language, "again", w.password_again, "", "new-password", errors)}
                <p class="actions">{button(Button::Primary, w.choose_do)}</p>
            })}
            {form("/signout", button_do(Button::Secondary, w.sign_out, "where", "here"))}
        }
        .into_any()
    })
}

/// Three fields; what was typed is never drawn again.
pub fn password_page(visit: &Visit, staff: &Staff, errors: &Errors, done: bool) -> Page {
    let language = visit.language;
    let w = words(language);
    visit.page(w.password_title, || {
        let said = done.then(|| notice_banner(Notice::Success, "", view! { <p>{say(w.password_changed)}</p> }));
        view! {
            {staff_menu(language, staff, "/signin")}
            {error_summary(language, errors)}
            {said}
            <h1>{say(w.password_title)}</h1>
            <p>{say(w.password_more)}</p>
            {form(PASSWORD, view! {
                {line(language, "password", w.password_present, "", "current-password", errors)}
                {line(language, "new", w.password_new, w.password_length, "new-password", errors)}
                {line(language, "again", w.password_again, "", "new-password", errors)}
                <p class="actions">{button(Button::Primary, w.password_do)}</p>
            })}
            <p><a href="/signin">{say(w.account)}</a></p>
        }
        .into_any()
    })
}
