//! Proposals from a list: the file, and line by line what it would become.

use leptos::prelude::*;

use crate::proposal::brought::{HEADS, Row, Wrong};
use crate::proposal::form::draw::Choices;
use crate::proposal::words::{Words, words};
use crate::staff::views::staff_menu;
use crate::staff::{Role, Staff};
use crate::text::{Language, fill};
use crate::ui::{Errors, *};
use crate::web::Fields;

pub struct BringPage<'a> {
    pub staff: &'a Staff,
    pub choices: &'a Choices,
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    pub language: Language,
}

pub fn bring_page(page: BringPage) -> AnyView {
    let (w, language) = (words(page.language), page.language);
    let partner = (page.staff.role == Role::City).then(|| {
        let options = page.choices.partners.iter().map(|(id, name)| Opt::new(id, name)).collect();
        select(
            language,
            Select {
                name: "partner",
                label: w.partner,
                required: true,
                options,
                value: page.typed.get("partner"),
                error: page.errors.get("partner"),
                ..Default::default()
            },
        )
    });
    let heads = HEADS.map(|(name, _)| name).join("、");
    view! {
        {top(page.staff, w, language)}
        {error_summary(language, page.errors)}
        <h1>{say(w.bring)}</h1>
        <p>{say(w.bring_more)}</p>
        <p>{say(fill(w.bring_heads, &[&heads]))}</p>
        <p><a href="/office/proposals/list/template.csv">{say(w.bring_template)}</a></p>
        {upload_form("/office/proposals/list", view! {
            {partner}
            {field(language, Field {
                name: "file", label: w.bring_file, required: true, kind: Input::File, accept: ".csv,.xlsx",
                error: page.errors.get("file"), ..Default::default()
            })}
            <p class="actions">{button(Button::Primary, w.bring_look)}</p>
        })}
    }
    .into_any()
}

fn top(staff: &Staff, w: &'static Words, language: Language) -> AnyView {
    view! {
        {staff_menu(language, staff, "/office/proposals")}
        {breadcrumbs(language, &[("/office", crate::office::title(language)), ("/office/proposals", w.title)], w.bring)}
    }
    .into_any()
}

/// A line, and how much of it would be left to mend.
pub struct BroughtRow<'a> {
    pub row: &'a Row,
    pub to_mend: usize,
}

pub struct LookPage<'a> {
    pub staff: &'a Staff,
    pub partner: &'a str,
    pub rows: &'a [BroughtRow<'a>],
    pub unused: &'a [String],
    /// The good ones, to be sent back.
    pub lines: &'a str,
    pub batch: &'a str,
    pub language: Language,
}

pub fn look_page(page: LookPage) -> AnyView {
    let (w, language) = (words(page.language), page.language);
    let bad = page.rows.iter().filter(|r| r.row.content.is_err()).count();
    let good = page.rows.len() - bad;
    let rows = page.rows.iter().map(|r| {
        let fate = match &r.row.content {
            Err(wrong) => view! { {badge(Badge::Cancelled, w.bring_bad)}" "{say(reason(wrong, w))} }.into_any(),
            Ok(_) if r.to_mend > 0 => badge(Badge::Waiting, &fill(w.to_mend, &[&r.to_mend])),
            Ok(_) => badge(Badge::Open, w.complete),
        };
        vec![say(r.row.number.to_string()), view! { <span class="typed">{r.row.title.clone()}</span> }.into_any(), fate]
    });
    let table = table(Table {
        caption: w.bring,
        caption_hidden: true,
        head: &[w.bring_line, w.name, w.bring_fate],
        rows: rows.collect(),
        numeric: &[0],
        stacks: true,
        ..Default::default()
    });
    let unused =
        (!page.unused.is_empty()).then(|| view! { <p>{say(fill(w.bring_unused, &[&page.unused.join("、")]))}</p> });
    let button_text = match bad {
        0 => fill(w.bring_do, &[&good]),
        _ => fill(w.bring_do_good, &[&good, &bad]),
    };
    let go = (good > 0).then(|| {
        upload_form(
            "/office/proposals/list",
            view! {
                {hidden("partner", page.partner)}
                {hidden("batch", page.batch)}
                {hidden("lines", page.lines)}
                <p class="actions">{button(Button::Primary, &button_text)}</p>
            },
        )
    });
    view! {
        {top(page.staff, w, language)}
        <h1>{say(w.bring)}</h1>
        <p>{say(fill(w.bring_looked, &[&page.rows.len(), &good, &bad]))}</p>
        {unused}
        {table}
        {go}
        <p><a href="/office/proposals/list">{say(w.bring_again)}</a></p>
    }
    .into_any()
}

fn reason(wrong: &Wrong, w: &'static Words) -> String {
    match wrong {
        Wrong::NoName => w.bring_no_name.to_owned(),
        Wrong::Formula(column) => fill(w.bring_formula, &[column]),
        Wrong::NoDate(typed) => fill(w.bring_no_date, &[typed]),
        Wrong::Unknown(column, typed) => fill(w.bring_unknown, &[column, typed]),
    }
}
