//! Setting up an authenticator app, or a passkey.

use axum::http::StatusCode;
use leptos::prelude::*;

use super::passkey;
use super::second::Asked;
use super::staff_menu;
use crate::registration::pass;
use crate::staff::model::Factor;
use crate::staff::words::words;
use crate::staff::{SET_UP, Staff, card, totp};
use crate::text::{Language, fill, plain};
use crate::ui::{
    Button, Errors, Field, Input, Notice, button, button_do, error_summary, field, form, hidden, notice_banner, say,
};
use crate::web::{Page, Visit};

/// An app to be set up.
pub struct SetUp {
    pub staff: Staff,
    pub email: String,
    /// Of this set-up; its secret is derived from it.
    pub id: String,
    pub secret: [u8; 20],
    /// No other page opens before.
    pub must: bool,
    /// The factor to be shown first, if there is one.
    pub present: Option<Asked>,
    /// Whether this house has passkeys at all.
    pub passkeys: bool,
    /// Their own, to be taken away, and which of them was chosen.
    pub own: Vec<Factor>,
    pub chosen: String,
    /// What a passkey is to be called, as it was typed.
    pub name: String,
}

pub fn set_up_page(visit: &Visit, set_up: &SetUp, errors: &Errors) -> Page {
    let language = visit.language;
    let page = visit.page(words(language).set_up_title, || draw(language, set_up, errors));
    if errors.is_empty() { page } else { page.status(StatusCode::UNPROCESSABLE_ENTITY) }
}

fn draw(language: Language, set_up: &SetUp, errors: &Errors) -> AnyView {
    let w = words(language);
    let qr = pass::svg(&totp::uri(&set_up.secret, &set_up.email)).unwrap_or_default();
    let menu = (!set_up.must).then(|| staff_menu(language, &set_up.staff, ""));
    let must = set_up.must.then(|| notice_banner(Notice::Info, "", view! { <p>{say(w.factor_must)}</p> }));
    // Who may go nowhere else may go away.
    let out = set_up.must.then(|| form("/signout", button_do(Button::Secondary, w.sign_out, "where", "here")));
    let fields = view! {
        {hidden("id", &set_up.id)}
        {set_up.present.map(|asked| present(language, "present", asked, errors))}
        {field(language, Field {
            name: "code", label: w.second_code_app, required: true, unmarked: true, short: true, kind: Input::Code,
            error: errors.get("code"), ..Default::default()
        })}
        {button(Button::Primary, w.set_up_done)}
    };
    let passkey = set_up.passkeys.then(|| {
        let present = set_up.present.map(|asked| present(language, "shown", asked, errors));
        view! {
            <h2 id="passkey">{say(w.passkey_add)}</h2>
            <p>{say(w.passkey_add_more)}</p>
            {passkey::add_form(language, &set_up.name, present, errors)}
        }
    });
    let again = set_up.present.is_some_and(Asked::passkeys_alone).then(|| view! { <p>{say(w.passkey_again)}</p> });
    view! {
        {menu}
        {error_summary(language, errors)}
        <h1>{say(w.set_up_title)}</h1>
        {must}
        {passkey.is_some().then(|| view! { <p>{say(w.set_up_choose)}</p> })}
        {again}
        <h2>{say(w.set_up)}</h2>
        <h3>"1. "{say(w.set_up_one)}</h3>
        <p class="support">{say(w.set_up_one_more)}</p>
        <h3>"2. "{say(w.set_up_two)}</h3>
        <div class="qr" role="img" aria-label=plain(w.qr) inner_html=qr></div>
        <p>{say(w.set_up_key)}</p>
        <p class="key"><code>{card::grouped(&totp::text(&set_up.secret))}</code></p>
        <h3>"3. "{say(w.set_up_three)}</h3>
        {form(SET_UP, fields)}
        {passkey}
        {passkey::remove_part(language, &set_up.own, set_up.present.is_some_and(|p| !p.passkeys_alone()), &set_up.chosen, errors)}
        <h2>{say(w.factor_card)}</h2>
        <p>{say(w.set_up_card)}</p>
        {out}
    }
    .into_any()
}

fn present(language: Language, name: &str, asked: Asked, errors: &Errors) -> AnyView {
    let w = words(language);
    if asked.passkeys_alone() {
        return field(
            language,
            Field {
                name,
                label: w.password,
                support: w.set_up_password_more,
                required: true,
                unmarked: true,
                kind: Input::Password,
                autocomplete: "current-password",
                error: errors.get(name),
                ..Default::default()
            },
        );
    }
    let support = match asked.card {
        Some(number) => fill(w.set_up_present_more, &[&number]),
        None => w.set_up_present_app.to_owned(),
    };
    field(
        language,
        Field {
            name,
            label: w.set_up_present,
            support: &support,
            required: true,
            unmarked: true,
            short: true,
            autocomplete: "off",
            error: errors.get(name),
            ..Default::default()
        },
    )
}
