//! Parts for the office's pages: who answers for an offering, and what waits for the city.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::option;
use crate::hosting::model::{Candidate, Charge, Request};
use crate::hosting::words::words;
use crate::staff::turnover::is_over;
use crate::text::{Language, fill};
use crate::ui::*;

/// Who answers for an offering, as its page shows it.
pub struct ChargePart<'a> {
    pub language: Language,
    pub offering: &'a str,
    pub charge: Option<&'a Charge>,
    /// For those who may change it; None: the reader only sees.
    pub candidates: Option<&'a [Candidate]>,
    pub error: Option<&'a str>,
    pub today: NaiveDate,
}

pub fn charge_part(part: &ChargePart) -> AnyView {
    let (language, w) = (part.language, words(part.language));
    let now = match part.charge {
        Some(charge) => {
            let over = is_over(charge.ends_on.as_deref(), part.today).then(|| badge(Badge::Closed, w.account_over));
            view! { {charge.name.clone()}" "{over} }.into_any()
        }
        None => say(w.nobody),
    };
    let base = format!("/office/offerings/{}", part.offering);
    let change = part.candidates.map(|candidates| {
        let fields = view! {
            {select(language, Select {
                name: "charge", label: w.charge_to, unmarked: true, error: part.error,
                value: part.charge.map_or("", |c| &c.staff_id),
                options: candidates.iter().map(|c| option(c, language)).collect(), ..Default::default()
            })}
            {button_do(Button::Secondary, w.charge_do, "do", "charge")}
        };
        view! { <details open=part.error.is_some()><summary>{say(w.charge_to)}</summary>{form(&base, fields)}</details> }
    });
    view! {
        {description_list(vec![(w.charge, now)])}
        {change}
        <p><a href=format!("{base}/hosts")>{say(w.hosts)}</a></p>
    }
    .into_any()
}

/// Endorsements that wait for the city; nothing where none does.
pub fn requests_part(language: Language, requests: &[Request]) -> AnyView {
    if requests.is_empty() {
        return nothing();
    }
    let w = words(language);
    let lines = requests.iter().map(|r| {
        let href = format!("/office/offerings/{}/hosts", r.offering_id);
        view! { <li><a href=href>{say(fill(w.request_line, &[&r.title, &r.name]))}</a></li> }.into_any()
    });
    view! { <h2>{say(w.requests)}</h2><ul>{lines.collect_view()}</ul> }.into_any()
}

/// Why somebody was not named.
pub fn charge_wrong(language: Language) -> &'static str {
    words(language).charge_wrong
}
