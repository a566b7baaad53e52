//! The city's list of all accounts.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::{role_name, staff_menu};
use crate::staff::Staff;
use crate::staff::colleague_words::words;
use crate::staff::model::Line;
use crate::staff::turnover::{MONTH, is_over};
use crate::staff::words::words as own_words;
use crate::text::{Language, date_long, moment_short};
use crate::ui::{Badge, Table, badge, nothing, say, table};
use crate::web::{Page, Visit};

pub fn colleagues_page(visit: &Visit, staff: &Staff, lines: &[Line], today: NaiveDate) -> Page {
    let language = visit.language;
    let (w, own) = (words(language), own_words(language));
    visit.page(own.colleagues, || {
        let rows = lines.iter().map(|line| row(language, line, today));
        let table = table(Table {
            caption: own.colleagues,
            caption_hidden: true,
            head: &[w.name, w.role, w.partner, own.factor, w.last_sign_in, own.ends_on],
            rows: rows.collect(),
            row_heads: true,
            stacks: true,
            ..Default::default()
        });
        view! {
            {staff_menu(language, staff, "/office/staff")}
            <h1>{say(own.colleagues)}</h1>
            <p>{say(w.colleagues_more)}</p>
            {table}
        }
        .into_any()
    })
}

fn row(language: Language, line: &Line, today: NaiveDate) -> Vec<AnyView> {
    let (w, own) = (words(language), own_words(language));
    let href = format!("/office/staff/{}", line.id);
    let held = [(line.apps, own.factor_app), (line.passkeys, own.factor_passkey), (line.cards, own.factor_card)];
    let held: Vec<&str> = held.into_iter().filter(|(count, _)| *count > 0).map(|(_, name)| name).collect();
    let factor = if held.is_empty() { say(w.no) } else { say(held.join(" / ")) };
    vec![
        view! { <a href=href>{line.name.clone()}</a> }.into_any(),
        say(role_name(own, line.role)),
        line.partner.as_deref().map_or_else(nothing, say),
        factor,
        line.signed_in_at.map_or_else(|| say(w.never), |at| say(moment_short(at, language))),
        until(language, line, today),
    ]
}

/// The last day, and a word where it is near or past.
pub fn until(language: Language, line: &Line, today: NaiveDate) -> AnyView {
    let w = words(language);
    let Some(end) = line.ends_on.as_deref().and_then(|day| day.parse::<NaiveDate>().ok()) else {
        return say(w.not_set);
    };
    let near = (end - today).num_days() <= i64::try_from(MONTH).unwrap_or_default();
    let state = match (is_over(line.ends_on.as_deref(), today) || !line.active.0, near) {
        (true, _) => badge(Badge::Closed, w.ended),
        (false, true) => badge(Badge::Waiting, w.ends_soon),
        (false, false) => nothing(),
    };
    view! { <span class="nowrap">{say(date_long(end, language))}</span>" "{state} }.into_any()
}
