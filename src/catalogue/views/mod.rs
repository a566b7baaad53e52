//! Data → HTML of the public pages.

pub mod home;
pub mod list;
pub mod month;
pub mod offering;
mod places;

use leptos::prelude::*;

use super::told::{deadline_line, places_line, standing_badge, venue_line, when_line};
use super::words::words;
use crate::clock::Moment;
use crate::programme::Announcement;
use crate::text::Language;
use crate::ui::{self, Badge, nothing, say};

/// An offering in a list.
pub fn offering_card(a: &Announcement, now: Moment, language: Language) -> AnyView {
    let (o, w) = (&a.offering, words(language));
    let badges = vec![standing_badge(a, now, language), ui::badge(Badge::Info, o.kind.name(language))];
    let fact = |name: &str, value: Option<String>| {
        value.map(|value| view! { <div><dt>{say(name)}</dt><dd>{say(value)}</dd></div> }.into_any())
    };
    let facts = [
        fact(w.when, Some(when_line(a, now, language))),
        fact(w.place, venue_line(a, language)),
        fact(w.places_now, places_line(a, now, language)),
        fact(w.when_to_apply, deadline_line(a, now, language)),
    ];
    let facts = view! { <dl class="brief">{facts.into_iter().flatten().collect_view()}</dl> };
    ui::card(&format!("/offerings/{}", o.id), o.title_in(language).0, badges, facts)
}

/// The organiser's own words: Japanese for every reader, marked as such for those who read another language.
pub fn announced(text: &str, language: Language) -> AnyView {
    let text = text.to_owned();
    match language {
        Language::En => view! { <span class="announced" lang="ja">{text}</span> }.into_any(),
        Language::Ja | Language::JaEasy => view! { <span class="announced">{text}</span> }.into_any(),
    }
}

/// A part of what is announced: in the reader's language if it was written in it, else in Japanese, which is said.
pub fn part(a: &Announcement, part: &str, japanese: &str, language: Language) -> AnyView {
    match a.text_in(part, language) {
        Some(text) => view! { <span class="announced">{say(text)}</span> }.into_any(),
        None if language == Language::Ja => announced(japanese, language),
        None => {
            let w = words(language);
            view! { {announced(japanese, language)}" "<span class="remark">{say(w.part_japanese)}</span> }.into_any()
        }
    }
}

/// A heading with what belongs to it; nothing if there is nothing.
pub fn section(heading: &str, body: Vec<AnyView>) -> AnyView {
    if body.is_empty() {
        return nothing();
    }
    view! { <section><h2>{say(heading)}</h2>{body.collect_view()}</section> }.into_any()
}
