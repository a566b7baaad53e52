//! The proposals there are, and beginning another.

use leptos::prelude::*;

use super::state_badge;
use crate::clock::Moment;
use crate::programme::Kind;
use crate::proposal::content::Content;
use crate::proposal::form::draw::Choices;
use crate::proposal::model::{Outcome, State};
use crate::proposal::store::Line;
use crate::proposal::words::{Words, words};
use crate::staff::views::staff_menu;
use crate::staff::{Role, Staff};
use crate::text::{Language, date_short, fill, fiscal_year_name, moment_short};
use crate::ui::{Errors, *};
use crate::web::Fields;

pub struct ListPage<'a> {
    pub staff: &'a Staff,
    pub lines: &'a [Line],
    pub now: Moment,
    pub language: Language,
}

pub fn list_page(page: ListPage) -> AnyView {
    let w = words(page.language);
    let of = |states: &'static [State]| -> Vec<&Line> {
        page.lines.iter().filter(|l| states.contains(&l.proposal.state)).collect()
    };
    let none = page.lines.is_empty().then(|| view! { <p>{say(w.none)}</p> });
    // What waits for an answer comes first for those who answer.
    let (waiting, written) = (of(&[State::InReview]), of(&[State::Writing, State::ToConfirm, State::Dropped]));
    let parts = match page.staff.role {
        Role::City => view! { {lines(&page, w.queue, &waiting, w)}{lines(&page, w.mine, &written, w)} }.into_any(),
        _ => view! { {lines(&page, w.mine, &written, w)}{lines(&page, w.queue, &waiting, w)} }.into_any(),
    };
    view! {
        {staff_menu(page.language, page.staff, "/office/proposals")}
        {breadcrumbs(page.language, &[("/office", crate::office::title(page.language))], w.title)}
        <h1>{say(w.title)}</h1>
        <p>{say(w.intro)}</p>
        <p>{link_button(Button::Primary, w.begin, "/office/proposals/new")}</p>
        {none}
        {parts}
        {lines(&page, w.done, &of(&[State::Published]), w)}
        <p><a href="/standards">{say(w.standards_title)}</a></p>
    }
    .into_any()
}

fn title(content: &str, w: &'static Words) -> String {
    let title = Content::from_json(content).map(|c| c.get("title").to_owned()).unwrap_or_default();
    if title.is_empty() { w.untitled.to_owned() } else { title }
}

fn lines(page: &ListPage, heading: &'static str, lines: &[&Line], w: &'static Words) -> AnyView {
    if lines.is_empty() {
        return nothing();
    }
    let language = page.language;
    let rows = lines.iter().map(|l| {
        let href = format!("/office/proposals/{}", l.proposal.id);
        let outcome = l.outcome.as_deref().and_then(Outcome::from_code);
        let due = l.proposal.answer_by.as_deref().and_then(|day| day.parse::<chrono::NaiveDate>().ok());
        let late = due.is_some_and(|day| day < page.now.date());
        let due = due.map(|day| {
            let late = late.then(|| badge(Badge::Waiting, w.overdue));
            view! { <span class="nowrap">{say(date_short(day, language))}</span>" "{late} }.into_any()
        });
        vec![
            view! { <a href=href>{say(title(&l.content, w))}</a> }.into_any(),
            say(&l.partner),
            state_badge(l.proposal.state, outcome, l.publish_at, page.now, language),
            due.unwrap_or_else(nothing),
            say(moment_short(l.proposal.updated_at, language)),
        ]
    });
    let table = table(Table {
        caption: heading,
        caption_hidden: true,
        head: &[w.name, w.partner, w.state, w.answer_by, w.changed],
        rows: rows.collect(),
        row_heads: true,
        stacks: true,
        ..Default::default()
    });
    view! { <h2>{say(heading)}</h2>{table} }.into_any()
}

/// An offering that can be made again: id, title, fiscal year.
pub type Earlier = (String, String, i64);

pub struct BeginPage<'a> {
    pub staff: &'a Staff,
    /// What they have organised, the newest first.
    pub earlier: &'a [Earlier],
    pub choices: &'a Choices,
    /// They write down what groups bring on paper: they choose for whom.
    pub for_others: bool,
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    pub language: Language,
}

pub fn begin_page(page: BeginPage) -> AnyView {
    let (w, language) = (words(page.language), page.language);
    let earlier = page
        .earlier
        .iter()
        .map(|(id, title, year)| Opt::new(id, fill("{}（{}）", &[title, &fiscal_year_name(*year, language)])));
    let kinds = Kind::ALL.iter().map(|kind| Opt::new(kind.code(), kind.name(language)));
    let again = (!page.earlier.is_empty()).then(|| {
        let select = select(
            language,
            Select {
                name: "offering",
                label: w.copy_of,
                required: true,
                options: earlier.collect(),
                value: page.typed.get("offering"),
                error: page.errors.get("offering"),
                ..Default::default()
            },
        );
        let button = button_do(Button::Primary, w.copy_do, "do", "again");
        view! {
            <section>
                <h2>{say(w.begin_last)}</h2>
                <p class="support">{say(w.begin_last_more)}</p>
                {form("/office/proposals/new", view! { {select}<p class="actions">{button}</p> })}
            </section>
        }
    });
    let of_the_city = (page.staff.role == Role::City).then(|| {
        let partners = page.choices.partners.iter().map(|(id, name)| Opt::new(id, name)).collect();
        let partner = select(
            language,
            Select {
                name: "partner",
                label: w.partner,
                required: true,
                options: partners,
                value: page.typed.get("partner"),
                error: page.errors.get("partner"),
                ..Default::default()
            },
        );
        let for_group = checkbox(
            language,
            Checkbox {
                name: "for_group",
                label: w.for_group,
                support: w.for_group_more,
                unmarked: true,
                checked: page.typed.has("for_group"),
                ..Default::default()
            },
        );
        view! { {partner}{for_group} }
    });
    let of_a_centre = page.for_others.then(|| {
        let others = page.choices.partners.iter().filter(|(id, _)| Some(id) != page.staff.partner_id.as_ref());
        let others = others.map(|(id, name)| Opt::new(id, name));
        let options = std::iter::once(Opt::new("", w.our_own)).chain(others).collect();
        select(
            language,
            Select {
                name: "partner",
                label: w.for_group,
                support: w.for_group_more,
                unmarked: true,
                no_empty: true,
                options,
                value: page.typed.get("partner"),
                error: page.errors.get("partner"),
                ..Default::default()
            },
        )
    });
    let kind = select(
        language,
        Select {
            name: "kind",
            label: w.kind,
            required: true,
            options: kinds.collect(),
            value: page.typed.get("kind"),
            error: page.errors.get("kind"),
            ..Default::default()
        },
    );
    view! {
        {staff_menu(language, page.staff, "/office/proposals")}
        {breadcrumbs(language, &[("/office", crate::office::title(language)), ("/office/proposals", w.title)], w.begin)}
        {error_summary(language, page.errors)}
        <h1>{say(w.begin)}</h1>
        {again}
        <p><a href="/office/proposals/list">{say(w.bring)}</a></p>
        <section>
            <h2>{say(w.begin_template)}</h2>
            {form("/office/proposals/new", view! {
                {kind}
                {of_the_city}
                {of_a_centre}
                <p class="actions">{button_do(Button::Secondary, w.copy_do, "do", "template")}</p>
            })}
        </section>
    }
    .into_any()
}
