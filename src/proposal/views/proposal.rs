//! A proposal as it stands: what to fill in, and the next step for whoever looks at it.

use leptos::prelude::*;

use super::{section_name, state_badge, warnings};
use crate::clock::Moment;
use crate::programme::Announcement;
use crate::proposal::Proposal;
use crate::proposal::form::Section;
use crate::proposal::form::draw::Choices;
use crate::proposal::model::{Outcome, Review, State};
use crate::proposal::personal::INSTRUCTOR_DAYS;
use crate::proposal::standards;
use crate::proposal::warnings::Warning;
use crate::proposal::words::{Words, words};
use crate::staff::views::staff_menu;
use crate::staff::{Role, Staff};
use crate::text::{Language, date_long, fill, moment};
use crate::ui::{Errors, *};
use crate::web::Fields;

pub struct ProposalPage<'a> {
    pub staff: &'a Staff,
    pub proposal: &'a Proposal,
    pub title: &'a str,
    /// Of the whole: what is to be mended in which part.
    pub to_mend: &'a Errors,
    /// What it would be; none while something is to be mended.
    pub announcement: Option<&'a Announcement>,
    pub warnings: &'a [Warning],
    pub reviews: &'a [Review],
    pub may_confirm: bool,
    pub may_review: bool,
    /// Until when it keeps its instructors' own data.
    pub instructors_until: Option<chrono::NaiveDate>,
    /// Who keeps it, by name.
    pub keepers: &'a [String],
    pub choices: &'a Choices,
    pub action: &'a str,
    pub answer_by: chrono::NaiveDate,
    pub publish_at: Option<Moment>,
    /// What was typed into this page's own forms.
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    pub said: Option<&'a str>,
    pub now: Moment,
    pub language: Language,
}

pub fn proposal_page(page: ProposalPage) -> AnyView {
    let (w, language, p) = (words(page.language), page.language, page.proposal);
    let here = format!("/office/proposals/{}", p.id);
    let outcome = page.reviews.first().map(|r| r.outcome);
    let said = page.said.map(|text| notice_banner(Notice::Error, "", view! { <p>{say(text)}</p> }));
    view! {
        {staff_menu(language, page.staff, "/office/proposals")}
        {breadcrumbs(language, &[("/office", crate::office::title(language)), ("/office/proposals", w.title)], page.title)}
        {error_summary(language, page.errors)}
        {said}
        <p class="badges">{state_badge(p.state, outcome, page.publish_at, page.now, language)}</p>
        <h1><span class="sub">{say(w.title)}</span>{say(page.title)}</h1>
        {keepers(&page, w)}
        {instructors(&page, w)}
        {remark(&page, w)}
        {page.announcement.map(|a| warnings(a, page.warnings, language))}
        {p.is_open().then(|| tasks(&page, &here, w))}
        <p>
            {link_button(Button::Secondary, w.preview, &format!("{here}/preview"))}
            " "<a href=format!("{here}/history")>{say(w.history)}</a>
        </p>
        {next(&page, &here, w)}
        {past(&page, w)}
    }
    .into_any()
}

/// Who hears what becomes of it.
fn keepers(page: &ProposalPage, w: &'static Words) -> AnyView {
    if page.keepers.is_empty() {
        return nothing();
    }
    let between = if page.language == Language::En { ", " } else { "、" };
    view! { <p class="support">{say(fill(w.kept_by, &[&page.keepers.join(between)]))}</p> }.into_any()
}

/// When the instructors' own data goes, before it does.
fn instructors(page: &ProposalPage, w: &'static Words) -> AnyView {
    let Some(until) = page.instructors_until else { return nothing() };
    let text = fill(w.instructors_until, &[&date_long(until, page.language), &INSTRUCTOR_DAYS]);
    if until - page.now.date() > chrono::TimeDelta::days(30) {
        return view! { <p class="support">{say(text)}</p> }.into_any();
    }
    notice_banner(Notice::Warning, "", view! { <p>{say(text)}</p> })
}

/// Why it came back.
fn remark(page: &ProposalPage, w: &'static Words) -> AnyView {
    let newest = page.reviews.first().filter(|r| r.outcome == Outcome::Returned && page.proposal.is_open());
    newest.map_or_else(nothing, |review| {
        let text = review.remark.clone();
        notice_banner(Notice::Warning, w.returned_remark, view! { <p class="typed">{text}</p> })
    })
}

fn tasks(page: &ProposalPage, here: &str, w: &'static Words) -> AnyView {
    let lines = Section::ALL.into_iter().map(|section| {
        let wrong = page.to_mend.iter().filter(|(name, _)| Section::of(name) == Some(section)).count();
        let state = match (wrong, section) {
            (0, Section::Texts | Section::Questions | Section::Desk) => badge(Badge::Info, w.optional),
            (0, _) => badge(Badge::Open, w.complete),
            (n, _) => badge(Badge::Waiting, &fill(w.to_mend, &[&n])),
        };
        let href = format!("{here}/{}", section.code());
        view! { <li><a href=href>{say(section_name(section, w))}</a>" "{state}</li> }.into_any()
    });
    view! {
        <h2>{say(w.tasks)}</h2>
        <p class="support">{say(w.tasks_more)}</p>
        <ol class="tasks">{lines.collect_view()}</ol>
    }
    .into_any()
}

/// The one thing to do now, by where it stands and who looks at it.
fn next(page: &ProposalPage, here: &str, w: &'static Words) -> AnyView {
    match page.proposal.state {
        State::Writing => writing(page, here, w),
        State::ToConfirm => to_confirm(page, here, w),
        State::InReview => in_review(page, here, w),
        State::Published => published(page, w),
        State::Dropped => {
            form(here, view! { <p class="actions">{button_do(Button::Secondary, w.resume, "do", "resume")}</p> })
        }
    }
}

fn writing(page: &ProposalPage, here: &str, w: &'static Words) -> AnyView {
    let by = date_long(page.answer_by, page.language);
    let more = if page.proposal.for_group.0 { w.submit_group_more.to_owned() } else { fill(w.submit_more, &[&by]) };
    let ready = page.to_mend.is_empty();
    let submit = ready.then(|| {
        form(here, view! { <p class="actions">{button_do(Button::Primary, w.submit_do, "do", "submit")}</p> })
    });
    let not_yet = (!ready).then(|| view! { <p>{say(w.not_complete)}</p> });
    view! {
        <section>
            <h2>{say(w.submit_title)}</h2>
            <p>{say(more)}" "<a href="/standards">{say(w.standards_title)}</a></p>
            {not_yet}
            {submit}
        </section>
        <details class="together">
            <summary>{say(w.drop)}</summary>
            <p>{say(w.drop_more)}</p>
            {form(here, view! { <p class="actions">{button_do(Button::Danger, w.drop, "do", "drop")}</p> })}
        </details>
    }
    .into_any()
}

fn to_confirm(page: &ProposalPage, here: &str, w: &'static Words) -> AnyView {
    let back = button_do(Button::Secondary, w.confirm_back, "do", "back");
    if !page.may_confirm {
        return view! {
            <section>
                <h2>{say(w.confirm_title)}</h2>
                <p>{say(w.confirm_waits)}</p>
                {form(here, view! { <p class="actions">{back}</p> })}
            </section>
        }
        .into_any();
    }
    if page.staff.role != Role::City {
        return view! {
            <section>
                <h2>{say(w.confirm_title)}</h2>
                <p>{say(w.confirm_more)}</p>
                {form(here, view! { <p class="actions">{button_do(Button::Primary, w.confirm_do, "do", "confirm")}{back}</p> })}
            </section>
        }
        .into_any();
    }
    let options = [("paper", w.how_paper), ("counter", w.how_counter), ("phone", w.how_phone)];
    let how = choice(
        page.language,
        Choice {
            name: "how",
            legend: w.confirmed_how,
            required: true,
            options: options.map(|(v, l)| Opt::new(v, l)).to_vec(),
            value: page.typed.get("how"),
            error: page.errors.get("how"),
            ..Default::default()
        },
    );
    view! {
        <section>
            <h2>{say(w.confirm_title)}</h2>
            <p>{say(w.confirm_staff_more)}</p>
            {form(here, view! { {how}<p class="actions">{button_do(Button::Primary, w.confirm_do, "do", "confirm")}{back}</p> })}
        </section>
    }
    .into_any()
}

fn in_review(page: &ProposalPage, here: &str, w: &'static Words) -> AnyView {
    let due = page.proposal.answer_by.as_deref().and_then(|day| day.parse().ok());
    let due = due.map(|day| view! { <p>{say(w.answer_by)}"："{say(date_long(day, page.language))}</p> });
    let back = form(here, view! { <p class="actions">{button_do(Button::Secondary, w.take_back, "do", "back")}</p> });
    if !page.may_review {
        let own = (page.staff.role == Role::City).then(|| view! { <p>{say(w.review_own)}</p> });
        return view! { {due}{own}{back} }.into_any();
    }
    let language = page.language;
    let actions = page.choices.actions.iter().map(|(id, name)| Opt::new(id, name)).collect();
    let chosen = if page.typed.has("action") { page.typed.get("action") } else { page.action };
    let action = select(
        language,
        Select {
            name: "action",
            label: crate::proposal::form::words(language).action,
            required: true,
            options: actions,
            value: chosen,
            error: page.errors.get("action"),
            ..Default::default()
        },
    );
    let ticked: Vec<String> = page.typed.all("standard").map(Into::into).collect();
    let standards = standards::all(standards::words(language));
    let checks = checks(
        language,
        Checks {
            name: "standard",
            legend: w.review_check,
            required: true,
            options: standards.iter().map(|(code, text)| Opt::new(*code, *text)).collect(),
            chosen: &ticked,
            error: page.errors.get("standard"),
            ..Default::default()
        },
    );
    let when = match page.announcement.map(|a| a.offering.publish_at).filter(|at| *at > page.now) {
        Some(at) => fill(w.approve_at, &[&moment(at, language)]),
        None => w.approve_now.to_owned(),
    };
    view! {
        <section>
            <h2>{say(w.review_title)}</h2>
            {due}
            <p>{say(w.review_more)}</p>
            {form(here, view! {
                {hidden("version", page.proposal.version)}
                {action}
                {checks}
                <p>{say(when)}</p>
                <p class="actions">{button_do(Button::Primary, w.approve, "do", "approve")}</p>
            })}
        </section>
        <section>
            <h2>{say(w.return_title)}</h2>
            {form(here, view! {
                {hidden("version", page.proposal.version)}
                {textarea(language, Textarea {
                    name: "remark", label: w.remark, required: true, value: page.typed.get("remark"), error: page.errors.get("remark"),
                    max_length: Some(1000), ..Default::default()
                })}
                <p class="actions">{button_do(Button::Secondary, w.return_do, "do", "return")}</p>
            })}
        </section>
    }
    .into_any()
}

fn published(page: &ProposalPage, w: &'static Words) -> AnyView {
    let Some(id) = &page.proposal.offering_id else { return nothing() };
    let at = page.publish_at.filter(|at| *at > page.now);
    let at = at.map(|at| view! { <p>{say(fill(w.approve_at, &[&moment(at, page.language)]))}</p> });
    let edit = button_do(Button::Secondary, w.edit_published, "do", "edit");
    view! {
        {at}
        <p><a href=format!("/office/offerings/{id}")>{say(page.title)}</a></p>
        {form("/office/proposals/new", view! { {hidden("offering", id)}<p class="actions">{edit}</p> })}
    }
    .into_any()
}

/// Earlier decisions.
fn past(page: &ProposalPage, w: &'static Words) -> AnyView {
    let lines = page.reviews.iter().map(|r| {
        let text = if r.outcome == Outcome::Approved { w.decided_approved } else { w.decided_returned };
        let remark = (!r.remark.is_empty()).then(|| view! { <p class="typed">{r.remark.clone()}</p> });
        view! { <li>{say(fill(text, &[&moment(r.at, page.language), &r.staff]))}{remark}</li> }.into_any()
    });
    if page.reviews.is_empty() { nothing() } else { view! { <ul>{lines.collect_view()}</ul> }.into_any() }
}
