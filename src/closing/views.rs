use leptos::prelude::*;

use super::loose::{Loose, not_heard_since};
use super::model::{Attendee, Figures, Later, Made};
use super::rules::{Holds, is_absent, there};
use super::words::{Words, words};
use crate::checkin::FactKind;
use crate::clock::Moment;
use crate::programme::{Announcement, Column, Session, Unit};
use crate::receiver::Sight;
use crate::registration::sessions;
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{Language, clock_time, fill, moment_short, plain};
use crate::ui::{Errors, *};

/// A session's attendance, before and after it is closed.
pub struct Overview<'a> {
    pub language: Language,
    pub staff: &'a Staff,
    pub a: &'a Announcement,
    pub session: &'a Session,
    pub sight: &'a Sight,
    /// As this reader sees it.
    pub list: &'a [Attendee],
    pub figures: Figures,
    pub loose: Loose,
    /// The newest first.
    pub closings: Vec<Made>,
    /// Of the one in force.
    pub holds: Option<Holds>,
    pub later: Vec<Later>,
    /// The id of the closing that the form would make.
    pub id: &'a str,
    pub reason: &'a str,
    pub errors: &'a Errors,
    pub said: Option<(Notice, String)>,
    pub volunteering: bool,
    pub now: Moment,
}

impl Overview<'_> {
    /// The closing in force.
    fn made(&self) -> Option<&Made> {
        self.closings.first().filter(|m| m.closing.ended_at.is_none())
    }
}

pub fn address(session: &str) -> String {
    format!("/office/sessions/{session}/attendance")
}

pub fn overview_page(page: &Overview) -> AnyView {
    let (language, w) = (page.language, words(page.language));
    let o = &page.a.offering;
    let offering = format!("/office/offerings/{}", o.id);
    let said = page.said.as_ref().map(|(kind, text)| notice_banner(*kind, "", view! { <p>{say(text)}</p> }));
    let shown = page.made().map_or(page.figures, |m| m.closing.figures);
    let open = page.holds.is_none_or(Holds::is_stale);
    view! {
        {staff_menu(language, page.staff, "/office")}
        {breadcrumbs(language, &[("/office", w.office), (&offering, &o.title)], w.title)}
        {error_summary(language, page.errors)}
        {said}
        <h1><span class="sub">{say(&o.title)}" "{say(sessions::when(page.session, language))}</span>{say(w.title)}</h1>
        {state(page, w)}
        <h2>{say(w.figures)}</h2>
        {page.made().is_none().then(|| view! { <p class="support">{say(w.until_now)}</p> })}
        {figures(language, w, &shown, page.volunteering)}
        {names(page, w)}
        {later(page, w)}
        {open.then(|| close_part(page, w))}
        {ways(page, w)}
        {page.made().map(|m| reopen_part(page, w, &m.closing.id))}
        {history(page, w)}
    }
    .into_any()
}

/// Closed or not, and whether the list is still what was sealed.
fn state(page: &Overview, w: &'static Words) -> AnyView {
    let language = page.language;
    let Some(Made { closing, staff }) = page.made() else {
        return view! { <p>{say(w.not_closed)}</p> }.into_any();
    };
    let when = plain(&moment_short(closing.at, language));
    let mut facts = vec![
        (w.state, say(fill(w.closed_state, &[&closing.number, &when, staff]))),
        (w.digest, digest(&closing.digest)),
        (w.holds, say(page.holds.map_or_else(String::new, |h| holds_word(w, h)))),
    ];
    if closing.matters + closing.devices > 0 {
        facts.push((w.loose_then, say(fill(w.loose_then_of, &[&closing.matters, &closing.devices]))));
    }
    description_list(facts)
}

/// A digest in groups that fit on the narrowest phone.
pub fn digest(text: &str) -> AnyView {
    let groups: Vec<&str> = (0..text.len()).step_by(8).filter_map(|n| text.get(n..n + 8)).collect();
    view! { <code>{groups.join(" ")}</code> }.into_any()
}

pub fn holds_word(w: &'static Words, holds: Holds) -> String {
    match holds {
        Holds::Yes => w.holds_yes.to_owned(),
        Holds::Later(n) => fill(w.holds_later, &[&n]),
        Holds::Places => w.holds_places.to_owned(),
        Holds::Forgotten => w.holds_forgotten.to_owned(),
        Holds::Words => w.holds_words.to_owned(),
    }
}

/// 「3時間20分」
pub fn hours(language: Language, minutes: i64) -> String {
    fill(words(language).hours_of, &[&(minutes / 60), &(minutes % 60)])
}

fn figures(language: Language, w: &'static Words, f: &Figures, volunteering: bool) -> AnyView {
    let people = |n: i64| say(Unit::Person.count(n, language));
    let with = |n: i64, more: &'static str| view! { {people(n)}<br/><small>{say(more)}</small> }.into_any();
    let mut rows = vec![
        (w.expected, people(f.expected)),
        (w.present, people(f.present)),
        (w.walk_ins, people(f.walk_ins)),
        (w.absent, people(f.absent)),
        (w.late, with(f.late, w.late_more)),
        (w.early, with(f.early, w.early_more)),
    ];
    if f.substitutes > 0 {
        rows.insert(3, (w.substitutes, people(f.substitutes)));
    }
    if f.heads != 0 {
        rows.push((w.heads, people(f.heads)));
    }
    if volunteering {
        let planned =
            fill(w.planned_of, &[&hours(language, f.planned_minutes), &Unit::Person.count(f.planned, language)]);
        rows.push((w.hours, say(hours(language, f.minutes))));
        rows.push((w.hours_planned, say(planned)));
    }
    description_list(rows)
}

fn names(page: &Overview, w: &'static Words) -> AnyView {
    let clock = |m: Option<Moment>| m.map_or_else(nothing, |m| say(clock_time(m)));
    let rows: Vec<Vec<AnyView>> = page
        .list
        .iter()
        .filter_map(|who| {
            let there = there(who, page.session);
            let what: Vec<&str> = [
                (is_absent(who), w.absent),
                (there.is_some_and(|t| t.late), w.late),
                (there.is_some_and(|t| t.early), w.early),
            ]
            .into_iter()
            .filter_map(|(is, word)| is.then_some(word))
            .collect();
            let href = format!("/office/registrations/{}", who.registration_id);
            (!what.is_empty()).then(|| {
                vec![
                    view! { <a href=href>{who.called().to_owned()}</a> }.into_any(),
                    say(what.join("・")),
                    clock(who.arrived()),
                    clock(who.left_at.filter(|_| who.arrived().is_some())),
                ]
            })
        })
        .collect();
    let body = if rows.is_empty() {
        view! { <p>{say(w.nobody)}</p> }.into_any()
    } else {
        table(Table {
            caption: w.names,
            caption_hidden: true,
            head: &[w.name, w.what, w.arrived, w.left],
            rows,
            row_heads: true,
            dense: true,
            stacks: true,
            ..Default::default()
        })
    };
    view! { <h2>{say(w.names)}</h2>{body} }.into_any()
}

fn later(page: &Overview, w: &'static Words) -> AnyView {
    if page.later.is_empty() {
        return nothing();
    }
    let language = page.language;
    let rows = page.later.iter().map(|fact| {
        let kind = match fact.kind {
            FactKind::CheckIn => w.check_in.to_owned(),
            FactKind::Undo => w.undo.to_owned(),
            FactKind::CheckOut => w.check_out.to_owned(),
            FactKind::HeadCount => fill(w.head_count, &[&fact.amount]),
            FactKind::HeadCountSet => fill(w.head_count_set, &[&fact.amount]),
        };
        let name = if fact.registration_id.is_empty() { String::new() } else { fact.called().to_owned() };
        vec![
            view! { {name} }.into_any(),
            say(kind),
            say(clock_time(fact.at)),
            say(moment_short(fact.recorded_at, language)),
        ]
    });
    let table = table(Table {
        caption: w.later,
        caption_hidden: true,
        head: &[w.name, w.later_kind, w.at, w.came_in],
        rows: rows.collect(),
        row_heads: true,
        dense: true,
        stacks: true,
        ..Default::default()
    });
    view! { <h2>{say(w.later)}</h2>{table} }.into_any()
}

fn close_part(page: &Overview, w: &'static Words) -> AnyView {
    let language = page.language;
    if page.now < page.session.ends_at {
        let end = plain(&moment_short(page.session.ends_at, language));
        return view! { <p>{say(fill(w.too_early, &[&end]))}</p> }.into_any();
    }
    let text = match page.closings.first() {
        Some(m) => fill(w.close_again, &[&(m.closing.number + 1)]),
        None => w.close.to_owned(),
    };
    let loose = (!page.loose.is_nothing()).then(|| {
        view! {
            {still_open(page, w)}
            {checkbox(language, Checkbox {
                name: "anyway", label: w.anyway, unmarked: true, error: page.errors.get("anyway"), ..Default::default()
            })}
        }
    });
    let body = view! {
        {hidden("id", page.id)}
        <p class="support">{say(w.close_more)}</p>
        {loose}
        <p class="actions">{button_do(Button::Primary, &text, "do", "close")}</p>
    };
    view! { <h2>{say(text.clone())}</h2>{form(&address(&page.session.id), body)} }.into_any()
}

fn still_open(page: &Overview, w: &'static Words) -> AnyView {
    let language = page.language;
    let devices = page.loose.devices.iter().map(|d| {
        let seen = plain(&moment_short(d.seen_at, language));
        let text = match d.waiting {
            0 if not_heard_since(d, d.session_ends) => fill(w.not_heard, &[&d.label, &seen]),
            n => fill(w.holds_facts, &[&d.label, &n, &seen]),
        };
        view! { <li>{say(text)}</li> }.into_any()
    });
    let matters =
        (page.loose.matters > 0).then(|| view! { <li>{say(fill(w.matters_of, &[&page.loose.matters]))}</li> });
    let href = format!("/office/sessions/{}/devices", page.session.id);
    let body = view! {
        <ul>{matters}{devices.collect_view()}</ul>
        <p><a href=href>{say(w.matters_link)}</a></p>
    };
    notice_banner(Notice::Warning, w.loose, body)
}

fn ways(page: &Overview, w: &'static Words) -> AnyView {
    let id = &page.session.id;
    let insurance = (page.made().is_some() && page.sight.takes_lists)
        .then(|| link_button(Button::Secondary, w.to_insurance, &format!("/office/sessions/{id}/insurance")));
    let certificates = (page.made().is_some() && page.sight.takes_lists && page.sight.sees(Column::Name)).then(|| {
        link_button(
            Button::Secondary,
            w.to_certificates,
            &format!("/office/offerings/{}/certificates", page.a.offering.id),
        )
    });
    let desk = view! { <p><a href=format!("/desk/{id}")>{say(w.to_desk)}</a></p> };
    match insurance {
        Some(insurance) => {
            view! { <h2>{say(w.ways)}</h2><div class="actions">{insurance}{certificates}</div>{desk} }.into_any()
        }
        None => desk.into_any(),
    }
}

fn reopen_part(page: &Overview, w: &'static Words, closing: &str) -> AnyView {
    let body = view! {
        {hidden("closing", closing)}
        {field(page.language, Field {
            name: "reason", label: w.reason, support: w.reopen_more, required: true, value: page.reason,
            error: page.errors.get("reason"), autocomplete: "off", ..Default::default()
        })}
        <p class="actions">{button_do(Button::Secondary, w.reopen, "do", "reopen")}</p>
    };
    view! {
        <details open=page.errors.get("reason").is_some()>
            <summary>{say(w.reopen)}</summary>
            {form(&address(&page.session.id), body)}
        </details>
    }
    .into_any()
}

fn history(page: &Overview, w: &'static Words) -> AnyView {
    if page.closings.is_empty() {
        return nothing();
    }
    let language = page.language;
    let rows = page.closings.iter().map(|Made { closing: c, staff }| {
        let state = match c.ended_at {
            None => w.in_force.to_owned(),
            Some(_) if c.ended_why.is_empty() => w.followed.to_owned(),
            Some(_) => fill(w.reopened, &[&c.ended_why]),
        };
        vec![
            say(fill(w.number_of, &[&c.number])),
            say(moment_short(c.at, language)),
            view! { {staff.clone()} }.into_any(),
            say(Unit::Person.count(c.figures.present, language)),
            say(state),
        ]
    });
    let table = table(Table {
        caption: w.history,
        caption_hidden: true,
        head: &[w.number, w.when, w.by, w.present, w.state],
        rows: rows.collect(),
        row_heads: true,
        numeric: &[3],
        dense: true,
        stacks: true,
        ..Default::default()
    });
    view! { <h2>{say(w.history)}</h2>{table} }.into_any()
}
