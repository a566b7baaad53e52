use super::say::say;
use leptos::prelude::*;

/// One thing in a list, as a link with its states and a few lines about it. Its title is a heading of level 3.
pub fn card(href: &str, title: &str, badges: Vec<AnyView>, body: impl IntoView + 'static) -> AnyView {
    let badges = (!badges.is_empty()).then(|| view! { <p class="badges">{badges}</p> });
    view! {
        <article class="card">
            {badges}
            <h3><a href=href.to_owned()>{say(title)}</a></h3>
            {body.into_any()}
        </article>
    }
    .into_any()
}

pub fn card_list(cards: Vec<AnyView>) -> AnyView {
    let cards = cards.into_iter().map(|card| view! { <li>{card}</li> }.into_any());
    view! { <ul class="cards">{cards.collect_view()}</ul> }.into_any()
}
