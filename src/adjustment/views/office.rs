use leptos::prelude::*;

use super::{facts, needs, state, wish_fields};
use crate::adjustment::form::named;
use crate::adjustment::words::{Words, words};
use crate::adjustment::{Adjustment, Line, State, rules};
use crate::clock::Moment;
use crate::programme::Announcement;
use crate::receiver::called;
use crate::registration::views::grouped;
use crate::registration::{self, Registration};
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{self, Language, fill};
use crate::ui::{Errors, *};
use crate::web::Fields;

/// All requests of the offerings that somebody answers for.
pub struct ListPage<'a> {
    pub staff: &'a Staff,
    pub lines: &'a [Line],
    pub now: Moment,
    pub language: Language,
}

pub fn list_page(page: ListPage) -> AnyView {
    let w = words(page.language);
    let open: Vec<&Line> = page.lines.iter().filter(|l| l.is_open()).collect();
    let none = open.is_empty().then(|| view! { <p>{say(w.office_none)}</p> });
    view! {
        {staff_menu(page.language, page.staff, "/office")}
        {breadcrumbs(page.language, &[("/office", crate::office::title(page.language))], w.office_title)}
        <h1>{say(w.office_title)}</h1>
        <p>{say(w.office_intro)}</p>
        {none}
        {lines(w.to_answer, &open, &page, w)}
        {lines(w.to_tell, &filtered(page.lines, Line::is_to_be_told), &page, w)}
        {lines(w.answered, &filtered(page.lines, is_settled), &page, w)}
        {lines(w.called_off, &filtered(page.lines, Line::is_to_be_called_off), &page, w)}
    }
    .into_any()
}

fn filtered(lines: &[Line], which: impl Fn(&Line) -> bool) -> Vec<&Line> {
    lines.iter().filter(|l| which(l)).collect()
}

fn is_settled(line: &Line) -> bool {
    line.adjustment.state.is_answered() && line.has_place == 1 && !line.is_to_be_told()
}

fn lines(heading: &'static str, lines: &[&Line], page: &ListPage, w: &'static Words) -> AnyView {
    if lines.is_empty() {
        return nothing();
    }
    let rows = lines.iter().map(|l| {
        let href = format!("/office/adjustments/{}", l.adjustment.registration_id);
        let left = l.first.map_or_else(String::new, |first| fill(w.days_of, &[&rules::days_left(first, page.now)]));
        vec![
            view! { <a href=href>{l.name.clone()}</a>" "<span class="kana">{l.name_kana.clone()}</span> }.into_any(),
            say(&l.offering_title),
            say(needs(&l.adjustment, page.language)),
            view! { <span class="nowrap">{say(&left)}</span> }.into_any(),
            phone(&l.phone),
            state(l.adjustment.state, l.adjustment.state.short(page.language)),
        ]
    });
    let table = table(Table {
        caption: heading,
        caption_hidden: true,
        head: &[w.name, w.offering, w.wanted, w.days, w.phone, w.state],
        rows: rows.collect(),
        row_heads: true,
        stacks: true,
        dense: true,
        ..Default::default()
    });
    view! { <h2>{say(heading)}</h2>{table} }.into_any()
}

fn phone(number: &str) -> AnyView {
    view! { <a class="nowrap" href=format!("tel:{}", text::phone_digits(number))>{number.to_owned()}</a> }.into_any()
}

/// On an offering's page: how many wait, and the way to them.
pub fn of_offering(language: Language, lines: &[Line]) -> AnyView {
    let w = words(language);
    if lines.is_empty() {
        return nothing();
    }
    let open = lines.iter().filter(|l| l.is_open()).count();
    let text = fill(w.open_all, &[&open]);
    view! { <h2>{say(w.office_title)}</h2><p><a href="/office/adjustments">{say(&text)}</a></p> }.into_any()
}

/// What one registration has asked for, to be answered.
pub struct OnePage<'a> {
    pub staff: &'a Staff,
    pub announcement: &'a Announcement,
    /// As its reader sees it.
    pub registration: &'a Registration,
    pub has_mail: bool,
    pub requests: &'a [Adjustment],
    pub said: Option<&'a str>,
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    pub language: Language,
}

pub fn one_page(page: OnePage) -> AnyView {
    let (w, r) = (words(page.language), page.registration);
    let here = format!("/office/adjustments/{}", r.id);
    let receipt = grouped(&r.receipt);
    let name = called(&r.name, &r.name_kana, &receipt);
    let has_place = r.state == registration::State::Confirmed;
    let all = page.requests.iter().map(|request| one(&page, request, &here, has_place, w)).collect_view();
    let enter = has_place.then(|| {
        let open = page.errors.iter().any(|(name, _)| name.starts_with("adjustment."));
        view! {
            <details class="together" open=open>
                <summary>{say(w.enter)}</summary>
                {form(&here, view! {
                    {wish_fields(page.language, page.typed, page.errors)}
                    <p class="actions">{button_do(Button::Secondary, w.enter_do, "do", "ask")}</p>
                })}
            </details>
        }
    });
    let offering = format!("/office/offerings/{}", page.announcement.offering.id);
    view! {
        {staff_menu(page.language, page.staff, "/office")}
        {breadcrumbs(page.language, &[("/office", crate::office::title(page.language)), ("/office/adjustments", w.office_title)], name)}
        {error_summary(page.language, page.errors)}
        {page.said.map(|text| notice_banner(Notice::Warning, "", view! { <p>{say(text)}</p> }))}
        <h1><span class="sub">{say(w.office_title)}</span>{name.to_owned()}" "<span class="kana">{r.name_kana.clone()}</span></h1>
        <p><a href=offering>{say(&page.announcement.offering.title)}</a>"　"{(!r.phone.is_empty()).then(|| phone(&r.phone))}</p>
        {all}
        {enter}
    }
    .into_any()
}

fn one(page: &OnePage, request: &Adjustment, here: &str, has_place: bool, w: &'static Words) -> AnyView {
    let language = page.language;
    let title = fill(w.on, &[&text::moment(request.asked_at, language)]);
    let told = match request.told_at {
        Some(at) => view! { <p>{say(fill(w.told, &[&text::moment(at, language)]))}</p> }.into_any(),
        None if request.state.is_answered() && !page.has_mail => form(
            here,
            view! {
                {hidden("adjustment", &request.id)}
                <p>{button_do(Button::Secondary, w.tell, "do", "tell")}</p>
            },
        ),
        None => nothing(),
    };
    let reply = (has_place && request.state != State::Withdrawn).then(|| reply(page, request, here, w));
    view! { <section><h2>{say(&title)}</h2>{facts(request, language)}{told}{reply}</section> }.into_any()
}

fn reply(page: &OnePage, request: &Adjustment, here: &str, w: &'static Words) -> AnyView {
    let (language, id) = (page.language, &request.id);
    let (answer, agreed, reason) = (named("answer", id), named("agreed", id), named("reason", id));
    let options = vec![
        Opt::new("accepted", w.answer_accept),
        Opt::new("alternative", w.answer_alternative),
        Opt::new("refused", w.answer_refuse),
    ];
    // An answer is replaced only by one that is written anew from what it was.
    let value = |name: &str, was: &str| {
        let typed = page.typed.0.iter().any(|(n, _)| n == name);
        if typed { page.typed.get(name).to_owned() } else { was.to_owned() }
    };
    let was = if request.state.is_answered() { request.state.code() } else { "" };
    let error = |name: &str| page.errors.get(name).map(str::to_owned);
    let fields = form(
        here,
        view! {
            {hidden("adjustment", id)}
            {hidden("seen", request.seen())}
            {choice(language, Choice {
                name: &answer, legend: w.answer, required: true, options, value: &value(&answer, was),
                error: error(&answer).as_deref(), ..Default::default()
            })}
            {textarea(language, Textarea {
                name: &agreed, label: w.answer_agreed, support: w.answer_agreed_more, required: true,
                value: &value(&agreed, &request.agreed), error: error(&agreed).as_deref(), ..Default::default()
            })}
            {textarea(language, Textarea {
                name: &reason, label: w.answer_reason, value: &value(&reason, &request.reason),
                error: error(&reason).as_deref(), ..Default::default()
            })}
            <p class="actions">{button_do(Button::Primary, if was.is_empty() { w.answer_do } else { w.answer_again }, "do", "answer")}</p>
        },
    );
    if was.is_empty() {
        return fields;
    }
    let open = [&answer, &agreed, &reason].iter().any(|name| page.errors.get(name).is_some());
    view! { <details class="together" open=open><summary>{say(w.answer_again)}</summary>{fields}</details> }.into_any()
}
