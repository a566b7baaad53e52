//! One partner: what the register says, who works for it, who is invited, and the passing on of the lead.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::{DETAIL_NAMES, detail_fields, registered, wrong};
use crate::clock::Moment;
use crate::partner::model::{Details, Invitation, Member};
use crate::partner::rules::{Standing, standing};
use crate::partner::words::{Words, role_name, words};
use crate::staff::turnover::is_over;
use crate::staff::views::staff_menu;
use crate::staff::{MemberRole, Role, Staff};
use crate::text::{Language, date_long, fill, moment_short};
use crate::ui::{Errors, *};
use crate::web::Fields;

pub struct One<'a> {
    pub language: Language,
    pub staff: &'a Staff,
    pub id: &'a str,
    pub details: &'a Details,
    pub members: &'a [Member],
    pub past: &'a [(String, String, Moment, Moment)],
    /// For those who manage; None: the reader only sees.
    pub invitations: Option<&'a [Invitation]>,
    pub done: Option<&'a str>,
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    pub now: Moment,
}

impl One<'_> {
    fn url(&self) -> String {
        format!("/office/partners/{}", self.id)
    }

    fn by_city(&self) -> bool {
        self.staff.role == Role::City
    }

    fn today(&self) -> NaiveDate {
        self.now.date()
    }
}

pub fn one_page(page: &One) -> AnyView {
    let language = page.language;
    let w = words(language);
    let d = page.details;
    let mut between = vec![("/office", crate::office::title(language))];
    if page.by_city() {
        between.push(("/office/partners", w.title));
    }
    let done = page.done.and_then(|done| done_words(w, done));
    let done = done.map(|text| notice_banner(Notice::Success, w.done, view! { <p>{say(text)}</p> }));
    let contact = format!("{}　{}", d.contact_name, d.contact_phone).trim().to_owned();
    let texts = [(w.name_kana, d.name_kana.clone()), (w.contact, contact)];
    let texts = texts.into_iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| (name, text.into_any()));
    let mut facts = vec![(w.kind, say(d.kind.name(language)))];
    facts.extend(texts);
    facts.push((w.registered, registered(d, language, w)));
    let edit = page.by_city().then(|| {
        // What another form on this page sent is none of these fields.
        let (none, mine) = (Fields::default(), page.typed.get("do") == "change");
        let typed = if mine { page.typed } else { &none };
        let fields = view! {
            {detail_fields(language, Some(d), typed, page.errors)}
            {button_do(Button::Primary, w.edit_do, "do", "change")}
        };
        view! {
            <details open=wrong(page.errors, &DETAIL_NAMES)>
                <summary>{say(w.edit)}</summary>
                {form(&page.url(), fields)}
            </details>
        }
    });
    let managed = page.invitations.map(|invitations| {
        view! {
            {open_invitations(page, invitations)}
            <h2>{say(w.invite)}</h2>
            {invite_form(page)}
            <h2>{say(w.pass)}</h2>
            {pass_form(page)}
        }
    });
    view! {
        {staff_menu(language, page.staff, "")}
        {breadcrumbs(language, &between, &d.name)}
        {error_summary(language, page.errors)}
        {done}
        <h1>{d.name.clone()}</h1>
        {description_list(facts)}
        {edit}
        <h2>{say(w.members)}</h2>
        {members(page)}
        {managed}
        {past(page)}
    }
    .into_any()
}

fn members(page: &One) -> AnyView {
    let w = words(page.language);
    if page.members.is_empty() {
        return view! { <p>{say(w.no_members)}</p> }.into_any();
    }
    let manages = page.invitations.is_some();
    let rows = page.members.iter().map(|m| {
        let over = is_over(m.ends_on.as_deref(), page.today()).then(|| badge(Badge::Closed, w.account_over));
        let mut cells = vec![
            view! { {m.name.clone()}" "{over} }.into_any(),
            say(role_name(m.role, page.language)),
            say(date_long(m.since.date(), page.language)),
        ];
        if manages {
            cells.push(member_forms(page, m));
        }
        cells
    });
    let head = [w.person, w.role, w.since, w.what];
    let more = manages.then(|| view! { <p class="support">{say(w.end_more)}</p> });
    view! {
        {more}
        {table(Table {
            caption: w.members,
            caption_hidden: true,
            head: if manages { &head } else { &head[..3] },
            rows: rows.collect(),
            row_heads: true,
            stacks: true,
            ..Default::default()
        })}
    }
    .into_any()
}

/// Another role (to lead is passed on below), or the end.
fn member_forms(page: &One, m: &Member) -> AnyView {
    let w = words(page.language);
    let other = match m.role {
        MemberRole::Member => Some(MemberRole::Assistant),
        MemberRole::Assistant => Some(MemberRole::Member),
        MemberRole::Lead => None,
    };
    let whose = view! { <span class="hidden-text">"："{m.name.clone()}</span> }.into_any();
    let other = other.map(|role| {
        let to = fill(w.role_do, &[&role_name(role, page.language)]);
        let whose = m.name.clone();
        let body = view! {
            {hidden("do", "role")}
            {hidden("member", &m.staff_id)}
            {hidden("role", role.code())}
            <button class="button quiet" type="submit">{say(to)}<span class="hidden-text">"："{whose}</span></button>
        };
        form(&page.url(), body)
    });
    let end = view! {
        {hidden("do", "end")}
        {hidden("member", &m.staff_id)}
        <button class="button quiet" type="submit">{say(w.end_do)}{whose}</button>
    };
    view! { <div class="actions">{other}{form(&page.url(), end)}</div> }.into_any()
}

fn open_invitations(page: &One, invitations: &[Invitation]) -> AnyView {
    let w = words(page.language);
    if invitations.is_empty() {
        return nothing();
    }
    let rows = invitations.iter().map(|i| {
        let until = match standing(i, page.now) {
            Standing::Open => say(fill(w.until, &[&moment_short(i.ends_at, page.language)])),
            _ => badge(Badge::Closed, w.lapsed),
        };
        let whose = i.name.clone();
        let withdraw = view! {
            {hidden("do", "withdraw")}
            {hidden("invitation", &i.id)}
            <button class="button quiet" type="submit">{say(w.withdraw)}<span class="hidden-text">"："{whose}</span></button>
        };
        vec![
            i.name.clone().into_any(),
            i.email.clone().into_any(),
            say(role_name(i.role, page.language)),
            until,
            form(&page.url(), withdraw),
        ]
    });
    view! {
        <h2>{say(w.invitations)}</h2>
        {table(Table {
            caption: w.invitations,
            caption_hidden: true,
            head: &[w.person, w.email, w.role, w.deadline, w.what],
            rows: rows.collect(),
            row_heads: true,
            stacks: true,
            ..Default::default()
        })}
    }
    .into_any()
}

fn invite_form(page: &One) -> AnyView {
    let (language, w) = (page.language, words(page.language));
    let (typed, errors) = (page.typed, page.errors);
    let roles = MemberRole::ALL.iter().map(|role| Opt::new(role.code(), role_name(*role, language)));
    let fields = view! {
        {field(language, Field {
            name: "invited_name", label: w.person, required: true, value: typed.get("invited_name"),
            error: errors.get("invited_name"), autocomplete: "off", ..Default::default()
        })}
        {field(language, Field {
            name: "invited_email", label: w.email, required: true, value: typed.get("invited_email"),
            error: errors.get("invited_email"), kind: Input::Email, autocomplete: "off", ..Default::default()
        })}
        {choice(language, Choice {
            name: "invited_role", legend: w.role, support: w.role_more, required: true, options: roles.collect(),
            value: typed.get("invited_role"), error: errors.get("invited_role"), ..Default::default()
        })}
        {button_do(Button::Primary, w.invite_do, "do", "invite")}
    };
    view! { <p>{say(w.invite_more)}</p>{form(&page.url(), fields)} }.into_any()
}

fn pass_form(page: &One) -> AnyView {
    let (language, w) = (page.language, words(page.language));
    let (typed, errors) = (page.typed, page.errors);
    let of = |leads: bool| page.members.iter().filter(move |m| (m.role == MemberRole::Lead) == leads);
    let options = |leads| of(leads).map(|m| Opt::new(&m.staff_id, &m.name)).collect::<Vec<_>>();
    if of(false).next().is_none() || of(true).next().is_none() {
        return view! { <p>{say(w.pass_nobody)}</p> }.into_any();
    }
    let by_city = page.by_city();
    let from = by_city.then(|| {
        let first = of(true).next().map_or("", |m| &m.staff_id);
        let value = if typed.has("from") { typed.get("from") } else { first };
        let options = options(true);
        select(
            language,
            Select {
                name: "from",
                label: w.pass_from,
                required: true,
                no_empty: true,
                options,
                value,
                ..Default::default()
            },
        )
    });
    let reason = by_city.then(|| {
        let (name, label) = ("reason", w.pass_reason);
        let (value, error) = (typed.get(name), errors.get(name));
        field(language, Field { name, label, required: true, value, error, autocomplete: "off", ..Default::default() })
    });
    let fields = view! {
        {from}
        {select(language, Select {
            name: "to", label: w.pass_to, required: true, options: options(false), value: typed.get("to"),
            error: errors.get("to"), ..Default::default()
        })}
        {choice(language, Choice {
            name: "after", legend: w.pass_after, required: true, value: typed.get("after"), error: errors.get("after"),
            options: vec![Opt::new("stays", w.pass_stays), Opt::new("leaves", w.pass_leaves)], ..Default::default()
        })}
        {reason}
        {button_do(Button::Primary, w.pass_do, "do", "pass")}
    };
    view! { <p>{say(w.pass_more)}</p>{form(&page.url(), fields)} }.into_any()
}

fn past(page: &One) -> AnyView {
    let w = words(page.language);
    if page.past.is_empty() {
        return nothing();
    }
    let day = |at: &Moment| date_long(at.date(), page.language);
    let lines = page.past.iter().map(|(name, role, since, ended)| {
        let role = MemberRole::from_code(role).map_or("", |role| role_name(role, page.language));
        view! { <li>{say(fill(w.past_line, &[name, &role, &day(since), &day(ended)]))}</li> }.into_any()
    });
    view! { <details><summary>{say(w.past)}</summary><ul>{lines.collect_view()}</ul></details> }.into_any()
}

fn done_words(w: &'static Words, done: &str) -> Option<&'static str> {
    match done {
        "added" => Some(w.done_added),
        "changed" => Some(w.done_changed),
        "invited" => Some(w.done_invited),
        "withdrawn" => Some(w.done_withdrawn),
        "ended" => Some(w.done_ended),
        "role" => Some(w.done_role),
        "passed" => Some(w.done_passed),
        _ => None,
    }
}
