//! Signing in, the staff's own menu, and one file for each page about accounts.

pub mod account;
pub mod card;
pub mod carried;
pub mod colleague;
pub mod colleagues;
pub mod passkey;
pub mod password;
pub mod reset;
pub mod second;
pub mod set_up;

use axum::http::StatusCode;
use leptos::prelude::*;

use super::Staff;
use super::carry::KEPT;
use super::model::Role;
use super::words::{Words, words};
use crate::text::{Language, plain};
use crate::ui::{
    Button, Errors, Field, Input, Notice, button, button_do, error_summary, field, form, hidden, nothing,
    notice_banner, say,
};
use crate::web::{Page, Visit};

/// What the sign-in form has to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    First,
    Refused {
        email: String,
    },
    /// The second step came to nothing.
    Over,
}

/// What was being sent when the sign-in was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept<'a> {
    Nothing,
    /// A form, wrapped ([`super::carry`]).
    Carried(&'a str),
    /// Something that cannot be carried: too large, a file, or nobody knows whose.
    NotCarried,
}

impl<'a> Kept<'a> {
    /// What a form brought along.
    pub fn of(kept: &'a str) -> Kept<'a> {
        if kept.is_empty() { Kept::Nothing } else { Kept::Carried(kept) }
    }

    /// The field that takes it along.
    pub fn field(self) -> Option<AnyView> {
        if let Kept::Carried(kept) = self { Some(hidden(KEPT, kept)) } else { None }
    }
}

/// The form; `back` is the page that was wanted.
pub fn sign_in_page(visit: &Visit, back: &str, told: Told) -> Page {
    sign_in_page_with(visit, back, told, Kept::Nothing)
}

/// The same, and what was typed goes along with it.
pub fn sign_in_page_with(visit: &Visit, back: &str, told: Told, kept: Kept) -> Page {
    let language = visit.language;
    let w = words(language);
    let title = match told {
        Told::First => w.sign_in,
        Told::Refused { .. } => w.refused,
        Told::Over => w.over,
    };
    visit.page(title, || sign_in_form(language, back, &told, kept))
}

fn sign_in_form(language: Language, back: &str, told: &Told, kept: Kept) -> AnyView {
    let w = words(language);
    let (email, errors) = match told {
        Told::First => ("", Errors::default()),
        Told::Over => ("", Errors::from_iter([("", w.over_more)])),
        Told::Refused { email } => (email.as_str(), Errors::from_iter([("email", w.refused_more)])),
    };
    let not_yet = match kept {
        Kept::Nothing => nothing(),
        Kept::Carried(_) => notice_banner(Notice::Warning, w.not_saved, view! { <p>{say(w.not_saved_carried)}</p> }),
        Kept::NotCarried => notice_banner(
            Notice::Warning,
            w.not_saved,
            view! {
                <p>{say(w.not_saved_alone)}</p>
                <p><a href="/signin" target="_blank" rel="noopener">{say(w.not_saved_tab)}</a></p>
            },
        ),
    };
    let wanted = (!back.is_empty() && kept == Kept::Nothing).then(|| view! { <p>{say(w.wanted)}</p> });
    let fields = view! {
        {hidden("back", back)}
        {kept.field()}
        {field(language, Field {
            name: "email", label: w.email, required: true, unmarked: true, value: email, kind: Input::Email,
            autocomplete: "username", ..Default::default()
        })}
        {field(language, Field {
            name: "password", label: w.password, required: true, unmarked: true, kind: Input::Password,
            autocomplete: "current-password", ..Default::default()
        })}
        {button(Button::Primary, w.enter)}
    };
    view! {
        {error_summary(language, &errors)}
        <h1>{say(w.sign_in)}</h1>
        {not_yet}
        <p>{say(w.intro)}</p>
        {wanted}
        {form("/signin", fields)}
    }
    .into_any()
}

/// Signed in, or trying to, from where the role does not work (403).
pub fn outside(visit: &Visit) -> Page {
    let w = words(visit.language);
    let out =
        visit.cookie("staff").map(|_| form("/signout", button_do(Button::Secondary, w.sign_out, "where", "here")));
    visit
        .page(w.outside, || view! { <h1>{say(w.outside)}</h1><p>{say(w.outside_more)}</p>{out} }.into_any())
        .status(StatusCode::FORBIDDEN)
}

/// The staff's own way through their pages; stands first on each. `here` is the current page's URL.
pub fn staff_menu(language: Language, staff: &Staff, here: &str) -> AnyView {
    let w = words(language);
    let mut links = vec![("/desk", w.desk), ("/signin", w.account)];
    if staff.enters_office() {
        links.insert(0, ("/office", w.office));
        links.insert(2, ("/office/count", w.count));
    }
    if staff.role == Role::City {
        links.insert(3, ("/office/audit", w.record));
        links.insert(3, ("/office/staff", w.colleagues));
    }
    let links = links.into_iter().map(|(href, name)| {
        let current = (href == here).then_some("page");
        view! { <li><a href=href aria-current=current>{say(name)}</a></li> }.into_any()
    });
    view! {
        <nav class="site staff no-print" aria-label=plain(w.staff_menu)>
            <ul>
                {links.collect_view()}
                <li>
                    <form method="post" action="/signout">
                        <button name="where" value="here">{say(w.sign_out)}</button>
                    </form>
                </li>
            </ul>
        </nav>
    }
    .into_any()
}

pub(super) fn role_name(w: &'static Words, role: Role) -> &'static str {
    match role {
        Role::City => w.role_city,
        Role::Partner => w.role_partner,
        Role::Desk => w.role_desk,
    }
}
