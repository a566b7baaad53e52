//! What somebody agreed to, what follows from taking it back, and its history; on their own page and on staff's.

use leptos::prelude::*;

use super::consent::{Consent, How, What, button};
use super::consent_words::{Words, words};
use crate::text::{self, Language, fill};
use crate::ui::{Errors, *};
use crate::web::Fields;

/// How staff may have been told.
pub const HOW: &str = "consent_how";
/// Who asked.
pub const WHO: &str = "consent_who";

pub struct Consents<'a> {
    pub all: &'a [Consent],
    pub action: &'a str,
    /// The page has a place where one reads about withdrawing.
    pub to_withdraw: bool,
    /// Staff write down how and by whom it was asked.
    pub for_them: Option<(&'a Fields, &'a Errors)>,
    pub language: Language,
}

pub fn consents(page: &Consents) -> AnyView {
    let w = words(page.language);
    let items = page.all.iter().map(|consent| item(page, consent, w));
    let (title, more) = if page.for_them.is_some() { (w.office, w.office_more) } else { (w.title, w.more) };
    let open = page.for_them.is_some_and(|(_, errors)| errors.get(HOW).is_some() || errors.get(WHO).is_some());
    let items = items.collect_view();
    let list = match page.for_them {
        Some((typed, errors)) => {
            form(page.action, view! { {told_how(page, typed, errors, w)}<ul class="plain">{items}</ul> })
        }
        None => form(page.action, view! { <ul class="plain">{items}</ul> }),
    };
    view! { <details id="consents" open=open><summary>{say(title)}</summary><p>{say(more)}</p>{list}</details> }
        .into_any()
}

pub fn how_missing(language: Language) -> &'static str {
    words(language).how_missing
}

pub fn who_missing(language: Language) -> &'static str {
    words(language).who_missing
}

fn told_how(page: &Consents, typed: &Fields, errors: &Errors, w: &'static Words) -> AnyView {
    let ways = [How::Phone, How::Counter, How::Post].map(|how| Opt::new(how.code(), said(how, w)));
    view! {
        {select(page.language, Select {
            name: HOW, label: w.how, required: true, options: ways.to_vec(), value: typed.get(HOW), error: errors.get(HOW), ..Default::default()
        })}
        {field(page.language, Field {
            name: WHO, label: w.who, required: true, value: typed.get(WHO), error: errors.get(WHO), autocomplete: "off", ..Default::default()
        })}
    }
    .into_any()
}

fn said(how: How, w: &'static Words) -> &'static str {
    match how {
        How::Web => w.by_web,
        How::Phone => w.by_phone,
        How::Counter => w.by_counter,
        How::Post => w.by_post,
    }
}

fn item(page: &Consents, consent: &Consent, w: &'static Words) -> AnyView {
    let what = match consent.what {
        What::Handling => w.handling.to_owned(),
        What::Receiver => {
            let name = if consent.label.is_empty() { w.the_city } else { consent.label.as_str() };
            fill(w.receiver, &[&name])
        }
        What::Photo => fill(w.photo, &[&consent.label]),
        What::Question => consent.label.clone(),
    };
    let history = consent.history.iter().map(|(given, at, how)| {
        let text = if *given { w.given } else { w.ended };
        view! { <li class="support">{say(fill(text, &[&text::moment(*at, page.language), &text::plain(said(*how, w))]))}</li> }.into_any()
    });
    let history = history.collect_view();
    let end = consent.stands.then(|| {
        let follows = match (consent.what, consent.needed) {
            (_, true) => w.stops_all,
            (What::Photo, _) => w.stops_photo,
            (What::Question, _) => w.stops_question,
            _ => w.stops_after,
        };
        let received = (consent.what == What::Receiver).then(|| view! { " "{say(w.stops_receiver)} });
        let to =
            (consent.needed && page.to_withdraw).then(|| view! { " "<a href="#withdraw">{say(w.to_withdraw)}</a> });
        let (kind, text) =
            if consent.needed { (Button::Danger, w.take_back_all) } else { (Button::Secondary, w.take_back) };
        view! {
            <p>{say(follows)}{received}{to}</p>
            <p>{button_do(kind, text, "do", &button(consent))}</p>
        }
    });
    view! { <li><strong>{say(&what)}</strong><ul class="plain">{history}</ul>{end}</li> }.into_any()
}
