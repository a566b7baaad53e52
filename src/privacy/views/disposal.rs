use leptos::prelude::*;

use super::super::model::{DataRequest, Holdings, Kind, Named, Wish};
use super::super::words::{Words, words};
use super::{day, way};
use crate::registration::views::grouped;
use crate::staff::Staff;
use crate::text::{self, Language};
use crate::ui::{Errors, *};
use crate::web::Fields;

/// What waits for approval, what was done, what applicants ask.
pub fn home_page(language: Language, staff: &Staff, all: &[Named], requests: &[DataRequest]) -> AnyView {
    let w = words(language);
    let waiting: Vec<&Named> = all.iter().filter(|n| n.disposal.approved_by.is_none()).collect();
    let approved: Vec<&Named> =
        all.iter().filter(|n| n.disposal.approved_by.is_some() && n.disposal.done_at.is_none()).collect();
    let done: Vec<&Named> = all.iter().filter(|n| n.disposal.done_at.is_some()).collect();
    let approved = (!approved.is_empty()).then(|| list(language, w.approved, &approved));
    view! {
        {way(language, staff, w.title)}
        <h1>{say(w.title)}</h1>
        <p>{say(w.intro)}</p>
        <p class="actions">
            {link_button(Button::Secondary, w.to_disclosure, "/office/disclosure")}
            {link_button(Button::Secondary, w.to_files, "/office/files")}
        </p>
        {asked(language, requests)}
        {list(language, w.waiting, &waiting)}
        {approved}
        {list(language, w.done, &done)}
    }
    .into_any()
}

fn asked(language: Language, requests: &[DataRequest]) -> AnyView {
    let w = words(language);
    if requests.is_empty() {
        return nothing();
    }
    let rows = requests.iter().map(|r| {
        let href = format!("/office/registrations/{}/data", r.registration_id);
        let wish = if r.kind == Wish::Erase { w.wish_erase } else { w.wish_correct };
        vec![
            view! { <a href=href>{grouped(&r.receipt)}</a> }.into_any(),
            say(&r.title),
            say(wish),
            say(text::moment_short(r.asked_at, language)),
        ]
    });
    let table = table(Table {
        caption: w.requests,
        caption_hidden: true,
        head: &[w.c_receipt, w.c_title, w.wish, w.asked],
        rows: rows.collect(),
        row_heads: true,
        stacks: true,
        ..Default::default()
    });
    view! { <h2>{say(w.requests)}</h2>{table} }.into_any()
}

fn kind(w: &'static Words, named: &Named) -> &'static str {
    match named.disposal.kind {
        Kind::Offering => w.kind_offering,
        Kind::Keys => w.kind_keys,
    }
}

fn list(language: Language, heading: &'static str, all: &[&Named]) -> AnyView {
    let w = words(language);
    if all.is_empty() {
        return view! { <h2>{say(heading)}</h2><p>{say(w.none)}</p> }.into_any();
    }
    let rows = all.iter().map(|named| {
        let d = &named.disposal;
        let href = format!("/office/disposal/{}", d.id);
        let proposer = named.proposer.clone().map_or_else(|| say(w.by_program), IntoAny::into_any);
        vec![
            view! { <a href=href>{say(&named.title)}</a> }.into_any(),
            say(kind(w, named)),
            say(day(&d.through, language)),
            proposer,
            named.approver.clone().unwrap_or_default().into_any(),
            d.done_at.map_or_else(
                || d.due_on.as_deref().map_or_else(nothing, |on| say(day(on, language))),
                |at| say(text::moment_short(at, language)),
            ),
        ]
    });
    let last = if heading == w.done { w.done_at } else { w.due_on };
    let table = table(Table {
        caption: heading,
        caption_hidden: true,
        head: &[w.what, w.kind, w.until, w.proposed, w.approver, last],
        rows: rows.collect(),
        row_heads: true,
        dense: true,
        stacks: true,
        ..Default::default()
    });
    view! { <h2>{say(heading)}</h2>{table} }.into_any()
}

pub struct DisposalPage<'a> {
    pub staff: &'a Staff,
    pub named: &'a Named,
    /// What would go; nothing once it has begun.
    pub holdings: Option<&'a Holdings>,
    pub counts: &'a [(String, i64)],
    /// Whether the reader is named to approve.
    pub may_approve: bool,
    pub today: String,
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    pub language: Language,
}

/// One disposal: to be approved, or the record of it, on paper too.
pub fn disposal_page(page: DisposalPage) -> AnyView {
    let w = words(page.language);
    let d = &page.named.disposal;
    let at = |moment| say(text::moment(moment, page.language));
    let proposer = page.named.proposer.clone().map_or_else(|| say(w.by_program), IntoAny::into_any);
    let mut facts = vec![
        (w.what, view! { {say(&page.named.title)}"（"{d.subject.clone()}"）" }.into_any()),
        (w.kind, say(kind(w, page.named))),
        (w.until, say(day(&d.through, page.language))),
        (w.proposed, view! { {proposer}" "{at(d.proposed_at)} }.into_any()),
    ];
    if let (Some(approver), Some(approved_at)) = (&page.named.approver, d.approved_at) {
        facts.push((w.approver, view! { {approver.clone()}" "{at(approved_at)} }.into_any()));
    }
    if let Some(on) = &d.due_on {
        facts.push((w.due_on, say(day(on, page.language))));
    }
    if let Some(done) = d.done_at {
        facts.push((w.done_at, at(done)));
    }
    let heading = if d.done_at.is_some() { w.record } else { w.disposal };
    let hint = d.done_at.map(|_| view! { <p class="no-print">{say(w.print_hint)}</p> });
    let about = if d.kind == Kind::Keys { w.purpose_keys } else { w.stays };
    view! {
        <div class="no-print">{way(page.language, page.staff, heading)}</div>
        {error_summary(page.language, page.errors)}
        <div class="sheet">
            <h1><span class="sub">{say(heading)}</span>{say(&page.named.title)}</h1>
            {hint}
            {description_list(facts)}
            {what(&page, w)}
            <p>{say(about)}</p>
        </div>
        {approval(&page, w)}
    }
    .into_any()
}

fn what(page: &DisposalPage, w: &'static Words) -> AnyView {
    let d = &page.named.disposal;
    let number = |n: i64| say(n.to_string());
    let (heading, mut facts) = match page.holdings {
        Some(h) => (
            w.would_go,
            vec![
                (w.registrations, number(h.registrations - h.held)),
                (w.participants, number(h.participants)),
                (w.answers, number(h.answers)),
                (w.notes, number(h.notes)),
                (w.letters, number(h.letters)),
                (w.held, number(h.held)),
            ],
        ),
        None => {
            let counted = |what: &str| page.counts.iter().find(|(name, _)| name == what).map(|(_, n)| *n);
            let names = [
                ("registrations", w.registrations),
                ("participants", w.participants),
                ("answers", w.answers),
                ("notes", w.notes),
                ("letters", w.letters),
                ("keys", w.keys),
            ];
            let counts = names.into_iter().filter_map(|(what, name)| Some((name, number(counted(what)?))));
            (w.went, counts.collect())
        }
    };
    if let (Some(left), Some(held)) = (d.rows_left, d.held) {
        facts.push((w.held, number(held)));
        facts.push((w.rows_left, number(left)));
    }
    view! { <h2>{say(heading)}</h2>{description_list(facts)} }.into_any()
}

fn approval(page: &DisposalPage, w: &'static Words) -> AnyView {
    let d = &page.named.disposal;
    if d.approved_by.is_some() {
        return nothing();
    }
    if d.proposed_by.as_deref() == Some(&page.staff.id) {
        return view! { <p>{say(w.refused_own)}</p> }.into_any();
    }
    if !page.may_approve {
        return view! { <p class="no-print">{say(w.refused_not_named)}</p> }.into_any();
    }
    let value = if page.typed.has("due_on") { page.typed.get("due_on") } else { &page.today };
    let links = (d.kind == Kind::Offering).then(|| {
        let href = format!("/office/offerings/{}/data", d.subject);
        view! { <p class="no-print"><a href=href>{say(w.holds)}</a></p> }
    });
    view! {
        <section class="no-print">
            <h2>{say(w.approve)}</h2>
            <p>{say(w.approve_more)}</p>
            {form(&format!("/office/disposal/{}", d.id), view! {
                {field(page.language, Field {
                    name: "due_on", label: w.due_on, required: true, kind: Input::Date, value, error: page.errors.get("due_on"),
                    short: true, ..Default::default()
                })}
                <p class="actions">{button_do(Button::Danger, w.approve, "do", "approve")}</p>
            })}
            {links}
        </section>
    }
    .into_any()
}
