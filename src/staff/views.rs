use leptos::prelude::*;

use super::Staff;
use super::model::Role;
use super::words::{Words, words};
use crate::text::{Language, fill, plain};
use crate::ui::{Button, Errors, Field, Input, button, button_do, error_summary, field, form, hidden, say};
use crate::web::{Page, Visit};

/// What the sign-in form has to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    First,
    Refused { email: String },
}

/// The form; `back` is the page that was wanted.
pub fn sign_in_page(visit: &Visit, back: &str, told: Told) -> Page {
    let language = visit.language;
    let w = words(language);
    let title = match told {
        Told::First => w.sign_in,
        Told::Refused { .. } => w.refused,
    };
    visit.page(title, || sign_in_form(language, back, &told))
}

fn sign_in_form(language: Language, back: &str, told: &Told) -> AnyView {
    let w = words(language);
    let (email, errors) = match told {
        Told::First => ("", Errors::default()),
        Told::Refused { email } => (email.as_str(), Errors::from_iter([("email", w.refused_more)])),
    };
    let wanted = (!back.is_empty()).then(|| view! { <p>{say(w.wanted)}</p> });
    let fields = view! {
        {hidden("back", back)}
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
        <p>{say(w.intro)}</p>
        {wanted}
        {form("/signin", fields)}
    }
    .into_any()
}

/// Who is signed in here, and the ways out.
pub fn signed_in_page(visit: &Visit, staff: &Staff) -> Page {
    let w = words(visit.language);
    let staff = staff.clone();
    let language = visit.language;
    visit.page(w.account, move || {
        let out = view! {
            <p>{say(w.sign_out_more)}</p>
            <div class="actions">
                {button_do(Button::Primary, w.sign_out, "where", "here")}
                {button_do(Button::Danger, w.sign_out_everywhere, "where", "everywhere")}
            </div>
        };
        view! {
            {staff_menu(language, &staff, "/signin")}
            <h1>{say(w.account)}</h1>
            <p>{say(fill(w.signed_in_as, &[&staff.name, &role_name(w, staff.role)]))}</p>
            {form("/signout", out)}
        }
        .into_any()
    })
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

fn role_name(w: &'static Words, role: Role) -> &'static str {
    match role {
        Role::City => w.role_city,
        Role::Partner => w.role_partner,
        Role::Desk => w.role_desk,
    }
}
