//! One part of a proposal, to be filled in.

use leptos::prelude::*;

use super::section_name;
use crate::proposal::Proposal;
use crate::proposal::compare::Difference;
use crate::proposal::content::Content;
use crate::proposal::form::draw::{Choices, Form, fields, rule, shown};
use crate::proposal::form::{self, Section, spec};
use crate::proposal::words::words;
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{Language, fill};
use crate::ui::{Errors, *};

pub struct SectionPage<'a> {
    pub staff: &'a Staff,
    pub proposal: &'a Proposal,
    pub title: &'a str,
    pub section: Section,
    pub typed: &'a Content,
    /// The newest edition, all of it.
    pub known: &'a Content,
    pub errors: &'a Errors,
    pub choices: &'a Choices,
    /// The edition that the writer has seen.
    pub base: i64,
    /// What another wrote meanwhile, and who.
    pub conflict: Option<(&'a str, &'a [Difference])>,
    /// What listing dates came to: how many, and sentences on those left out.
    pub listed: Option<(usize, &'a [String])>,
    pub more: usize,
    /// Nothing can be saved any more: what was typed is there to be copied.
    pub closed: bool,
    pub language: Language,
}

pub fn section_page(page: SectionPage) -> AnyView {
    let (w, language) = (words(page.language), page.language);
    let name = section_name(page.section, w);
    let here = format!("/office/proposals/{}", page.proposal.id);
    let published = page.proposal.offering_id.is_some();
    let drawn = Form {
        section: page.section,
        typed: page.typed,
        errors: page.errors,
        choices: page.choices,
        published,
        known: page.known,
        here: &here,
        more: page.more,
        language,
    };
    let lists = page.section == Section::Dates && !published;
    let by_rule = lists.then(|| {
        let open = page.errors.iter().any(|(name, _)| name.starts_with("rule_"));
        view! {
            <details class="together" open=open>
                <summary>{say(w.spread_title)}</summary>
                {rule(&drawn)}
                <p class="actions">{button_do(Button::Secondary, w.spread_do, "do", "spread")}</p>
            </details>
        }
    });
    let fixed = published && matches!(page.section, Section::Dates | Section::Places);
    let grows = !fixed && !page.section.tables().is_empty();
    let add = grows.then(|| button_do(Button::Secondary, w.add_row, "do", "add"));
    let body = if page.closed {
        fields(&drawn)
    } else {
        form(
            &format!("{here}/{}", page.section.code()),
            view! {
                {hidden("base", page.base)}
                // The first button is what Enter does.
                <button class="hidden" type="submit" name="do" value="save" tabindex="-1" aria-hidden="true"></button>
                {by_rule}
                {fields(&drawn)}
                <p class="actions">{add}{button_do(Button::Primary, w.save, "do", "save")}{button_do(Button::Secondary, w.save_stay, "do", "back")}</p>
            },
        )
    };
    let moved = (page.section == Section::Dates && published).then(|| view! { <p>{say(w.edit_published_more)}</p> });
    view! {
        {staff_menu(language, page.staff, "/office/proposals")}
        {breadcrumbs(language, &[("/office/proposals", w.title), (here.as_str(), page.title)], name)}
        {error_summary(language, page.errors)}
        {closed(&page)}
        {conflict(&page)}
        {listed(&page)}
        <h1><span class="sub">{say(page.title)}</span>{say(name)}</h1>
        {moved}
        {body}
    }
    .into_any()
}

fn closed(page: &SectionPage) -> AnyView {
    if !page.closed {
        return nothing();
    }
    let w = words(page.language);
    let here = format!("/office/proposals/{}", page.proposal.id);
    notice_banner(
        Notice::Error,
        w.not_open,
        view! { <p>{say(w.not_open_more)}</p><p><a href=here>{say(w.not_open_see)}</a></p> },
    )
}

fn conflict(page: &SectionPage) -> AnyView {
    let Some((who, differences)) = page.conflict else { return nothing() };
    let w = words(page.language);
    let body = view! {
        <p>{say(fill(w.conflict_more, &[&who, &who]))}</p>
        {compared(differences, page.choices, page.language)}
    };
    notice_banner(Notice::Error, w.conflict, body)
}

fn listed(page: &SectionPage) -> AnyView {
    let Some((days, left_out)) = page.listed else { return nothing() };
    let w = words(page.language);
    let (kind, head) = if days == 0 {
        (Notice::Warning, w.spread_none.to_owned())
    } else {
        (Notice::Success, fill(w.spread_done, &[&days]))
    };
    let lines = left_out.iter().map(|line| view! { <li>{say(line)}</li> }.into_any()).collect_view();
    let out = (!left_out.is_empty()).then(|| view! { <p>{say(w.spread_left_out)}</p><ul>{lines}</ul> });
    notice_banner(kind, &head, view! { {out} })
}

/// What was and what is now, field by field. Names that travel unseen are left out.
pub fn compared(differences: &[Difference], choices: &Choices, language: Language) -> AnyView {
    let (w, labels) = (words(language), form::words(language));
    let rows: Vec<Vec<AnyView>> = differences
        .iter()
        .filter_map(|d| {
            let (row, field) = spec::label(&d.name)?;
            let label = (field.label)(labels);
            let label = match row {
                Some((table, row)) => format!("{}　{label}", fill((table.legend)(w), &[&(row + 1)])),
                None => label.to_owned(),
            };
            let value = |text: &str| match text {
                "" => say(w.empty),
                text => view! { <span class="typed">{shown(&field, text, choices, language)}</span> }.into_any(),
            };
            Some(vec![say(label), value(&d.old), value(&d.new)])
        })
        .collect();
    if rows.is_empty() {
        return view! { <p>{say(w.history_same)}</p> }.into_any();
    }
    table(Table {
        caption: w.history,
        caption_hidden: true,
        head: &[w.name, w.was, w.now],
        rows,
        row_heads: true,
        stacks: true,
        ..Default::default()
    })
}
