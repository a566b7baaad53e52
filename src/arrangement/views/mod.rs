mod form;
mod office;
mod own;

use leptos::prelude::*;

use super::Standing;
use super::words::{Words, words};
use crate::programme::Offering;
use crate::text::{Language, date_long, fill, time_long};
use crate::ui::*;

pub use form::{FormPage, form_page};
pub use office::{ListPage, OnePage, list_page, one_page};
pub use own::{heading, own};

/// What may be wished for, said before the form as on the offering's page.
pub fn rules(o: &Offering, today: chrono::NaiveDate, language: Language) -> AnyView {
    let w = words(language);
    let mut lines = Vec::new();
    if let Some(days) = o.lead_days {
        let first = date_long(super::rules::first_day(o, today), language);
        lines.push(fill(w.rule_lead, &[&days, &first]));
    }
    if let (Some(from), Some(until)) = (&o.visit_from, &o.visit_until) {
        lines.push(fill(w.rule_hours, &[&time_long(from, language), &time_long(until, language)]));
    }
    lines.extend(o.visit_minutes.map(|n| fill(w.rule_minutes, &[&n])));
    if !o.visit_blackout.is_empty() {
        lines.push(fill(w.rule_blackout, &[&o.visit_blackout]));
    }
    lines.extend(o.minimum.map(|n| fill(w.rule_minimum, &[&n])));
    lines.push(w.rule_place.to_owned());
    let lines = lines.into_iter().map(|line| view! { <li>{say(line)}</li> }.into_any()).collect_view();
    view! { <h2>{say(w.rules)}</h2><ul>{lines}</ul> }.into_any()
}

fn state(standing: Standing, w: &'static Words) -> AnyView {
    let (kind, text) = match standing {
        Standing::Asked => (Badge::Waiting, w.s_asked),
        Standing::Proposed => (Badge::Waiting, w.s_proposed),
        Standing::Decided => (Badge::Open, w.s_decided),
        Standing::Held => (Badge::Open, w.s_held),
        Standing::Reported => (Badge::Closed, w.s_reported),
        Standing::Declined => (Badge::Closed, w.s_declined),
        Standing::Withdrawn => (Badge::Closed, w.s_withdrawn),
        Standing::Cancelled => (Badge::Cancelled, w.s_cancelled),
    };
    badge(kind, text)
}
