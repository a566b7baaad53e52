use leptos::prelude::*;

use super::super::model::{DataRequest, HeldText, Hold, RequestState, Wish};
use super::super::words::{Words, table as table_word, words};
use super::{day, holds, way};
use crate::programme::Offering;
use crate::registration::Registration;
use crate::registration::views::grouped;
use crate::staff::Staff;
use crate::text::{self, Language, fill};
use crate::ui::{Errors, *};
use crate::web::Fields;

pub struct OnePage<'a> {
    pub staff: &'a Staff,
    pub offering: &'a Offering,
    pub registration: &'a Registration,
    pub holds: &'a [Hold],
    /// What they took back while a hold keeps it.
    pub held: &'a [HeldText],
    pub requests: &'a [DataRequest],
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    pub language: Language,
}

/// What the city does about the data of one registration: answers, corrects, holds, keeps secret.
pub fn one_page(page: OnePage) -> AnyView {
    let w = words(page.language);
    let r = page.registration;
    let here = format!("/office/registrations/{}", r.id);
    let action = format!("{here}/data");
    if r.forgotten_at.is_some() {
        return view! {
            {way(page.language, page.staff, w.data)}
            <h1><span class="sub">{say(w.data)}</span>{grouped(&r.receipt)}</h1>
            <p>{say(w.forgotten)}</p>
        }
        .into_any();
    }
    view! {
        {way(page.language, page.staff, w.data)}
        {error_summary(page.language, page.errors)}
        <h1><span class="sub">{say(w.data)}</span><a href=here.clone()>{r.name.clone()}</a></h1>
        <p>{say(&page.offering.title)}" "{grouped(&r.receipt)}</p>
        {asked(&page, &action, w)}
        <p class="actions">
            {link_button(Button::Secondary, w.correct, &format!("{here}/correct"))}
            {link_button(Button::Secondary, w.to_disclosure, "/office/disclosure")}
        </p>
        {secrecy(&page, &action, w)}
        {holds(page.language, &action, page.holds, page.typed, page.errors)}
        {held(&page, w)}
    }
    .into_any()
}

/// What they ask, with the two answers there are.
fn asked(page: &OnePage, action: &str, w: &'static Words) -> AnyView {
    if page.requests.is_empty() {
        return nothing();
    }
    let lines = page.requests.iter().map(|request| {
        let when = text::moment_short(request.asked_at, page.language);
        if request.state != RequestState::Open {
            let what = if request.kind == Wish::Erase { w.wish_erase } else { w.wish_correct };
            let state = match request.state {
                RequestState::Open => w.state_open,
                RequestState::Granted => w.state_granted,
                RequestState::Done => w.state_done,
                RequestState::Refused => w.state_refused,
            };
            return view! { <li>{say(when)}" "{say(what)}"："{say(state)}" "{request.why.clone()}</li> }.into_any();
        }
        let lead = match request.kind {
            Wish::Erase => fill(w.erase_asked, &[&when, &day(&page.offering.retain_until, page.language)]),
            Wish::Correct => fill(w.correct_asked, &[&when]),
        };
        let name = format!("refuse-{}", request.kind.code());
        let grant = (request.kind == Wish::Erase).then(|| button_do(Button::Danger, w.grant, "do", "grant"));
        let body = view! {
            {field(page.language, Field {
                name: &name, label: w.refuse_why, value: page.typed.get(&name), error: page.errors.get(&name),
                autocomplete: "off", ..Default::default()
            })}
            <p class="actions">
                {button_do(Button::Secondary, w.refuse, "do", &name)}
                {grant}
            </p>
        };
        view! { <li>{say(lead)}" "<strong>{request.text.clone()}</strong>{form(action, body)}</li> }.into_any()
    });
    view! { <section><h2>{say(w.requests)}</h2><ul class="plain">{lines.collect_view()}</ul></section> }.into_any()
}

fn secrecy(page: &OnePage, action: &str, w: &'static Words) -> AnyView {
    let secret = page.registration.secret.0;
    let (lead, button, deed) = match secret {
        true => (w.is_secret, w.lift_secret, "lift_secret"),
        false => (w.secrecy_more, w.keep_secret, "keep_secret"),
    };
    let body = view! {
        {field(page.language, Field {
            name: "reason", label: w.reason, required: true, value: page.typed.get("reason"), error: page.errors.get("reason"),
            autocomplete: "off", ..Default::default()
        })}
        <p class="actions">{button_do(Button::Secondary, button, "do", deed)}</p>
    };
    view! { <section><h2>{say(w.secrecy)}</h2><p>{say(lead)}</p>{form(action, body)}</section> }.into_any()
}

/// For whoever works on what the hold is about; it stands nowhere else.
fn held(page: &OnePage, w: &'static Words) -> AnyView {
    if page.held.is_empty() {
        return nothing();
    }
    let lines = page.held.iter().map(|held| {
        let when = text::moment_short(held.taken_at, page.language);
        let label = match &held.question {
            Some(question) => question.clone().into_any(),
            None => say(table_word(w, held.table())),
        };
        view! { <li>{say(when)}" "{label}"："<strong>{held.text.clone()}</strong></li> }.into_any()
    });
    view! {
        <section id="held">
            <h2>{say(w.held_texts)}</h2>
            <p>{say(w.held_texts_more)}</p>
            <ul class="plain">{lines.collect_view()}</ul>
        </section>
    }
    .into_any()
}
