use std::collections::HashSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::offering_card;
use crate::catalogue::snapshot::Snapshot;
use crate::catalogue::told::can_apply;
use crate::catalogue::words::words;
use crate::clock::Moment;
use crate::programme::{Announcement, Kind, Standing, standing};
use crate::text::{Language, fill, plain};
use crate::ui::{self, Button, Field, Input, say};

const DAY: i64 = 24 * 3600;
const CLOSING_WITHIN: i64 = 14 * DAY;
const OPENING_WITHIN: i64 = 30 * DAY;
/// Cards in each part: what fits two lines on a wide screen.
const CARDS: usize = 4;

/// What is on, and what closes soon. Nothing stands in two parts.
pub fn home(snapshot: &Snapshot, now: Moment, language: Language) -> AnyView {
    let w = words(language);
    let listed: Vec<&Arc<Announcement>> = snapshot.list(now).collect();
    let mut shown: HashSet<String> = HashSet::new();
    let mut part = |heading: &str, mut of: Vec<(Moment, &Arc<Announcement>)>| {
        of.sort_by_key(|(at, a)| (*at, a.offering.id.clone()));
        of.retain(|(_, a)| !shown.contains(&a.offering.id));
        of.truncate(CARDS);
        shown.extend(of.iter().map(|(_, a)| a.offering.id.clone()));
        let cards: Vec<AnyView> = of.iter().map(|(_, a)| offering_card(a, now, language)).collect();
        (!cards.is_empty())
            .then(|| view! { <section><h2>{say(heading)}</h2>{ui::card_list(cards)}</section> }.into_any())
    };
    let closing = listed.iter().copied().filter(|a| can_apply(a, now)).filter_map(|a| Some((a.offering.closes_at?, a)));
    let closing = part(w.closing_soon, closing.filter(|(at, _)| at.since(now) <= CLOSING_WITHIN).collect());
    let opening = listed.iter().copied().filter_map(|a| match standing(a, now) {
        Standing::OpensAt(at) if at.since(now) <= OPENING_WITHIN => Some((at, a)),
        _ => None,
    });
    let opening = part(w.opening_soon, opening.collect());
    // What one can still come to.
    let coming = listed
        .iter()
        .copied()
        .filter(|a| can_apply(a, now) || matches!(standing(a, now), Standing::NoRegistration | Standing::OpensAt(_)));
    let next = |a: &Announcement| a.sessions.iter().map(|s| s.starts_at).filter(|at| *at > now).min();
    let coming = part(w.coming_up, coming.filter_map(|a| Some((next(a)?, a))).collect());
    let nothing = listed.is_empty().then(|| view! { <p>{say(w.nothing_yet)}</p> });
    view! {
        <div class="hero">
            <h1>{say(w.home_title)}</h1>
            <p>{say(w.home_lead)}</p>
            {search(language)}
        </div>
        {kinds(&listed, language)}
        {nothing}
        {closing}
        {opening}
        {coming}
        <p class="row">
            {ui::link_button(Button::Secondary, w.see_open, "/offerings?open=1")}
            {ui::link_button(Button::Secondary, w.see_all, "/offerings")}
            {ui::link_button(Button::Secondary, w.see_month, "/month")}
        </p>
    }
    .into_any()
}

fn search(language: Language) -> AnyView {
    let w = words(language);
    let field = Field {
        name: "q",
        label: w.search_label,
        unmarked: true,
        support: w.search_support,
        kind: Input::Search,
        max_length: Some(100),
        ..Field::default()
    };
    ui::search_form("/offerings", view! { {ui::field(language, field)}{ui::button(Button::Primary, w.search)} })
}

/// The kinds there are, each with how many.
fn kinds(listed: &[&Arc<Announcement>], language: Language) -> AnyView {
    let w = words(language);
    let tiles: Vec<AnyView> = Kind::ALL
        .iter()
        .filter_map(|kind| {
            let count = listed.iter().filter(|a| a.offering.kind == *kind).count();
            let href = format!("/offerings?kind={}", kind.code());
            (count > 0).then(|| {
                view! {
                    <li>
                        <a class="tile" href=href>
                            <span>{say(kind.name(language))}</span>
                            <small>{say(fill(w.by_kind_count, &[&count]))}</small>
                        </a>
                    </li>
                }
                .into_any()
            })
        })
        .collect();
    if tiles.is_empty() {
        return ui::nothing();
    }
    view! {
        <nav aria-label=plain(w.by_kind)>
            <h2>{say(w.by_kind)}</h2>
            <ul class="tiles">{tiles}</ul>
        </nav>
    }
    .into_any()
}
