//! What the applicant sees, and says to it.

use leptos::prelude::*;

use super::super::words::words;
use super::super::{Hearing, Standing};
use crate::programme::Offering;
use crate::registration::State;
use crate::text::{Language, fill, moment};
use crate::ui::{Errors, *};
use crate::web::Fields;

/// What its page is called instead, where the decision was revoked.
pub fn heading(hearings: &[Hearing], state: State, language: Language) -> Option<&'static str> {
    let revoked = hearings.first().is_some_and(|h| h.state == Standing::Revoked);
    (revoked && state == State::Withdrawn).then(|| words(language).own_revoked)
}

pub fn own(
    hearings: &[Hearing],
    action: &str,
    o: &Offering,
    typed: &Fields,
    errors: &Errors,
    language: Language,
) -> AnyView {
    let w = words(language);
    let Some(h) = hearings.first() else { return nothing() };
    let doubt = view! { <blockquote>{h.doubt.clone()}</blockquote> };
    let statement = (!h.statement.is_empty())
        .then(|| view! { <p><strong>{say(w.own_answer)}</strong></p><blockquote>{h.statement.clone()}</blockquote> });
    match h.state {
        Standing::Open => {
            let sent = h.stated_at.map(|at| view! { <p>{say(fill(w.own_sent, &[&moment(at, language)]))}</p> });
            let value = if typed.has("statement") { typed.get("statement") } else { h.statement.as_str() };
            view! {
                <section class="notice warning" id="hearing">
                    <h2>{say(w.own_title)}</h2>
                    {doubt}
                    <p>{say(fill(w.own_until, &[&moment(h.answer_by, language)]))}" "{say(w.own_stands)}</p>
                    {sent}
                    {form(action, view! {
                        {textarea(language, Textarea {
                            name: "statement", label: w.own_answer, required: true, value, error: errors.get("statement"),
                            ..Default::default()
                        })}
                        <p class="actions">{button_do(Button::Primary, w.own_send, "do", "state")}</p>
                    })}
                </section>
            }
            .into_any()
        }
        Standing::Proposed => {
            view! { <section class="notice" id="hearing"><h2>{say(w.own_title)}</h2>{doubt}{statement}<p>{say(w.own_proposed)}</p></section> }
                .into_any()
        }
        Standing::Revoked => view! {
            <section class="notice warning" id="hearing">
                <h2>{say(w.reason)}</h2>
                <blockquote>{h.reason.clone()}</blockquote>
                {statement}
                <p>{say(fill(w.own_object, &[&o.contact_name, &o.contact_phone]))}</p>
            </section>
        }
        .into_any(),
        Standing::Dropped => nothing(),
    }
}
