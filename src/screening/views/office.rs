use std::collections::HashMap;

use leptos::prelude::*;

use super::{composition, criteria, decided};
use crate::clock::Moment;
use crate::programme::Announcement;
use crate::receiver::called;
use crate::screening::rules::{Row, is_gathered, places, release_at};
use crate::screening::stop::{OVER, UNDECIDED};
use crate::screening::words::{Words, words};
use crate::screening::{Applicant, Assessment, Screening, State};
use crate::staff::views::staff_menu;
use crate::staff::{Role, Staff};
use crate::text::{Language, fill, moment, plain};
use crate::ui::{Errors, *};
use crate::web::Fields;

/// A screening as those who choose see it.
pub struct OfficePage<'a> {
    pub staff: &'a Staff,
    pub announcement: &'a Announcement,
    pub screening: Option<&'a Screening>,
    pub applicants: &'a [Applicant],
    pub assessments: &'a [Assessment],
    pub classes: &'a HashMap<String, i64>,
    pub rows: &'a [Row<'a>],
    pub said: Option<(Notice, String)>,
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    pub now: Moment,
    pub language: Language,
}

impl OfficePage<'_> {
    fn state(&self) -> State {
        self.screening.map_or(State::Assessing, |s| s.state)
    }
}

pub fn office_page(page: OfficePage) -> AnyView {
    let (language, w) = (page.language, words(page.language));
    let o = &page.announcement.offering;
    let office = format!("/office/offerings/{}", o.id);
    let here = format!("{office}/screening");
    let stopped = page.screening.filter(|s| s.state == State::Deciding).and_then(|s| Some((s.stopped_at?, s)));
    let stopped = stopped.map(|(at, s)| {
        let why = match s.stopped_why.as_str() {
            OVER => w.why_over.to_owned(),
            UNDECIDED => w.why_undecided.to_owned(),
            typed => typed.to_owned(),
        };
        notice_banner(
            Notice::Warning,
            "",
            view! { <p>{say(fill(w.stopped_before, &[&moment(at, language), &why]))}</p> },
        )
    });
    view! {
        {staff_menu(language, page.staff, "/office")}
        {breadcrumbs(language, &[("/office", w.office), (office.as_str(), o.title.as_str())], w.title)}
        {error_summary(language, page.errors)}
        {page.said.as_ref().map(|(kind, text)| notice_banner(*kind, "", view! { <p>{say(text)}</p> }))}
        {stopped}
        <h1><span class="sub">{say(&o.title)}</span>{say(w.title)}</h1>
        <p>{say(intro(&page, w))}</p>
        {next(&page, &here, w)}
        {given(&page, w)}
        {composition(page.rows, language)}
        <h2>{say(w.list)}</h2>
        {list(&page, &here, w)}
        <h2>{say(w.criteria)}</h2>
        {criteria(page.announcement, language)}
        <p><a href=format!("/offerings/{}/screening", o.id)>{say(w.public_page)}</a></p>
    }
    .into_any()
}

fn intro(page: &OfficePage, w: &'static Words) -> String {
    match page.state() {
        State::Assessing if !is_gathered(page.announcement, page.now) => w.intro_early.into(),
        State::Assessing => w.intro_assessing.into(),
        State::Deciding => w.intro_deciding.into(),
        State::Proposed => w.intro_proposed.into(),
        State::Approved => match release_at(page.announcement) {
            Some(at) => fill(w.intro_approved, &[&moment(at, page.language)]),
            None => w.intro_approved_soon.into(),
        },
        State::Released => w.intro_released.into(),
    }
}

/// How many are decided about, and how the places stand.
fn given(page: &OfficePage, w: &'static Words) -> AnyView {
    let (language, a) = (page.language, page.announcement);
    let done = page.applicants.iter().filter(|x| x.decision().is_some()).count();
    let mut facts = vec![(w.decision, say(fill(w.progress, &[&done, &page.applicants.len()])))];
    if page.state() != State::Released {
        for (slot, taken, left) in places(a, page.applicants) {
            let count = |n: i64| plain(&slot.unit.count(n, language));
            facts.extend(left.map(|left| (w.places, say(fill(w.places_of, &[&count(left), &count(taken)])))));
        }
    }
    description_list(facts)
}

/// The one thing to do now.
fn next(page: &OfficePage, here: &str, w: &'static Words) -> AnyView {
    let (language, city) = (page.language, page.staff.role == Role::City);
    let paper = view! { <p><a href=format!("{here}/paper")>{say(w.paper)}</a></p> };
    match page.state() {
        State::Assessing if is_gathered(page.announcement, page.now) => view! {
            <details>
                <summary>{say(w.close)}</summary>
                <p>{say(w.close_more)}</p>
                {form(here, view! { <p>{button_do(Button::Secondary, w.close, "do", "close")}</p> })}
            </details>
        }
        .into_any(),
        State::Assessing => nothing(),
        State::Deciding => form(
            here,
            view! {
                {textarea(language, Textarea {
                    name: "note", label: w.note, value: page.typed.get("note"), error: page.errors.get("note"), rows: 2,
                    ..Default::default()
                })}
                <p class="actions">{button_do(Button::Primary, w.propose, "do", "propose")}</p>
            },
        ),
        State::Proposed if city => {
            let own = page.screening.is_some_and(|s| s.proposed_by.as_deref() == Some(page.staff.id.as_str()));
            let approve = match own {
                true => view! { <p>{say(w.approve_other)}</p> }.into_any(),
                false => view! {
                    {form(here, view! { <p class="actions">{button_do(Button::Primary, w.approve, "do", "approve")}</p> })}
                    <p class="support">{say(w.approve_more)}</p>
                }
                .into_any(),
            };
            view! { {paper}{approve}{stopping(page, here, w)} }.into_any()
        }
        State::Approved if city => view! { {paper}{stopping(page, here, w)} }.into_any(),
        State::Released if city => {
            let results = format!("/office/offerings/{}/results", page.announcement.offering.id);
            view! { {paper}<p><a href=results>{say(w.to_print)}</a></p> }.into_any()
        }
        State::Proposed | State::Approved | State::Released => nothing(),
    }
}

fn stopping(page: &OfficePage, here: &str, w: &'static Words) -> AnyView {
    view! {
        <details open=page.errors.get("why").is_some()>
            <summary>{say(w.stop)}</summary>
            <p>{say(w.stop_more)}</p>
            {form(here, view! {
                {textarea(page.language, Textarea {
                    name: "why", label: w.stop_reason, value: page.typed.get("why"), error: page.errors.get("why"), rows: 2,
                    ..Default::default()
                })}
                <p>{button_do(Button::Danger, w.stop, "do", "stop")}</p>
            })}
        </details>
    }
    .into_any()
}

/// Applications, those with the most points first once all of them are seen.
fn list(page: &OfficePage, here: &str, w: &'static Words) -> AnyView {
    if page.applicants.is_empty() {
        return view! { <p>{say(w.none)}</p> }.into_any();
    }
    let open = page.state() != State::Assessing;
    let of = |id: &str| page.assessments.iter().filter(|x| x.registration_id == id).collect::<Vec<_>>();
    let sum = |id: &str| of(id).iter().map(|x| x.sum()).sum::<i64>();
    let mut sorted: Vec<&Applicant> = page.applicants.iter().collect();
    if open {
        sorted.sort_by_key(|x| std::cmp::Reverse(sum(&x.id)));
    }
    let rows = sorted.into_iter().map(|x| {
        let given = of(&x.id);
        let own = given.iter().any(|g| g.staff_id == page.staff.id);
        // Whoever has not given theirs sees nobody's.
        let points = match (open || own, given.len()) {
            (true, n) => say(fill(w.points_sum, &[&sum(&x.id), &n])),
            (false, _) => badge(Badge::Soon, w.not_given),
        };
        let name = called(&x.name, &x.name_kana, &x.receipt).to_owned();
        let class = page.classes.get(&x.id).map(|_| view! { " "{badge(Badge::Info, w.priority)} });
        vec![
            view! { <a href=format!("{here}/{}", x.id)>{name}</a>{class} }.into_any(),
            say(x.size.to_string()),
            points,
            decided(x, w),
        ]
    });
    table(Table {
        caption: w.list,
        caption_hidden: true,
        head: &[w.applicant, w.size, w.points, w.decision],
        rows: rows.collect(),
        row_heads: true,
        numeric: &[1],
        dense: true,
        stacks: true,
        ..Default::default()
    })
}
