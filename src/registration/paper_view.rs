//! What is printed for somebody without a mailbox: an address where the window of an envelope is, and labels.

use leptos::prelude::*;

use super::contact_words::words;
use crate::text::{Language, fill};

/// As somebody stands on an envelope.
pub struct Addressee<'a> {
    pub postcode: &'a str,
    pub address: &'a str,
    pub name: &'a str,
}

/// A name as it is addressed.
pub fn addressed(name: &str, language: Language) -> String {
    fill(words(language).to, &[&name])
}

/// Postcode, address and name, as the post reads them: in Japanese, whatever the letter is written in.
fn block(a: &Addressee) -> AnyView {
    let postcode = (!a.postcode.is_empty()).then(|| view! { <p>{format!("〒{}", a.postcode)}</p> });
    let name = addressed(a.name, Language::Ja);
    view! { {postcode}<p lang="ja">{a.address.to_owned()}</p><p class="name" lang="ja">{name}</p> }.into_any()
}

/// Where an envelope has its window.
pub fn window(a: &Addressee) -> AnyView {
    view! { <div class="window-address">{block(a)}</div> }.into_any()
}

/// Twelve on a sheet.
pub fn labels(all: &[Addressee]) -> AnyView {
    let labels = all.iter().map(|a| view! { <li>{block(a)}</li> }.into_any());
    view! { <ul class="labels">{labels.collect_view()}</ul> }.into_any()
}
