//! What pages say about passkeys. The forms here are hidden until the script shows them: without one nothing is asked that
//! cannot be answered.

use leptos::prelude::*;

use super::Kept;
use crate::staff::model::{Factor, FactorKind};
use crate::staff::words::words;
use crate::staff::{SET_UP, passkey};
use crate::text::{Language, date_long, fill, moment_short};
use crate::ui::{Button, Errors, Field, button, button_do, field, form, hidden, nothing, say};

/// A form that the script fills in with what the device answers. `what` is `create` or `get`.
fn scripted(language: Language, action: &str, what: &'static str, body: AnyView) -> AnyView {
    let w = words(language);
    view! {
        <noscript><p class="support">{say(w.passkey_script)}</p></noscript>
        <form class="form" method="post" action=action.to_owned() data-passkey=what novalidate hidden>
            {hidden("do", "passkey")}
            {hidden("answer", "")}
            {body}
            <p class="error-text" role="alert" data-failed hidden>{say(w.passkey_failed)}</p>
        </form>
        <p class="support" data-no-passkeys hidden>{say(w.passkey_none_here)}</p>
    }
    .into_any()
}

/// In the second step of signing in. `alone`: there is no code to type.
pub fn confirm_form(language: Language, alone: bool, kept: Kept) -> AnyView {
    let w = words(language);
    let kind = if alone { Button::Primary } else { Button::Secondary };
    let fields = view! { {kept.field()}{button(kind, w.second_passkey_go)} };
    scripted(language, "/signin/second", "get", fields.into_any())
}

/// Registers another. `present`: the field for a code of the factor there is, if one must be shown.
pub fn add_form(language: Language, name: &str, present: Option<AnyView>, errors: &Errors) -> AnyView {
    let w = words(language);
    let longest = u32::try_from(*passkey::NAME_LENGTH.end()).ok();
    let fields = view! {
        {field(language, Field {
            name: "name", label: w.passkey_name, support: w.passkey_name_more, required: true, unmarked: true,
            value: name, autocomplete: "off", max_length: longest, error: errors.get("name"), ..Default::default()
        })}
        {present}
        {button(Button::Primary, w.passkey_add)}
    };
    scripted(language, SET_UP, "create", fields.into_any())
}

/// A passkey's name, since when, when it last signed in.
pub fn told(language: Language, factor: &Factor) -> String {
    let w = words(language);
    let used = factor.used_at.map_or_else(|| w.passkey_unused.to_owned(), |at| moment_short(at, language));
    let since = date_long(factor.created_at.date(), language);
    fill(w.passkey_told, &[&factor.name.as_deref().unwrap_or_default(), &since, &used])
}

/// One's own, each with a button that takes it away.
pub fn own_list(language: Language, factors: &[Factor]) -> AnyView {
    let w = words(language);
    let own: Vec<_> = factors.iter().filter(|f| f.kind == FactorKind::Passkey).collect();
    if own.is_empty() {
        return nothing();
    }
    let lines = own.into_iter().map(|factor| {
        let label = fill(w.passkey_remove, &[&factor.name.as_deref().unwrap_or_default()]);
        let remove = view! { {hidden("passkey", &factor.id)}{button_do(Button::Quiet, &label, "do", "remove")} };
        view! { <li>{told(language, factor)}{form(SET_UP, remove)}</li> }
    });
    view! { <h3>{say(w.passkeys)}</h3><ul class="passkeys">{lines.collect_view()}</ul> }.into_any()
}
