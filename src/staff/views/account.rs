//! Who is signed in here: the second step, one's browsers, the last sign-ins, and the ways out.

use leptos::prelude::*;

use super::{passkey, role_name, staff_menu};
use crate::staff::model::{Factor, FactorKind, OpenBrowser, PastSignIn};
use crate::staff::words::{Words, words};
use crate::staff::{SET_UP, Staff, card};
use crate::text::{Language, date_long, fill, moment, moment_short};
use crate::ui::*;
use crate::web::{Page, Visit};

/// What is known of an account by its holder.
pub struct Account {
    pub staff: Staff,
    pub ends_on: Option<chrono::NaiveDate>,
    pub factors: Vec<Factor>,
    pub browsers: Vec<OpenBrowser>,
    pub past: Vec<PastSignIn>,
}

pub fn account_page(visit: &Visit, account: Account, removed: bool) -> Page {
    let language = visit.language;
    let w = words(language);
    visit.page(w.account, move || {
        let staff = &account.staff;
        let ends = account.ends_on.map(|day| view! { <p>{say(w.ends_on)}"："{say(date_long(day, language))}</p> });
        let out = view! {
            <p>{say(w.sign_out_more)}</p>
            <div class="actions">
                {button_do(Button::Primary, w.sign_out, "where", "here")}
                {button_do(Button::Danger, w.sign_out_everywhere, "where", "everywhere")}
            </div>
        };
        view! {
            {staff_menu(language, staff, "/signin")}
            {removed.then(|| notice_banner(Notice::Success, "", view! { <p>{say(w.passkey_removed)}</p> }))}
            <h1>{say(w.account)}</h1>
            <p>{say(fill(w.signed_in_as, &[&staff.name, &role_name(w, staff.role)]))}</p>
            {ends}
            <p>{link_button(Button::Secondary, w.password_title, "/signin/password")}</p>
            <h2>{say(w.factor)}</h2>
            {factor_list(language, &account.factors)}
            <h2>{say(w.browsers)}</h2>
            {browsers(language, staff, &account.browsers)}
            <h2>{say(w.past)}</h2>
            <p class="support">{say(w.past_more)}</p>
            {past(language, &account.past)}
            <h2>{say(w.leave)}</h2>
            {form("/signout", out)}
        }
        .into_any()
    })
}

fn factor_list(language: Language, factors: &[Factor]) -> AnyView {
    let w = words(language);
    if factors.is_empty() {
        return view! {
            <p>{say(w.factor_none)}</p>
            <p>{link_button(Button::Secondary, w.set_up_title, SET_UP)}</p>
            <p class="support">{say(w.set_up_card)}</p>
        }
        .into_any();
    }
    let few = factors.iter().any(|f| f.kind == FactorKind::Card && f.unused <= card::FEW);
    let few = few.then(|| notice_banner(Notice::Warning, "", view! { <p>{say(w.card_few)}</p> }));
    let has_app = factors.iter().any(|f| f.kind == FactorKind::Totp);
    let again = if has_app { w.set_up_again } else { w.set_up };
    let with_codes = factors.iter().filter(|f| f.kind != FactorKind::Passkey);
    let with_codes: Vec<_> = with_codes.map(|f| told(language, f)).collect();
    view! {
        {few}
        {(!with_codes.is_empty()).then(|| description_list(with_codes))}
        <div class="actions">
            {link_button(Button::Secondary, again, SET_UP)}
            {link_button(Button::Secondary, w.passkey_add, &format!("{SET_UP}#passkey"))}
        </div>
        {passkey::own_list(language, factors)}
    }
    .into_any()
}

/// A factor by its name, and since when; of a card, what is left of it.
pub fn told(language: Language, factor: &Factor) -> (&'static str, AnyView) {
    let w = words(language);
    let since = date_long(factor.created_at.date(), language);
    match factor.kind {
        FactorKind::Totp => (w.factor_app, say(fill(w.factor_since, &[&since]))),
        FactorKind::Passkey => (w.factor_passkey, say(passkey::told(language, factor))),
        FactorKind::Card => (w.factor_card, say(fill(w.card_left, &[&factor.number, &factor.unused, &since]))),
    }
}

fn browsers(language: Language, staff: &Staff, browsers: &[OpenBrowser]) -> AnyView {
    let w = words(language);
    let or = |text: &str, unknown: &'static str| if text.is_empty() { unknown.to_owned() } else { text.to_owned() };
    let rows = browsers.iter().map(|b| {
        let end = if b.token_hash == staff.session {
            badge(Badge::Info, w.this_browser)
        } else {
            let end = view! {
                {hidden("browser", &b.token_hash)}
                {button_do(Button::Quiet, w.end_browser, "where", "there")}
            };
            form("/signout", end)
        };
        vec![
            say(or(&b.browser, w.browser_unknown)),
            say(moment_short(b.created_at, language)),
            say(moment_short(b.seen_at, language)),
            say(or(&b.address, w.address_unknown)),
            end,
        ]
    });
    table(Table {
        caption: w.browsers,
        caption_hidden: true,
        head: &[w.browser, w.begun, w.seen, w.address, w.leave],
        rows: rows.collect(),
        row_heads: true,
        stacks: true,
        ..Default::default()
    })
}

fn past(language: Language, past: &[PastSignIn]) -> AnyView {
    let w = words(language);
    if past.is_empty() {
        return view! { <p>{say(w.past_none)}</p> }.into_any();
    }
    let rows = past.iter().map(|p| vec![say(moment(p.at, language)), say(verb(w, &p.verb))]);
    table(Table {
        caption: w.past,
        caption_hidden: true,
        head: &[w.past_when, w.past_what],
        rows: rows.collect(),
        dense: true,
        ..Default::default()
    })
}

fn verb(w: &'static Words, verb: &str) -> &'static str {
    match verb {
        "staff_signed_in" => w.past_in,
        "staff_code_refused" => w.past_code,
        "staff_network_refused" => w.past_network,
        _ => w.past_refused,
    }
}
