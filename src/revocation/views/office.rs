//! What the city sees and does about one registration, and the list of what is going on.

use std::collections::HashMap;

use leptos::prelude::*;

use super::super::rules::{Refusal, is_decided, is_heard};
use super::super::words::{Words, words};
use super::super::{Hearing, How, Standing};
use super::{how_word, state_word};
use crate::clock::Moment;
use crate::programme::Offering;
use crate::registration::Registration;
use crate::registration::views::grouped;
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{Language, fill, moment, moment_short};
use crate::ui::{Errors, *};
use crate::web::Fields;

pub struct OfficePage<'a> {
    pub staff: &'a Staff,
    pub offering: &'a Offering,
    pub registration: &'a Registration,
    /// The newest first.
    pub hearings: &'a [Hearing],
    /// Names of accounts.
    pub names: &'a HashMap<String, String>,
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    pub said: Option<&'a str>,
    pub now: Moment,
    pub language: Language,
}

impl OfficePage<'_> {
    fn action(&self) -> String {
        format!("/office/registrations/{}/hearing", self.registration.id)
    }

    fn text(&self, name: &'static str, label: &'static str, support: &'static str) -> AnyView {
        textarea(
            self.language,
            Textarea {
                name,
                label,
                support,
                required: true,
                value: self.typed.get(name),
                error: self.errors.get(name),
                ..Default::default()
            },
        )
    }

    fn ways(&self, name: &'static str, legend: &'static str, w: &'static Words) -> AnyView {
        let options = How::BY_STAFF.iter().map(|how| Opt::new(how.code(), how_word(how.code(), w))).collect();
        let (value, error) = (self.typed.get(name), self.errors.get(name));
        choice(self.language, Choice { name, legend, required: true, options, value, error, ..Default::default() })
    }
}

pub fn office_page(page: OfficePage) -> AnyView {
    let w = words(page.language);
    let (r, o) = (page.registration, page.offering);
    let office = format!("/office/offerings/{}", o.id);
    let back = format!("/office/registrations/{}", r.id);
    let (now, before) = match page.hearings.split_first() {
        Some((first, rest)) if first.is_going_on() => (Some(first), rest),
        _ => (None, page.hearings),
    };
    let body = match now {
        Some(h) => going_on(&page, h, w),
        None if is_decided(r.state) => opening(&page, w),
        None => view! { <p>{say(w.not_decided)}</p> }.into_any(),
    };
    let earlier = before.iter().map(|h| facts(&page, h, w)).collect_view();
    let earlier = (!before.is_empty()).then(|| view! { <h2>{say(w.earlier)}</h2>{earlier} });
    let print = before.first().filter(|h| h.state == Standing::Revoked && r.email.is_none()).map(|_| print(&page, w));
    view! {
        {staff_menu(page.language, page.staff, "/office")}
        {breadcrumbs(page.language, &[("/office", crate::office::title(page.language)), (office.as_str(), o.title.as_str())], w.title)}
        {error_summary(page.language, page.errors)}
        {page.said.map(|text| notice_banner(Notice::Warning, "", view! { <p>{say(text)}</p> }))}
        <h1><span class="sub">{say(&o.title)}</span>{say(w.title)}</h1>
        <p><a href=back>{r.name.clone()}"　"{grouped(&r.receipt)}</a></p>
        <p>{say(w.intro)}</p>
        {body}
        {earlier}
        {print}
    }
    .into_any()
}

fn opening(page: &OfficePage, w: &'static Words) -> AnyView {
    view! {
        <section>
            <h2>{say(w.open)}</h2>
            {form(&page.action(), view! {
                {page.text("doubt", w.doubt, w.doubt_hint)}
                {field(page.language, Field {
                    name: "answer_on", label: w.answer_on, support: w.answer_on_hint, required: true, short: true,
                    value: page.typed.get("answer_on"), error: page.errors.get("answer_on"), autocomplete: "off",
                    ..Default::default()
                })}
                <p class="actions">{button_do(Button::Primary, w.open_do, "do", "open")}</p>
            })}
        </section>
    }
    .into_any()
}

fn print(page: &OfficePage, w: &'static Words) -> AnyView {
    view! { <p>{link_button(Button::Secondary, w.print, &format!("{}/letter", page.action()))}</p> }.into_any()
}

fn facts(page: &OfficePage, h: &Hearing, w: &'static Words) -> AnyView {
    let language = page.language;
    let at = |how: &Option<String>, at: Option<Moment>, none: &'static str| match (how, at) {
        (Some(how), Some(at)) => format!("{}　{}", moment_short(at, language), how_word(how, w)),
        _ => none.to_owned(),
    };
    let name = |id: &Option<String>| id.as_ref().and_then(|id| page.names.get(id)).cloned();
    let mut facts = vec![
        (w.state, say(state_word(h.state, w))),
        (w.asked, h.doubt.clone().into_any()),
        (w.told, say(at(&h.told_how, h.told_at, w.not_told))),
        (w.until, say(moment(h.answer_by, language))),
    ];
    let stated = at(&h.stated_how, h.stated_at, w.no_statement);
    facts.push((w.statement, view! { {say(stated)}<br/>{h.statement.clone()} }.into_any()));
    if !h.reason.is_empty() {
        facts.push((w.reason, h.reason.clone().into_any()));
    }
    facts.extend(name(&h.proposed_by).map(|name| (w.proposed_by, name.into_any())));
    facts.extend(name(&h.ended_by).map(|name| (w.ended_by, name.into_any())));
    description_list(facts)
}

fn going_on(page: &OfficePage, h: &Hearing, w: &'static Words) -> AnyView {
    let paper = page.registration.email.is_none() && h.state == Standing::Open;
    let tell = (h.told_at.is_none() && h.state == Standing::Open).then(|| {
        view! {
            <section>
                <h2>{say(w.tell)}</h2>
                {form(&page.action(), view! {
                    {hidden("hearing", &h.id)}
                    {page.ways("told_how", w.tell, w)}
                    <p class="actions">{button_do(Button::Primary, w.tell_do, "do", "tell")}</p>
                })}
            </section>
        }
    });
    let next = if h.state == Standing::Open { open(page, h, w) } else { proposed(page, h, w) };
    view! {
        {facts(page, h, w)}
        {paper.then(|| print(page, w))}
        {tell}
        {next}
        <section>
            <h2>{say(w.drop)}</h2>
            {form(&page.action(), view! {
                {hidden("hearing", &h.id)}
                {page.text("why_not", w.drop_reason, "")}
                <p class="actions">{button_do(Button::Secondary, w.drop_do, "do", "drop")}</p>
            })}
        </section>
    }
    .into_any()
}

fn open(page: &OfficePage, h: &Hearing, w: &'static Words) -> AnyView {
    let propose = match is_heard(h, page.now) {
        Err(Refusal::NotTold) => view! { <p>{say(w.not_told_yet)}</p> }.into_any(),
        Err(_) => view! { <p>{say(fill(w.not_yet, &[&moment(h.answer_by, page.language)]))}</p> }.into_any(),
        Ok(()) => form(
            &page.action(),
            view! {
                {hidden("hearing", &h.id)}
                {page.text("reason", w.propose_reason, "")}
                <p class="actions">{button_do(Button::Danger, w.propose_do, "do", "propose")}</p>
            },
        ),
    };
    view! {
        <section>
            <h2>{say(w.enter)}</h2>
            {form(&page.action(), view! {
                {hidden("hearing", &h.id)}
                {page.ways("stated_how", w.enter_how, w)}
                {page.text("statement", w.statement, "")}
                <p class="actions">{button_do(Button::Secondary, w.enter_do, "do", "state")}</p>
            })}
        </section>
        <section id="propose"><h2>{say(w.propose)}</h2>{propose}</section>
    }
    .into_any()
}

fn proposed(page: &OfficePage, h: &Hearing, w: &'static Words) -> AnyView {
    let same = h.opened_by == page.staff.id || h.proposed_by.as_ref() == Some(&page.staff.id);
    let body = match same {
        true => view! { <p>{say(w.another)}</p> }.into_any(),
        false => view! {
            <p>{say(w.approve_more)}</p>
            {form(&page.action(), view! {
                {hidden("hearing", &h.id)}
                <p class="actions">{button_do(Button::Danger, w.approve, "do", "approve")}</p>
            })}
        }
        .into_any(),
    };
    view! { <section id="approve"><h2>{say(w.approve)}</h2>{body}</section> }.into_any()
}

/// What is going on: by receipt number, for whoever is to approve.
pub fn list_page(
    staff: &Staff,
    all: &[(String, String, String, String, Moment)],
    now: Moment,
    language: Language,
) -> AnyView {
    let w = words(language);
    let rows = all.iter().map(|(registration, receipt, title, state, by)| {
        let href = format!("/office/registrations/{registration}/hearing");
        let state = Standing::from_code(state).map_or("", |state| state_word(state, w));
        let over = if *by <= now { Badge::Waiting } else { Badge::Open };
        vec![
            view! { <a href=href>{grouped(receipt)}</a> }.into_any(),
            say(title),
            badge(over, state),
            say(moment_short(*by, language)),
        ]
    });
    let list = match all {
        [] => view! { <p>{say(w.list_none)}</p> }.into_any(),
        _ => table(Table {
            caption: w.list_title,
            caption_hidden: true,
            head: &[w.receipt, w.offering, w.state, w.until],
            rows: rows.collect(),
            row_heads: true,
            stacks: true,
            ..Default::default()
        }),
    };
    view! {
        {staff_menu(language, staff, "/office")}
        {breadcrumbs(language, &[("/office", crate::office::title(language))], w.list_title)}
        <h1>{say(w.list_title)}</h1>
        <p>{say(w.intro)}</p>
        {list}
    }
    .into_any()
}
