use leptos::prelude::*;

use super::when_short;
use crate::checkin::model::Line;
use crate::checkin::words::{Words, words};
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::Language;
use crate::ui::{Badge, Table, badge, nothing, say, table};
use crate::web::{Page, Visit};

/// The sessions one may open a desk for: today's first.
pub fn sessions_page(visit: &Visit, staff: &Staff, today: &str, lines: Vec<Line>) -> Page {
    let language = visit.language;
    let w = words(language);
    let (todays, others): (Vec<Line>, Vec<Line>) = lines.into_iter().partition(|l| l.head.date == today);
    let staff = staff.clone();
    visit.page(w.title, move || {
        view! {
            {staff_menu(language, &staff, "/desk")}
            <h1>{say(w.title)}</h1>
            {listing(language, w.today, todays)}
            {listing(language, w.others, others)}
        }
        .into_any()
    })
}

fn listing(language: Language, heading: &'static str, lines: Vec<Line>) -> AnyView {
    let w = words(language);
    if lines.is_empty() {
        return view! { <h2>{say(heading)}</h2><p>{say(w.no_sessions)}</p> }.into_any();
    }
    let rows = lines.iter().map(|line| row(language, w, line)).collect();
    view! {
        <h2>{say(heading)}</h2>
        {table(Table {
            caption: heading,
            caption_hidden: true,
            head: &[w.what, w.when, w.venue, w.arrived_of],
            rows,
            row_heads: true,
            numeric: &[3],
            dense: true,
            stacks: true,
            ..Default::default()
        })}
    }
    .into_any()
}

fn row(language: Language, w: &'static Words, line: &Line) -> Vec<AnyView> {
    let head = &line.head;
    let cancelled = if head.cancelled == 1 { badge(Badge::Cancelled, w.cancelled) } else { nothing() };
    let name = view! {
        <a href=format!("/desk/{}", head.id)>{head.offering_title.clone()}</a>
        " "{head.title.clone()}" "{cancelled}
    };
    let figures = match head.head_count.0 {
        true => (line.present + line.counted).to_string(),
        false => format!("{}／{}", line.present, line.expected),
    };
    vec![
        name.into_any(),
        say(when_short(head, language)),
        head.venue.clone().unwrap_or_default().into_any(),
        figures.into_any(),
    ]
}
