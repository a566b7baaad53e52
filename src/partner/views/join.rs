//! What an invitation's link opens.

use axum::http::StatusCode;
use leptos::prelude::*;

use crate::partner::Partner;
use crate::partner::model::Invitation;
use crate::partner::rules::Standing;
use crate::partner::words::{over, role_name, words};
use crate::text::fill;
use crate::ui::{Errors, *};
use crate::web::{Page, Visit};

pub struct Join<'a> {
    pub invitation: &'a Invitation,
    pub partner: &'a Partner,
    /// The mailbox has an account already: nothing is to be chosen.
    pub known: bool,
    /// The name, as typed.
    pub name: &'a str,
    pub errors: &'a Errors,
}

pub fn join_page(visit: &Visit, join: &Join) -> Page {
    let (language, w) = (visit.language, words(visit.language));
    let Join { invitation, partner, known, name, errors } = join;
    let title = fill(w.join, &[&partner.name]);
    let (known, url) = (*known, visit.url.clone());
    let lead = if known { w.join_known } else { w.join_lead };
    let lead = fill(lead, &[&partner.name, &role_name(invitation.role, language)]);
    let password = |name, label, support| {
        field(
            language,
            Field {
                name,
                label,
                support,
                required: true,
                kind: Input::Password,
                autocomplete: "new-password",
                error: errors.get(name),
                ..Default::default()
            },
        )
    };
    let chosen = (!known).then(|| {
        view! {
            {field(language, Field {
                name: "name", label: w.person, required: true, value: name, error: errors.get("name"), autocomplete: "name",
                ..Default::default()
            })}
            {password("password", w.join_password, w.join_password_more)}
            {password("again", w.join_again, "")}
        }
    });
    visit.page(title.clone(), || {
        view! {
            {error_summary(language, errors)}
            <h1>{say(title)}</h1>
            <p>{say(lead)}</p>
            {description_list(vec![(w.email, invitation.email.clone().into_any())])}
            {form(&url, view! { {chosen}{button(Button::Primary, w.join_do)} })}
        }
        .into_any()
    })
}

/// Used, withdrawn, replaced or lapsed (410).
pub fn over_page(visit: &Visit, standing: Standing) -> Page {
    let w = words(visit.language);
    let why = over(standing, w).unwrap_or(w.settled);
    let page = visit.page(w.over, || {
        view! { <h1>{say(w.over)}</h1><p>{say(why)}</p><p><a href="/signin">{say(w.sign_in)}</a></p> }.into_any()
    });
    page.status(StatusCode::GONE)
}
