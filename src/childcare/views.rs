//! What is shown of childcare: in the form, on the registration's page, in public, to the office.

use leptos::prelude::*;

use super::form::{CHILDREN, NOTE, months, years};
use super::rules::{self, MOST};
use super::words::{Words, children, words};
use super::{Minded, Request, State};
use crate::clock::Moment;
use crate::programme::{Announcement, Offering};
use crate::receiver::called;
use crate::registration::views::grouped;
use crate::text::{Language, date_long, fill};
use crate::ui::{Errors, *};
use crate::web::Fields;

fn until(o: &Offering, language: Language) -> Option<String> {
    o.childcare_until.as_deref()?.parse().ok().map(|day| date_long(day, language))
}

/// The form's part. Nothing where there is no childcare.
pub fn fields(
    o: &Offering,
    now: Moment,
    entered: bool,
    language: Language,
    typed: &Fields,
    errors: &Errors,
) -> AnyView {
    let w = words(language);
    let Some(places) = o.childcare_places else { return nothing() };
    if !entered && !rules::is_open(o, now.date()) {
        let day = until(o, language).unwrap_or_default();
        let text = fill(w.closed, &[&day, &o.contact_name, &o.contact_phone]);
        return fieldset(w.own_title, view! { <p>{say(&text)}</p> });
    }
    let left = rules::left(o);
    let standing = if left == 0 {
        notice_banner(Notice::Warning, "", view! { <p>{say(w.full)}</p> })
    } else {
        view! { <p><strong>{say(fill(w.left, &[&left]))}</strong></p> }.into_any()
    };
    let day = until(o, language).map(|day| view! { " "{say(fill(w.until, &[&day]))} });
    let most = MOST.min(places);
    let more = (most > 1).then(|| {
        let open =
            (1..most).any(|row| typed.has(&years(row)) || typed.has(&months(row)) || errors.get(&years(row)).is_some());
        let rows = (1..most).map(|row| child(row, language, typed, errors)).collect_view();
        view! { <details class="field" open=open><summary>{say(w.others)}</summary>{rows}</details> }
    });
    fieldset(
        w.title,
        view! {
            <p>{say(w.intro)}{day}</p>
            {standing}
            {field(language, Field {
                name: CHILDREN, label: w.children, support: &fill(w.children_more, &[&most]), kind: Input::Number, short: true,
                value: typed.get(CHILDREN), error: errors.get(CHILDREN), ..Default::default()
            })}
            {child(0, language, typed, errors)}
            {more}
            {field(language, Field {
                name: NOTE, label: w.note, support: w.note_more, value: typed.get(NOTE), error: errors.get(NOTE), ..Default::default()
            })}
        },
    )
}

fn child(row: i64, language: Language, typed: &Fields, errors: &Errors) -> AnyView {
    let w = words(language);
    let (y, m) = (years(row), months(row));
    let legend = fill(w.nth, &[&(row + 1)]);
    let error = errors.get(&y).map(str::to_owned);
    let (y_id, m_id) = (id_of(&y), id_of(&m));
    let described = error.as_ref().map(|_| format!("{y_id}-error"));
    let invalid = error.as_ref().map(|_| "true");
    let part = |name: &str, id: &str, unit: &'static str| {
        view! {
            <span class="date-part">
                <input class="input" type="text" inputmode="numeric" maxlength="3" autocomplete="off" id=id.to_owned() name=name.to_owned()
                    value=typed.get(name).to_owned() aria-invalid=invalid aria-describedby=described.clone()/>
                <label for=id.to_owned()>{say(unit)}</label>
            </span>
        }
        .into_any()
    };
    let error = error.map(|text| view! { <p class="error-text" id=format!("{y_id}-error")>"＊"{say(text)}</p> });
    view! {
        <fieldset class="field">
            <legend class="label">{say(&legend)}</legend>
            <div class="date">{part(&y, &y_id, w.years)}{part(&m, &m_id, w.months)}</div>
            {error}
        </fieldset>
    }
    .into_any()
}

/// On the registration's page, with the way to take it back.
pub fn own(request: Option<&Request>, action: &str, is_live: bool, language: Language) -> AnyView {
    let w = words(language);
    let Some(request) = request else { return nothing() };
    let (kind, short, state) = match request.state {
        State::Asked => (Badge::Waiting, w.short_asked, w.state_asked),
        State::Given => (Badge::Open, w.short_given, w.state_given),
        State::Waiting => (Badge::Waiting, w.short_waiting, w.state_waiting),
        State::Withdrawn => (Badge::Closed, w.short_withdrawn, w.state_withdrawn),
    };
    let state = view! { {badge(kind, short)}<p>{say(state)}</p> }.into_any();
    let mut facts = vec![(w.state, state)];
    if request.state != State::Withdrawn {
        facts.push((w.own, say(children(&request.ages(), language))));
        if !request.note.is_empty() {
            facts.push((w.note, request.note.clone().into_any()));
        }
    }
    let back = (is_live && request.state != State::Withdrawn)
        .then(|| form(action, view! { <p>{button_do(Button::Quiet, w.take_back, "do", "take_back_childcare")}</p> }));
    view! { <section id="childcare"><h2>{say(w.own_title)}</h2>{description_list(facts)}{back}</section> }.into_any()
}

/// 定員5人・残り3人。申込みは12月2日まで
pub fn public_line(o: &Offering, now: Moment, language: Language) -> Option<String> {
    let w = words(language);
    let places = o.childcare_places?;
    let standing = match rules::left(o) {
        0 => fill(w.public_full, &[&places]),
        left => fill(w.public_places, &[&places, &left]),
    };
    let (between, end) = if language == Language::En { ("; ", "") } else { ("。", "。") };
    let day = until(o, language)
        .map(|day| fill(if rules::is_open(o, now.date()) { w.public_until } else { w.public_closed }, &[&day]));
    Some(match day {
        Some(day) => format!("{standing}{between}{day}{end}"),
        None => format!("{standing}{end}"),
    })
}

/// Who is minded when, for those who organise.
pub fn office(a: &Announcement, minded: &[Minded], waiting: i64, language: Language) -> AnyView {
    let w: &'static Words = words(language);
    let o = &a.offering;
    let Some(places) = o.childcare_places else { return nothing() };
    let rows = a.sessions.iter().map(|s| {
        let of: Vec<&Minded> = minded.iter().filter(|m| m.session_id == s.id).collect();
        let all: i64 = of.iter().map(|m| m.children).sum();
        let lines = of.iter().map(|m| {
            let receipt = grouped(&m.receipt);
            let name = called(&m.name, "", &receipt).to_owned();
            let note = if m.note.is_empty() { String::new() } else { format!("　{}", m.note) };
            view! { <li>{children(&m.ages(), language)}"　"{name}{note}</li> }.into_any()
        });
        vec![
            say(crate::registration::sessions::when(s, language)),
            say(all.to_string()),
            view! { <ul class="plain">{lines.collect_view()}</ul> }.into_any(),
        ]
    });
    let table = table(Table {
        caption: w.office,
        caption_hidden: true,
        head: &[w.session, w.count, w.who],
        rows: rows.collect(),
        row_heads: true,
        numeric: &[1],
        stacks: true,
        ..Default::default()
    });
    let more = fill(w.office_more, &[&places, &o.childcare_taken, &waiting]);
    view! { <h2>{say(w.office)}</h2><p>{say(&more)}</p>{table} }.into_any()
}
