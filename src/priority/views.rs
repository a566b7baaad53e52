use leptos::prelude::*;

use super::words::words;
use super::{Objection, Standing, losses, model};
use crate::programme::Announcement;
use crate::text::{self, Language, fill};
use crate::ui::{Errors, *};
use crate::web::Fields;

/// Letters an objection or a reason may have.
pub const MOST: usize = 500;

fn nth(a: &Announcement, class: i64, language: Language) -> Option<String> {
    let priority = a.priorities.iter().find(|p| p.class == class)?;
    Some(fill(words(language).nth, &[&class, &a.priority_text(priority, language)]))
}

/// 「区分1：市内に住んでいる人」, or that there is none.
pub fn class_text(a: &Announcement, class: Option<i64>, language: Language) -> String {
    class.and_then(|class| nth(a, class, language)).unwrap_or_else(|| words(language).none.to_owned())
}

/// The classes as they are announced; nothing where there are none.
pub fn announced(a: &Announcement, language: Language) -> AnyView {
    if a.priorities.is_empty() {
        return nothing();
    }
    let w = words(language);
    let items = a.priorities.iter().filter_map(|p| nth(a, p.class, language));
    let items = items.map(|text| view! { <li>{say(text)}</li> }.into_any());
    let kept = losses::are_kept(a).then(|| view! { <p class="support">{say(w.losses)}</p> });
    view! {
        <div class="priorities">
            <p><strong>{say(w.title)}</strong></p>
            <ul class="plain">{items.collect_view()}</ul>
            <p class="support">{say(w.explained)}</p>
            {kept}
        </div>
    }
    .into_any()
}

/// What an applicant sees of their own class, and may say to it.
pub struct Own<'a> {
    pub announcement: &'a Announcement,
    pub standing: Standing,
    pub objection: Option<&'a Objection>,
    /// The list is not fixed yet.
    pub is_open: bool,
    pub action: &'a str,
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    pub language: Language,
}

pub fn own(own: Own) -> AnyView {
    let w = words(own.language);
    let text = class_text(own.announcement, own.standing.class, own.language);
    let ruled = own.standing.is_ruled.then(|| {
        let reason = own.objection.map(|o| o.reason.clone()).unwrap_or_default();
        view! { <p>{say(w.ruled)}" "{say(reason)}</p> }
    });
    let waits = own.objection.is_some_and(|o| o.ruled_at.is_none());
    let form = match (own.is_open, waits) {
        (false, _) => nothing(),
        (true, true) => view! { <p>{say(w.sent)}</p> }.into_any(),
        (true, false) => {
            let wrong = own.errors.get("objection").is_some();
            let text = Textarea {
                name: "objection",
                label: w.what,
                support: w.what_more,
                value: own.typed.get("objection"),
                error: own.errors.get("objection"),
                ..Default::default()
            };
            view! {
                <details open=wrong>
                    <summary>{say(w.wrong)}</summary>
                    {form(own.action, view! {
                        {textarea(own.language, text)}
                        <p>{button_do(Button::Secondary, w.send, "do", "object")}</p>
                    })}
                </details>
            }
            .into_any()
        }
    };
    view! { <section><h2>{say(w.yours)}</h2><p><strong>{say(text)}</strong></p>{ruled}{form}</section> }.into_any()
}

/// What somebody typed as an objection, or what is wrong with it.
pub fn objection(fields: &Fields, language: Language, errors: &mut Errors) -> Option<String> {
    let w = words(language);
    let text = fields.get("objection").trim();
    match text.chars().count() {
        0 => errors.add("objection", w.missing),
        n if n > MOST => errors.add("objection", fill(w.too_long, &[&MOST])),
        _ => return Some(text.to_owned()),
    }
    None
}

/// A class and a reason, or what is wrong with them. The class: None is none of them.
pub fn ruling(
    fields: &Fields,
    a: &Announcement,
    language: Language,
    errors: &mut Errors,
) -> Option<(Option<i64>, String)> {
    let w = words(language);
    let typed = fields.get("class");
    let class = typed.parse().ok().filter(|class| a.priorities.iter().any(|p| p.class == *class));
    if class.is_none() && typed != "none" {
        errors.add("class", w.choose);
    }
    let reason = fields.get("ruling").trim().to_owned();
    match reason.chars().count() {
        0 => errors.add("ruling", w.reason_missing),
        n if n > MOST => errors.add("ruling", fill(w.too_long, &[&MOST])),
        _ => {}
    }
    errors.is_empty().then_some((class, reason))
}

/// Objections that wait for a person, each with the form to rule on it.
pub fn to_rule(open: &[model::Open], a: &Announcement, typed: &Fields, errors: &Errors, language: Language) -> AnyView {
    if open.is_empty() {
        return nothing();
    }
    let w = words(language);
    let one = |o: &model::Open| {
        let this = typed.get("registration") == o.registration_id;
        let none = Errors::default();
        let errors = if this { errors } else { &none };
        let value = |name| if this { typed.get(name) } else { "" };
        let classes = a
            .priorities
            .iter()
            .map(|p| Opt::new(p.class.to_string(), text::plain(&class_text(a, Some(p.class), language))));
        let options = classes.chain([Opt::new("none", text::plain(w.no_class))]).collect();
        view! {
            <fieldset>
                <legend>{say(fill(w.number, &[&o.draw_number]))}</legend>
                <p><a href=format!("/office/registrations/{}", o.registration_id)>{o.receipt.clone()}</a></p>
                <blockquote><p>{o.objection.clone()}</p></blockquote>
                {form("", view! {
                    {hidden("registration", &o.registration_id)}
                    {select(language, Select {
                        name: "class", label: w.class, required: true, options, value: value("class"),
                        error: errors.get("class"), ..Default::default()
                    })}
                    {textarea(language, Textarea {
                        name: "ruling", label: w.reason, required: true, value: value("ruling"), error: errors.get("ruling"), ..Default::default()
                    })}
                    <p>{button_do(Button::Primary, w.rule, "do", "rule")}</p>
                })}
            </fieldset>
        }
        .into_any()
    };
    view! {
        <section>
            <h2>{say(fill(w.open, &[&open.len()]))}</h2>
            {open.iter().map(one).collect_view()}
        </section>
    }
    .into_any()
}
