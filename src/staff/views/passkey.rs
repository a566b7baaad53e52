//! What pages say about passkeys. The forms here are hidden until the script shows them: without one nothing is asked that
//! cannot be answered.

use leptos::prelude::*;

use super::Kept;
use crate::staff::model::{Factor, FactorKind};
use crate::staff::words::words;
use crate::staff::{SET_UP, passkey};
use crate::text::{Language, date_long, fill, moment_short};
use crate::ui::{
    Button, Choice, Errors, Field, Input, Opt, button, button_do, choice, field, form, hidden, link_button, nothing,
    say,
};

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

/// One's own.
pub fn own_list(language: Language, factors: &[Factor]) -> AnyView {
    let w = words(language);
    let own: Vec<_> = factors.iter().filter(|f| f.kind == FactorKind::Passkey).collect();
    if own.is_empty() {
        return nothing();
    }
    let lines = own.into_iter().map(|factor| view! { <li>{told(language, factor)}</li> });
    view! {
        <h3>{say(w.passkeys)}</h3>
        <ul class="passkeys">{lines.collect_view()}</ul>
        <p>{link_button(Button::Secondary, w.passkey_remove, &format!("{SET_UP}#remove"))}</p>
    }
    .into_any()
}

/// Takes one of one's own away, with what proves that its holder asks. `codes`: an app or a card gives some.
pub fn remove_part(language: Language, own: &[Factor], codes: bool, chosen: &str, errors: &Errors) -> AnyView {
    let w = words(language);
    if own.is_empty() {
        return nothing();
    }
    let support = if codes { w.proof_more } else { w.proof_more_password };
    let fields = view! {
        {choice(language, Choice {
            name: "passkey", legend: w.passkey_which, required: true, unmarked: true, value: chosen,
            options: own.iter().map(|factor| Opt::new(&factor.id, told(language, factor))).collect(),
            error: errors.get("passkey"), ..Default::default()
        })}
        {field(language, Field {
            name: "proof", label: if codes { w.proof } else { w.password }, support, required: true, unmarked: true,
            kind: Input::Password, autocomplete: "current-password", error: errors.get("proof"), ..Default::default()
        })}
        {button_do(Button::Danger, w.passkey_remove, "do", "remove")}
    };
    view! {
        <h2 id="remove">{say(w.passkey_remove)}</h2>
        <p>{say(w.passkey_remove_more)}</p>
        {form(SET_UP, fields)}
    }
    .into_any()
}
