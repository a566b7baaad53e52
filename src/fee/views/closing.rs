use std::collections::HashMap;

use leptos::prelude::*;

use super::{address, barred_notice, method_name, way, yen};
use crate::fee::model::{Closing, Method};
use crate::fee::right::Barred;
use crate::fee::till::{Flow, Till};
use crate::fee::words::{Words, words};
use crate::programme::Announcement;
use crate::registration::sessions;
use crate::staff::Staff;
use crate::text::{Language, fill, moment, moment_short};
use crate::ui::{Errors, *};

/// What was typed to close, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct CloseForm {
    /// The closing's id, made by the form.
    pub id: String,
    pub session: String,
    pub counted: String,
    pub reason: String,
    pub errors: Errors,
}

/// What there is to close, and what was closed.
pub struct Closings<'a> {
    pub a: &'a Announcement,
    /// The newest fact that is summed here.
    pub seen: i64,
    pub till: Till,
    /// The newest first.
    pub closed: Vec<Closing>,
    /// Who wrote things down, by id.
    pub names: HashMap<String, String>,
    pub barred: Option<Barred>,
    pub form: CloseForm,
}

pub fn closings_page(language: Language, staff: &Staff, c: &Closings) -> AnyView {
    let w = words(language);
    let o = &c.a.offering;
    let heading = if c.closed.is_empty() { w.since_first } else { w.since_last };
    let now = if c.till.facts == 0 {
        view! { <p>{say(w.nothing_to_close)}</p> }.into_any()
    } else {
        view! {
            {sums(language, w, &c.till, &c.names)}
            {c.barred.is_none().then(|| close_form(language, w, c))}
        }
        .into_any()
    };
    let earlier = (!c.closed.is_empty()).then(|| earlier(language, w, c));
    view! {
        {way(language, staff, o, w.closing)}
        {error_summary(language, &c.form.errors)}
        <h1><span class="sub">{o.title.clone()}</span>{say(w.closings)}</h1>
        {barred_notice(c.barred, w)}
        <h2>{say(heading)}</h2>
        {now}
        {earlier}
        <p><a href=address(&o.id)>{say(w.back_to_list)}</a></p>
    }
    .into_any()
}

/// By method, and by who.
fn sums(language: Language, w: &'static Words, till: &Till, names: &HashMap<String, String>) -> AnyView {
    let show = |n: i64| say(yen(n, language));
    let total = till.all.iter().fold(Flow::default(), |sum, flow| Flow {
        received: sum.received + flow.received,
        refunded: sum.refunded + flow.refunded,
    });
    let line = |name: &str, flow: &Flow| vec![say(name), show(flow.received), show(flow.refunded), show(flow.net())];
    let methods = Method::MOVING.iter().zip(&till.all).map(|(m, flow)| line(method_name(*m, w), flow));
    let by_method = table(Table {
        caption: w.by_method,
        caption_hidden: true,
        head: &[w.method, w.received, w.refunded, w.net],
        rows: methods.collect(),
        foot: line(w.total, &total),
        row_heads: true,
        numeric: &[1, 2, 3],
        dense: true,
        ..Default::default()
    });
    let name = |id: &String| names.get(id).cloned().unwrap_or_default();
    let mut people: Vec<(String, &[Flow; 3])> = till.by_staff.iter().map(|(id, flows)| (name(id), flows)).collect();
    people.sort_by(|a, b| a.0.cmp(&b.0));
    let people = people.into_iter().map(|(name, flows)| {
        let mut cells = vec![view! { {name} }.into_any()];
        cells.extend(flows.iter().map(|flow| show(flow.net())));
        cells.push(show(flows.iter().map(Flow::net).sum()));
        cells
    });
    let by_staff = table(Table {
        caption: w.by_staff,
        caption_hidden: true,
        head: &[w.staff, w.cash, w.transfer, w.other, w.total],
        rows: people.collect(),
        row_heads: true,
        numeric: &[1, 2, 3, 4],
        dense: true,
        stacks: true,
        ..Default::default()
    });
    view! {
        <p>{say(w.facts)}"："{say(fill(w.count_of, &[&till.facts]))}</p>
        <h3>{say(w.by_method)}</h3>
        {by_method}
        <h3>{say(w.by_staff)}</h3>
        {by_staff}
    }
    .into_any()
}

fn close_form(language: Language, w: &'static Words, c: &Closings) -> AnyView {
    let (f, url) = (&c.form, format!("{}/closings", address(&c.a.offering.id)));
    let mut options = vec![Opt::new("", w.of_a_day)];
    options.extend(c.a.sessions.iter().map(|s| {
        let title = if s.title.is_empty() { String::new() } else { format!("　{}", s.title) };
        Opt::new(&s.id, format!("{}{title}", sessions::when(s, language)))
    }));
    let support = if c.till.cash() < 0 { w.counted_minus } else { w.counted_more };
    let body = view! {
        {hidden("id", &f.id)}
        {hidden("seen", c.seen)}
        {select(language, Select {
            name: "session", label: w.which_session, unmarked: true, options, value: &f.session, no_empty: true,
            ..Default::default()
        })}
        <p>{say(w.expected)}"："<strong>{say(yen(c.till.cash(), language))}</strong></p>
        {field(language, Field {
            name: "counted", label: w.counted_yen, required: true, support, value: &f.counted,
            error: f.errors.get("counted"), kind: Input::Number, autocomplete: "off", short: true, ..Default::default()
        })}
        {field(language, Field {
            name: "reason", label: w.difference_reason, support: w.difference_reason_more, value: &f.reason,
            error: f.errors.get("reason"), autocomplete: "off", ..Default::default()
        })}
        <p class="support">{say(w.close_more)}</p>
        {button(Button::Primary, w.close_button)}
    };
    view! { <h2>{say(w.close_heading)}</h2>{form(&url, body)} }.into_any()
}

fn earlier(language: Language, w: &'static Words, c: &Closings) -> AnyView {
    let base = address(&c.a.offering.id);
    let rows = c.closed.iter().map(|closing| {
        let href = format!("{base}/closings/{}", closing.id);
        vec![
            view! { <a href=href>{say(fill(w.closing_of, &[&closing.number]))}</a> }.into_any(),
            say(moment_short(closing.at, language)),
            say(yen(closing.cash + closing.transfer + closing.other, language)),
            say(yen(closing.cash, language)),
            say(yen(closing.counted, language)),
            say(difference(closing, language)),
        ]
    });
    let table = table(Table {
        caption: w.earlier,
        caption_hidden: true,
        head: &[w.closing, w.closed_at, w.total, w.expected, w.counted, w.difference],
        rows: rows.collect(),
        row_heads: true,
        numeric: &[2, 3, 4, 5],
        dense: true,
        stacks: true,
        ..Default::default()
    });
    view! { <h2>{say(w.earlier)}</h2>{table} }.into_any()
}

fn difference(closing: &Closing, language: Language) -> String {
    match closing.difference() {
        0 => words(language).no_difference.to_owned(),
        n => yen(n, language),
    }
}

/// One closing, to be printed and filed.
pub fn closing_sheet(
    language: Language,
    a: &Announcement,
    closing: &Closing,
    till: &Till,
    names: &HashMap<String, String>,
) -> AnyView {
    let w = words(language);
    let session = closing.session_id.as_ref().and_then(|id| a.sessions.iter().find(|s| s.id == *id));
    let session = session.map_or_else(|| w.of_a_day.to_owned(), |s| sessions::when(s, language));
    let by = names.get(&closing.staff_id).cloned().unwrap_or_default();
    let mut facts = vec![
        (w.session, say(session)),
        (w.closed_at, say(moment(closing.at, language))),
        (w.closed_by, view! { {by} }.into_any()),
        (w.expected, say(yen(closing.cash, language))),
        (w.counted, say(yen(closing.counted, language))),
        (w.difference, say(difference(closing, language))),
    ];
    if !closing.reason.is_empty() {
        facts.push((w.difference_reason, view! { {closing.reason.clone()} }.into_any()));
    }
    let back = format!("{}/closings", address(&a.offering.id));
    view! {
        <p class="no-print"><a href=back>{say(w.back_to_closings)}</a></p>
        <div class="sheet">
            <h1><span class="sub">{a.offering.title.clone()}</span>{say(w.title)}"　"{say(fill(w.closing_of, &[&closing.number]))}</h1>
            {description_list(facts)}
            {sums(language, w, till, names)}
            <p class="seals"><span class="seal">{say(w.handled_by)}</span><span class="seal">{say(w.checked)}</span></p>
        </div>
    }
    .into_any()
}
