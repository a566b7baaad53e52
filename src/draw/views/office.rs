use leptos::prelude::*;

use super::super::words::{Words, words};
use super::{counted, digits, steps, stopped_why};
use crate::draw::{Draw, State};
use crate::priority::model::Open;
use crate::priority::views::to_rule;
use crate::programme::{Announcement, Selection};
use crate::selection::file::{Counts, File};
use crate::staff::views::staff_menu;
use crate::staff::{Role, Staff};
use crate::text::{Language, fill, moment};
use crate::ui::{Errors, *};
use crate::web::Fields;

/// A draw as the office sees it.
pub struct OfficePage<'a> {
    /// To priority classes, that nobody has answered.
    pub objections: &'a [Open],
    pub language: Language,
    pub staff: &'a Staff,
    pub announcement: &'a Announcement,
    /// The one in force, or the last that was stopped.
    pub draw: Option<&'a Draw>,
    pub counts: Option<&'a Counts>,
    /// Practice that was just made.
    pub dry: Option<&'a File>,
    /// Applications that may be duplicates.
    pub twins: i64,
    /// Names of who read the number, and who approved.
    pub readers: &'a [String],
    pub approver: Option<&'a str>,
    /// Entrants without a mailbox.
    pub without_mail: i64,
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    pub said: Option<(Notice, &'a str)>,
    pub now: crate::clock::Moment,
}

pub fn office_page(page: OfficePage) -> AnyView {
    let w = words(page.language);
    let o = &page.announcement.offering;
    let base = format!("/office/offerings/{}", o.id);
    let office = crate::office::title(page.language);
    let body = match page.draw {
        None => view! { <p>{say(w.none_yet)}</p> }.into_any(),
        Some(draw) => of_draw(&page, draw, w),
    };
    view! {
        {staff_menu(page.language, page.staff, "/office")}
        {breadcrumbs(page.language, &[("/office", office), (base.as_str(), o.title.as_str())], w.office_title)}
        {error_summary(page.language, page.errors)}
        {page.said.map(|(kind, text)| notice_banner(kind, "", view! { <p>{say(text)}</p> }))}
        <h1>{say(fill(w.of, &[&o.title]))}</h1>
        {body}
    }
    .into_any()
}

fn of_draw(page: &OfficePage, draw: &Draw, w: &'static Words) -> AnyView {
    let result = page.counts.map(|counts| {
        let title = if draw.state == State::Released { w.results } else { w.proposal };
        let needed = (draw.needed.0 == Some(false)).then(|| view! { <p>{say(w.not_needed)}</p> });
        view! { <h2>{say(title)}</h2>{needed}{counted(counts, page.announcement, page.language)} }
    });
    let dry = page.dry.and_then(|file| file.counts.as_ref()).map(|counts| {
        notice_banner(
            Notice::Info,
            w.dry_result,
            view! { <p>{say(w.dry_more)}</p>{counted(counts, page.announcement, page.language)} },
        )
    });
    let mut facts = vec![(w.commitment, digits(&draw.commitment))];
    facts.extend(draw.list_digest.as_deref().map(|digest| (w.digest, digits(digest))));
    facts.extend((!page.readers.is_empty()).then(|| (w.numbers, say(page.readers.join("、")))));
    facts.extend(draw.outside_value.as_deref().map(|value| (w.value, say(value))));
    facts.extend(page.approver.map(|name| (w.approved_by, say(name))));
    let paper = draw.drawn_at.map(|_| {
        view! { <p><a href=format!("/office/offerings/{}/draw/paper", draw.offering_id)>{say(w.paper)}</a></p> }
    });
    let city = page.staff.role == Role::City && draw.fixed_at.is_none();
    let objections = city.then(|| to_rule(page.objections, page.announcement, page.typed, page.errors, page.language));
    view! {
        {dry}
        <section>
            <h2>{say(w.next)}</h2>
            {next(page, draw, w)}
        </section>
        {objections}
        {result}
        {paper}
        <h2>{say(w.steps)}</h2>
        {steps(draw, page.announcement, page.language)}
        {description_list(facts)}
        <p><a href=format!("/draws/{}", draw.id)>{say(w.public_page)}</a></p>
        {practice(page, draw, w)}
        {stopping(page, draw, w)}
    }
    .into_any()
}

/// The one thing to do now.
fn next(page: &OfficePage, draw: &Draw, w: &'static Words) -> AnyView {
    let language = page.language;
    let para = |text: String| view! { <p>{say(text)}</p> }.into_any();
    let city = page.staff.role == Role::City;
    match draw.state {
        State::Announced => {
            let twins = (page.twins > 0).then(|| {
                let href = format!("/office/offerings/{}/people", draw.offering_id);
                view! { <p><a href=href>{say(fill(w.next_twins, &[&page.twins]))}</a></p> }
            });
            view! { {para(fill(w.next_announced, &[&moment(draw.list_fixed_at, language)]))}{twins} }.into_any()
        }
        State::Fixed if draw.secret_at.is_none() => para(w.next_wait_open.into()),
        State::Fixed if page.now < draw.draw_at => para(fill(w.next_wait, &[&moment(draw.draw_at, language)])),
        State::Fixed | State::Drawn if !city => para(w.next_partner.into()),
        State::Fixed => match &draw.read_by {
            Some(first) if *first == page.staff.id => para(w.next_other.into()),
            Some(_) => view! { {para(w.next_read_second.into())}{number(page, draw, w)} }.into_any(),
            None => view! { {para(w.next_read.into())}{number(page, draw, w)} }.into_any(),
        },
        State::Drawn => view! {
            {para(fill(w.next_approve, &[&moment(draw.release_at, language)]))}
            {form("", view! { <p class="actions">{button_do(Button::Primary, w.approve, "do", "approve")}</p> })}
            <p class="support">{say(w.approve_more)}</p>
        }
        .into_any(),
        State::Approved => para(fill(w.next_release, &[&moment(draw.release_at, language)])),
        State::Released => {
            let print = (page.without_mail > 0).then(|| para(fill(w.next_print, &[&page.without_mail])));
            let to_print = city.then(|| {
                let href = format!("/office/offerings/{}/results", draw.offering_id);
                view! { <p><a href=href>{say(w.to_print)}</a></p> }
            });
            let missed = city.then(|| {
                let href = format!("/office/offerings/{}/draw/missed", draw.offering_id);
                view! { <p><a href=href>{say(w.missed_title)}</a></p> }
            });
            view! { {para(w.next_done.into())}{print}{to_print}{second(page, draw, w)}{missed} }.into_any()
        }
        State::Stopped => para(fill(w.stopped_why, &[&stopped_why(draw, w)])),
    }
}

/// What is left of a placement may be offered to those left.
fn second(page: &OfficePage, draw: &Draw, w: &'static Words) -> AnyView {
    let ranked = page.announcement.offering.selection == Selection::RankedPreference;
    let free = page.announcement.slots.iter().any(|s| s.left().is_none_or(|n| n > 0));
    if draw.round != 1 || !ranked || !free || page.staff.role != Role::City {
        return nothing();
    }
    let day = Field {
        name: "second_on",
        label: w.second_on,
        support: w.second_on_hint,
        required: true,
        short: true,
        value: page.typed.get("second_on"),
        error: page.errors.get("second_on"),
        ..Default::default()
    };
    view! {
        <details open=page.errors.get("second_on").is_some()>
            <summary>{say(w.again)}</summary>
            <p>{say(w.second_more)}</p>
            {form("", view! {
                {field(page.language, day)}
                <p>{button_do(Button::Secondary, w.second_do, "do", "second")}</p>
            })}
        </details>
    }
    .into_any()
}

fn number(page: &OfficePage, draw: &Draw, w: &'static Words) -> AnyView {
    let label = fill(w.read_label, &[&super::day(&draw.outside_date, page.language)]);
    let hint = fill(w.read_hint, &[&"12.4 17.9 7.3 8.1"]);
    let what = format!("{}　{}", draw.outside_what, draw.outside_publisher);
    view! {
        <p>{say(what)}<br/>{say(w.second)}"："{say(&draw.outside_second)}</p>
        {form("", view! {
            {field(page.language, Field {
                name: "value", label: &label, support: &hint, required: true, unmarked: true,
                value: page.typed.get("value"), error: page.errors.get("value"), ..Default::default()
            })}
            <p class="actions">{button_do(Button::Primary, w.read_do, "do", "read")}</p>
        })}
    }
    .into_any()
}

fn practice(page: &OfficePage, draw: &Draw, w: &'static Words) -> AnyView {
    if page.staff.role != Role::City || !matches!(draw.state, State::Announced | State::Fixed) {
        return nothing();
    }
    view! {
        <details>
            <summary>{say(w.dry)}</summary>
            <p>{say(w.dry_more)}</p>
            {form("", view! { <p>{button_do(Button::Secondary, w.dry, "do", "dry")}</p> })}
        </details>
    }
    .into_any()
}

fn stopping(page: &OfficePage, draw: &Draw, w: &'static Words) -> AnyView {
    if page.staff.role != Role::City || matches!(draw.state, State::Released | State::Stopped) {
        return nothing();
    }
    let wrong = page.errors.get("reason").is_some();
    view! {
        <details open=wrong>
            <summary>{say(w.stop)}</summary>
            <p>{say(w.stop_more)}</p>
            {form("", view! {
                {textarea(page.language, Textarea {
                    name: "reason", label: w.stop_reason, value: page.typed.get("reason"),
                    error: page.errors.get("reason"), ..Default::default()
                })}
                <p>{button_do(Button::Danger, w.stop, "do", "stop")}</p>
            })}
        </details>
    }
    .into_any()
}
