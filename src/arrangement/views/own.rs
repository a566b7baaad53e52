//! A request on its registration's page.

use leptos::prelude::*;

use crate::arrangement::letters::{answer_by, day};
use crate::arrangement::rules::standing;
use crate::arrangement::words::{Words, words};
use crate::arrangement::{Request, Standing, Wish};
use crate::clock::Moment;
use crate::text::{Language, fill};
use crate::ui::*;

pub fn heading(request: &Request, now: Moment, language: Language) -> &'static str {
    let w = words(language);
    match standing(request, now) {
        Standing::Asked => w.asked,
        Standing::Proposed => w.proposed,
        Standing::Decided => w.decided,
        Standing::Held | Standing::Reported => w.held,
        Standing::Declined => w.declined,
        Standing::Withdrawn => w.withdrawn,
        Standing::Cancelled => w.cancelled,
    }
}

/// Where it stands, and what was asked for.
pub fn own(request: &Request, wishes: &[Wish], now: Moment, language: Language) -> AnyView {
    let w = words(language);
    let more = match standing(request, now) {
        Standing::Asked => vec![fill(w.asked_more, &[&answer_by(request, language)])],
        Standing::Proposed => {
            vec![fill(w.proposed_more, &[&planned(request, language), &answer_by(request, language)])]
        }
        Standing::Decided => vec![fill(w.decided_more, &[&planned(request, language), &request.instructor])],
        Standing::Declined => {
            vec![fill(w.declined_more, &[&request.reason]), fill(w.instead, &[&request.alternative])]
        }
        Standing::Held | Standing::Reported | Standing::Withdrawn | Standing::Cancelled => Vec::new(),
    };
    let more = more.into_iter().map(|text| view! { <p>{say(text)}</p> }.into_any()).collect_view();
    view! { {more}<h2>{say(w.what)}</h2>{facts(request, wishes, w, language)} }.into_any()
}

fn planned(request: &Request, language: Language) -> String {
    match (&request.date, &request.starts, &request.ends) {
        (Some(date), Some(starts), Some(ends)) => day(date, starts, ends, language),
        _ => String::new(),
    }
}

pub fn facts(request: &Request, wishes: &[Wish], w: &'static Words, language: Language) -> AnyView {
    let wishes = wishes.iter().map(|wish| {
        view! { <li>{say(fill(w.wish_n, &[&wish.rank]))}"："{say(day(&wish.date, &wish.starts, &wish.ends, language))}</li> }
            .into_any()
    });
    let mut rows = vec![
        (w.group_name, request.group_name.clone().into_any()),
        (w.wishes, view! { <ul class="plain">{wishes.collect_view()}</ul> }.into_any()),
        (w.place, format!("{} {}", request.place_name, request.place_address).into_any()),
        (w.expected, say(fill(w.n_people, &[&request.persons]))),
    ];
    if !request.wish_note.is_empty() {
        rows.push((w.wish_note, request.wish_note.clone().into_any()));
    }
    description_list(rows)
}
