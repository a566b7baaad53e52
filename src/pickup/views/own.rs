//! What a guardian sees: before applying, and on the registration's page.

use leptos::prelude::*;

use super::{people, rows};
use crate::pickup::Fetcher;
use crate::pickup::rules::Naming;
use crate::pickup::words::words;
use crate::programme::{Announcement, DeskRule};
use crate::text::{Language, fill, moment};
use crate::ui::{Errors, *};
use crate::web::Fields;

/// Said before one applies: name and text. None: children come and go here without.
pub fn announced(a: &Announcement, language: Language) -> Option<(&'static str, String)> {
    let w = words(language);
    a.offering.desk.has(&DeskRule::Pickup).then(|| (w.fact, w.before.to_owned()))
}

/// The part of a registration's page.
pub struct Own<'a> {
    pub announcement: &'a Announcement,
    pub named: &'a [Fetcher],
    pub code: &'a str,
    pub naming: Naming,
    /// Where its form is posted to.
    pub action: &'a str,
    pub has_mail: bool,
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    pub language: Language,
}

pub fn section(own: Own) -> AnyView {
    let (language, w) = (own.language, words(own.language));
    let o = &own.announcement.offering;
    let named = if own.named.is_empty() {
        match own.naming {
            Naming::Over => nothing(),
            _ => notice_banner(Notice::Warning, "", view! { <p>{say(w.to_name)}</p> }),
        }
    } else {
        view! {
            <h3>{say(w.named_now)}</h3>
            {people(language, own.named)}
            <p>{say(w.code)}"："<strong class="number">{own.code.to_owned()}</strong></p>
            <p class="support">{say(w.code_more)}</p>
        }
        .into_any()
    };
    let open = own.named.is_empty() || own.errors.iter().any(|(name, _)| name.starts_with("pickup["));
    let change = match own.naming {
        Naming::Open => view! {
            <p class="support">{say(w.intro_private)}</p>
            <details class="together no-print" open=open>
                <summary>{say(if own.named.is_empty() { w.name_them } else { w.change })}</summary>
                {form(own.action, view! {
                    {rows(language, own.named, own.typed, own.errors)}
                    {own.has_mail.then(|| view! { <p class="support">{say(w.letter_follows)}</p> })}
                    <p class="actions">{button_do(Button::Primary, w.save, "do", "name_pickup")}</p>
                })}
            </details>
        }
        .into_any(),
        Naming::Meanwhile(until) => {
            let text = fill(w.meanwhile, &[&moment(until, language), &o.contact_name, &o.contact_phone]);
            view! { <p>{say(text)}</p> }.into_any()
        }
        Naming::Over => nothing(),
    };
    view! { <section id="pickup"><h2>{say(w.title)}</h2><p>{say(w.intro)}</p>{named}{change}</section> }.into_any()
}
