use leptos::prelude::*;

use crate::continuing::CarryOver;
use crate::continuing::words::words;
use crate::registration::{Registration, State};
use crate::text::{Language, date_long, fill};
use crate::ui::*;

/// On the page of whoever was carried over: from where, and until when they may say no.
pub fn own(
    carried: Option<&CarryOver>,
    registration: &Registration,
    action: &str,
    today: chrono::NaiveDate,
    language: Language,
) -> AnyView {
    let Some(carried) = carried.filter(|_| registration.state == State::Confirmed) else { return nothing() };
    let w = words(language);
    let until = carried.decline_until.parse::<chrono::NaiveDate>().ok().filter(|until| today <= *until);
    let body = match until {
        Some(until) => view! {
            <p>{say(fill(w.own_more, &[&carried.earlier_title, &date_long(until, language)]))}</p>
            {form(action, view! { <p>{button_do(Button::Secondary, w.own_decline, "do", "decline_carry_over")}</p> })}
        }
        .into_any(),
        None => view! { <p>{say(fill(w.own_late, &[&carried.earlier_title]))}</p> }.into_any(),
    };
    view! { <section><h2>{say(w.own_title)}</h2>{body}</section> }.into_any()
}
